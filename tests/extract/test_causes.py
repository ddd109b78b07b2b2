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
    ],
)  # fmt: skip
def test_kinds(read: Callable[[str], Extraction], text: str, kinds: list[str]) -> None:
    assert {mention.type for mention in read(text).mentions} == set(kinds)
