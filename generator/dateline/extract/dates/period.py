"""Stretches of the calendar: the day, week, month, … that an expression names, as TIMEX3 and as EDTF."""

import calendar
from datetime import date, timedelta
from typing import Literal, NamedTuple, Self

from dateline.model.when import When

Unit = Literal["day", "weekend", "week", "month", "quarter", "season", "half", "year", "decade", "century"]
Edge = Literal["start", "middle", "end", "before", "after"]

MONTHS: dict[str, int] = {
    "month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "decade": 120, "century": 1200
}  # fmt: skip
UNKNOWN: dict[str, str] = {
    "day": "XXXX-XX-XX", "weekend": "XXXX-WXX-WE", "week": "XXXX-WXX", "month": "XXXX-XX", "quarter": "XXXX-QX",
    "season": "XXXX-XX", "half": "XXXX-HX", "year": "XXXX", "decade": "XXX", "century": "XX"
}  # fmt: skip
"""What TIMEX3 writes where the publication date is missing."""

_SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}
SEASON_STARTS: dict[str, int] = {code: month for month, code in _SEASONS.items()}


class Period(NamedTuple):
    """The `unit` that begins on `first`."""

    unit: Unit
    first: date

    @classmethod
    def holding(cls, unit: Unit, day: date) -> Self:
        """The week, month, … that `day` lies in; of weekends, that of its week."""
        return cls(unit, _first(unit, day))

    @property
    def last(self) -> date:
        """Its last day."""
        if self.unit in MONTHS:
            return plus_months(self.first, MONTHS[self.unit]) - timedelta(1)
        return self.first + timedelta({"day": 0, "weekend": 1, "week": 6}[self.unit])

    def shift(self, count: int) -> "Period":
        """The one `count` units later; `ValueError` or `OverflowError` outside of the calendar."""
        if self.unit == "season":
            return Period("season", plus_months(self.first, 12 * count))
        if self.unit in MONTHS:
            return Period(self.unit, plus_months(self.first, MONTHS[self.unit] * count))
        return Period(self.unit, self.first + timedelta(count if self.unit == "day" else 7 * count))

    @property
    def value(self) -> str:
        """As TIMEX3 writes it: 2018-07-25, 2018-W30, 2018-W30-WE, 2018-07, 2018-Q3, 2018-SU, 2018, 201, 20."""
        day, year = self.first, f"{self.first.year:04d}"
        iso = day.isocalendar()
        week = f"{iso.year:04d}-W{iso.week:02d}"
        return {
            "day": str(day), "weekend": f"{week}-WE", "week": week, "month": f"{year}-{day.month:02d}",
            "quarter": f"{year}-Q{(day.month + 2) // 3}", "half": f"{year}-H{(day.month + 5) // 6}",
            "season": f"{year}-{_SEASONS.get(day.month, 'XX')}", "year": year, "decade": year[:3],
            "century": year[:2],
        }[self.unit]  # fmt: skip

    @property
    def when(self) -> When:
        """The days it spans."""
        if self.unit in ("day", "month", "year"):
            return When.parse(self.value)
        return between(self.unit, self.first, self.last, "~" if self.unit == "season" else "")

    def edge(self, edge: Edge, published: date | None) -> When:
        """Its early, middle or late third, about; or its days before or after the publication."""
        match edge:
            case _ if self.unit in ("day", "weekend"):
                return self.when
            case "start":
                return between(self.unit, self.first, self._end_of_third(1), "", "~")
            case "middle":
                return between(self.unit, self._end_of_third(1) + timedelta(1), self._end_of_third(2), "~", "~")
            case "end":
                return between(self.unit, self._end_of_third(2) + timedelta(1), self.last, "~", "")
            case "before" if published and self.first <= published <= self.last:
                return When.between(self.first, published)
            case "after" if self.unit == "week" and published == self.last:  # on a Sunday, the week to come
                return self.shift(1).when
            case "after" if published and self.first <= published <= self.last:
                return When.between(published, self.last)
            case _:
                return self.when

    def _end_of_third(self, third: int) -> date:
        """The last day of the first or second third, in whole months where it has that many."""
        months = MONTHS.get(self.unit, 1)
        if months >= 3:
            return plus_months(self.first, months * third // 3) - timedelta(1)
        return self.first + timedelta(((self.last - self.first).days + 1) * third // 3 - 1)


def between(unit: Unit, first: date, last: date, mark: str = "", last_mark: str | None = None) -> When:
    """From `first` to `last`, no more precise than the unit they were taken from."""
    digits = {"decade": 4, "century": 4, "year": 7, "half": 7, "season": 7, "quarter": 7}.get(unit, 10)
    left, right = str(first)[:digits], str(last)[:digits]
    return When.parse(f"{left}{mark}/{right}{mark if last_mark is None else last_mark}")


def plus_months(day: date, count: int) -> date:
    """The same day of the month `count` months later, or the last one that it has."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _first(unit: Unit, day: date) -> date:
    if unit == "day":
        return day
    if unit in ("week", "weekend"):
        return day - timedelta(day.weekday()) + timedelta(5 if unit == "weekend" else 0)
    if unit == "season":
        return plus_months(day.replace(day=1), -(day.month % 3))
    months = day.year * 12 + day.month - 1
    year, month = divmod(months - months % MONTHS[unit], 12)
    return date(year, month + 1, 1)
