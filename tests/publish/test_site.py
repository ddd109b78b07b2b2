"""A small site from end to end, with everything real: what its files hold, as a browser and a crawler see them."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from textwrap import dedent
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import html5lib
import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

HOSTILE = '<script>alert(1)</script> {{ 7 * 7 }} {% raw %} [x](javascript:alert(1)) "quoted" & <b>bold</b>'
FILES = {
    "mkdocs.yml": """\
        site_name: Valley
        site_url: https://example.org/sub/path/
        repo_url: https://example.org/repository
        edit_uri: edit/main/content/pages/
        docs_dir: content/pages
        theme:
          name: material
          font: false
          palette: {scheme: default}
          features: [content.action.edit, navigation.tabs, navigation.path, search.suggest, search.highlight]
        nav: [index.md, timeline.md, places.md, actors.md, sources.md, data.md, about.md]
        plugins: [search, dateline]
        validation:
          nav: {omitted_files: warn, not_found: warn, absolute_links: warn}
          links: {not_found: warn, absolute_links: warn, unrecognized_links: warn, anchors: warn}
        """,
    "content/pages/index.md": "# The valley\n\nSee [the timeline](timeline.md) and [about](about.md).\n",
    "content/pages/about.md": "# About\n\nBy hand.\n",
    "content/places.yml": """\
        harbour-town:
          {name: Harbour Town, names: [بلدة الميناء], kind: city, within: the-valley, country: SY, lat: 33.1, lon: 36.2}
        the-valley: {name: The Valley, kind: valley, lat: 33.0, lon: 36.1, radius_km: 20}
        far-hill: {name: "Hill <i>far</i>", kind: mountain}
        """,
    "content/actors.yml": """\
        town-council: {name: Town Council, kind: organisation}
        river-guard: {name: "River & Guard", kind: armed-group}
        """,
    "content/articles/2018-07-29-report.md": f"""\
        ---
        title: 'Report {HOSTILE}'
        publisher: Valley Courier
        published: 2018-07-29
        url: https://example.org/report?a=1&b=2
        publish_text: true
        ---

        On Wednesday eight people were hurt in Harbour Town. {HOSTILE}
        """,
    "content/articles/undated.md": """\
        ---
        title: A page without a date
        ---

        Nobody knows when the council left.
        """,
    "content/events/2018-07/2018-07-25-harbour.yml": f"""\
        title: 'Eight hurt {HOSTILE}'
        date: 2018-07-25
        place: harbour-town
        type: battles/armed-clash
        actors: [river-guard]
        targets: [town-council]
        note: '{HOSTILE}'
        sources:
          - article: 2018-07-29-report
            quote: On Wednesday eight people were hurt in Harbour Town.
            says: {{injured: 8, date: Wednesday}}
          - article: 2018-07-29-report
            quote: '{HOSTILE}'
        """,
    "content/events/2018-07/2018-07-26-hill.yml": """\
        title: A hill is reached
        date: 2018-07~
        place: [far-hill, {name: Nowhere yet}]
        status: disputed
        sources:
          - article: undated
            quote: Nobody knows when the council left.
        """,
    "content/events/undated/council-left.yml": """\
        title: The council leaves
        aliases: [council-goes]
        actors: [town-council]
        status: reviewed
        sources:
          - article: undated
            quote: Nobody knows when the council left.
        """,
    "content/events/2018-07/2018-07-27-rumour.yml": """\
        title: A rumour
        date: 2018-07-27
        status: rejected
        sources:
          - article: undated
            quote: Nobody knows when the council left.
        """,
}
FOUND = {
    *("events/2018-07-25-harbour/", "events/2018-07-26-hill/", "events/council-left/"),
    *("places/harbour-town/", "places/the-valley/", "places/far-hill/"),
    *("actors/town-council/", "actors/river-guard/"),
    *("sources/2018-07-29-report/", "sources/undated/"),
    *(f"{view}/{period}/" for view in ("timeline", "table") for period in ("2018", "2018-07", "undated")),
    *("kinds/battles/", "kinds/battles.armed-clash/"),
    *("status/disputed/", "status/reviewed/", "status/unreviewed/"),
}


REDIRECTS = {"events/council-goes/": "events/council-left/"}
INDEXES = {
    f"{name}/" for name in ("timeline", "table", "places", "actors", "kinds", "sources", "data", "corrections")
}
PAGES = FOUND | INDEXES | {"", "about/"}
BASE = "https://example.org/sub/path/"
RESOURCES = {
    ("link", "href"),
    ("script", "src"),
    ("img", "src"),
    ("iframe", "src"),
    ("source", "src"),
    ("use", "href"),
}


class Seen(HTMLParser):
    """The tags, attributes and texts of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.texts: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def attributes(self, name: str) -> Iterator[tuple[str, str]]:
        return ((tag, found[name]) for tag, found in self.tags if name in found)

    @property
    def anchors(self) -> set[str]:
        return {value for _, value in self.attributes("id")}


