"""Stretches of the calendar, and the days of holidays."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.extract.dates.lexicon import LEXICON
from dateline.extract.dates.period import UNKNOWN, Edge, Period, Unit
from dateline.extract.dates.rules.holidays import day_of, easter

units = st.sampled_from(sorted(UNKNOWN))
days = st.dates(date(1500, 1, 1), date(2100, 1, 1))


@given(units, days)
def test_a_period_holds_its_day(unit: Unit, day: date) -> None:
    period = Period.holding(unit, day)
    if unit != "weekend":
        assert period.first <= day <= period.last


@given(units, days, st.integers(-4, 4))
def test_shifting_there_and_back(unit: Unit, day: date, count: int) -> None:
    period = Period.holding(unit, day)
    assert period.shift(count).shift(-count) == period


@given(units.filter(lambda unit: unit not in ("weekend", "season")), days)
def test_one_ends_where_the_next_begins(unit: Unit, day: date) -> None:
    period = Period.holding(unit, day)
    assert (period.shift(1).first - period.last).days == 1


@given(units, days)
def test_thirds_follow_each_other_within_the_whole(unit: Unit, day: date) -> None:
    whole = Period.holding(unit, day)
    start, middle, end = (whole.edge(edge, None) for edge in ("start", "middle", "end"))
    if unit not in ("day", "weekend"):
        assert start.first == whole.when.first
        assert end.last == whole.when.last
        assert [start.last, middle.last, end.last] == sorted(filter(None, (start.last, middle.last, end.last)))


@pytest.mark.parametrize(
    ("unit", "value", "edtf"),
    [
        ("day", "2018-07-29", "2018-07-29"),
        ("weekend", "2018-W30-WE", "2018-07-28/2018-07-29"),
        ("week", "2018-W30", "2018-07-23/2018-07-29"),
        ("month", "2018-07", "2018-07"),
        ("quarter", "2018-Q3", "2018-07/2018-09"),
        ("half", "2018-H2", "2018-07/2018-12"),
        ("season", "2018-SU", "2018-06~/2018-08~"),
        ("year", "2018", "2018"),
        ("decade", "201", "2010/2019"),
        ("century", "20", "2000/2099"),
    ],
)
def test_as_timex_and_edtf(unit: Unit, value: str, edtf: str) -> None:
    period = Period.holding(unit, date(2018, 7, 29))
    assert (period.value, str(period.when)) == (value, edtf)


@pytest.mark.parametrize(
    ("edge", "published", "edtf"),
    [
        ("before", date(2018, 7, 26), "2018-07-23/2018-07-26"),
        ("after", date(2018, 7, 26), "2018-07-26/2018-07-29"),
        ("after", date(2018, 7, 29), "2018-07-30/2018-08-05"),
        ("before", None, "2018-07-23/2018-07-29"),
    ],
)
def test_earlier_and_later_this_week(edge: Edge, published: date | None, edtf: str) -> None:
    assert str(Period("week", date(2018, 7, 23)).edge(edge, published)) == edtf


def test_the_winter_of_january_began_in_december() -> None:
    assert Period.holding("season", date(2018, 1, 5)).first == date(2017, 12, 1)


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (1818, (3, 22)),
        (1943, (4, 25)),
        (1954, (4, 18)),
        (1981, (4, 19)),
        (2000, (4, 23)),
        (2018, (4, 1)),
        (2024, (3, 31)),
    ],
)
def test_easter(year: int, day: tuple[int, int]) -> None:
    assert easter(year) == date(year, *day)


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("thanksgiving", 2018, date(2018, 11, 22)),
        ("black friday", 2018, date(2018, 11, 23)),
        ("memorial day", 2018, date(2018, 5, 28)),
        ("mother's day", 2018, date(2018, 5, 13)),
        ("labor day", 2018, date(2018, 9, 3)),
        ("good friday", 2018, date(2018, 3, 30)),
        ("new year's eve", 2018, date(2018, 12, 31)),
    ],
)
def test_holidays(name: str, year: int, day: date) -> None:
    assert day_of(LEXICON["holidays"][name], year) == day
