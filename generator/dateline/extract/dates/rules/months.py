"""Months: July 2018, July, last May, 2018-07."""

import re
from datetime import date

from dateline.extract.dates.anchors import Anchors
from dateline.extract.dates.lexicon import LEXICON, alternatives, key, month
from dateline.extract.dates.period import Period
from dateline.extract.dates.reading import Reading, dated
from dateline.extract.dates.rule import Rule

# What makes a month of a word like "may", of a name like "April" or of an abbreviation like "Jan.".
_BEFORE_A_MONTH = re.compile(
    r"\b(in|since|of|until|till|by|from|to|through|for|or|between|during|before|after|on|as|early|late|mid|the|each|every"
    r"|month)[\s-]+$",
    re.I,
)
_FROM_MONTH_TO = re.compile(rf"\b(?:{alternatives(LEXICON['months'])})\s+(?:and|to|or|through)\s+$", re.I)


def _with_year(match: re.Match[str], _: Anchors) -> Reading:
    return dated(Period("month", date(int(match["year"]), month(match["month"]), 1)), "", relative=False)


def _iso(match: re.Match[str], _: Anchors) -> Reading | None:
    """Unless it may as well be a stretch of years: 2008-09."""
    year, its_month = int(match["year"]), int(match["mm"])
    return dated(Period("month", date(year, its_month, 1)), "", relative=False) if its_month <= year % 100 else None


def _without_year(match: re.Match[str], anchors: Anchors) -> Reading | None:
    word = key(match["month"])
    before = anchors.text[max(0, match.start() - 24) : match.start()]
    if word in LEXICON["month_abbreviations"] and not match["month"].endswith("."):
        return None
    is_sure = word in LEXICON["months"] and word not in LEXICON["months_also_words"]
    if not is_sure and not _BEFORE_A_MONTH.search(before) and not _FROM_MONTH_TO.search(before):
        return None
    its_month = month(word)
    year = anchors.nearest_year(its_month, None, match.start())
    return month_of(its_month, year)


def _in_direction(match: re.Match[str], anchors: Anchors) -> Reading:
    """Last May: the latest one before this month; next May: the first one after it; this May: that of this year."""
    its_month, count = month(match["month"]), LEXICON["directions"][key(match["direction"])]
    published = anchors.published
    if published is None:
        return month_of(its_month, None)
    back = count < 0 and its_month >= published.month
    ahead = count > 0 and its_month <= published.month
    return month_of(its_month, published.year - back + ahead)


def month_of(its_month: int, year: int | None) -> Reading:
    """The month of a year that the text does not write."""

    def within(period: Period) -> Reading | None:
        in_year = period.unit == "year"
        return dated(Period("month", period.first.replace(month=its_month)), "") if in_year else None

    period = Period("month", date(year, its_month, 1)) if year else None
    return dated(period, f"XXXX-{its_month:02d}", within=within)


RULES = (
    Rule("month-year", "July 2018", "month", r"{month},? (of )?{year}", _with_year),
    Rule("iso-month", "2018-07", "year", r"{year}-(?P<mm>0[1-9]|1[0-2])(?![-–]\d)", _iso),
    Rule("month", "in July", "month", r"{Month}", _without_year),
    Rule("last-month-name", "last May", "month", r"{direction} {Month}", _in_direction),
)
