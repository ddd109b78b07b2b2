"""What leans on a date told before: that day, the day before, two days later, the same period last year."""

import re
from dataclasses import replace
from typing import cast

from dateline.extract.dates.anchors import Anchors
from dateline.extract.dates.lexicon import LEXICON, key, month, number, weekday
from dateline.extract.dates.period import UNKNOWN, Period, Unit
from dateline.extract.dates.reading import Reading, at, dated, moved
from dateline.extract.dates.rule import Rule
from dateline.extract.dates.rules.durations import CLOCK_UNITS, duration_value, unit_of
from dateline.extract.dates.rules.relative import calendar_unit

LEANS = "counts from the last date told"

_PER_YEAR: dict[str, int] = {"week": 52, "month": 12, "quarter": 4, "half": 2, "season": 1}


def _base(unit: str, match: re.Match[str], anchors: Anchors) -> Period | None:
    """The last day told, for a count of days; the last period of any length, for longer ones."""
    if unit == "day":
        return anchors.day(match.start())
    return anchors.last(match.start()) or anchors.today


def _that(match: re.Match[str], anchors: Anchors) -> Reading:
    """That day, the same week: the one last told, or that in which the last date told lies."""
    unit = calendar_unit(match)
    return moved(_base(unit, match, anchors), unit, 0, weak=LEANS)


def _that_time(match: re.Match[str], anchors: Anchors) -> Reading:
    return dated(anchors.last(match.start()), "XXXX", weak=LEANS)


def _next(match: re.Match[str], anchors: Anchors) -> Reading:
    """The following day, the previous week, the next morning: one after or before the last date told."""
    unit = calendar_unit(match)
    count = -1 if key(match["side"]) in ("previous", "preceding", "prior") else 1
    return moved(_base(unit, match, anchors), unit, count, weak=LEANS)


def _next_weekday(match: re.Match[str], anchors: Anchors) -> Reading:
    """The following Monday: the first one after the last day told."""
    its_weekday, base = weekday(match["weekday"]), anchors.day(match.start())
    if base is None:
        return dated(None, f"XXXX-WXX-{its_weekday + 1}")
    ahead = (its_weekday - base.first.weekday()) % 7 or 7
    back = (base.first.weekday() - its_weekday) % 7 or 7
    return moved(base, "day", -back if key(match["side"]) == "previous" else ahead, weak=LEANS)


def _next_month(match: re.Match[str], anchors: Anchors) -> Reading:
    """The following January: the first one after the last date told."""
    its_month, base = month(match["month"]), anchors.last(match.start()) or anchors.today
    if base is None:
        return dated(None, f"XXXX-{its_month:02d}")
    ahead = (its_month - base.first.month) % 12 or 12
    back = (base.first.month - its_month) % 12 or 12
    return moved(base, "month", -back if key(match["side"]) == "previous" else ahead, weak=LEANS)


def _later(match: re.Match[str], anchors: Anchors) -> Reading:
    """Two days later, a year earlier: counted from the last date told."""
    count, unit = number(match["number"]), unit_of(match)
    sign = -1 if key(match["side"]) in ("earlier", "before", "previously", "prior") else 1
    if count is None:
        return Reading(value="PAST_REF" if sign < 0 else "FUTURE_REF", relative=True)
    if unit in CLOCK_UNITS or count != int(count):
        return Reading(type="DURATION", value=duration_value(count, unit), relative=True)
    base = anchors.last(match.start())
    if base and unit == "year" and base.unit in ("quarter", "month"):
        return _untold(base.shift(sign * int(count) * _PER_YEAR[base.unit]))
    return moved(_base(unit, match, anchors), cast("Unit", unit), sign * int(count), weak=LEANS)


def _day_before(match: re.Match[str], anchors: Anchors) -> Reading:
    count = -1 if key(match["side"]) == "before" else 1
    return moved(_base(unit_of(match), match, anchors), calendar_unit(match), count, weak=LEANS)


def _that_part(match: re.Match[str], anchors: Anchors) -> Reading:
    """That night, the next morning, the night before: a time of the last day told, or of its neighbour."""
    side = key(match["side"])
    count = {"next": 1, "following": 1, "previous": -1, "before": -1, "after": 1}.get(side.removeprefix("the "), 0)
    day = moved(anchors.day(match.start()), "day", count, weak=LEANS)
    return at(day, "T" + LEXICON["parts_of_day"][key(match["part"])])


def _the_day(match: re.Match[str], anchors: Anchors) -> Reading:
    """Ended the day, for the day: the last day told."""
    return moved(anchors.day(match.start()), "day", 0, weak=LEANS)


def _the_quarter(match: re.Match[str], anchors: Anchors) -> Reading | None:
    """In the quarter: the one last told."""
    quarter = anchors.last(match.start(), "quarter")
    return dated(quarter, "", weak=LEANS) if quarter else None


