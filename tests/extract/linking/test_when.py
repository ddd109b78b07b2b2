"""Linking days: an event takes the day that another sentence gives, if that is likely."""

from collections.abc import Callable

import pytest

from dateline.extract import Extraction
from dateline.gazetteer import Gazetteer
from dateline.merge import cluster, date_of

Read = Callable[[str], Extraction]
LEAD = "Two men were shot in Wichita, the police said. "


@pytest.mark.parametrize(
    "sentence",
    [
        "It happened around 9 p.m. Thursday in a car park.",
        "The shooting happened Thursday night outside a bar.",
        "Officers were called to the scene of the shooting at 2 a.m. Thursday.",
    ],
)
def test_the_day_of_a_circumstance(read: Read, sentence: str) -> None:
    mentions = read(LEAD + sentence).mentions
    (event,) = cluster(mentions, Gazetteer.open())
    when = date_of(event)
    assert when is not None
    assert str(when.first) == str(when.last) == "2018-07-26"
    assert any(m.adds_to is not None and m.text == sentence for m in event) or any(
        m.text == sentence and m.date and not m.date_inherited for m in event
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "A vigil for the men will be held on Saturday.",
        "A suspect appeared in court on Friday and was ordered held in jail.",
        "The mayor was in Topeka on Thursday.",
    ],
)
def test_the_day_of_something_else(read: Read, sentence: str) -> None:
    shot = read(LEAD + sentence).mentions[0]
    assert shot.date is None
    assert shot.when is not None
    assert shot.when.precision in ("before", "interval")


@pytest.mark.parametrize(
    ("lead", "sentence", "day"),
    [
        ("Two men were shot in Wichita overnight.", "It happened around 2 a.m. Sunday.", "2018-07-29"),
        ("Two men were shot in Wichita this week.", "The shooting was reported at 9 p.m. Tuesday.", "2018-07-24"),
        ("Two men were shot in Wichita over the weekend.", "The shooting happened Saturday.", "2018-07-28"),
    ],
)
def test_a_span_is_narrowed_down(read: Read, lead: str, sentence: str, day: str) -> None:
    (event,) = cluster(read(f"{lead} {sentence}").mentions, Gazetteer.open())
    when = date_of(event)
    assert when is not None
    assert str(when.first) == str(when.last) == day


def test_a_day_outside_a_span_is_none_of_its_event(read: Read) -> None:
    shot = read("Two men were shot in Wichita overnight. A similar shooting was reported on Tuesday.").mentions[0]
    assert shot.when is not None
    assert shot.when.edtf == "2018-07-28/2018-07-29"


def test_the_day_of_a_dateline_is_that_of_the_report(read: Read) -> None:
    text = "WICHITA, July 27 (PNA) - Two men were shot in a car park. The mayor called for calm."
    shot = next(m for m in read(text).mentions if m.adds_to is None)
    assert shot.date is None
    assert shot.when is not None
    assert shot.when.edtf == "../2018-07-29"


@pytest.mark.parametrize(
    "text",
    [
        "WICHITA, July 27 (PNA) - Two men were shot in a car park. The mayor called for calm.",
        "Two men were shot in Wichita. The county fair in Topeka opens its gates each Thursday.",
    ],
)
def test_the_day_of_the_report_or_of_another_town(read: Read, text: str) -> None:
    shot = next(m for m in read(text).mentions if m.adds_to is None)
    assert shot.date is None
    assert shot.when is not None
    assert shot.when.edtf != "2018-07-27"
