"""Follow-ups: what a sentence without an event says of people is put to the event beside it."""

from collections.abc import Callable

import pytest

from dateline.extract import Extraction

FOLLOWUPS = [
    ("A teacher was shot in Homs on Friday. Four people were taken to a hospital.", "Four people were taken"),
    (
        "Four people were sent to the hospital early on Friday. A shooting was reported at a bar in Homs.",
        "Four people were sent",
    ),
    (
        "A man is accused of shooting at a crowd in Homs. Four people were taken to a hospital.",
        "Four people were taken",
    ),
    ("An earthquake struck Homs on Friday. Four people were left homeless.", "Four people were left"),
]


@pytest.mark.parametrize(("text", "told"), FOLLOWUPS)
def test_people_told_of_beside_an_event(read: Callable[[str], Extraction], text: str, told: str) -> None:
    mentions = read(text).mentions
    (added,) = (m for m in mentions if m.text.startswith(told))
    (event,) = (m for m in mentions if m is not added)
    assert added.rules[0] == "follow-up"
    assert added.trigger == event.trigger
    assert [f.figure.low for f in added.figures] == [4]


def test_no_event_no_followup(read: Callable[[str], Extraction]) -> None:
    assert not read("Four people were taken to a hospital. The mayor opened a school.").mentions
