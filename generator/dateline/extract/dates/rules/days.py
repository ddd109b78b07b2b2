"""Days that are written with their month: 25 July 2018, July 25, July 12-14."""

import re
from dataclasses import replace
from datetime import date, timedelta

from dateline.extract.dates.anchors import Anchors
from dateline.extract.dates.lexicon import month, weekday
from dateline.extract.dates.period import Period
from dateline.extract.dates.reading import Reading, dated
from dateline.extract.dates.rule import Rule
from dateline.model.when import When

# POSIX reads the two digits of a year as 1969 to 2068; a publication date says it better.
_POSIX_NEWEST = 2068
_AHEAD = 10


def day_number(written: str) -> int:
    """25 for "25", "25th"; 5 for "05"."""
    return int(written.rstrip("stndrhSTNDRH"))


def full_year(two_digits: int, published: date | None) -> int:
    """The year that '82 or '18 means: the latest such year up to ten years after the publication."""
    newest = published.year + _AHEAD if published else _POSIX_NEWEST
    return newest - (newest - two_digits) % 100


def _with_year(match: re.Match[str], _: Anchors) -> Reading:
    return _on(Period("day", date(int(match["year"]), *_month_and_day(match))), match)


def _with_short_year(match: re.Match[str], anchors: Anchors) -> Reading:
    year = full_year(int(match["short"]), anchors.published)
    return _on(Period("day", date(year, *_month_and_day(match))), match)


def _on(day: Period, match: re.Match[str]) -> Reading:
    return replace(dated(day, "", relative=False), weak=_disagreement(day, match))


def _disagreement(day: Period | None, match: re.Match[str]) -> str | None:
    """What a reviewer should know where the weekday that is written is not that of the date."""
    written = match["weekday"]
    if not written or not day or day.first.weekday() == weekday(written):
        return None
    return f"{day.first} is no {written}"


def _without_year(match: re.Match[str], anchors: Anchors) -> Reading:
    reading = day_of_month(*_month_and_day(match), match.start(), anchors)
    return replace(reading, weak=_disagreement(reading.period, match))


def day_of_month(month: int, day: int, start: int, anchors: Anchors) -> Reading:
    """The nearest such day; `ValueError` where no year has it."""
    date(2000, month, day)
    year = anchors.nearest_year(month, day, start)

    def within(period: Period) -> Reading | None:
        if period.unit != "year":
            return None
        try:
            return dated(Period("day", date(period.first.year, month, day)), "")
        except ValueError:  # 29 February of a common year
            return None

    nearest = Period("day", date(year, month, day)) if year else None
    return dated(nearest, f"XXXX-{month:02d}-{day:02d}", within=within)


def _month_and_day(match: re.Match[str], day: str = "day") -> tuple[int, int]:
    return month(match["month"]), day_number(match[day])


def _days(match: re.Match[str], anchors: Anchors) -> Reading | None:
    """Two days of one month. TIMEX3 has no such value; ISO 8601 writes an interval."""
    its_month, first = _month_and_day(match)
    last = day_number(match["last"])
    written = match["year"]
    year = int(written) if written else anchors.nearest_year(its_month, first, match.start())
    if not first < last <= 31:
        return None
    if not year:
        return Reading(value=f"XXXX-{its_month:02d}-{first:02d}/XXXX-{its_month:02d}-{last:02d}", relative=True)
    begin, end = Period("day", date(year, its_month, first)), date(year, its_month, last)
    apart = (
        match["gap"].strip().lower() in ("and", "&") and end - begin.first > timedelta(1) and not match["between"]
    )
    return Reading(
        value=f"{begin.first}/{end}",
        when=When.between(begin.first, end),
        period=begin,
        relative=not written,
        weak="two days, and nothing between them" if apart else None,
    )


_SPAN = r"(?P<gap>\s?[-–—]\s?| (to|and|&|through|until) )"
_NO_MEASURE = r"(?![\d:]|,\d{3}|\s*(percent|per cent|million|billion|%))"

RULES = (
    Rule(
        "day-month-year",
        "Wednesday, 25 July 2018",
        "month",
        r"({Weekday},? )?(the )?{day}( of)?[\s-]{month},?[\s-]{year}",
        _with_year,
    ),
    Rule("month-day-year", "July 25, 2018", "month", r"({Weekday},? )?{month} {day},? {year}", _with_year),
    Rule(
        "day-month-short-year",
        "3 Jan 90 -",
        "month",
        r"({Weekday},? )?{day}[\s-]{month}[\s-]['’]?(?P<short>\d\d)(?=\s*($|[^\w\s]))",
        _with_short_year,
    ),
    Rule(
        "month-day", "July 25", "month", r"({Weekday},? )?(the )?{Month} (the )?{day}" + _NO_MEASURE, _without_year
    ),
    Rule("day-month", "the 25th of July", "month", r"({Weekday},? )?(the )?{day}( of)? {Month}", _without_year),
    Rule(
        "month-days",
        "July 12-14, 2018",
        "month",
        r"(?P<between>between )?(?P<span>{Month} {day}" + _SPAN + r"{day:last}" + _NO_MEASURE + r"(,? {year})?)",
        _days,
    ),
    Rule(
        "days-month",
        "between 3 and 5 March",
        "month",
        r"(?P<between>between )?(?P<span>{day}" + _SPAN + r"{day:last}( of)? {Month}(,? {year})?)",
        _days,
    ),
)
