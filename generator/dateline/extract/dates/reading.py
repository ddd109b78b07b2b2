"""What a rule makes of the words it matched."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from dateline.extract.dates.period import UNKNOWN, Edge, Period, Unit
from dateline.model.when import When

Timex = Literal["DATE", "TIME", "DURATION", "SET"]
Role = Literal["date", "time", "edge", "nothing"]
"""How it joins its neighbours: a `time` of day wants a day, an `edge` ("late") a period. `nothing` is no date, and
keeps its words from being read as one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """TIMEX3 type and value, the days it may mean, and what its neighbours may do with it.

    Without a `value` it is a mention only when joined: "the end of" and "the week". `period` is what a later "that
    day" leans on. `within` reads it again inside of a longer period: "the third quarter" of "last year". `clock` is
    the time of day in TIMEX3: T20:45, TNI.
    """

    value: str
    type: Timex = "DATE"
    when: When | None = None
    period: Period | None = None
    relative: bool = False
    weak: str | None = None
    role: Role = "date"
    within: Callable[[Period], "Reading | None"] | None = None
    edge: Edge | None = None
    clock: str = ""


NOTHING = Reading(value="", role="nothing")


def dated(
    period: Period | None,
    unknown: str,
    *,
    relative: bool = True,
    weak: str | None = None,
    within: Callable[[Period], Reading | None] | None = None,
) -> Reading:
    """A DATE: the period; where it is not known, `unknown` as its TIMEX3 value and no `when`."""
    return Reading(
        value=period.value if period else unknown,
        when=period.when if period else None,
        period=period,
        relative=relative,
        weak=weak if period else None,
        within=within,
    )


def moved(period: Period | None, unit: Unit, count: int, *, weak: str | None = None) -> Reading:
    """A DATE `count` units away from the one that holds the period's first day."""
    base = Period.holding(unit, period.first).shift(count) if period else None
    return dated(base, UNKNOWN[unit], weak=weak)


def at(day: Reading, clock: str) -> Reading:
    """A TIME: the day at a time of day."""
    value = day.period.value if day.period else day.value
    return replace(day, type="TIME", value=value + clock, within=None, clock=clock)
