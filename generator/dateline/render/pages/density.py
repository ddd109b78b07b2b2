"""How many events each month has: a strip of bars per year, which is the way into the timeline too."""

from collections.abc import Mapping, Sized
from typing import NamedTuple

from dateline.render.site import UNDATED
from dateline.render.wording.when import MONTHS

HEIGHT = 40
"""Of the bar of the month with the most events, in units of the drawing."""


class Bar(NamedTuple):
    """A month of a year; `events` 0 where nothing happened in it."""

    key: str
    name: str
    events: int
    height: int


class Year(NamedTuple):
    """A year with its twelve months; `unplaced` counts the events of which no month is known."""

    year: str
    bars: list[Bar]
    unplaced: int


def density(months: Mapping[str, Sized]) -> list[Year]:
    """The years of a timeline that is given by month: `2018-07`, or `2018` where the month is not known."""
    counts = {key: len(events) for key, events in months.items() if key != UNDATED}
    most = max((count for key, count in counts.items() if "-" in key), default=1)
    return [
        Year(
            year,
            [_bar(f"{year}-{number:02}", name, counts, most) for number, name in enumerate(MONTHS, 1)],
            counts.get(year, 0),
        )
        for year in dict.fromkeys(key[:4] for key in counts)
    ]


def _bar(key: str, name: str, counts: Mapping[str, int], most: int) -> Bar:
    """A bar is never so low that it cannot be seen."""
    count = counts.get(key, 0)
    return Bar(key, name, count, max(2, round(HEIGHT * count / most)) if count else 0)
