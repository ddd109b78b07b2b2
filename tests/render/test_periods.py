"""The timeline in years, months and days, and the strip and the sums that are made from it."""

from dataclasses import replace

import pytest
from tests.render.sample import CONTENT, SETTINGS

from dateline.model import Event, Figure, Role
from dateline.render import Site, pages
from dateline.render.language import language
from dateline.render.pages.listing import listing, sums
from dateline.render.pages.strip import HEIGHT, Strip, strip
from dateline.render.parts import Parts
from dateline.render.periods import LONGEST, Period, periods


def event(id: str, when: str | None, **more: object) -> Event:
    return Event.model_validate({"id": id, "title": id, **({"date": when} if when else {}), **more})


def numbered(*dates: str | None) -> list[Event]:
    return [event(f"e{number}", when) for number, when in enumerate(dates)]


def tree(period: Period) -> dict[str, list[str]]:
    return {each.key: [one.id for one in each.events] for part in period.parts for each in part.walk()}


def test_each_event_is_in_its_year_and_month_and_the_undated_are_last() -> None:
    found = periods(numbered("2018", "2018-07-25", "2018-07", "../2019-01-03", None, "2018-05-02/2018-08-01"))
    assert tree(found) == {
        "2018": ["e0", "e5", "e1", "e2"],
        "2018-05": ["e5"],
        "2018-07": ["e1", "e2"],
        "2019": ["e3"],
        "2019-01": ["e3"],
        "undated": ["e4"],
    }
    assert [one.id for one in found.events] == ["e0", "e5", "e1", "e2", "e3", "e4"]


def test_a_page_lists_all_of_a_period_or_only_what_no_part_of_it_has() -> None:
    few = periods(numbered("2018", *["2018-07-01"] * (LONGEST - 1)))
    assert len(few.listed) == LONGEST
    many = periods(numbered("2018", *["2018-06-01"] * LONGEST))
    assert many.listed == []
    assert [one.id for one in many.parts[0].listed] == ["e0"]


def test_a_month_that_holds_very_much_is_read_by_day() -> None:
    days = [f"2018-06-{1 + number % 30:02}" for number in range(LONGEST + 1)]
    month = periods(numbered("2018-06", *days)).parts[0].parts[0]
    assert [one.id for one in month.listed] == ["e0"]
    assert [each.key for each in month.walk()] == ["2018-06", *sorted(set(days))]


def drawn(*dates: str | None, **more: object) -> Strip | None:
    events = [event(f"e{number}", when, **more) for number, when in enumerate(dates)]
    return strip(language("en"), events, lambda key, held: f"{key}:{','.join(one.id for one in held)}")


@pytest.mark.parametrize(
    ("dates", "bars"),
    [
        (("2018-07-25", "2018-07-28", "2018-07-28"), ["2018-07-25:e0", "2018-07-28:e1,e2"]),
        (("2018-01-25", "2018-07-28"), ["2018-01:e0", "2018-07:e1"]),
        (("1990-01-25", "2018-07-28"), ["1990:e0", "2018:e1"]),
    ],
)
def test_bars_are_days_months_or_years_by_how_much_time_there_is(dates: tuple[str, ...], bars: list[str]) -> None:
    found = drawn(*dates)
    assert found
    assert [bar.href for bar in found.bars] == bars


def test_there_is_no_strip_of_a_single_day_or_of_nothing() -> None:
    assert drawn("2018-07-25", "2018-07-25") is None
    assert drawn(None) is None


def test_bars_are_in_proportion_and_none_is_invisible() -> None:
    found = drawn("2018-07-25", *["2018-07-28"] * 200)
    assert found
    assert [[part.height for part in bar.parts] for bar in found.bars] == [[2], [HEIGHT]]


@pytest.mark.parametrize(
    ("when", "status", "shade"),
    [
        ("2018-07-25", "unreviewed", "unreviewed"),
        ("2018-07-25", "reviewed", "reviewed"),
        ("2018-07-25", "disputed", "disputed"),
        ("2018-07-25~", "reviewed", "rough"),
        ("2018-07", "reviewed", "rough"),
        ("2018-07-25/2018-07-26", "reviewed", "rough"),
        ("../2018-07-25", "reviewed", "rough"),
    ],
)
def test_what_is_known_only_roughly_is_drawn_so(when: str, status: str, shade: str) -> None:
    found = strip(
        language("en"), [event("a", when, status=status), event("b", "2018-07-31")], lambda key, held: key
    )
    assert found
    assert found.bars[0].parts[0].shade == shade


def test_bars_fill_the_width_between_whole_months() -> None:
    found = drawn("2018-06-01", "2018-07-31")
    assert found
    assert found.bars[0].x == "0.000%"
    last = found.bars[-1]
    assert float(last.x[:-1]) + float(last.width[:-1]) == pytest.approx(100, abs=0.01)
    assert [label.text for label in found.labels] == ["June 2018", "July 2018"]


def test_sums_add_minima_and_maxima_and_say_what_gives_no_figure() -> None:
    written: list[dict[Role, str]] = [{"killed": "3..5"}, {"killed": "2+"}, {}, {"injured": "1"}]
    figures = [{role: Figure.parse(each) for role, each in one.items()} for one in written]
    assert sums(language("en"), figures) == [
        "5 to 7 or more killed in 2 events; 2 events have no figure",
        "1 injured in 1 event; 3 events have no figure",
    ]
    assert sums(language("en"), figures[:1]) == []


def test_what_was_denied_or_only_announced_is_not_summed() -> None:
    happened = [event(f"e{n}", None, figures={"killed": 2}) for n in range(2)]
    denied = event("e3", None, figures={"killed": 90}, modality="denied")
    site = Site(replace(CONTENT, events=(*happened, denied), files={}), SETTINGS)
    assert listing(Parts(site, ""), site.events, "kind", "attack").sums == ["4 killed in 2 events"]


def test_a_long_list_has_the_latest_and_a_link_to_all() -> None:
    events = tuple(event(f"e{n}", "2018-07-25", place="damascus") for n in range(LONGEST + 3))
    site = Site(replace(CONTENT, events=events, files={}), SETTINGS)
    page = next(page for page in pages(site) if page.url == "places/damascus/")
    assert "The latest 500 are listed here; 3 earlier ones are in the" in page.body
    assert 'href="../../timeline/?place=damascus"' in page.body
    assert 'id="e2"' not in page.body
    assert 'id="e3"' in page.body
