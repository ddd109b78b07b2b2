"""When an article was published, and how that is known.

The order is the one that held when it was measured: what the article itself says; a day of its own at the head of
the text; the address; a dateline; the file's name. Years named in the text are no guide to the year of a dateline:
the latest of them was the right one in 17 to 80 % of the articles of three corpora.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import PurePath
from typing import NamedTuple
from urllib.parse import urlsplit

from dateline.ingest.dateline_line import DAY_PATTERN, MONTHS, find_dateline, read_day


class Publication(NamedTuple):
    """The day of publication, and how it is known, in words for the reader of the site."""

    day: date
    basis: str


_HEAD_LINES = 3
_LABEL = r"(?:(?:date(?: of publication)?|published|posted)(?: on)?:?\s+)"
_DAY_LINE = re.compile(
    rf"{_LABEL}?(?P<day>{DAY_PATTERN}|\d{{4}}-\d\d-\d\d)"
    r"(?:,?\s+(?:at\s+)?\d\d?[:.]\d\d(?:\s*[ap]\.?m\.?)?(?:\s+[A-Z]{2,4})?)?\.?",
    re.IGNORECASE,
)
# A day, with its year, run together with the first sentence, as copying from a page does.
_STAMP = re.compile(rf"(?:(?i:{_LABEL}{DAY_PATTERN})|(?i:{DAY_PATTERN})(?=\.?\s+(?:\d|\W*[^\W\d_a-z])))")
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_NUMERALS = re.compile(rf"(?<!\d){_YEAR}(?P<mark>[-/_.]?)(?P<month>0[1-9]|1[0-2])(?P=mark)(?P<day>[0-3]\d)(?!\d)")
_IN_PATH = re.compile(rf"/{_YEAR}/(?P<month>0?[1-9]|1[0-2]|{'|'.join(MONTHS)})/(?P<day>[0-3]?\d)/", re.IGNORECASE)
_YEAR_IN_PATH = re.compile(rf"/{_YEAR}/")
_YEAR_FIRST = re.compile(rf"{_YEAR}(?!\d)")
_SAVED_WITHIN = 31
"""Days from a dateline to the day in a file's name within which the two are believed to belong together."""


def publication(text: str, url: object, name: str, today: date) -> Publication | None:
    """Return when an article was published whose own metadata does not say so; None rather than a guess.

    `text` begins below the title, `name` is the name of the file that it came from.
    """
    stem, name = PurePath(name).stem, PurePath(name).name
    address = str(url or "")
    return next(
        (
            found
            for found in (
                _from_day_line(text),
                _from_address(address),
                _from_dateline(text, address, stem),
                _from_name(stem, name),
            )
            if found and found.day <= today + timedelta(days=1)
        ),
        None,
    )


def _from_day_line(text: str) -> Publication | None:
    for line in _head(text):
        match = _DAY_LINE.fullmatch(line)
        if match and (day := _full_day(match["day"])):
            return Publication(day, f"the line “{line}” above the text")
    stamp = _STAMP.match(text.lstrip())
    day = _full_day(stamp[0]) if stamp else None
    return Publication(day, f"“{stamp[0]}”, with which the text begins") if stamp and day else None


def _from_address(url: str) -> Publication | None:
    day = _day_in_path(url)
    return Publication(day, "the day in its address") if day else None


def _from_dateline(text: str, url: str, stem: str) -> Publication | None:
    line = find_dateline(text)
    if not line or not line.month or not line.day:
        return None
    if line.year:
        day = _day(line.year, line.month, line.day)
        return Publication(day, f"its dateline, “{line.written}”") if day else None
    for year, source in _years(url, stem, line.month, line.day):
        if day := _day(year, line.month, line.day):
            return Publication(day, f"its dateline, “{line.written}”, and the year in {source}")
    return None


def _from_name(stem: str, name: str) -> Publication | None:
    day = _numerals(stem)
    return Publication(day, f"the name of its file, {name}") if day else None


def _years(url: str, stem: str, month: int, day: int) -> Iterator[tuple[int, str]]:
    """Give the years that a day without one may be of, surest first, and where each is from."""
    if found := _YEAR_IN_PATH.search(_path(url)):
        yield int(found["year"]), "its address"
    source = "the name of its file"
    if named := _numerals(stem):
        # A story filed on 31 December may have been saved on 2 January.
        for year in (named.year, named.year - 1):
            filed = _day(year, month, day)
            if filed and -1 <= (named - filed).days <= _SAVED_WITHIN:
                yield year, source
    elif found := _YEAR_FIRST.match(stem):
        yield int(found["year"]), source


def _day_in_path(url: str) -> date | None:
    path = _path(url)
    found = _IN_PATH.search(path)
    if not found:
        return _numerals(path)
    month = found["month"].lower()
    return _day(int(found["year"]), MONTHS.index(month) + 1 if month in MONTHS else int(month), int(found["day"]))


def _path(url: str) -> str:
    return urlsplit(url).path


def _numerals(written: str) -> date | None:
    found = _NUMERALS.search(written)
    return _day(int(found["year"]), int(found["month"]), int(found["day"])) if found else None


def _full_day(written: str) -> date | None:
    if written[:4].isdigit():
        return _numerals(written)
    day = read_day(written)
    return _day(day.year, day.month, day.day) if day and day.year else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _head(text: str) -> list[str]:
    lines = (line.strip() for line in text[:2000].split("\n"))
    return [line for line in lines if line][:_HEAD_LINES]
