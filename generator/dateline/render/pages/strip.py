"""How many events each day, month or year has: one strip of bars, each of which leads to its events.

Drawn without a `viewBox`, in per cent of the width: so text keeps its size while bars take the width there is.
"""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Literal, NamedTuple

from dateline.model import Event
from dateline.render.language import Language
from dateline.render.units import Unit, key_of, scale
from dateline.render.wording import counts, period_words

HEIGHT = 48
"""Of the bar with the most events, in pixels."""
Shade = Literal["reviewed", "unreviewed", "disputed", "rough"]
SHADES: tuple[Shade, ...] = ("reviewed", "unreviewed", "disputed", "rough")


class Part(NamedTuple):
    """Some of a bar, from `y` pixels below the top of the strip."""

    shade: Shade
    y: int
    height: int


class Bar(NamedTuple):
    """A day, month or year with events; `x` and `width` in per cent."""

    key: str
    """`2018-07-25`, `2018-07` or `2018`."""
    href: str
    period: str
    words: str
    x: str
    width: str
    parts: list[Part]


class Label(NamedTuple):
    """Words at `x` per cent; `minor` ones are left out where there is little room."""

    text: str
    x: str
    minor: bool


class Strip(NamedTuple):
    """The bars, what stands below them, and the shades that they use."""

    bars: list[Bar]
    labels: list[Label]
    shades: list[Shade]


def strip(language: Language, events: Iterable[Event], href: Callable[[str, list[Event]], str]) -> Strip | None:
    """The strip of the events that have a date; nothing where they are all of one day, month or year.

    `href` gives the address for a day, month or year (`2018-07-25`, `2018-07`, `2018`) and its events.
    """
    dated = [event for event in events if event.date]
    if not dated:
        return None
    days = [_day(event) for event in dated]
    unit, keys = scale(min(days), max(days))
    held: dict[str, list[Event]] = {}
    for event, day in zip(dated, days, strict=True):
        held.setdefault(key_of(day, unit), []).append(event)
    if len(held) < 2:
        return None
    most = max(map(len, held.values()))
    wide = 100 / len(keys)
    bars = [
        Bar(
            key,
            href(key, held[key]),
            period_words(language, key),
            _words(language, key, len(held[key])),
            _at(language, number * wide, wide),
            f"{wide:.3f}%",
            _parts(held[key], unit, most),
        )
        for number, key in enumerate(keys)
        if key in held
    ]
    used = {part.shade for bar in bars for part in bar.parts}
    return Strip(bars, _labels(language, keys, unit, wide), [shade for shade in SHADES if shade in used])


def _words(language: Language, key: str, count: int) -> str:
    words = {"period": period_words(language, key), "events": counts.events(language, count)}
    return language.gettext("%(period)s: %(events)s") % words


def _at(language: Language, start: float, width: float = 0) -> str:
    """How far from the left something begins, in per cent; time goes to the left where one reads to the left."""
    return f"{100 - start - width if language.rtl else start:.3f}%"


def shade(event: Event, unit: Unit) -> Shade:
    """Whether a person has checked an event; `rough` where its date is not known as exactly as the strip shows."""
    when = event.date
    if when is None or when.precision in ("before", "after", "either") or when.about or when.uncertain:
        return "rough"
    if when.first is None or when.last is None or key_of(when.first, unit) != key_of(when.last, unit):
        return "rough"
    return "unreviewed" if event.status == "rejected" else event.status


def _day(event: Event) -> date:
    assert event.date
    return event.date.sort_key[0]


def _parts(events: list[Event], unit: Unit, most: int) -> list[Part]:
    """The shades of a bar, from the bottom up; each that there is can be seen."""
    shades = [shade(event, unit) for event in events]
    bottom, parts = HEIGHT, []
    for each in SHADES:
        if count := shades.count(each):
            height = max(2, round(HEIGHT * count / most))
            parts.append(Part(each, max(0, bottom - height), height))
            bottom -= height
    return parts


def _labels(language: Language, keys: list[str], unit: Unit, wide: float) -> list[Label]:
    """A month for days, a year for months; of years those that divide by five, or all where there are few."""
    if unit == "year":
        named = [(n, key) for n, key in enumerate(keys) if len(keys) <= 12 or int(key) % 5 == 0]
        return [Label(key, _at(language, n * wide), False) for n, key in named]
    size = 7 if unit == "day" else 4
    starts = [(n, key[:size]) for n, key in enumerate(keys) if n == 0 or key[:size] != keys[n - 1][:size]]
    return [
        Label(period_words(language, key), _at(language, n * wide), bool(order % 3) and len(starts) > 6)
        for order, (n, key) in enumerate(starts)
    ]
