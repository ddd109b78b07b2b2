"""What counts from the publication: yesterday, last week, two days ago, the past three months, in recent days."""

import math
import re
from datetime import date, timedelta
from typing import cast

from dateline.extract.dates.anchors import Anchors
from dateline.extract.dates.lexicon import LEXICON, Number, key, number
from dateline.extract.dates.period import MONTHS, Unit, plus_months
from dateline.extract.dates.reading import Reading, moved
from dateline.extract.dates.rule import Rule
from dateline.extract.dates.rules.durations import CLOCK_UNITS, duration_value, unit_of
from dateline.model.when import When

_DAYS = {"second": 0, "minute": 0, "hour": 1 / 24, "day": 1, "week": 7, "weekend": 7} | {
    unit: months * 365.25 / 12 for unit, months in MONTHS.items()
}


def calendar_unit(match: re.Match[str]) -> Unit:
    """The matched unit, which the pattern or the caller has kept from being one of the clock."""
    return cast("Unit", unit_of(match))


def _deictic(match: re.Match[str], anchors: Anchors) -> Reading:
    return moved(anchors.today, "day", LEXICON["deictics"][key(match["deictic"])])


def _in_direction(match: re.Match[str], anchors: Anchors) -> Reading:
    """Last week: the calendar week before that of the publication; the past week: seven days."""
    direction, unit = key(match["direction"]), calendar_unit(match)
    if direction == "past":
        return _stretch(1, unit, -1, anchors)
    return moved(anchors.today, unit, LEXICON["directions"][direction])


def _counted_in_direction(match: re.Match[str], anchors: Anchors) -> Reading | None:
    """The past nine days: a duration that ends with the publication; the next nine: one that begins with it."""
    sign = LEXICON["directions"][key(match["direction"])]
    return _stretch(number(match["number"]), unit_of(match), sign, anchors) if sign else None


def _stretch(count: Number, unit: str, sign: int, anchors: Anchors) -> Reading:
    when = reach(count, unit, sign, anchors.published)
    return Reading(type="DURATION", value=duration_value(count, unit), when=when, relative=True)


def reach(count: Number, unit: str, sign: int, published: date | None) -> When | None:
    """The days from the publication that far back (or ahead); "about" unless they are counted in days."""
    if published is None:
        return None
    far = _far(count, unit, sign, published)
    if far == published:
        return When.between(far, far)
    mark = "" if count is not None and unit in ("day", "hour") else "~"
    return When.parse(f"{far}{mark}/{published}" if sign < 0 else f"{published}/{far}{mark}")


def _far(count: Number, unit: str, sign: int, published: date) -> date:
    if count is None:
        return published + timedelta(sign * LEXICON["recent_reach"].get(unit, 0))
    if unit in MONTHS and count == int(count):
        return plus_months(published, sign * int(count) * MONTHS[unit])
    return published + timedelta(sign * math.ceil(count * _DAYS[unit]))


def _recent(match: re.Match[str], anchors: Anchors) -> Reading | None:
    """In recent days: nobody says how many, so the interval that ends with the publication is only about."""
    unit, ahead = unit_of(match), key(match["side"]) != "recent"
    if not key(match["unit"]).endswith("s"):
        return None
    when = reach(None, unit, 1 if ahead else -1, anchors.published)
    return Reading(value="FUTURE_REF" if ahead else "PAST_REF", when=when, relative=True)


def _ago(match: re.Match[str], anchors: Anchors) -> Reading:
    """Two days ago: that day. Two weeks, months, years ago: about then."""
    half = " and a half" if "half" in match.groupdict() else ""
    count, unit = number(match["number"] + half), unit_of(match)
    sign = -1 if key(match["side"]) == "ago" else 1
    if count is None:
        return _vague(sign, unit, anchors)
    if unit in CLOCK_UNITS or count != int(count):
        return Reading(
            type="DURATION",
            value=duration_value(count, unit),
            when=_about(count, unit, sign, anchors),
            relative=True,
        )
    reading = moved(anchors.today, cast("Unit", unit), sign * int(count))
    if unit == "day" and not match["about"]:
        return reading
    return Reading(
        value=reading.value, period=reading.period, when=_about(count, unit, sign, anchors), relative=True
    )


def _about(count: float, unit: str, sign: int, anchors: Anchors) -> When | None:
    if anchors.published is None:
        return None
    far = _far(count, unit, sign, anchors.published) if unit != "hour" or count >= 24 else anchors.published
    return When.parse(f"{str(far)[: {'month': 7, 'quarter': 7}.get(unit, 4 if unit in MONTHS else 10)]}~")


def _vague(sign: int, unit: str, anchors: Anchors) -> Reading:
    when = reach(None, unit, sign, anchors.published)
    return Reading(value="PAST_REF" if sign < 0 else "FUTURE_REF", when=when, relative=True)


def _years_ago(match: re.Match[str], anchors: Anchors) -> Reading:
    """Years ago: before now, and no more is said."""
    when = When.before(anchors.published) if anchors.published else None
    return Reading(value="PAST_REF", when=when, relative=True)


def _year_end(_: re.Match[str], anchors: Anchors) -> Reading:
    year = moved(anchors.today, "year", 0)
    when = year.period.edge("end", None) if year.period else None
    return Reading(value=year.value, period=year.period, when=when, relative=True)


_CALENDAR_UNIT = r"(?P<unit>week|month|quarter|year|decade|century)(?!-)"

RULES = (
    Rule("today", "yesterday", "deictic", r"{deictic}", _deictic),
    Rule(
        "last-week",
        "last week",
        "unit",
        r"(the )?{direction} (fiscal |financial |calendar )?" + _CALENDAR_UNIT,
        _in_direction,
    ),
    Rule(
        "past-days",
        "the past nine days",
        "unit",
        r"(the )?{direction} ({about} )?{number}[\s-]((full|trading|working|business|consecutive) )?{unit}",
        _counted_in_direction,
    ),
    Rule("recent-days", "recent days", "unit", r"(the )?(?P<side>recent|coming|next few) {unit}", _recent),
    Rule("ago", "two days ago", "unit", r"({about} )?{number}[\s-]{unit} (?P<side>ago|from now)", _ago),
    Rule(
        "year-and-a-half-ago",
        "a year and a half ago",
        "unit",
        r"({about} )?(?P<number>an?) {unit} (?P<half>and a half) (?P<side>ago|from now)",
        _ago,
    ),
    Rule(
        "years-ago",
        "years ago",
        "unit",
        r"(many |some )?(days|weeks|months|years|decades) (ago|earlier)",
        _years_ago,
    ),
    Rule("year-end", "year's end", "unit", r"(the )?year(['’]s |[\s-])end", _year_end),
)
