"""The pages of the sample site, each as a golden file beside this one.

After a change that is meant, write them anew and look at what changed:

    GOLDEN=renew pytest tests/render/test_pages.py && git diff tests/render/golden
"""

import os
import posixpath
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest
from tests.render.sample import CONTENT, EVENTS, HOSTILE, SETTINGS, sample_site

from dateline.content.site import Content
from dateline.render import INDEXES, Page, Site, data_files, index_body, pages, part_files

GOLDEN = Path(__file__).parent / "golden"
SITE = sample_site()
MADE: dict[str, Page] = {page.url: page for page in pages(SITE)}
ADDRESSES = {"home": ""}
BODIES = {ADDRESSES.get(name, f"{name}/"): index_body(SITE, name) for name in INDEXES} | {
    url: page.body for url, page in MADE.items()
}
FILES = dict(data_files(SITE))
PART_FILES = dict(part_files(SITE))


def parsed(body: str) -> Element:
    """The body in a page; an error where it is not valid HTML."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return parser.parse(f"<!DOCTYPE html><html lang=en><head><title>x</title></head><body>{body}</body></html>")


def compare(path: Path, made: str) -> None:
    if os.environ.get("GOLDEN") == "renew":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(made, encoding="utf-8", newline="\n")
    assert made == path.read_text(encoding="utf-8")


def without_maps(body: str) -> str:
    """Maps have tests of their own, and so do the files that one of them is opened with."""
    drawn = re.sub("<svg.*?</svg>", "<svg></svg>", body, flags=re.DOTALL)
    return re.sub(r"(\.(?:css|js))\?[0-9a-f]{8}", r"\1", drawn)


@pytest.mark.parametrize("url", BODIES)
def test_bodies_are_as_they_were(url: str) -> None:
    compare(GOLDEN / f"{url.rstrip('/') or 'home'}.html", without_maps(BODIES[url]))


def test_heads_are_as_they_were() -> None:
    heads = [f"{page.url} | {page.kind} | {page.title} | {page.description}\n" for page in MADE.values()]
    compare(GOLDEN / "heads.txt", "".join(heads))


def test_no_golden_file_is_left_over() -> None:
    wanted = (
        {f"{url.rstrip('/') or 'home'}.html" for url in BODIES}
        | {"heads.txt"}
        | (FILES.keys() - {"data/SHA256SUMS"})
    )
    assert {path.relative_to(GOLDEN).as_posix() for path in GOLDEN.rglob("*.*")} == wanted


@pytest.mark.parametrize("url", BODIES)
def test_bodies_are_valid_and_no_id_is_given_twice(url: str) -> None:
    ids = [element.get("id") for element in parsed(BODIES[url]).iter() if element.get("id")]
    assert len(ids) == len(set(ids))


def test_an_event_of_an_actor_against_its_own_stands_in_both_lists() -> None:
    event = EVENTS[0].model_copy(update={"actors": ("druze",), "targets": ("druze",)})
    made = {page.url: page.body for page in pages(Site(replace(CONTENT, events=(event,)), SETTINGS))}
    ids = [element.get("id") for element in parsed(made["actors/druze/"]).iter() if element.get("id")]
    assert [id for id in ids if event.id in str(id)] == [event.id, f"again.{event.id}"]
    links = re.findall(r'href="#([^"]*)"', made["actors/druze/"])
    assert set(links) <= set(ids)


@pytest.mark.parametrize("url", BODIES)
def test_headings_go_down_one_level_at_a_time(url: str) -> None:
    levels = [
        int(element.tag[1]) for element in parsed(BODIES[url]).iter() if element.tag in {"h1", "h2", "h3", "h4"}
    ]
    assert levels[:1] == ([] if not levels else [2 if url == "" else 1])
    assert all(below <= above + 1 for above, below in pairwise(levels))
    assert levels.count(1) == (0 if url == "" else 1)


@pytest.mark.parametrize("url", BODIES)
def test_every_link_within_the_site_leads_somewhere(url: str) -> None:
    targets = {*BODIES, *FILES, *PART_FILES}
    for address in links(url):
        if re.match("https?://", address):
            continue
        path, _, fragment = address.partition("#")
        target = posixpath.normpath(posixpath.join("/", url, path)).lstrip("/") if path else url.rstrip("/")
        found = next((known for known in targets if known.rstrip("/") == target), None)
        assert found is not None, address
        if fragment:
            assert fragment in {element.get("id") for element in parsed(BODIES[found]).iter()}, address


@pytest.mark.parametrize("url", BODIES)
def test_nothing_of_the_content_becomes_markup(url: str) -> None:
    tree = parsed(BODIES[url])
    assert not [element.tag for element in tree.iter() if element.tag in {"script", "style", "iframe", "b"}]
    for element in tree.iter():
        assert not [name for name in element.attrib if name.startswith("on") or name == "style"]
    assert not [address for address in links(url) if not re.match(r"(https?://|[\w./#-]*$)", address)]


def test_hostile_text_is_shown_as_it_is() -> None:
    tree = parsed(BODIES["events/2018-08-hostile/"])
    assert text(tree, "h1") == [HOSTILE]
    assert text(tree, "blockquote") == [HOSTILE]
    assert text(tree, "q") == [HOSTILE, HOSTILE]


def test_what_is_rejected_or_not_asked_for_is_on_no_page() -> None:
    assert not [url for url, body in BODIES.items() if "found to be wrong" in body or "2018-08-rejected" in body]
    reviewed = Site(CONTENT, replace(SETTINGS, statuses=frozenset({"reviewed", "rejected"})))
    assert [page.url for page in pages(reviewed) if page.kind == "event"] == ["events/2018-05-damascus-evacuation/"]


def test_places_and_actors_without_events_have_no_page() -> None:
    assert "places/never-named/" not in BODIES
    assert "actors/nobody-knows/" not in BODIES


def test_figures_that_add_are_told_from_those_that_count_all() -> None:
    event = next(event for event in EVENTS if any(source.says.killed for source in event.sources))
    adding = [s.model_copy(update={"adds": ("killed",)}) if s.says.killed else s for s in event.sources]
    told = event.model_copy(update={"sources": tuple(adding)})
    site = Site(replace(CONTENT, events=(told,)), SETTINGS)
    (page,) = (page for page in pages(site) if page.url == f"events/{event.id}/")
    assert ", on top of what its other quotes say</td>" in page.body
    assert "on top of what" not in next(p for p in pages(sample_site()) if p.url == f"events/{event.id}/").body


def test_the_full_text_is_shown_only_where_the_article_allows_it() -> None:
    withheld = CONTENT.articles["2018-07-27-wire"].model_copy(update={"publish_text": False})
    content = replace(CONTENT, articles={**CONTENT.articles, withheld.id: withheld})
    with_text, without = (
        next(page.body for page in pages(site) if page.url == "sources/2018-07-27-wire/")
        for site in (SITE, Site(content, SETTINGS))
    )
    assert "The first paragraph, with &lt;b&gt;no&lt;/b&gt; markup &amp; {{ no }} template." in with_text
    assert "The first paragraph" not in without


def test_titles_and_descriptions_are_short_plain_text() -> None:
    assert all(len(page.description) <= 160 and "\n" not in page.description for page in MADE.values())
    assert MADE["events/2018-08-hostile/"].title == HOSTILE


def test_the_link_for_editing_leads_to_the_file() -> None:
    path = "edit/main/content/events/2018-07/2018-07-25-suweida-attack.yml"
    assert f"https://git.example.org/record/{path}" in links("events/2018-07-25-suweida-attack/")


@pytest.mark.parametrize(
    ("repo_url", "edit_uri", "expected"),
    [
        ("https://git.example.org/a/", "edit/main/", "https://git.example.org/a/edit/main/content/events/x.yml"),
        ("", "https://edit.example.org/a", "https://edit.example.org/a/content/events/x.yml"),
        ("https://git.example.org/a", "?file=", "https://git.example.org/a/?file=/content/events/x.yml"),
        ("https://git.example.org/a", "", ""),
        ("", "edit/main/", ""),
        ("javascript:alert(1)//", "edit/", ""),
    ],
)
def test_addresses_for_editing(repo_url: str, edit_uri: str, expected: str) -> None:
    event = EVENTS[0]
    content = replace(CONTENT, files={event.id: "events/x.yml"})
    site = Site(content, replace(SETTINGS, repo_url=repo_url, edit_uri=edit_uri))
    assert site.edit_url(event) == expected


def test_a_long_timeline_is_read_by_year_and_month() -> None:
    site = Site(many(700), SETTINGS)
    body = index_body(site, "timeline")
    assert "700 events" in body
    assert "dl-event" not in body
    assert "<rect" in body
    assert {"2018/", "2018-01/", "2018-12/"} <= {href(element) for element in parsed(body).iter("a")}
    year = next(page for page in pages(site) if page.url == "timeline/2018/")
    assert "dl-event" not in year.body
    assert {"../2018-01/", "../2018-12/"} <= {href(element) for element in parsed(year.body).iter("a")}
    assert len(index_body(Site(many(500), SETTINGS), "timeline")) > 100_000


def test_the_table_has_a_line_for_each_event_of_the_list() -> None:
    listed = {element.get("id") for element in parsed(BODIES["timeline/"]).iter("article")}
    rows = [row for row in parsed(BODIES["table/"]).iter("tr") if row.find("th[@scope='row']") is not None]
    assert len(rows) == len(listed) == len(SITE.events)
    for row in rows:
        assert href(next(row.iter("a"))).startswith("../events/")


def test_the_front_page_of_a_large_site_shows_the_latest_events() -> None:
    body = index_body(Site(many(400), SETTINGS), "home")
    assert "The latest events" in body
    assert body.count("<article") == 12
    assert body.index("event-399") < body.index("event-398")


def test_a_site_without_anything_has_pages_that_say_so() -> None:
    nothing = Site(replace(CONTENT, events=(), files={}, articles={}, places={}, actors={}), SETTINGS)
    assert list(pages(nothing)) == []
    for name in INDEXES:
        parsed(index_body(nothing, name))
    assert "0 events" in index_body(nothing, "home")
    assert "Nothing is published here yet." in index_body(nothing, "home")
    assert "<code>dateline add</code>" in index_body(nothing, "home")


def test_the_sites_own_template_wins(tmp_path: Path) -> None:
    (tmp_path / "dateline").mkdir()
    (tmp_path / "dateline/timeline.html").write_text("Our own {{ name }}")
    site = Site(CONTENT, replace(SETTINGS, theme_dirs=(tmp_path, *SETTINGS.theme_dirs)))
    assert next(page.body for page in pages(site) if page.kind == "month") == "Our own 2018"


def many(count: int) -> Content:
    """A content of many events through a year."""
    first = EVENTS[0]
    events = tuple(
        type(first).model_validate(
            {"id": f"event-{n:03}", "title": f"event-{n:03}", "date": f"2018-{1 + n * 12 // count:02}-01"}
        )
        for n in range(count)
    )
    return replace(CONTENT, events=events, files={})


def links(url: str) -> Iterator[str]:
    return (href(element) for element in parsed(BODIES[url]).iter("a"))


def href(element: Element) -> str:
    return element.get("href") or ""


def text(tree: Element, tag: str) -> list[str]:
    return ["".join(element.itertext()) for element in tree.iter(tag)]
