"""Dates in other languages than English."""

from datetime import date

import pytest

from dateline.extract.dates import find_dates

PUBLISHED = date(2018, 7, 29)


@pytest.mark.parametrize(
    ("language", "text", "words", "edtf"),
    [
        ("fr", "Le 25 juillet 2018, à Soueïda", "25 juillet 2018", "2018-07-25"),
        ("fr", "le 1er août", "1er août", "2018-08-01"),
        ("fr", "en juin 2017", "juin 2017", "2017-06"),
        ("es", "El 25 de julio de 2018", "25 de julio de 2018", "2018-07-25"),
        ("de", "Am 25. Juli 2018", "25. Juli 2018", "2018-07-25"),
        ("de", "Am 25.07.2018", "25.07.2018", "2018-07-25"),
        ("pt-BR", "Em 25 de julho de 2018", "25 de julho de 2018", "2018-07-25"),
        ("ru", "25 июля 2018 года", "25 июля 2018", "2018-07-25"),
        ("tr", "25 Temmuz 2018 Çarşamba", "25 Temmuz 2018", "2018-07-25"),
        ("ar", "في ٢٥ يوليو ٢٠١٨", "٢٥ يوليو ٢٠١٨", "2018-07-25"),
        ("ar", "في ٢٥ يوليو 2018", "٢٥ يوليو 2018", "2018-07-25"),
        ("ar", "في 25 تموز 2018", "25 تموز 2018", "2018-07-25"),
        ("ar", "في 3 تشرين الثاني 2017", "3 تشرين الثاني 2017", "2017-11-03"),
        ("ar", "في 25 يوليو/تموز 2018", "25 يوليو/تموز 2018", "2018-07-25"),
        ("en", "signed “Damas, le 25 juillet 2018” by hand", "25 juillet 2018", "2018-07-25"),
    ],
)
def test_days_and_months(language: str, text: str, words: str, edtf: str) -> None:
    assert [(m.text, str(m.when)) for m in find_dates(text, PUBLISHED, language)] == [(words, edtf)]


@pytest.mark.parametrize("text", ["25 personnes 2018", "Il y a 25 morts.", "mercredi"])
def test_no_months(text: str) -> None:
    assert find_dates(text, PUBLISHED, "fr") == []


def test_a_language_that_nobody_knows_still_has_figures() -> None:
    assert [m.text for m in find_dates("25 Juli 2018 = 2018-07-25", PUBLISHED, "tlh")] == ["2018-07-25"]


def test_without_a_publication_date_a_day_without_a_year_has_no_days() -> None:
    (mention,) = find_dates("le 25 juillet", None, "fr")
    assert (mention.value, mention.when, mention.relative) == ("XXXX-07-25", None, True)
