"""Days and months in other languages: 25 juillet 2018, 25 de julio de 2018, ٢٥ يوليو 2018.

The patterns only ask for a day, a word and a year; whether the word is a month, and which, dateparser knows in two
hundred locales. (Its own search for dates is not used: it finds too many that are none.)
"""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache, lru_cache, partial

import dateparser

from dateline.extract.dates.anchors import Anchors
from dateline.extract.dates.lexicon import alternatives, read
from dateline.extract.dates.period import Period
from dateline.extract.dates.reading import Reading, dated
from dateline.extract.dates.rule import Rule
from dateline.extract.dates.rules.days import day_of_month

QUOTED = ("ar", "de", "es", "fr", "it", "nl", "pt", "ru", "tr", "uk")
"""The languages that an English article is expected to quote dates in."""

_LEVANTINE: dict[str, str] = read("ar.yml")["months"]
_STRICT = {"STRICT_PARSING": True, "REQUIRE_PARTS": ["day", "month", "year"]}


@lru_cache(maxsize=8192)
def month_in(word: str, languages: Sequence[str]) -> int | None:
    """1 to 12 where the word is a month in one of the languages."""
    name = _LEVANTINE.get(" ".join(word.split()), word)
    try:
        parsed = dateparser.parse(f"1 {name} 2000", languages=list(languages), settings=_STRICT)
    except ValueError:  # a language that dateparser does not know
        return None
    return parsed.month if parsed else None


def _day_month_year(match: re.Match[str], _: Anchors, languages: Sequence[str]) -> Reading | None:
    month = _month(match, languages)
    day = month and Period("day", date(int(match["yyyy"]), month, int(match["dd"])))
    return dated(day, "", relative=False) if day else None


def _day_month(match: re.Match[str], anchors: Anchors, languages: Sequence[str]) -> Reading | None:
    month = _month(match, languages)
    return day_of_month(month, int(match["dd"]), match.start(), anchors) if month else None


def _month_year(match: re.Match[str], _: Anchors, languages: Sequence[str]) -> Reading | None:
    month = _month(match, languages)
    return dated(Period("month", date(int(match["yyyy"]), month, 1)), "", relative=False) if month else None


def _month(match: re.Match[str], languages: Sequence[str]) -> int | None:
    return next(filter(None, (month_in(word.strip(), languages) for word in match["word"].split("/"))), None)


_WORD = r"[^\W\d_][^\s\d.,:;/()\[\]–—-]{2,13}"
_DAY = r"(?P<dd>\d{1,2})(\.|er|º|-?го)?( de| of)? "
_MONTH = rf"(?P<word>{alternatives(_LEVANTINE)}|{_WORD}(/{_WORD})?)"
_YEAR = r"\.?( de| del)? (?P<yyyy>\d{4})"


@cache
def rules_for(language: str) -> tuple[Rule, ...]:
    """The rules for the dates of a language, or, for English, for those that it quotes from others."""
    languages = QUOTED if language == "en" else (language,)
    full = Rule(
        "foreign-day-month-year",
        "25 juillet 2018",
        "digits",
        _DAY + _MONTH + _YEAR,
        partial(_day_month_year, languages=languages),
    )
    if language == "en":
        return (full,)
    return (
        full,
        Rule("foreign-day-month", "25 juillet", "digits", _DAY + _MONTH, partial(_day_month, languages=languages)),
        Rule(
            "foreign-month-year",
            "juillet 2018",
            "digits",
            _MONTH + _YEAR,
            partial(_month_year, languages=languages),
        ),
    )
