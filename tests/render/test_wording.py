import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from dateline.model import Article, Event, Figure, Place, Source, When
from dateline.render.language import language
from dateline.render.wording import (
    coordinates,
    counted,
    counts,
    figure_words,
    is_report,
    month_words,
    precision,
    shortened,
    spread,
    undated_short,
    undated_words,
    when_html,
    when_mark,
    when_words,
    with_weekday,
)

EN = language("en")
DATES = {
    "2018-07-25": ("day", "25 July 2018"),
    "2018-05": ("part", "May 2018 (day not reported)"),
    "2018": ("part", "2018 (month not reported)"),
    "2018-03-12~": ("about", "about 12 March 2018"),
    "2018-03~": ("about", "about March 2018"),
    "2018~": ("about", "about 2018"),
    "2018-03-12?": ("about", "12 March 2018 (uncertain)"),
    "2018-03%": ("about", "about March 2018 (uncertain)"),
    "2018-07-25/2018-07-29": ("span", "25–29 July 2018"),
    "2018-07-28/2018-08-02": ("span", "28 July – 2 August 2018"),
    "2017-12-30/2018-01-02": ("span", "30 December 2017 – 2 January 2018"),
    "2018-05/2018-07": ("span", "May–July 2018"),
    "2017-11/2018-02": ("span", "November 2017 – February 2018"),
    "2016/2018": ("span", "2016–2018"),
    "2018-05/2018-07-03": ("span", "May 2018 – 3 July 2018"),
    "2018-07-25~/2018-07-29": ("about", "about 25–29 July 2018"),
    "../2018-07-29": ("before", "before 29 July 2018"),
    "../2018-07": ("before", "before July 2018"),
    "2018-03-12/..": ("after", "after 12 March 2018"),
}


@pytest.mark.parametrize("edtf", DATES)
def test_dates_in_words(edtf: str) -> None:
    when = When.parse(edtf)
    assert (when_mark(when), when_words(EN, when)) == DATES[edtf]


def test_the_day_of_the_report_is_not_taken_for_the_day_of_the_event() -> None:
    when = When.parse("../2018-07-28")
    assert when_words(EN, when, reported=True) == "reported 28 July 2018"
    assert when_html(EN, when, reported=True) == 'reported <time datetime="2018-07-28">28 July 2018</time>'


@pytest.mark.parametrize(("reported", "expected"), [("2018-07-28", True), ("2018-07-27", False), (None, False)])
def test_only_a_source_that_reports_on_that_day_makes_a_date_a_report(reported: str | None, expected: bool) -> None:
    assert is_report(event(date="../2018-07-28", sources=[source(reported=reported)])) is expected


def test_an_exact_day_is_never_only_a_report() -> None:
    assert not is_report(event(date="2018-07-28", sources=[source(reported="2018-07-28")]))


def test_a_date_that_is_not_known_has_a_drawing_too() -> None:
    assert when_mark(None) == "none"


def test_both_ends_of_an_interval_are_read_by_machines() -> None:
    assert when_html(EN, When.parse("2018-07-25/2018-07-29")) == (
        '<time datetime="2018-07-25">25</time>–<time datetime="2018-07-29">29 July 2018</time>'
    )


days = st.dates(date(1900, 1, 1), date(2099, 12, 31))
points = st.builds(lambda day, form, mark: f"{day:{form}}{mark}", days, st.sampled_from(["%Y-%m-%d", "%Y-%m", "%Y"]),
                   st.sampled_from(["", "~", "?", "%"]))  # fmt: skip
opens = st.one_of(points.map("../{}".format), points.map("{}/..".format))
spans = st.tuples(days, days).map(lambda pair: f"{min(pair)}/{max(pair)}")


