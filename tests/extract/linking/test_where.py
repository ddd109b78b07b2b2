"""Linking places: an event takes the place that another sentence of its article names."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from dateline.extract import Extraction
from dateline.gazetteer import Gazetteer
from dateline.merge import cluster, places_of
from dateline.model import Mention

Read = Callable[[str], Extraction]

LINKED = [
    ("A man was shot dead on Friday night. Officers were called to a home in Wichita at 10 p.m.", "Wichita"),
    ("Two women were stabbed on Friday night. Wichita police said both will survive.", "Wichita"),
    ("A bomb exploded in Homs on Friday. Six people were killed.", "Homs"),
    (
        "Ten miners were trapped on Friday when a mine collapsed in the municipality of Sabinas in the northern state of "
        "Coahuila. Coahuila's governor and the mayors of Coahuila met.",
        "Sabinas",
    ),
]


def main_event(found: Extraction, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    return max(cluster(found.mentions, gazetteer), key=lambda c: max(m.prominence for m in c))


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.open()


@pytest.mark.parametrize(("text", "place"), LINKED)
def test_where_it_happened(read: Read, gazetteer: Gazetteer, text: str, place: str) -> None:
    assert [p.name for p in places_of(main_event(read(text), gazetteer))][:1] == [place]


def test_the_sentence_that_names_the_place_is_quoted(read: Read) -> None:
    told, added = read("A man was shot dead on Friday night. Officers were called to a home in Wichita.").mentions
    assert (told.place_inherited, added.place_inherited) == (True, False)
    assert told.places == added.places
    assert added.text == "Officers were called to a home in Wichita."
    assert added.trigger == told.trigger
    assert added.rules == ("linked place",)
    assert 0.4 <= told.place_chance <= 1


@pytest.mark.parametrize(
    "text",
    [
        "Bombs exploded in Homs and Aleppo on Friday. Six people were killed.",
        "Six people were killed on Friday.",
    ],
)
def test_none_where_nothing_is_likely(read: Read, text: str) -> None:
    *_, last = read(text).mentions
    assert last.trigger.text == "killed"
    assert last.places == ()


def test_what_a_sentence_says_outright_stands(read: Read) -> None:
    text = (
        "A bomb exploded in Homs on Friday. Rebels shelled Aleppo on Monday. Aleppo is the largest city of the "
        "north. Nobody was hurt in Aleppo."
    )
    bombing = read(text).mentions[0]
    assert [p.name for p in bombing.places] == ["Homs"]


def test_a_linked_place_joins_nothing_across_articles(read: Read, gazetteer: Gazetteer) -> None:
    """An event that only took its place from another sentence is not matched by it with another article's."""
    first = read("A man was shot dead. Officers were called to a home in Wichita.").mentions[0]
    other = read("A woman was shot dead in Wichita.").mentions[0]
    assert len(cluster([first, replace(other, article="another")], gazetteer)) == 2
