"""Time in days, months or years: the finest of which there are not too many to be drawn side by side."""

from datetime import date, timedelta
from typing import Literal

Unit = Literal["day", "month", "year"]
_MOST_DAYS, _MOST_MONTHS = 100, 180


def key_of(day: date, unit: Unit) -> str:
    """The day, month or year that a day belongs to: `2018-07-25`, `2018-07` or `2018`."""
    return day.isoformat()[: {"day": 10, "month": 7, "year": 4}[unit]]


def scale(first: date, last: date) -> tuple[Unit, list[str]]:
    """The finest unit of which there are not too many, and all of it: the days of months, the months of years."""
    start, end = first.replace(day=1), (last.replace(day=1) + timedelta(31)).replace(day=1)
    if (end - start).days <= _MOST_DAYS:
        return "day", [(start + timedelta(n)).isoformat() for n in range((end - start).days)]
    years = range(first.year, last.year + 1)
    if len(years) * 12 <= _MOST_MONTHS:
        return "month", [f"{year:04}-{month:02}" for year in years for month in range(1, 13)]
    return "year", [f"{year:04}" for year in years]