@given(st.one_of(points, opens, spans), st.booleans())
def test_the_html_of_any_date_has_its_words_and_valid_times(edtf: str, reported: bool) -> None:
    when = When.parse(edtf)
    html = when_html(EN, when, reported)
    assert re.sub("<[^>]+>", "", html) == when_words(EN, when, reported)
    times = re.findall('datetime="([^"]*)"', html)
    assert times
    assert all(re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", time) for time in times)


@pytest.mark.parametrize(
    ("edtf", "expected"), [("2018-07-25", "W, a Wednesday"), ("2018-07-25~", "W, a Wednesday"), ("2018-07", "W")]
)
def test_weekday_of_exact_days_only(edtf: str, expected: str) -> None:
    assert with_weekday(EN, When.parse(edtf), Markup("W")) == expected


@pytest.mark.parametrize(
    ("published", "says", "expected"),
    [
        (None, "Wednesday", "date not known: the source says “Wednesday”, and has no publication date"),
        ("2018-07-29", "last spring", "date not known: the source says “last spring”"),
        ("2018-07-29", None, "date not known: the sources give none"),
    ],
)
def test_why_a_date_is_not_known(published: str | None, says: str | None, expected: str) -> None:
    article = Article.model_validate({"id": "a", "title": "A", "published": published})
    assert undated_words(EN, event(sources=[source(date=says)]), {"a": article}) == expected


def test_in_a_list_the_words_of_the_source_stand_for_a_date() -> None:
    assert undated_short(EN, event(sources=[source(date="Wednesday")])) == "date not known: “Wednesday”"
    assert undated_short(EN, event()) == "date not known"


@pytest.mark.parametrize(
    ("key", "expected"),
    [("2018-07", "July 2018"), ("2018", "2018 (month not reported)"), ("undated", "Date not known")],
)
def test_months(key: str, expected: str) -> None:
    assert month_words(EN, key) == expected


FIGURES = {
    "8": "8",
    "0": "none",
    "200+": "at least 200",
    "~50": "about 50",
    "200..220": "200 to 220",
    "200..220+": "200 to 220 or more",
    "~30..40": "about 30 to 40",
    "0..3": "none to 3",
    "12000": "12,000",
}


@pytest.mark.parametrize("written", FIGURES)
def test_figures_in_words(written: str) -> None:
    assert figure_words(EN, Figure.parse(written)) == FIGURES[written]


@pytest.mark.parametrize(
    ("role", "written", "expected"),
    [
        ("killed", "8", "8 killed"),
        ("killed", "0", "none killed"),
        ("captured", "1", "1 place captured"),
        ("captured", "1+", "at least 1 place captured"),
        ("captured", "8", "8 places captured"),
        ("displaced", "~3000", "about 3,000 displaced"),
    ],
)
def test_what_is_counted(role: str, written: str, expected: str) -> None:
    assert counted(EN, role, Figure.parse(written)) == expected


@pytest.mark.parametrize(
    ("sayings", "expected"),
    [
        ([("a", None, "200+"), ("b", None, "220+")], "sources differ"),
        ([("a", "SANA", "8"), ("a", "a doctor", "12")], "sources differ"),
        ([("a", None, "200+"), ("a", None, "220+")], "the source gives both"),
        ([("a", None, "1"), ("a", None, "2"), ("a", None, "3")], "the source gives several figures"),
        ([("a", None, "200..220"), ("b", None, "200..220")], ""),
        ([("a", None, "8"), ("b", None, None)], ""),
    ],
)
def test_why_a_figure_is_a_range(sayings: list[tuple[str, str | None, str | None]], expected: str) -> None:
    sources = [source(article=article, by=by, killed=killed) for article, by, killed in sayings]
    assert spread(EN, "killed", sources) == expected


@pytest.mark.parametrize(
    ("place", "words", "meaning"),
    [
        ({"kind": "city", "lat": 32.709, "lon": 36.5695}, "32.709° N, 36.570° E", "the middle of the town"),
        ({"kind": "point", "lat": -1.23456, "lon": -2}, "1.2346° S, 2.0000° W", "the spot itself"),
        (
            {"kind": "desert", "lat": 33.6, "lon": 38.2, "radius_km": 150},
            "33.6° N, 38.2° E",
            "the middle of an area that reaches about 150 km from it",
        ),
        ({"kind": "district", "lat": 33.61, "lon": 38.24, "radius_km": 4}, "33.61° N, 38.24° E", None),
        ({"kind": "province", "lat": 33.05, "lon": 38.24}, "33.1° N, 38.2° E", "the middle of an area"),
        ({"kind": "valley"}, "", "not located yet"),
    ],
)
def test_coordinates_have_no_more_digits_than_are_known(
    place: dict[str, object], words: str, meaning: str | None
) -> None:
    known = Place.model_validate({"name": "X", **place})
    assert coordinates(EN, known) == words
    assert meaning in (None, precision(EN, known))


@pytest.mark.parametrize(
    ("words", "expected"), [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")]
)
def test_lists(words: list[str], expected: str) -> None:
    assert EN.listed(words) == expected


def test_counts() -> None:
    assert [counts.events(EN, count) for count in (0, 1, 1200)] == ["0 events", "1 event", "1,200 events"]


@given(st.text(), st.integers(2, 200))
def test_a_shortened_text_is_one_short_line(text: str, longest: int) -> None:
    line = shortened(text, longest)
    assert len(line) <= longest
    assert "\n" not in line
    assert line == " ".join(text.split()) or line.endswith("…")


def test_countries_by_name() -> None:
    assert [EN.country("SY"), EN.country("XX"), language("no-such").country("SY")] == ["Syria", "XX", "Syria"]


def event(**fields: object) -> Event:
    return Event.model_validate({"id": "e", "title": "E", **fields})


def source(article: str = "a", by: str | None = None, reported: str | None = None, **says: object) -> Source:
    return Source.model_validate(
        {"article": article, "quote": "Q", "says": says, "attributed_to": by, "reported": reported}
    )