def write(root: Path) -> Path:
    for name, text in FILES.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(dedent(text), encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = write(tmp_path_factory.mktemp("valley"))
    build(load_config(str(root / "mkdocs.yml"), strict=True))
    return root / "site"


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Seen]:
    """Every page by its address, without what only leads on to one."""
    found = {
        path.parent.relative_to(site).as_posix().removeprefix(".") + "/" * (path.parent != site): Seen(
            path.read_text("utf-8")
        )
        for path in site.rglob("index.html")
    }
    return {url: page for url, page in found.items() if url not in REDIRECTS}


def test_every_page_is_there_and_no_other(pages: dict[str, Seen]) -> None:
    assert set(pages) == PAGES


def test_every_page_is_html_without_a_parse_error(site: Path) -> None:
    for path in site.rglob("*.html"):
        parser = html5lib.HTMLParser(strict=False)
        parser.parse(path.read_bytes())
        assert parser.errors == [], path


def test_every_link_leads_somewhere(site: Path, pages: dict[str, Seen]) -> None:
    for url, page in pages.items():
        for _, link in (*page.attributes("href"), *page.attributes("src")):
            address, anchor = urldefrag(urljoin(BASE + url, link))
            if not address.startswith(BASE):
                continue
            assert not link.startswith("/"), f"{url}: {link} does not work under a sub-path"
            target = unquote(urlsplit(address).path).removeprefix("/sub/path/")
            assert target in pages or (site / target).is_file(), f"{url}: {link}"
            assert not anchor or anchor in pages[target].anchors, f"{url}: {link}"


def test_no_page_asks_another_host_for_anything(site: Path, pages: dict[str, Seen]) -> None:
    for url, page in pages.items():
        for tag, found in page.tags:
            for name in {name for of, name in RESOURCES if of == tag} & found.keys():
                if found.get("rel") != "canonical":
                    assert urljoin(BASE + url, found[name]).startswith(BASE), f"{url}: {found[name]}"
            assert "url(" not in found.get("style", "")
    for path in site.glob("assets/*.css"):
        for link in re.findall(r"""(?:url\(|@import\s)["']?([^"')]+)""", path.read_text("utf-8")):
            assert urljoin(f"{BASE}assets/", link).startswith((BASE, "data:")), f"{path.name}: {link}"


def programs(page: Seen) -> list[dict[str, str]]:
    """The scripts of a page that run."""
    return [found for tag, found in page.tags if tag == "script" and found.get("type") != "application/ld+json"]


def test_what_articles_say_is_only_text(pages: dict[str, Seen]) -> None:
    scripts = len(programs(pages["about/"]))
    for url, page in pages.items():
        assert not any(value.startswith("javascript:") for _, value in page.attributes("href")), url
        tags = [tag for tag, _ in page.tags]
        assert len(programs(page)) == scripts, url
        assert not {"b", "i"} & set(tags), url
    event = pages["events/2018-07-25-harbour/"]
    assert any(f"Eight hurt {HOSTILE}" in text for text in event.texts)
    assert any(HOSTILE in text for text in pages["sources/2018-07-29-report/"].texts)


