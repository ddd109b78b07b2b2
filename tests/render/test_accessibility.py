"""That everyone can read the site: what axe-core finds, forced colours, less motion, great zoom, and paper."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from tests.npm import AXE
from tests.render.test_browser import PAGES

EVERY_KIND = (*PAGES, "kinds/battles.offensive/", "table/2018-07/", "corrections/", "404.html")
UNFOLDED = ("timeline/", "table/", "places/as-suwayda/", "events/2018-07-25-suweida-attack/")
EXAMINE = """async () => (await axe.run(document, {resultTypes: ["violations"]})).violations.flatMap(
  found => found.nodes.map(node => `${found.id}: ${node.target.join(" ")} (${node.failureSummary})`))"""


@pytest.fixture(scope="module")
def examined(chromium: Browser) -> Iterator[Page]:
    """A page that axe-core can be asked about."""
    page = chromium.new_page(reduced_motion="reduce")
    page.add_init_script(path=AXE)
    page.add_init_script("localStorage.clear()")  # where Material keeps the colours that were chosen last
    yield page
    page.close()


def test_every_kind_of_page_is_looked_at(built: Path) -> None:
    """A kind is a folder: what is in it itself, and what is below it."""

    def kinds(urls: Iterable[str]) -> set[tuple[str, bool]]:
        return {(url.partition("/")[0], "/" in url.rstrip("/")) for url in urls}

    pages = (path.relative_to(built).as_posix().removesuffix("index.html") for path in built.rglob("*.html"))
    assert kinds(pages) == kinds(EVERY_KIND)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("url", EVERY_KIND)
def test_axe_finds_nothing(address: str, examined: Page, url: str, scheme: str) -> None:
    examined.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    response = examined.goto(address + url)
    assert response is not None
    assert response.ok
    assert examined.get_attribute("body", "data-md-color-scheme") == ("slate" if scheme == "dark" else "default")
    assert examined.evaluate(EXAMINE) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("url", UNFOLDED)
def test_axe_finds_nothing_in_what_unfolds(address: str, examined: Page, url: str, scheme: str) -> None:
    examined.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    examined.goto(address + url)
    unfold(examined)
    assert examined.evaluate(EXAMINE) == []


def unfold(page: Page) -> None:
    """Open all that unfolds, groups of the filter included, of which else one at a time is open."""
    page.evaluate(
        """document.querySelectorAll("details").forEach(each => { each.removeAttribute("name"); each.open = true; })"""
    )


@pytest.mark.parametrize("url", EVERY_KIND)
def test_a_page_zoomed_four_times_needs_no_scrolling_sideways(address: str, chromium: Browser, url: str) -> None:
    # A window of 1280 by 1024 pixels, four device pixels to each of CSS, as WCAG 1.4.10 has it.
    page = chromium.new_page(viewport={"width": 320, "height": 256}, device_scale_factor=4)
    page.goto(address + url)
    unfold(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.close()


READ = """() => {
  const content = document.querySelector(".md-content"), seen = each => each.checkVisibility();
  const told = [...content.querySelectorAll("h1, h2, h3, p, dt, dd, td, th, blockquote")].filter(seen);
  const live = ".dl-filter, .dl-explore, [hidden]";
  return [...told.filter(each => !each.closest(live)).map(each => each.textContent.replace(/\\s+/g, " ").trim()),
    ...[...content.querySelectorAll("a[href]")].filter(each => seen(each) && !each.closest(live)).map(
      each => new URL(each.getAttribute("href"), document.baseURI).href)];
}"""


@pytest.mark.parametrize("url", EVERY_KIND)
def test_what_a_page_says_it_says_without_scripts(address: str, chromium: Browser, url: str) -> None:
    said = []
    for scripts in (True, False):
        page = chromium.new_page(java_script_enabled=scripts)
        page.goto(address + url, wait_until="networkidle")
        said.append([text.replace(address, "") for text in page.evaluate(READ)])
        page.close()
    assert said[0]
    assert set(said[0]) - set(said[1]) == set()


BOXES = """marks => marks.map(mark => {
  const style = getComputedStyle(mark), ground = getComputedStyle(document.body).backgroundColor;
  return ["Top", "Right", "Bottom", "Left"].some(side => parseFloat(style[`border${side}Width`]) > 0
    && style[`border${side}Color`] !== ground && style[`border${side}Style`] !== "none"); })"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_forced_colours_keep_every_mark_and_bar(address: str, chromium: Browser, scheme: str) -> None:
    page = chromium.new_page(forced_colors="active", color_scheme="dark" if scheme == "dark" else "light")
    page.goto(f"{address}timeline/")
    drawn = page.locator(".dl-mark").evaluate_all(BOXES)
    assert drawn
    assert all(drawn)
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    bars = page.locator(".dl-strip rect:not(.dl-hit)").evaluate_all(
        "bars => bars.map(bar => getComputedStyle(bar)).map(style => [style.fill, style.stroke])"
    )
    assert bars
    assert all(any(colour not in ("none", ground) for colour in pair) for pair in bars)
    page.close()


