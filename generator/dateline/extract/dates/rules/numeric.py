"""Dates in figures: 2018-07-25, 25.07.2018, 03/04/2019.

03/04/2019 is the 3rd of April to most of the world and the 4th of March to the United States. It is never guessed.
It is read where only one reading is possible, where another such date of the article shows its convention, or where
one reading, and not the other, is a day that the article names in words, or the day it was published.
"""

import re
from datetime import date

from dateline.extract.dates.anchors import Anchors
from dateline.extract.dates.period import Period
from dateline.extract.dates.reading import Reading, dated
from dateline.extract.dates.rule import Rule
from dateline.extract.dates.rules.days import full_year

AMBIGUOUS = "day or month first"

_PAIR = re.compile(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(?:\d{4}|\d{2})(?![\d/.-]?\d)")


def _iso(match: re.Match[str], _: Anchors) -> Reading:
    day = date(int(match["year"]), int(match["mm"]), int(match["dd"]))
    return dated(Period("day", day), "", relative=False)


def _figures(match: re.Match[str], anchors: Anchors) -> Reading | None:
    written = match["yyyy"]
    year = int(written) if len(written) == 4 else full_year(int(written), anchors.published)
    first, second = int(match["first"]), int(match["second"])
    readings = [day for day in (_day(year, second, first), _day(year, first, second)) if day]
    if not readings:
        return None
    chosen = readings[0] if len(set(readings)) == 1 else _disambiguated(readings, anchors)
    if chosen:
        return dated(Period("day", chosen), "", relative=False)
    return Reading(value=f"{year}-XX-XX", weak=AMBIGUOUS)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _disambiguated(day_or_month_first: list[date], anchors: Anchors) -> date | None:
    conventions = {
        int(first) > 12
        for first, _, second in _PAIR.findall(anchors.text)
        if 12 < max(int(first), int(second)) <= 31
    }
    if len(conventions) == 1:
        return day_or_month_first[0] if conventions.pop() else day_or_month_first[1]
    days = {told.period.first for told in anchors.told if told.period.unit == "day"} | {anchors.published}
    named = [day for day in day_or_month_first if day in days]
    return named[0] if len(named) == 1 else None


RULES = (
    Rule(
        "iso-date",
        "2018-07-25",
        "year",
        r"{year}(?P<dash>[-/.])(?P<mm>0?[1-9]|1[0-2])(?P=dash)(?P<dd>0?[1-9]|[12]\d|3[01])(?![-/.]?\d)",
        _iso,
    ),
    Rule(
        "day-in-figures",
        "25/07/2018",
        "digits",
        r"(?P<first>\d{1,2})(?P<dash>[-/.])(?P<second>\d{1,2})(?P=dash)(?P<yyyy>(19|20)\d\d|(?<=/)\d\d)(?![-/.]?\d)",
        _figures,
        leans=True,
    ),
)
