"""That readers find things in the browser, by Material's search and by Pagefind's, below a path of the host."""

import shutil
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Browser, Page, expect
from tests.npm import AXE
from tests.render.conftest import MKDOCS, Quiet
from tests.render.sample import CONTENT
from tests.render.test_accessibility import EXAMINE
from tests.render.test_policy import Watched

ENGINES = ("material", "pagefind")
ATTACK = "events/2018-07-25-suweida-attack/"
FOUND = (
    ("Suweida", ATTACK),
    ("attackers", ATTACK),
    ("checkpoints", "events/checkpoints-withdrawn/"),
    ("As-Suwayda", "places/as-suwayda/"),
    ("السويداء", "places/as-suwayda/"),
    ("ISIS", "actors/islamic-state/"),
)
JULY = {"en": "July 2018", "fr": "juillet 2018", "es": "julio de 2018", "ar": "يوليو 2018"}


@pytest.fixture(scope="module", params=ENGINES)
def searched(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the sample, as each engine searches it."""
    root = tmp_path_factory.mktemp("site")
    build_site(root, request.param, root / "served" / "below")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(root / "served")))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/below/"
    server.shutdown()


@pytest.fixture(params=[(engine, language) for engine in ENGINES for language in JULY])
def spoken(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[str, str]]:
    """The address of the sample in a language, as each engine searches it, and what July is called."""
    engine, language = request.param
    build_site(tmp_path, engine, tmp_path / "served" / "below", language)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(tmp_path / "served")))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/below/", JULY[language]
    server.shutdown()


def build_site(root: Path, engine: str, site: Path, language: str = "en") -> None:
    (root / "pages").mkdir(exist_ok=True)
    (root / "content").mkdir(exist_ok=True)
    (root / "pages/about.md").write_text("# About\n\nWritten by a heron.\n")
    plugins = f"plugins: [search, {{dateline: {{search: {engine}, cards: false}}}}]"
    settings = MKDOCS.replace("name: material\n", f"name: material\n  language: {language}\n")
    (root / "mkdocs.yml").write_text(settings.replace("plugins: [search, dateline]", plugins))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("dateline.publish.plugin.read", lambda root: CONTENT)
        patch.setattr("dateline.publish.plugin.check", lambda content: [])
        config = load_config(str(root / "mkdocs.yml"), site_dir=str(site))
        config.plugins.on_startup(command="build", dirty=False)
        build(config)


@pytest.fixture
def reader(chromium: Browser) -> Iterator[Watched]:
    page = chromium.new_page()
    yield Watched(page)
    page.close()


def look_for(page: Page, words: str) -> None:
    if not page.locator(".md-search__input").is_visible() or not page.evaluate("__search.checked"):
        page.keyboard.press("/")
    expect(page.locator(".md-search__input")).to_be_focused()
    page.fill(".md-search__input", "")
    page.keyboard.type(words)
    page.keyboard.press(
        "End"
    )  # A letter that no key of the test's keyboard has is set without one, as Material expects.


def test_titles_quotes_and_every_name_are_found_in_each_language(spoken: tuple[str, str], reader: Watched) -> None:
    page, (searched, july) = reader.page, spoken
    page.goto(searched + "sources/")
    for words, url in (*FOUND, (july, "timeline/2018-07/"), ("heron", "about/")):
        look_for(page, words)
        found = page.locator(f".md-search-result__link[href*='/below/{url}']").first
        expect(found).to_be_attached()
    assert reader.blocked == []
    assert [each.url for each in reader.asked if not each.url.startswith((searched, "data:"))] == []


def test_a_search_is_made_with_the_keyboard_alone(searched: str, reader: Watched) -> None:
    page = reader.page
    page.goto(searched + "timeline/")
    look_for(page, "attackers")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    for _ in range(20):  # the list may be drawn anew while it still fills, and loses the focus then
        page.keyboard.press("ArrowDown")
        if page.evaluate("document.activeElement.matches('.md-search-result__link')"):
            break
        page.wait_for_timeout(100)
    else:
        pytest.fail("the arrow leads to no result")
    page.keyboard.press("Escape")
    assert not page.evaluate("__search.checked")
    look_for(page, "attackers")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url("**/below/*/*/**")
    assert reader.blocked == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("url", ["", "events/2018-07-25-suweida-attack/"])
def test_axe_finds_nothing_in_an_opened_search(searched: str, chromium: Browser, url: str, scheme: str) -> None:
    page = chromium.new_page(reduced_motion="reduce", color_scheme="dark" if scheme == "dark" else "light")
    page.add_init_script(path=AXE)
    page.goto(searched + url)
    page.keyboard.press("/")
    expect(page.locator(".md-search__input")).to_be_focused()
    assert page.evaluate(EXAMINE) == []
    look_for(page, "Suweida")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    assert page.evaluate(EXAMINE) == []
    page.close()


def test_without_scripts_a_way_to_the_timeline_stands_in_its_place(searched: str, chromium: Browser) -> None:
    page = chromium.new_page(java_script_enabled=False)
    page.goto(searched + "sources/")
    assert not page.locator(".md-search__input").is_visible()
    page.click(".md-header .dl-unscripted")
    assert page.url == searched + "timeline/"
    page.close()


@pytest.mark.parametrize("searched", ["pagefind"], indirect=True)
def test_what_is_found_has_its_date_and_place_and_the_words_marked(searched: str, reader: Watched) -> None:
    page = reader.page
    page.goto(searched)
    look_for(page, "attackers")
    found = page.locator(f".md-search-result__link[href$='{ATTACK}']")
    expect(found.locator(".dl-found-line")).to_have_text("25 July 2018 · Suweida · Eastern villages")
    expect(found.locator("mark").first).to_contain_text("attack")
    look_for(page, "onerror")  # of the hostile samples: shown as they were written, not run
    page.locator(".md-search-result__link").first.wait_for()
    assert page.locator(".md-search-result img, .md-search-result script").count() == 0
    look_for(page, "zzzzz")
    expect(page.locator(".md-search-result__meta")).to_have_text("No matching documents")


def test_two_indexes_of_the_same_pages_are_equal(tmp_path: Path) -> None:
    trees = []
    for name in ("first", "second"):
        build_site(tmp_path, "pagefind", tmp_path / name)
        search = tmp_path / name / "search"
        trees.append({path.relative_to(search): path.read_bytes() for path in search.rglob("*") if path.is_file()})
        shutil.rmtree(tmp_path / name)
    assert trees[0] == trees[1]
    names = {path.name for path in trees[0]}
    assert "pagefind.js" in names
    assert "search_index.json" not in names
