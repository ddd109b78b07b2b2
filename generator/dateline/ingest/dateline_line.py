"""The line that gives this program its name: where and when a story was filed.

`BEIRUT, July 28 (Reuters) - …`, `Bogota, 6 Sep 89 (AFP) -- …`, `PARIS (AP) — …`, `CHICAGO — …`. The forms are
those of the English-language agencies and of their archives.
"""

import re
from typing import NamedTuple

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""The first three letters of the months, in order."""

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?"
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_WEEKDAY = r"(?:(?:Mon|Tue|Tues|Wed|Wednes|Thu|Thur|Thurs|Fri|Sat|Satur|Sun)(?:day|\.)?,?\s+)?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
DAY_PATTERN = rf"{_WEEKDAY}(?:{_MONTH}\s+{_DAY}(?:,?\s+\d{{4}})?|{_DAY}\s+{_MONTH}(?:,?\s+(?:\d{{4}}|'?\d\d))?)\b"
"""A month and a day in either order, perhaps with a weekday before and a year after them."""

_NAME = r"[^\W\d_][^\W\d_.'’ -]*(?:[.'’ -]{1,2}[^\W\d_]+){0,5}?\.?"
_PLACE = rf"(?P<place>{_NAME}(?:\s?[,/]\s?{_NAME}){{0,3}}?)"
_COUNTRY = r"(?:\s*\([^()\n]{2,40}\))?"
_DATE = rf"(?P<date>{DAY_PATTERN})"
_AGENCY = r"\((?P<agency>[^()\n]{2,40})\)"
_DASH = r"\s*(?:--?|[—–•])(?=\s|\[)"

_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_PLACE}{_COUNTRY},?\s+{_DATE}(?:,?\s*{_AGENCY})?{_DASH}",
        rf"{_PLACE}{_COUNTRY},?\s+{_DATE},?\s*{_AGENCY}",
        rf"{_PLACE}\s*{_AGENCY}(?:,?\s*{_DATE})?{_DASH}",
        rf"{_DATE},?\s*{_AGENCY}(?:{_DASH})?",
        rf"{_PLACE}{_DASH}",
    )
)
_PARTS = re.compile(
    rf"(?:(?P<month>{_MONTH})\s+(?P<day>\d+)\D*|(?P<day2>\d+)\D*?(?P<month2>{_MONTH})\D*)(?P<year>\d+)?",
    re.IGNORECASE,
)
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LONGEST = 160
_LINES = 3
# What begins a sentence, not the name of a place, although it has a capital.
_NOT_A_PLACE = frozenset(
    ["on", "in", "at", "by", "since", "until", "after", "before", "last", "this", "the", "from", "late", "early"]
)


class Dateline(NamedTuple):
    """Where and when a story was filed. Month and day are None where the line gives a place alone."""

    written: str
    place: str | None
    month: int | None
    day: int | None
    year: int | None
    agency: str | None


class DayWritten(NamedTuple):
    """A day as it stands in a text; the year is often left out."""

    month: int
    day: int
    year: int | None


def find_dateline(text: str) -> Dateline | None:
    """Return the dateline at the head of an article's text: within its first three lines that are not empty."""
    head = (line.strip() for line in text[: _LONGEST * 10].split("\n"))
    for line in [line for line in head if line][:_LINES]:
        for form in _FORMS:
            match = form.match(line[:_LONGEST])
            if match and (dateline := _read(match.groupdict(), match[0])):
                return dateline
    return None


def read_day(written: str) -> DayWritten | None:
    """Read what `DAY_PATTERN` matches; None where the month has no such day.

    A year of two digits is taken as POSIX does: 69 to 99 are of the 20th century.
    """
    parts = _PARTS.search(written)
    if not parts:
        return None
    month = MONTHS.index((parts["month"] or parts["month2"])[:3].lower()) + 1
    day = int(parts["day"] or parts["day2"])
    year = int(parts["year"]) if parts["year"] else None
    if year is not None and year < 100:
        year += 1900 if year > 68 else 2000
    return (
        DayWritten(month, day, year) if 1 <= day <= (29 if month == 2 else 31 - (month in (4, 6, 9, 11))) else None
    )


def _read(found: dict[str, str | None], written: str) -> Dateline | None:
    place, agency = found.get("place"), found.get("agency")
    day = read_day(found.get("date") or "")
    if found.get("date") and not day:
        return None
    if place and not _is_place(place, sure=bool(agency or day)):
        return None
    month, number, year = day or (None, None, None)
    return Dateline(written.rstrip(" -–—•"), place, month, number, year, agency)


def _is_place(name: str, sure: bool) -> bool:
    """Whether the name may be a place: in capitals; like any name where a day or an agency says what this is."""
    words = re.findall(r"[^\W\d_]+", name)
    if words[0].lower() in _NOT_A_PLACE:
        return False
    first = re.split(r"[,/]", name)[0]
    return (sure and words[0][0].isupper()) or (first.isupper() and len(first) > 2)
