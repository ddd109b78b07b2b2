"""What the page of an event and that of a place say besides the facts: the drawing of differing figures, what came
before and after there, what one cites, and what is near."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from tests.render.sample import CONTENT, SETTINGS

from dateline.model import Article, Correction, Event, Figure, History, Origin, Place
from dateline.render import Site, pages
from dateline.render.nearby import nearby
from dateline.render.pages.spread import spread_of

TOWNS = {
    "a": Place(name="Ashby", kind="city", lat=50.0, lon=10.0),
    "b": Place(name="Barrow", kind="city", lat=50.1, lon=10.0),
    "c": Place(name="Cove", kind="city", lat=51.0, lon=10.0),
    "land": Place(name="Land", kind="country", lat=50.0, lon=10.0),
}


def event(id: str, **more: object) -> Event:
    return Event.model_validate({"id": id, "title": f"Title of {id}", "date": "2018-07-25", **more})


def page(id: str, *events: Event, history: History | None = None) -> str:
    content = replace(CONTENT, events=events, files={}, places=TOWNS)
    return next(each.body for each in pages(Site(content, SETTINGS, history)) if each.url == f"events/{id}/")


@pytest.mark.parametrize("figures", [["8"], ["8", "8"], ["0", "0"]])
def test_nothing_is_drawn_where_all_say_the_same(figures: list[str]) -> None:
    assert spread_of([Figure.parse(each) for each in figures]) is None


def test_a_spread_reaches_from_the_lowest_to_the_highest_with_a_tick_for_each() -> None:
    drawn = spread_of([Figure.parse(each) for each in ("50", "75", "100+")])
    assert drawn
    assert (drawn.start, drawn.width, drawn.end, drawn.more) == ("46.00%", "46.00%", "92.00%", True)
    assert drawn.ticks == ["46.00%", "69.00%", "92.00%"]


def test_an_event_leads_to_what_came_before_and_after_at_its_place() -> None:
    body = page(
        "e2", event("e1", place="a"), event("e2", place="a"), event("e3", place="b"), event("e4", place="a")
    )
    assert "<span>Earlier</span> <bdi>Title of e1</bdi>" in body
    assert "<span>Later</span> <bdi>Title of e3</bdi>" in body
    assert "<span>Later in <bdi>Ashby</bdi></span> <bdi>Title of e4</bdi>" in body
    assert "Earlier in" not in body


def test_what_one_cites_has_a_version() -> None:
    added, changed = (datetime(2019, month, 1, tzinfo=UTC) for month in (1, 3))
    correction = Correction("e1", "Title of e1", changed, "abc", "a reason", ())
    assert "version 1 of 1 January 2019" in page("e1", event("e1"), history=History(added={"e1": added}))
    corrected = History(corrections=(correction,), added={"e1": added})
    assert "version 2 of 1 March 2019" in page("e1", event("e1"), history=corrected)
    assert "version" not in page("e1", event("e1"), history=replace(corrected, complete=False))
    assert "version" not in page("e1", event("e1"))


def test_of_violence_it_is_said_that_nobody_says_who_was_hurt() -> None:
    kind = next(id for id, kind in CONTENT.kinds.items() if kind.acled == "armed_clash")
    body = page("e1", event("e1", type=kind, figures={"killed": 0}))
    assert "</span>none found, not checked</dd>" in body
    assert "none found, not checked" not in page("e1", event("e1"))
    checked = page("e1", event("e1", type=kind, figures={"killed": 0}, status="reviewed"))
    assert checked.count("</span>not reported</dd>") == 1


def test_nearby_is_what_is_within_25_km_or_the_nearest_and_no_area() -> None:
    found = nearby(TOWNS)
    assert [(each.id, round(each.km, 1)) for each in found["a"]] == [("b", 11.1)]
    assert [each.id for each in found["c"]] == ["b"]
    assert "land" not in found


def test_nothing_is_near_where_there_is_nothing() -> None:
    assert nearby({}) == {}


TOLD = event(
    "e1",
    place="a",
    sources=[{"article": "x", "quote": "Three.", "says": {"killed": 3}}, {"article": "y", "quote": "Four.", "says": {"killed": 4}}],
)  # fmt: skip


@pytest.mark.parametrize(
    ("origin", "said", "marked"),
    [
        (Origin(), "A program, in the words quoted here; nobody has changed it", []),
        (Origin(found=False), "The editor", []),
        (
            Origin(fields=frozenset({"title", "place"}), says=frozenset({(1, "killed")})),
            'A program, in the words quoted here; the editor changed: Title, Where, <a href="#quote-2">quote 2</a>',
            ["Ashby</a> (set by the editor)", "4 (set by the editor)"],
        ),
    ],
)
def test_machine_or_human_is_told_field_by_field(origin: Origin, said: str, marked: list[str]) -> None:
    content = replace(CONTENT, events=(TOLD,), files={}, places=TOWNS)
    site = Site(content, SETTINGS, None, {"e1": origin})
    body = next(each.body for each in pages(site) if each.url == "events/e1/")
    assert f"<dt>Made by</dt><dd>{said}</dd>" in body
    assert all(each in body for each in marked)
    assert body.count("set by the editor") == len(marked)
    assert "Made by" not in page("e1", TOLD)


@pytest.mark.parametrize(
    ("since", "said"),
    [
        ((), None),
        (("y",), '<a href="#quote-2">quote 2</a>'),
        (("date", "place", "x"), 'When, Where, <a href="#quote-1">quote 1</a>'),
        (("gone",), "Sources"),
    ],
)
def test_what_came_after_the_review_is_not_said_to_be_checked(since: tuple[str, ...], said: str | None) -> None:
    told = f"New since then, and not checked yet: {said}." if said else "New since then"
    reviewed = TOLD.model_copy(update={"status": "reviewed", "since_review": since})
    assert (told in page("e1", reviewed)) == bool(said)
    assert "New since then" not in page("e1", reviewed.model_copy(update={"status": "unreviewed"}))


def test_where_outlets_differ_each_is_shown_with_its_own_figure_date_and_place() -> None:
    papers = {
        id: Article(id=id, title=f"Title of {id}", publisher=name)
        for id, name in (("x", "The Gazette"), ("y", "The Herald"))
    }
    sources = [
        {
            "article": "x",
            "quote": "Twelve died.",
            "says": {"killed": 12, "date": "Wednesday", "place": "the harbour"},
        },
        {
            "article": "y",
            "quote": "At least 15 died.",
            "says": {"killed": "15+", "date": "overnight", "place": "Ashby"},
        },
    ]
    content = replace(
        CONTENT, events=(event("e1", place="a", sources=sources),), files={}, places=TOWNS, articles=papers
    )
    body = next(each.body for each in pages(Site(content, SETTINGS)) if each.url == "events/e1/")
    assert "12 to 15 or more (sources differ)" in body
    assert "<li>12: The Gazette" in body
    assert "<li>at least 15: The Herald" in body
    for words in ("Wednesday", "overnight", "the harbour", "Ashby"):
        assert f'<q dir="auto">{words}</q>' in body