def _same_period(match: re.Match[str], anchors: Anchors) -> Reading | None:
    """The same period last year: the month, quarter or season last told, a year before."""
    base = anchors.last(match.start(), "month", "quarter", "half", "season") or anchors.last(match.start())
    if anchors.today is None:
        return Reading(value="XXXX", relative=True)
    comparable: Unit = base.unit if base and base.unit in _PER_YEAR else "year"
    unit = cast("Unit", LEXICON["units"].get(key(match["what"] or ""), comparable))
    earlier = Period.holding(unit, (base or anchors.today).first)
    return _untold(earlier.shift(-_PER_YEAR.get(unit, 1)))


def _untold(compared: Period) -> Reading:
    """A period that the text only compares with: nothing leans on it."""
    return replace(dated(compared, "", weak=LEANS), period=None)


def _the_unit(match: re.Match[str], anchors: Anchors) -> Reading:
    """The week: not a date by itself, but "the end of the week" is one."""
    unit = calendar_unit(match)
    reading = moved(anchors.day(match.start()) if unit == "day" else anchors.today, unit, 0)
    return replace(reading, value="" if reading.period else UNKNOWN[unit])


_UNIT = r"(?P<unit>day|week|month|quarter|year|decade)"
_CLAUSE_END = r"(?=\s*([.,;:)\]\"”]|$|and\b|but\b))"
_NOT_OF = r"(?! (that|when|after|before|of|he|she|they|i|we)\b)"
_CLOSING = r"(end|ends|ended|ending|finish|finished|finishing|close|closed|closing|for)"

RULES = (
    Rule(
        "that-day",
        "the same day",
        "unit",
        r"(that( same)?|same|the (very )?same|the entire|the whole) " + _UNIT,
        _that,
        leans=True,
    ),
    Rule(
        "that-time",
        "by that time",
        "clock",
        r"(by|before|until|since|at) (?P<span>that time)",
        _that_time,
        leans=True,
    ),
    Rule(
        "following-day",
        "the following day",
        "unit",
        r"(the )?(?P<side>following|previous|preceding|prior) " + _UNIT,
        _next,
        leans=True,
    ),
    Rule(
        "following-monday",
        "the following Monday",
        "weekday",
        r"the (?P<side>following|previous|next) {weekday}",
        _next_weekday,
        leans=True,
    ),
    Rule(
        "following-january",
        "the following January",
        "month",
        r"the (?P<side>following|previous|next) {Month}",
        _next_month,
        leans=True,
    ),
    Rule("next-day", "the next day", "unit", r"(the )?(?P<side>next) (?P<unit>day)", _next, leans=True),
    Rule("year-previous", "the year previous", "unit", r"the " + _UNIT + " (?P<side>previous)", _next, leans=True),
    Rule(
        "days-later",
        "two days later",
        "unit",
        r"({about} )?{number}[\s-]{unit} (?P<side>later|earlier|previously)",
        _later,
        leans=True,
    ),
    Rule(
        "days-before",
        "two days before",
        "unit",
        r"({about} )?{number} {unit} (?P<side>before|prior)" + _CLAUSE_END,
        _later,
        leans=True,
    ),
    Rule(
        "day-before",
        "the day before",
        "unit",
        r"the " + _UNIT + " (?P<side>before|after)" + _CLAUSE_END,
        _day_before,
        leans=True,
    ),
    Rule(
        "that-night",
        "that night",
        "part",
        r"((later|early|late|earlier) )?(?P<side>that( same)?|the (same|next|following|previous)) {part}",
        _that_part,
        leans=True,
    ),
    Rule(
        "night-before",
        "the night before",
        "part",
        r"the {part} (?P<side>before|after)" + _CLAUSE_END,
        _that_part,
        leans=True,
    ),
    Rule("the-day", "ended the day", "unit", _CLOSING + r" (?P<span>the day)" + _NOT_OF, _the_day, leans=True),
    Rule(
        "same-period",
        "the same period last year",
        "unit",
        r"the (same|corresponding) (?P<what>period|day|week|month|quarter)"
        r" ((of )?(the )?(last|previous|prior) year|(a|one) year (ago|earlier|before))",
        _same_period,
        leans=True,
    ),
    Rule(
        "year-ago-period",
        "the year-ago period",
        "unit",
        r"(the |a )?year-(ago|earlier)( (?P<what>period|day|week|month|quarter))?",
        _same_period,
        leans=True,
    ),
    Rule(
        "the-quarter",
        "in the quarter",
        "unit",
        r"(in|for|during|of) (?P<span>the quarter)(?! of)",
        _the_quarter,
        leans=True,
    ),
    Rule("the-unit", "the end of the week", "unit", r"the " + _UNIT, _the_unit, leans=True),
)
