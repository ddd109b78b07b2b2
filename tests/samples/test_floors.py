"""Extraction does not get worse unnoticed: every field reaches its floor, and no floor sinks without a reason."""

import warnings
from datetime import date
from pathlib import Path

import pytest
from benchmarks import blocks
from tests.samples.floors import Floor, below, lowered, may_be_raised, read
from tests.samples.page import page_table
from tests.samples.scoring import measured
from tests.samples.tally import Tally

ROOT = Path(__file__).parents[2]
LOOK = "python -m tests.samples shows what is expected and what is found"


def test_every_field_has_a_floor_and_no_other() -> None:
    assert list(read()) == list(measured())


def test_every_field_reaches_its_floor() -> None:
    assert not below(read(), measured()), LOOK


def test_no_floor_was_lowered_without_a_reason() -> None:
    assert {field: floors for field, history in read().items() if (floors := lowered(history))} == {}


def test_it_is_said_where_a_floor_may_be_raised() -> None:
    for words in may_be_raised(read(), measured()):
        warnings.warn(words, stacklevel=1)


def test_the_manual_shows_what_is_measured_now() -> None:
    page = (ROOT / "docs/quality.md").read_text("utf-8")
    renew = "python -m tests.samples --write docs/quality.md renews it"
    assert blocks.block(page, "gate") == "\n".join(page_table()), renew


def floor(value: float, reason: str = "") -> Floor:
    return Floor(floor=value, date=date(2026, 1, 1), reason=reason)


@pytest.mark.parametrize(
    ("history", "refused"),
    [
        ([floor(0.5)], 0),
        ([floor(0.5), floor(0.6)], 0),
        ([floor(0.5), floor(0.4)], 1),
        ([floor(0.5), floor(0.4, "the gold of three samples was wrong")], 0),
        ([floor(0.5), floor(0.4, " ")], 1),
        ([floor(0.6), floor(0.5, "a reason"), floor(0.55)], 0),
        ([floor(0.6), floor(0.5, "a reason"), floor(0.45)], 1),
    ],
)
def test_a_lower_floor_needs_a_reason(history: list[Floor], refused: int) -> None:
    assert len(lowered(history)) == refused


def test_a_field_is_held_to_its_last_floor() -> None:
    floors = {"day": [floor(0.2), floor(0.5)]}
    assert below(floors, {"day": Tally(4, 10, 10)})
    assert not below(floors, {"day": Tally(5, 10, 10)})
    assert not may_be_raised(floors, {"day": Tally(5, 10, 10)})
    assert may_be_raised(floors, {"day": Tally(6, 10, 10)})