MOVING = """[...document.querySelectorAll("*")].filter(each => ["", "::before", "::after"].some(part => {
  const style = getComputedStyle(each, part);
  return [style.transitionDuration, style.animationDuration].some(
    times => times.split(",").some(time => parseFloat(time) > 0.01)); })).map(each => each.outerHTML.slice(0, 90))"""


@pytest.mark.parametrize("url", ["", "timeline/", "places/", "events/2018-07-25-suweida-attack/"])
def test_nothing_moves_for_who_asked_for_less_motion(address: str, examined: Page, url: str) -> None:
    examined.goto(address + url)
    assert examined.evaluate(MOVING) == []
    assert examined.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_whole_timeline_is_on_paper_in_black_on_white(address: str, chromium: Browser, scheme: str) -> None:
    page = chromium.new_page(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(f"{address}timeline/")
    assert page.locator(".dl-more[open]").count() == 0
    page.emulate_media(media="print")
    quotes = page.locator(".dl-more blockquote").all()
    assert quotes
    assert all(quote.is_visible() and (quote.bounding_box() or {})["height"] > 0 for quote in quotes)
    style = "({color, backgroundColor}) => [color, backgroundColor]"
    for selector in ("h1", ".dl-title a", ".dl-more blockquote p"):
        ink, ground = page.locator(selector).first.evaluate(f"each => ({style})(getComputedStyle(each))")
        assert (ink, ground) == ("rgb(0, 0, 0)", "rgba(0, 0, 0, 0)")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert not page.locator(".dl-filter, .md-header, .md-tabs").first.is_visible()
    page.close()


PALE = """[...document.querySelectorAll(".md-content *")].filter(each => {
  const style = getComputedStyle(each), box = each.getBoundingClientRect();
  if (!box.width || style.visibility === "hidden" || each.matches(".dl-mark")) return false;
  const light = colour => { const [r, g, b, a = 1] = (colour.match(/[\\d.]+/g) || [255, 255, 255, 0]).map(Number);
    return (0.2126 * r + 0.7152 * g + 0.0722 * b) * a + 255 * (1 - a); };
  const drawn = each.namespaceURI.endsWith("svg");
  const says = [...each.childNodes].some(node => node.nodeType === 3 && node.data.trim());
  const ground = drawn ? (each.matches(".dl-map-sea") ? style.fill : "rgb(255, 255, 255)") : style.backgroundColor;
  return says && light(drawn ? style.fill : style.color) > 120 || light(ground) < 200;
}).map(each => each.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("url", EVERY_KIND)
def test_every_page_is_dark_on_white_on_paper_whatever_the_scheme(address: str, examined: Page, url: str) -> None:
    examined.emulate_media(color_scheme="dark")
    examined.goto(address + url)
    examined.emulate_media(color_scheme="dark", media="print")
    assert examined.evaluate(PALE) == []
    assert examined.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    examined.emulate_media(media="screen")
