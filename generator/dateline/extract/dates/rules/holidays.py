"""Days with a name: Christmas, Easter Monday, Memorial Day, Black Monday."""

import calendar
import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from dateline.extract.dates.anchors import Anchors
from dateline.extract.dates.lexicon import LEXICON, key
from dateline.extract.dates.period import Period
from dateline.extract.dates.reading import Reading, dated
from dateline.extract.dates.rule import Rule
from dateline.model.when import When


def _holiday(match: re.Match[str], anchors: Anchors) -> Reading:
    """The nearest one, unless a year is written; some days are in history once only."""
    says = LEXICON["holidays"][key(match["holiday"])]
    if "date" in says:
        return dated(Period("day", says["date"]), "", relative=False)

    def within(period: Period) -> Reading | None:
        return dated(Period("day", day_of(says, period.first.year)), "") if period.unit == "year" else None

    if match["year"]:
        day = Period("day", day_of(says, int(match["year"])))
        reading = dated(day, "", relative=False, within=within)
    else:
        reading = dated(_nearest(says, match, anchors), _unknown(says), within=within)
    return _weekend(reading) if match["weekend"] else reading


def _nearest(says: dict[str, Any], match: re.Match[str], anchors: Anchors) -> Period | None:
    if anchors.published is None:
        return None
    this = day_of(says, anchors.published.year)
    year = anchors.nearest_year(this.month, this.day, match.start())
    return Period("day", day_of(says, year or this.year))


def day_of(says: dict[str, Any], year: int) -> date:
    """The day of a holiday in a year, from what the lexicon says of it."""
    if "day" in says:
        return date.fromisoformat(f"{year:04d}-{says['day']}")
    if "easter" in says:
        return easter(year) + timedelta(says["easter"])
    days = [week[says["weekday"]] for week in calendar.monthcalendar(year, says["month"]) if week[says["weekday"]]]
    return date(year, says["month"], days[says["nth"] - (says["nth"] > 0)]) + timedelta(says.get("plus", 0))


def easter(year: int) -> date:
    """Western Easter Sunday, by the anonymous algorithm (Nature, 1876; Meeus, Astronomical Algorithms, ch. 8)."""
    century = year // 100
    golden = year % 19
    correction = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    moon = correction - correction // 28 * (1 - 29 // (correction + 1) * ((21 - golden) // 11))
    weekday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    days = moon - weekday
    month = 3 + (days + 40) // 44
    return date(year, month, days + 28 - 31 * (month // 4))


def _weekend(reading: Reading) -> Reading:
    """Memorial Day weekend: the days of the nearest weekend and the holiday with them."""
    if not reading.period:
        return reading
    day = reading.period.first
    saturday = min(
        (Period.holding("weekend", day).shift(n).first for n in (-1, 0)), key=lambda first: abs(first - day)
    )
    weekend = Period("weekend", saturday)
    when = When.between(min(day, weekend.first), max(day, weekend.last))
    return replace(reading, value=weekend.value, period=weekend, when=when, within=None)


def _unknown(says: dict[str, Any]) -> str:
    return f"XXXX-{says['day']}" if "day" in says else "XXXX-XX-XX"


RULES = (Rule("holiday", "Christmas", "holiday", r"{holiday}(?P<weekend> weekend)?(,? {year})?", _holiday),)
