"""Years, decades, centuries: 2018, '82, 2014-15, the 1990s, the 70s, the 19th century."""

import re
from datetime import date

from dateline.extract.dates.anchors import Anchors
from dateline.extract.dates.lexicon import LEXICON, key
from dateline.extract.dates.period import Period
from dateline.extract.dates.reading import Reading, dated
from dateline.extract.dates.rule import Rule
from dateline.extract.dates.rules.days import full_year
from dateline.model.when import When

_OLD = 1900
_POSIX_OLDEST_DECADE = 1970
_BEFORE_AN_OLD_YEAR = re.compile(r"\b(in|since|of|year|circa)\s+$", re.I)
_BEFORE_A_NUMBER = re.compile(
    r"\b(than|least|most|nearly|some|almost|approximately|roughly|over|at|no\.|nos\.)\s+$", re.I
)


def _year(match: re.Match[str], anchors: Anchors) -> Reading | None:
    year = int(match["year"])
    before = anchors.text[max(0, match.start() - 16) : match.start()]
    if _BEFORE_A_NUMBER.search(before) or (year < _OLD and not _BEFORE_AN_OLD_YEAR.search(before)):
        return None
    return dated(Period("year", date(year, 1, 1)), "", relative=False)


def _short_year(match: re.Match[str], anchors: Anchors) -> Reading:
    return dated(Period("year", date(full_year(int(match["short"]), anchors.published), 1, 1)), "", relative=False)


def _years(match: re.Match[str], _: Anchors) -> Reading | None:
    first = int(match["year"])
    last = int(match["last"]) if len(match["last"]) == 4 else first - first % 100 + int(match["last"])
    if not first < last:
        return None
    either = len(match["last"]) == 2 and last % 100 <= 12
    return Reading(
        value=f"{first}/{last}",
        when=None if either else When.parse(f"{first}/{last}"),
        period=Period("year", date(first, 1, 1)),
        weak="years or year and month" if either else None,
    )


def _decade(match: re.Match[str], _: Anchors) -> Reading:
    return dated(Period("decade", date(int(match["decade"]), 1, 1)), "", relative=False)


def _short_decade(match: re.Match[str], anchors: Anchors) -> Reading:
    return _latest_decade(int(match["ten"]) * 10, anchors)


def _decade_in_words(match: re.Match[str], anchors: Anchors) -> Reading:
    return _latest_decade(LEXICON["decades"][key(match["decade"])], anchors)


def _latest_decade(two_digits: int, anchors: Anchors) -> Reading:
    newest = anchors.published.year if anchors.published else _POSIX_OLDEST_DECADE + 99
    return dated(Period("decade", date(newest - (newest - two_digits) % 100, 1, 1)), "", relative=False)


def _century(match: re.Match[str], _: Anchors) -> Reading:
    return dated(Period("century", date((int(match["nth"]) - 1) * 100, 1, 1)), "", relative=False)


RULES = (
    Rule("year", "2018", "year", r"((fiscal|the year|(fiscal|financial) year) )?{year}(?![.,:/-]\d)", _year),
    Rule(
        "short-year",
        "since '82",
        "digits",
        r"(since|in|of|from|until|by|{season}|{month}) (?P<span>['’](?P<short>\d\d))(?!['’])",
        _short_year,
    ),
    Rule("years", "2014-2016", "year", r"{year}\s?[-–]\s?(?P<last>(1[5-9]|20)\d\d|\d\d)(?![-–]?\d)", _years),
    Rule("decade", "the 1990s", "year", r"(the )?(?P<decade>(1[5-9]|20)\d0)['’]?s", _decade),
    Rule(
        "short-decade",
        "the 70s",
        "digits",
        r"(the ((early|mid|late)[\s-])?|since )(?P<span>['’]?(?P<ten>\d)0['’]?s)",
        _short_decade,
    ),
    Rule(
        "next-decade",
        "the 70s and 80s",
        "digits",
        r"((?<=the\s\d0s\s)|(?<=the\s['’]\d0s\s)|(?<=the\s\d0['’]s\s))(and|or) (?P<span>['’]?(?P<ten>\d)0['’]?s)",
        _short_decade,
    ),
    Rule("decade-in-words", "the seventies", "decade", r"the {decade}", _decade_in_words),
    Rule("century", "the 19th century", "unit", r"(the )?(?P<nth>1\d|20|21)(th|st)[\s-]century", _century),
)
