"""When: a date as EDTF writes it, and the days that it may mean.

EDTF is the Library of Congress' Extended Date/Time Format, ISO 8601-2:2019. Dateline reads the part of it that
timelines need: a year, month or day; `~` about, `?` uncertain, `%` both; intervals; `../` before and `/..` after;
and `[2018-07-25,2018-07-26]`, one of these days, where sources differ.
"""

import calendar
import re
from datetime import date
from functools import lru_cache
from typing import Annotated, Literal, NamedTuple, Self

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema

Precision = Literal["day", "month", "year", "interval", "before", "after", "either"]

_POINT = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?P<mark>[~?%])?")


class When(NamedTuple):
    """A date in EDTF. `first` and `last` are the days it spans, None on an open side."""

    edtf: str
    first: date | None
    last: date | None
    precision: Precision
    about: bool
    uncertain: bool

    @classmethod
    def parse(cls, written: object) -> Self:
        """Read EDTF (or a `date`, which is what YAML makes of 2018-07-25); `ValueError` where it is neither.

        A list of dates is what YAML makes of a set.
        """
        if isinstance(written, (list, tuple)):
            written = f"[{','.join(map(str, written))}]"
        return cls(*_parse(str(written).strip()))

    @classmethod
    def between(cls, first: date, last: date) -> Self:
        """The day, or the interval of days, from `first` to `last`."""
        return cls.parse(first if first == last else f"{first}/{last}")

    @classmethod
    def before(cls, last: date) -> Self:
        """Some day up to and including `last`."""
        return cls.parse(f"../{last}")

    @property
    def choices(self) -> tuple["When", ...]:
        """The dates of a set, one of which it is; itself alone where it is no set."""
        if self.precision != "either":
            return (self,)
        return tuple(When(*_parse(each)) for each in self.edtf[1:-1].split(","))

    @property
    def sort_key(self) -> tuple[date, date]:
        """Where it stands in a timeline: by first day; a date that is only "before" stands at its last."""
        first = self.first or self.last or date.max
        return first, self.last or date.max

    def __str__(self) -> str:
        return self.edtf


@lru_cache(maxsize=65536)
def _parse(written: str) -> When:
    if written[:1] == "[":
        return _set(written)
    left, slash, right = written.partition("/")
    if not slash:
        first, last, precision, mark = _point(written)
        return When(written, first, last, precision, mark in "~%" and bool(mark), mark in "?%" and bool(mark))
    if left in ("..", "") and right in ("..", ""):
        raise ValueError(f"{written!r} is open on both sides, so it is no date")
    marks = ""
    start = end = None
    if left not in ("..", ""):
        start, _, _, mark = _point(left)
        marks += mark
    if right not in ("..", ""):
        _, end, _, mark = _point(right)
        marks += mark
    if start and end and start > end:
        raise ValueError(f"{written!r} ends before it starts")
    side: Precision = "interval" if start and end else "after" if start else "before"
    return When(written, start, end, side, bool(set(marks) & set("~%")), bool(set(marks) & set("?%")))


def _set(written: str) -> When:
    """One of several days, months or years, in the order of time."""
    if written[-1] != "]":
        raise ValueError(f"{written!r} has no ] at its end")
    points = sorted({(*_point(each.strip()), each.strip()) for each in written[1:-1].split(",")})
    if len(points) < 2:
        raise ValueError(f"{written!r} leaves no choice; write the date without brackets")
    if any(mark for *_, mark, _ in points):
        raise ValueError(f"{written!r} has ~, ? or % within brackets, where every date is what a source says")
    last = max(last for _, last, *_ in points)
    return When(f"[{','.join(each for *_, each in points)}]", points[0][0], last, "either", False, False)


def _point(written: str) -> tuple[date, date, Precision, str]:
    match = _POINT.fullmatch(written)
    if not match:
        raise ValueError(
            f"{written!r} is not a date; write 2018-07-25, 2018-07, 2018, 2018-07-25/2018-07-28, "
            "2018-07-25~ (about), ../2018-07-25 (before) or [2018-07-25, 2018-07-26] (one of them)"
        )
    year, month, day = int(match["year"]), int(match["month"] or 0), int(match["day"] or 0)
    mark = match["mark"] or ""
    try:
        if match["day"]:
            exact = date(year, month, day)
            return exact, exact, "day", mark
        if match["month"]:
            return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]), "month", mark
        return date(year, 1, 1), date(year, 12, 31), "year", mark
    except (ValueError, calendar.IllegalMonthError):
        raise ValueError(f"{written!r} is not a day of the calendar") from None


_SCHEMA_DAY = r"\d{4}(-\d\d(-\d\d)?)?"
_SCHEMA_DATE = rf"(\.\.|{_SCHEMA_DAY}[~?%]?)"


def _read(value: object) -> When:
    return value if isinstance(value, When) else When.parse(value)


WhenField = Annotated[
    When,
    BeforeValidator(_read),
    PlainSerializer(str),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "pattern": f"^{_SCHEMA_DATE}(/{_SCHEMA_DATE})?$"},
                {"type": "string", "pattern": rf"^\[\s*{_SCHEMA_DAY}(\s*,\s*{_SCHEMA_DAY})+\s*\]$"},
                {"type": "array", "minItems": 2, "items": {"type": "string", "pattern": f"^{_SCHEMA_DAY}$"}},
            ],
            "description": "EDTF: 2018-07-25, 2018-07, 2018-07-25/2018-07-28, 2018-07-25~ (about), "
            "../2018-07-25 (before), 2018-07-25? (uncertain), [2018-07-25, 2018-07-26] (sources differ).",
        }
    ),
]
