"""Casualties take the kind of what is told beside them."""

from collections.abc import Callable

import pytest

from dateline.extract import Extraction


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Two miners died in Hull on Friday. The tunnel collapsed at noon.", ["accident/collapse"]),
        ("Ten people were killed in Hull on Friday. Warplanes carried out an air strike on Hull.",
         ["explosions/air-strike"]),
        ("A bus overturned near Hull on Friday, killing two people.", ["accident/crash"]),
        ("Rebels killed two people in Hull on Friday. A bus crashed in Leeds on Monday.",
         ["violence-against-civilians/attack", "accident/crash"]),
        ("Two people were killed in Hull on Friday.", ["violence-against-civilians/attack"]),
        ("Rebels killed 31 people and burned down a market in Hull on Friday.",
         ["violence-against-civilians/attack", "strategic/looting"]),
        ("At least 17 people were killed and 58 injured in a stampede in Hull on Friday.", ["accident/collapse"]),
        ("Ten people died and 20 were injured when a bus plunged into a gorge near Hull on Friday.", ["accident/crash"]),
        ("Cholera reached Hull in May; the outbreak has killed 90 people. On Sunday alone 16 people died.",
         ["health/outbreak"]),
        ("A wildfire started near Hull on Friday. The fire injured two people in Hull.", ["disaster/wildfire"]),
        ("A factory burned in Hull on Friday. The fire injured two people in Hull.", ["accident/fire"]),
    ],
)  # fmt: skip
def test_kinds(read: Callable[[str], Extraction], text: str, kinds: list[str]) -> None:
    assert {mention.type for mention in read(text).mentions} == set(kinds)
