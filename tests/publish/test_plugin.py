import json
import logging
import re
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from dateline.errors import ProblemsError

Publish = Callable[..., Path]

pytestmark = pytest.mark.usefixtures("fake_render")


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def pages(folder: Path) -> set[str]:
    return {path.parent.relative_to(folder).as_posix() for path in folder.rglob("index.html")}


def docs(folder: Path) -> dict[str, dict[str, str]]:
    index = json.loads((folder / "search/search_index.json").read_text("utf-8"))
    return {doc["location"]: doc for doc in index["docs"]}


def test_the_site_has_the_pages_of_people_and_of_content_and_no_shell(site: Path, publish: Publish) -> None:
    assert pages(publish(site)) == {
        ".",
        *("timeline", "table", "places", "actors", "kinds", "sources", "data", "corrections"),
        *("events/2018-07-25-first", "events/2018-07-25-second", "timeline/2018-07"),
    }


def test_a_strict_build_has_no_warning(site: Path, publish: Publish, caplog: pytest.LogCaptureFixture) -> None:
    publish(site, strict=True)
    assert [record.message for record in caplog.records if record.levelno >= logging.WARNING] == []


def test_a_page_has_its_own_title_description_address_and_body(site: Path, publish: Publish) -> None:
    page = (publish(site, site_url="https://example.org/sub/") / "events/2018-07-25-first/index.html").read_text()
    assert "<title>First &lt;b&gt;event&lt;/b&gt; - Test</title>" in page
    assert '<meta name="description" content="About First &lt;b&gt;event&lt;/b&gt;">' in page
    assert '<link rel="canonical" href="https://example.org/sub/events/2018-07-25-first/">' in page
    assert "<h1>2018-07-25-first</h1><p>{{ page }}</p>" in page
    assert page.count("<h1") == 1


def test_a_site_that_does_not_say_what_it_is_about_says_how_much_there_is(site: Path, publish: Publish) -> None:
    said = '<meta name="description" content="Test: 2 events, 0 places, 1 source">'
    assert said in (publish(site) / "timeline/index.html").read_text()
    edit(site / "mkdocs.yml", "site_name: Test", "site_name: Test\nsite_description: About this")
    assert '<meta name="description" content="About this">' in (publish(site) / "timeline/index.html").read_text()


def test_no_mark_is_left_anywhere(site: Path, publish: Publish) -> None:
    (site / "content/pages/timeline.md").write_text("# My timeline\n")
    for name, data in tree(publish(site, site_url="https://example.org/")).items():
        assert not re.search(rb"(title|description|slug|body)[0-9a-f]{20}", data), name


def test_an_index_goes_under_what_an_editor_wrote(site: Path, publish: Publish) -> None:
    (site / "content/pages/timeline.md").write_text("---\ntitle: When\n---\n# My timeline\n\nRead me.\n")
    out = publish(site)
    home, timeline = (out / "index.html").read_text(), (out / "timeline/index.html").read_text()
    assert home.index("Written by hand.") < home.index("<p>index of home</p>")
    assert timeline.index("Read me.") < timeline.index("<p>index of timeline</p>")
    assert "<title>When - Test</title>" in timeline
    assert "<title>Places - Test</title>" in (out / "places/index.html").read_text()


def test_a_page_that_an_editor_wrote_at_an_address_wins(site: Path, publish: Publish) -> None:
    path = site / "content/pages/events/2018-07-25-first.md"
    path.parent.mkdir()
    path.write_text("# By hand\n")
    out = publish(site)
    assert "By hand" in (out / "events/2018-07-25-first/index.html").read_text()
    assert docs(out)["events/2018-07-25-first/"]["title"] == "By hand"


def test_a_site_with_a_nav_shows_no_more_than_it_lists(site: Path, publish: Publish) -> None:
    settings = site / "mkdocs.yml"
    settings.write_text(
        settings.read_text() + "nav: [index.md, {When: timeline.md}]\nvalidation: {nav: {omitted_files: warn}}\n"
    )
    out = publish(site)
    labels = re.findall(r'<span class="md-ellipsis">\s*(\w+)\s*</span>', (out / "places/index.html").read_text())
    assert "When" in labels
    assert "Actors" not in labels


def test_a_page_is_shown_under_its_index(site: Path, publish: Publish) -> None:
    edit(site / "mkdocs.yml", "font: false", "font: false, features: [navigation.tabs, navigation.path]")
    page = (publish(site) / "events/2018-07-25-first/index.html").read_text()
    active = re.search(r'<li class="md-tabs__item md-tabs__item--active">\s*<a href="([^"]*)"', page)
    assert active
    assert active[1] == "../../timeline/"
    assert re.findall(r'<a href="([^"]*)" class="md-path__link">', page) == ["../..", "../../timeline/"]