def test_a_page_names_itself(pages: dict[str, Seen]) -> None:
    event = pages["events/2018-07-25-harbour/"]
    assert f"Eight hurt {HOSTILE} - Valley" in event.texts
    assert ("link", {"rel": "canonical", "href": f"{BASE}events/2018-07-25-harbour/"}) in event.tags
    for url in FOUND:
        assert [found for tag, found in pages[url].tags if tag == "meta" and found.get("name") == "description"], (
            url
        )
        assert [tag for tag, _ in pages[url].tags].count("h1") == 1, url


def test_a_reader_may_skip_to_the_content_and_ids_are_unique(pages: dict[str, Seen]) -> None:
    for url, page in pages.items():
        ids = [value for _, value in page.attributes("id")]
        assert len(ids) == len(set(ids)), url
        (skip,) = [found["href"] for _, found in page.tags if found.get("class") == "md-skip"]
        assert skip[1:] in ids, url


def test_everything_is_found(site: Path, pages: dict[str, Seen]) -> None:
    docs = json.loads((site / "search/search_index.json").read_text("utf-8"))["docs"]
    found = {doc["location"]: doc for doc in docs}
    assert len(found) == len(docs)
    assert set(found) >= FOUND
    for location in found:
        address, anchor = urldefrag(location)
        assert not anchor or anchor in pages[address].anchors
    assert Seen(found["events/2018-07-25-harbour/"]["title"]).texts == [f"Eight hurt {HOSTILE}"]
    assert "بلدة الميناء" in found["places/harbour-town/"]["text"]
    assert "hurt in Harbour Town" in found["events/2018-07-25-harbour/"]["text"]


def test_the_sitemap_names_every_page(site: Path) -> None:
    found = re.findall("<loc>(.*?)</loc>", (site / "sitemap.xml").read_text())
    assert found == sorted(BASE + url for url in PAGES)


def test_a_page_leads_to_where_it_can_be_corrected(pages: dict[str, Seen]) -> None:
    edit = "https://example.org/repository/edit/main/content"
    links = {value for _, value in pages["events/2018-07-25-harbour/"].attributes("href")}
    assert f"{edit}/events/2018-07/2018-07-25-harbour.yml" in links
    assert f"{edit}/pages/about.md" in {value for _, value in pages["about/"].attributes("href")}


def test_what_was_rejected_is_nowhere(site: Path) -> None:
    for path in site.rglob("*"):
        assert not path.is_file() or b"rumour" not in path.read_bytes().lower(), path


def test_the_page_for_what_is_not_there_has_its_style(site: Path) -> None:
    page = Seen((site / "404.html").read_text("utf-8"))
    styles = [found["href"] for tag, found in page.tags if found.get("rel") == "stylesheet"]
    assert styles
    assert all(style.startswith("/sub/path/assets/") for style in styles)


def test_an_address_without_a_page_leads_on(site: Path) -> None:
    text = (site / "404.html").read_text("utf-8")
    assert "<h1>Page not found</h1>" in text
    assert "<title>Page not found - " in text
    assert '<a href="/sub/path/timeline/">' in text


def test_whoever_builds_it_wherever_and_whenever_gets_the_same_bytes(
    site: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    root = write(tmp_path_factory.mktemp("elsewhere") / "a b" / "ü")
    elsewhere = {"PYTHONHASHSEED": "7", "TZ": "Pacific/Auckland", "LC_ALL": "C", "PYTHONUTF8": "0"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--config-file", str(root / "mkdocs.yml")]
    subprocess.run(command, env={**os.environ, **elsewhere}, cwd=root.parent, check=True, capture_output=True)
    assert tree(root / "site") == tree(site)


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_former_address_leads_to_the_event(site: Path) -> None:
    for former, now in REDIRECTS.items():
        page = (site / former / "index.html").read_text()
        to = re.search(r'http-equiv="refresh" content="0; url=([^"]+)"', page)
        assert to
        assert urljoin(BASE + former, to[1]) == BASE + now
        assert former not in (site / "sitemap.xml").read_text()
