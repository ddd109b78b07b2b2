"""Placing: which place of a sentence is that of the event."""

from collections.abc import Callable

import pytest

from dateline.extract import Extraction
from dateline.model import Mention

Read = Callable[[str], Extraction]
PLACED = [
    ("Police in Aleppo said that a bomb exploded in Homs on Friday.", ["Homs"]),
    ("The Aleppo police said that a bomb exploded in Homs on Friday.", ["Homs"]),
    ("Two bombs exploded in Homs and Aleppo on Friday.", ["Homs", "Aleppo"]),
    ("A bomb killed six people in Homs, Syria, on Friday.", ["Homs"]),
    ("A bomb killed six people in Paris, France, on Friday.", ["Paris"]),
    ("Wichita police said two men were shot dead on Friday.", ["Wichita"]),
    ("A bomb killed six people on Friday.", []),
    ("Ten people were killed in Saudi-led air strikes near Taiz on Friday.", ["Taiz"]),
]


@pytest.mark.parametrize(("sentence", "names"), PLACED)
def test_where_it_happened(only: Callable[[str], Mention], sentence: str, names: list[str]) -> None:
    assert [p.name for p in only(sentence).places] == names


@pytest.mark.parametrize(
    "sentence",
    [
        "Hundreds of people were evacuated from Homs to Aleppo on Friday.",
        "Villagers fled from Homs to Aleppo on Friday.",
    ],
)
def test_people_move_from_one_place_to_another(only: Callable[[str], Mention], sentence: str) -> None:
    mention = only(sentence)
    assert [p.name for p in mention.places] == ["Aleppo"]
    assert mention.origin is not None
    assert mention.origin.name == "Homs"


def test_what_came_first_has_a_place_of_its_own(read: Read) -> None:
    text = "A bomb exploded in Homs on Friday following protests in Aleppo."
    assert {m.trigger.text: [p.name for p in m.places] for m in read(text).mentions} == {
        "exploded": ["Homs"],
        "protests": ["Aleppo"],
    }


def test_two_events_summed_up_are_two(read: Read) -> None:
    found = read("Two attacks were carried out in Homs and in Aleppo on Friday.").mentions
    assert [[p.name for p in m.places] for m in found] == [["Homs"], ["Aleppo"]]