@pytest.mark.parametrize("order", ["[search, dateline]", "[dateline, search]", "[offline, dateline, search]"])
def test_every_page_is_found_whatever_the_order_of_plugins(site: Path, publish: Publish, order: str) -> None:
    edit(site / "mkdocs.yml", "[search, dateline]", order)
    if "offline" in order:
        edit(site / "mkdocs.yml", "plugins: [offline,", "plugins: [{offline: {enabled: false}},")
    found = docs(publish(site))
    assert {"", "events/2018-07-25-first/", "events/2018-07-25-second/", "timeline/2018-07/"} <= set(found)
    assert found["events/2018-07-25-first/"] == {
        "location": "events/2018-07-25-first/",
        "title": "First &lt;b&gt;event&lt;/b&gt;",
        "text": "words of 2018-07-25-first",
    }
    assert "index of home" not in found[""]["text"]


def test_a_site_without_a_search_is_built(site: Path, publish: Publish) -> None:
    edit(site / "mkdocs.yml", "[search, dateline]", "[dateline]")
    assert not (publish(site) / "search").exists()


def test_the_sitemap_has_every_page_and_no_shell(site: Path, publish: Publish) -> None:
    sitemap = (publish(site, site_url="https://example.org/sub/") / "sitemap.xml").read_text()
    found = re.findall("<loc>https://example.org/sub/(.*?)</loc>", sitemap)
    indexes = ["actors/", "corrections/", "data/", "kinds/", "places/", "sources/", "table/", "timeline/"]
    events = ["events/2018-07-25-first/", "events/2018-07-25-second/"]
    assert found == sorted(["", *indexes, *events, "timeline/2018-07/"])


def test_a_site_without_an_address_has_no_sitemap(site: Path, publish: Publish) -> None:
    assert [name for name in tree(publish(site)) if "sitemap" in name] == []


def test_data_files_are_there(site: Path, publish: Publish) -> None:
    assert (publish(site) / "data/events.json").read_bytes() == b"[]"


def test_two_builds_are_equal_byte_for_byte(site: Path, publish: Publish, tmp_path: Path) -> None:
    other = tmp_path / "elsewhere"
    shutil.copytree(site, other, ignore=shutil.ignore_patterns("elsewhere"))
    first = tree(publish(site, site_url="https://example.org/"))
    time.sleep(1.1)  # The second is what archives and sitemaps count in.
    assert tree(publish(other, site_url="https://example.org/")) == first


def test_what_was_deleted_is_gone_with_the_next_build(site: Path, publish: Publish) -> None:
    publish(site)
    (site / "content/events/2018-07/2018-07-25-first.yml").unlink()
    assert not (publish(site) / "events/2018-07-25-first").exists()


def test_the_sites_own_theme_wins_over_datelines(site: Path, publish: Publish) -> None:
    assets = site / "theme/assets"
    assets.mkdir(parents=True)
    (assets / "mine.css").write_text("p {}")
    (assets / "mine.js").write_text("1")
    (assets.parent / "main.html").write_text('{% extends "base.html" %}{% block announce %}Mine{% endblock %}')
    out = publish(site)
    page = (out / "events/2018-07-25-first/index.html").read_text()
    assert "Mine" in page
    assert re.search(r'<link rel="stylesheet" href="../../assets/mine.css\?[0-9a-f]{8}">', page)
    assert re.search(r'<script src="../../assets/mine.js\?[0-9a-f]{8}" defer></script>', page)
    assert (out / "assets/mine.css").read_text() == "p {}"
    edit(site / "mkdocs.yml", "font: false", "font: false, custom_dir: theme")
    assert (publish(site) / "events/2018-07-25-first/index.html").read_text() == page


def test_a_problem_in_the_content_stops_a_strict_build_only(
    site: Path, publish: Publish, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(site)
    edit(site / "content/events/2018-07/2018-07-25-first.yml", "date: 2018-07-25", "date: 2018-07-32")
    out = publish(site, strict=False)
    assert not (out / "events/2018-07-25-first").exists()
    assert (out / "events/2018-07-25-second").exists()
    (warning,) = [record.message for record in caplog.records if record.levelno == logging.WARNING]
    assert warning.startswith("content/events/2018-07/2018-07-25-first.yml:2:7 E202 ")
    with pytest.raises(Abort, match="1 warning"):
        publish(site, strict=True)


def test_addresses_of_files_are_refused(site: Path, publish: Publish) -> None:
    with pytest.raises(ProblemsError, match=r"^mkdocs\.yml E213 use_directory_urls is false"):
        publish(site, use_directory_urls=False)


@pytest.mark.parametrize(
    ("edit_uri", "expected"),
    [
        ("edit/main/content/pages/", "edit/main/"),
        ("edit/main/sub/content/pages/", "edit/main/sub/"),
        ("edit/main/", "edit/main/"),
    ],
)
def test_events_are_edited_in_the_repository_where_pages_are(
    site: Path, publish: Publish, monkeypatch: pytest.MonkeyPatch, edit_uri: str, expected: str
) -> None:
    seen = []
    monkeypatch.setattr("dateline.publish.plugin.index_body", lambda site, name: seen.append(site.settings) or "")
    publish(site, repo_url="https://example.org/r", edit_uri=edit_uri)
    assert (seen[0].edit_uri, seen[0].content_path) == (expected, "content")


def test_no_reader_asks_the_host_of_the_repository_for_its_stars(site: Path, publish: Publish) -> None:
    page = (publish(site, repo_url="https://github.com/example/example") / "index.html").read_text()
    assert 'class="md-source"' in page
    assert 'data-md-component="source"' not in page
