"""A timeline too long for one page, narrowed down as a whole in the browser."""

import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Browser, Page
from tests.npm import AXE
from tests.render.conftest import MKDOCS, Quiet
from tests.render.test_accessibility import EXAMINE, unfold
from tests.render.test_columns import long_site


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("long")
    (root / "pages").mkdir()
    (root / "content").mkdir()
    (root / "mkdocs.yml").write_text(MKDOCS)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("dateline.publish.plugin.read", lambda root: long_site().content)
        patch.setattr("dateline.publish.plugin.check", lambda content: [])
        config = load_config(str(root / "mkdocs.yml"))
        build(config)
    return Path(config.site_dir)


@pytest.fixture(scope="module")
def long(folder: Path) -> Iterator[str]:
    """Its address, below a path of the host."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder.parent)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/{folder.name}/"
    server.shutdown()


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page(viewport={"width": 320, "height": 640})
    yield page
    page.close()


def test_choices_combine_over_all_pages_and_the_address_says_how(long: str, page: Page) -> None:
    page.goto(f"{long}timeline/")
    page.click(".dl-filter summary:text-is('Status')")
    page.check("input[name=status][value=disputed]")
    page.wait_for_selector(".dl-found .dl-event")
    assert page.locator(".dl-found .dl-event").count() == 20
    assert page.locator(".dl-found .dl-status.dl-disputed").count() == 20
    every = page.inner_text(".dl-chips span")
    page.click(".dl-filter summary:text-is('Place')")
    page.check("input[name=place][value=damascus]")
    page.wait_for_function("document.querySelectorAll('.dl-chips button').length == 2")
    assert page.inner_text(".dl-chips span") != every
    assert page.url.endswith("?place=damascus&status=disputed")
    page.wait_for_function("!document.querySelector('.dl-found[aria-busy]')")
    for row in page.locator(".dl-found .dl-event").all():
        assert "Damascus" in (row.text_content() or "")
        assert "Disputed" in (row.text_content() or "")
    found = page.locator(".dl-found .dl-title").all_text_contents()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.locator(".dl-found .dl-title a").first.click()
    assert page.inner_text("h1") == found[0]
    page.go_back()
    page.wait_for_selector(".dl-found .dl-event")
    assert page.locator(".dl-found .dl-title").all_text_contents() == found
    page.click(".dl-chips button >> nth=0")
    page.click(".dl-chips button >> nth=0")
    assert not page.locator(".dl-found").is_visible()
    assert page.locator(".dl-ways-in").is_visible()


def test_more_is_shown_when_asked_for_and_the_keyboard_goes_on_there(long: str, page: Page) -> None:
    page.goto(f"{long}timeline/?status=reviewed")
    page.wait_for_selector(".dl-further:visible")
    page.focus(".dl-further")
    page.keyboard.press("Enter")
    page.wait_for_function("document.querySelectorAll('.dl-found .dl-event').length == 40")
    twentieth = page.locator(".dl-found .dl-title a").nth(20).text_content()
    page.wait_for_function("document.activeElement.closest('.dl-found')")
    assert page.evaluate("document.activeElement.textContent") == twentieth


def test_the_strip_shows_what_is_chosen(long: str, page: Page) -> None:
    page.goto(f"{long}timeline/?from=2018-07-01&to=2018-07-31")
    page.wait_for_selector(".dl-found .dl-event")
    page.wait_for_function("document.querySelector('.dl-strip title').textContent.includes(' of ')")
    heights = page.evaluate(
        "[...document.querySelectorAll('.dl-strip a')].map(a => [a.dataset.key, a.querySelector('[class^=dl-bar]')"
        ".getBoundingClientRect().height > 1])"
    )
    # The event of which only the year is known may have been in July; it stands at the beginning of its year.
    assert [key for key, shown in heights if shown] == ["2018-01", "2018-07"]


def test_from_a_folder_the_links_stay(folder: Path, page: Page) -> None:
    page.goto((folder / "timeline/index.html").as_uri())
    page.locator(".dl-filter summary:text-is('Status')").evaluate("each => { each.parentElement.open = true; }")
    page.wait_for_timeout(200)
    assert page.locator(".dl-filter a:visible").count() == 3
    assert page.locator(".dl-live").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_what_was_found(long: str, chromium: Browser, scheme: str) -> None:
    page = chromium.new_page(reduced_motion="reduce", color_scheme="dark" if scheme == "dark" else "light")
    page.add_init_script(path=AXE)
    for url in ("timeline/", "timeline/2018/", "timeline/2018-03-05/", "table/2018-03-05/", "places/damascus/"):
        page.goto(long + url)
        unfold(page)
        assert page.evaluate(EXAMINE) == [], url
    page.goto(f"{long}timeline/?status=disputed")
    page.wait_for_selector(".dl-found .dl-event")
    unfold(page)
    assert page.evaluate(EXAMINE) == []
    page.close()
