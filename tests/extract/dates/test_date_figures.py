"""Dates in figures are read, and never guessed."""

from datetime import date

import pytest

from dateline.extract.dates import find_dates

PUBLISHED = date(2019, 4, 5)


def read(text: str, published: date | None = PUBLISHED) -> list[tuple[str, str | None, str | None]]:
    mentions = find_dates(text, published)
    return [(m.text, m.when.edtf if m.when else None, m.weak) for m in mentions]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2019-03-04", "2019-03-04"),
        ("2019/3/4", "2019-03-04"),
        ("25/03/2019", "2019-03-25"),
        ("3/25/2019", "2019-03-25"),
        ("25.03.2019", "2019-03-25"),
        ("25-03-2019", "2019-03-25"),
        ("25/03/19", "2019-03-25"),
        ("04/04/2019", "2019-04-04"),
    ],
)
def test_one_reading(text: str, edtf: str) -> None:
    assert read(text) == [(text, edtf, None)]


@pytest.mark.parametrize("text", ["03/04/2019", "03.04.2019", "03-04-2019", "03/04/19"])
def test_two_readings_are_for_a_person_to_choose(text: str) -> None:
    assert read(text) == [(text, None, "day or month first")]


def test_two_readings_without_a_publication_date() -> None:
    assert read("03/04/2019", None) == [("03/04/2019", None, "day or month first")]


def test_another_date_of_the_article_shows_the_convention() -> None:
    assert read("On 03/04/2019, not on 25/03/2019.")[0] == ("03/04/2019", "2019-04-03", None)
    assert read("On 03/04/2019, not on 03/25/2019.")[0] == ("03/04/2019", "2019-03-04", None)


def test_contradicting_conventions_show_nothing() -> None:
    assert read("03/04/2019, 25/03/2019, 03/25/2019")[0] == ("03/04/2019", None, "day or month first")


def test_a_day_in_words_or_the_publication_decides() -> None:
    assert read("On Wednesday (03/04/2019) it fell.")[1] == ("03/04/2019", "2019-04-03", None)
    assert read("Posted 04/05/2019")[0] == ("04/05/2019", "2019-04-05", None)


@pytest.mark.parametrize("text", ["31/31/2019", "00/00/2019", "1.2.10", "555-12-34", "2019-02-30", "3/4"])
def test_no_dates(text: str) -> None:
    assert read(text) == []


def test_years_or_a_month() -> None:
    assert read("2018-07") == [("2018-07", "2018-07", None)]
    assert read("2014-15") == [("2014-15", "2014/2015", None)]
    assert read("2008-09") == [("2008-09", None, "years or year and month")]
