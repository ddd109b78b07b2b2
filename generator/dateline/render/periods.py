"""The timeline in periods that each have a page: years, their months, and days where a month holds very much."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from dateline.model import Event

UNDATED = "undated"
LONGEST = 500
"""How many events one page lists; a longer period is read in its parts."""


@dataclass(frozen=True, slots=True)
class Period:
    """Events of a year, month or day, or those without a date, in the order of the timeline."""

    key: str
    """`2018`, `2018-07`, `2018-07-25` or `undated`; empty for the whole timeline."""
    events: list[Event]
    own: list[Event]
    """Those that none of the parts has: of a year, those of which no month is known."""
    parts: tuple["Period", ...] = ()

    @property
    def listed(self) -> list[Event]:
        """The events that its page lists: all, or where these are too many and it has parts, its own."""
        return self.events if self.short else self.own

    @property
    def short(self) -> bool:
        """Whether its page lists all of its events."""
        return len(self.events) <= LONGEST or not self.parts

    def walk(self) -> Iterator["Period"]:
        """The period and all within it that have a page; days only where the month does not list them itself."""
        yield self
        if len(self.key) < len("2018-07") or not self.short:
            for part in self.parts:
                yield from part.walk()


def periods(events: Iterable[Event]) -> Period:
    """The whole timeline, by year, month and day."""
    every = list(events)
    years = _parts(every, lambda event: _year(event), _year_period)
    return Period("", [event for year in years for event in year.events], [], tuple(years))


def month_of(event: Event) -> str:
    """The narrowest page of the timeline that always has an event: `2018-07`, `2018` or `undated`."""
    if event.date is None:
        return UNDATED
    day = event.date.sort_key[0]
    return f"{day.year:04}" if event.date.precision == "year" else f"{day.year:04}-{day.month:02}"


def day_of(event: Event) -> str:
    """The day at which an event stands; the month or year where no day is known."""
    if event.date is None or event.date.precision in ("month", "year"):
        return month_of(event)
    return event.date.sort_key[0].isoformat()


def _year(event: Event) -> str:
    key = month_of(event)
    return key if key == UNDATED else key[:4]


def _year_period(key: str, events: list[Event]) -> Period:
    own = [event for event in events if month_of(event) == key]
    months = _parts([event for event in events if month_of(event) != key], month_of, _month_period)
    ordered = [*own, *(event for month in months for event in month.events)]
    return Period(key, ordered, own, tuple(months))


def _month_period(key: str, events: list[Event]) -> Period:
    own = [event for event in events if day_of(event) == key]
    days = _parts([event for event in events if day_of(event) != key], day_of, lambda day, of: Period(day, of, of))
    return Period(key, events, own, tuple(days))


def _parts(
    events: Iterable[Event], key_of: Callable[[Event], str], period: Callable[[str, list[Event]], Period]
) -> list[Period]:
    """Periods by key, in the order of time, the undated last."""
    found: dict[str, list[Event]] = {}
    for event in events:
        found.setdefault(key_of(event), []).append(event)
    return [period(key, found[key]) for key in sorted(found, key=lambda key: (key == UNDATED, key))]
