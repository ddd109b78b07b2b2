"""Circumstances: a sentence that gives the day or the place of an event told beside it."""

from collections.abc import Callable

import pytest

from dateline.extract import Extraction

Read = Callable[[str], Extraction]


def test_a_call_gives_the_day_and_not_another_place(read: Read) -> None:
    told, added = read("A woman was stabbed in Wichita. Officers were called to Topeka on Thursday.").mentions
    assert added.rules == ("circumstance", "date:linked")
    assert added.adds_to == told.trigger.start
    assert added.anaphoric
    assert added.type == told.type
    assert added.when is not None
    assert added.when.edtf == "2018-07-26?"  # called to another town than that of the event
    assert added.places == ()
    assert added.text == "Officers were called to Topeka on Thursday."


def test_a_call_gives_the_place_that_is_missing(read: Read) -> None:
    told, added = read("A woman and her son were killed on Thursday. Officers were called to Topeka.").mentions
    assert told.places == ()
    assert [p.name for p in added.places] == ["Topeka"]


@pytest.mark.parametrize(
    "text",
    [
        "Officers were called to Topeka on Thursday.",
        "A woman was stabbed in Wichita. The mayor was in Topeka on Thursday.",
        "A woman was stabbed in Wichita. Officers were called.",
    ],
)
def test_no_circumstance(read: Read, text: str) -> None:
    assert not any("circumstance" in m.rules for m in read(text).mentions)
