"""With the keyboard alone: everything is reached, seen while it has the focus, and left again."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.render.test_accessibility import EVERY_KIND
from tests.render.test_explore import explore

NARROW = 320
SEVERAL = ("", "timeline/", "table/", "places/", "events/2018-07-25-suweida-attack/")
"""Each of another form: lists, what unfolds, what is scrolled, drawings, and what stays at the top."""
FOCUSED = """() => {
  const all = window.reached ??= new Map(), each = document.activeElement;
  if (!each || each === document.body) return null;
  if (!all.has(each)) all.set(each, all.size);
  // Of the choices of colours, one label at a time is shown.
  const drawn = each.matches(".md-option") ? each.form.querySelector("label:not([hidden])") : each;
  const style = getComputedStyle(drawn), boxes = [...drawn.getClientRects()].filter(box => box.width && box.height);
  const free = boxes.some(box => [0.1, 0.5, 0.9].some(part => {
    const found = document.elementFromPoint(box.x + box.width * part, box.y + box.height / 2);
    return found && (drawn.contains(found) || found.contains(drawn) && found.closest("a, .md-search, label, g"));
  }));
  return {number: all.get(each), name: each.outerHTML.slice(0, 120), seen: drawn.checkVisibility({opacityProperty: true, visibilityProperty: true}),
    free, marked: style.outlineStyle !== "none" || parseFloat(style.strokeWidth) >= 2.5 || each.matches(".md-search__input"), tag: each.tagName};
}"""
EVERY = """[...document.querySelectorAll("a[href], button, summary, input, select, [tabindex='0']")].filter(each =>
  each.checkVisibility({visibilityProperty: true}) && !each.disabled && each.tabIndex >= 0
  && !(each.type === "radio" && !each.checked)).map(each => [window.reached.has(each), each.outerHTML.slice(0, 120)])"""


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    opened = chromium.new_page(viewport={"width": NARROW, "height": 700}, reduced_motion="reduce")
    yield opened
    opened.close()


def stops(page: Page, key: str) -> list[dict[str, Any]]:
    """What has the focus after each stroke of a key, until it is back at the beginning."""
    found: list[dict[str, Any]] = []
    for _ in range(400):
        page.keyboard.press(key)
        stop = page.evaluate(FOCUSED)
        if stop and not stop["free"]:
            page.wait_for_timeout(100)  # until it has been scrolled to
            stop = page.evaluate(FOCUSED)
        if stop is None or (found and stop["number"] == found[0]["number"]):
            return found
        assert stop["number"] == len(found), f"{stop['name']} has the focus again"
        found.append(stop)
    raise AssertionError(f"no way out of {found[-1]['name']}")


@pytest.mark.parametrize(
    ("url", "key", "width"),
    [
        *((url, "Tab", NARROW) for url in EVERY_KIND),
        *((url, "Tab", 1280) for url in SEVERAL),
        *((url, "Shift+Tab", width) for url in SEVERAL for width in (NARROW, 1280)),
    ],
)
def test_everything_is_reached_and_seen_while_it_has_the_focus(
    address: str, page: Page, url: str, key: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(address + url)
    found = stops(page, key)
    assert [stop["name"] for stop in found if not (stop["seen"] and stop["marked"] and stop["free"])] == []
    assert [name for reached, name in page.evaluate(EVERY) if not reached] == []
    assert any(stop["tag"] == "A" for stop in found)


@pytest.mark.parametrize("url", SEVERAL)
def test_the_first_stop_leads_past_what_is_on_every_page(address: str, page: Page, url: str) -> None:
    page.goto(address + url)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className").startswith("md-skip")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.md-content') !== null")


def test_the_colours_are_chosen(address: str, page: Page) -> None:
    page.goto(address)
    page.locator(".md-option").first.focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.keyboard.press("Enter")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")


def test_the_opened_map_is_entered_and_left(address: str, page: Page) -> None:
    explore(page, address)
    page.focus(".dl-open")
    inside = []
    for _ in range(30):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        within = page.evaluate("document.activeElement.closest('.dl-explore') !== null")
        if not within:
            break
        assert stop["seen"]
        assert stop["marked"] or "dl-explore-map" in stop["name"]
        inside.append(stop["name"])
    assert not within
    assert any('role="button"' in name for name in inside)
    assert any('type="range"' in name for name in inside)
