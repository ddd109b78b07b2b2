"""The sample in Arabic, in a browser: from right to left, nothing lies over anything, and everyone can read it."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from tests.npm import AXE
from tests.render.conftest import MKDOCS, publish
from tests.render.test_accessibility import EVERY_KIND, EXAMINE, unfold
from tests.render.test_html import faults


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site in Arabic; the server of the other tests shows it."""
    settings = MKDOCS.replace("name: material\n", "name: material\n  language: ar\n")
    return publish(tmp_path_factory.mktemp("arabic"), settings)


def opened(chromium: Browser, address: str, url: str, width: int) -> Page:
    page = chromium.new_page(viewport={"width": width, "height": 800}, reduced_motion="reduce")
    page.goto(address + url)
    return page


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("url", EVERY_KIND)
def test_a_page_runs_from_right_to_left_and_fits(address: str, chromium: Browser, url: str, width: int) -> None:
    page = opened(chromium, address, url, width)
    unfold(page)
    assert page.get_attribute("html", "lang") == "ar"
    assert page.evaluate("getComputedStyle(document.querySelector('.dl')).direction") == "rtl"
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    edges = page.locator(".dl-head > *").evaluate_all("all => all.map(each => each.getBoundingClientRect().right)")
    assert edges
    assert min(edges) > 0.7 * width
    page.close()


OVERLAPS = """events => events.flatMap(event => {
  const parts = [...event.querySelectorAll(":scope > .dl-when, :scope > .dl-title, :scope > .dl-line, :scope > details")];
  const boxes = parts.map(part => { const range = document.createRange(); range.selectNodeContents(part);
    const mark = part.querySelector(".dl-mark"); if (mark) range.setStartAfter(mark); return range.getBoundingClientRect(); });
  return boxes.flatMap((a, n) => boxes.slice(n + 1).filter(b => a.left < b.right - 1 && b.left < a.right - 1
    && a.top < b.bottom - 1 && b.top < a.bottom - 1).map(() => event.id)); })"""


@pytest.mark.parametrize("width", [360, 1280])
def test_no_words_of_an_event_lie_over_others(address: str, chromium: Browser, width: int) -> None:
    page = opened(chromium, address, "timeline/", width)
    assert page.locator(".dl-event").count() > 5
    assert page.locator(".dl-event").evaluate_all(OVERLAPS) == []
    page.close()


def test_dates_stand_at_the_right_and_time_goes_to_the_left(address: str, chromium: Browser) -> None:
    page = opened(chromium, address, "timeline/", 1280)
    when, title = (page.locator(f".dl-event {part}").first.bounding_box() for part in (".dl-when", ".dl-title"))
    assert when
    assert title
    assert when["x"] > title["x"]
    ends = page.locator(".dl-strip a").evaluate_all("all => all.map(each => each.getBoundingClientRect().right)")
    assert len(ends) > 1
    assert ends == sorted(ends, reverse=True)
    page.close()


OUTSIDE = """texts => texts.filter(text => { const box = text.getBoundingClientRect();
  const map = text.closest("svg").getBoundingClientRect(); return box.left < map.left - 1 || box.right > map.right + 1; })
  .map(text => text.textContent)"""


@pytest.mark.parametrize("url", ["places/", "places/as-suwayda/", "places/badiya-al-sham/"])
def test_names_lie_within_their_map(address: str, chromium: Browser, url: str) -> None:
    page = opened(chromium, address, url, 1280)
    assert page.locator(".dl-map text").count() > 3
    assert page.locator(".dl-map text").evaluate_all(OUTSIDE) == []
    page.close()


def test_a_quote_keeps_its_own_language_and_direction(address: str, chromium: Browser) -> None:
    page = opened(chromium, address, "events/2018-07-25-suweida-attack/", 1280)
    quote = page.locator("blockquote").first
    assert quote.get_attribute("lang") == "en"
    assert quote.evaluate("each => getComputedStyle(each).direction") == "ltr"
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("url", EVERY_KIND)
def test_axe_finds_nothing(address: str, chromium: Browser, url: str, scheme: str) -> None:
    page = chromium.new_page(reduced_motion="reduce", color_scheme="dark" if scheme == "dark" else "light")
    page.add_init_script(path=AXE)
    page.goto(address + url)
    unfold(page)
    assert page.evaluate(EXAMINE) == []
    page.close()


def test_every_page_is_valid(built: Path) -> None:
    assert faults(built) == []


def test_nothing_is_kept_on_the_site_but_pages_and_files(built: Path) -> None:
    assert not list(built.rglob("*.po"))
