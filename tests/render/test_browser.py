"""What only a browser shows: that pages fit a narrow screen, ask nothing of others, and hide nothing."""

import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

PAGES = (
    "",
    "timeline/",
    "timeline/2018/",
    "timeline/2018-07/",
    "table/",
    "kinds/",
    "status/disputed/",
    "events/2018-07-25-suweida-attack/",
    "events/2018-08-hostile/",
    "places/",
    "places/as-suwayda/",
    "actors/",
    "actors/islamic-state/",
    "sources/",
    "sources/2018-07-27-wire/",
    "data/",
)


@pytest.fixture
def narrow(chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page(viewport={"width": 320, "height": 640})
    yield page
    page.close()


@pytest.mark.parametrize("url", PAGES)
def test_no_page_is_wider_than_a_narrow_screen(address: str, narrow: Page, url: str) -> None:
    narrow.goto(address + url)
    narrow.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)")
    assert narrow.evaluate("document.documentElement.scrollWidth") <= 320


def test_nothing_is_asked_of_another_host_and_nothing_fails(address: str, narrow: Page) -> None:
    asked: list[str] = []
    errors: list[str] = []
    narrow.on("request", lambda request: asked.append(request.url))
    narrow.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    narrow.on("pageerror", lambda error: errors.append(str(error)))
    for url in PAGES:
        narrow.goto(address + url, wait_until="networkidle")
    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []
    assert errors == []


def test_hostile_text_runs_nowhere(address: str, narrow: Page) -> None:
    dialogs: list[str] = []
    narrow.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    for url in ("", "timeline/", "events/2018-08-hostile/", "sources/hostile/", "places/"):
        narrow.goto(address + url, wait_until="networkidle")
    assert dialogs == []


def test_quotes_unfold_without_a_script_and_on_paper(address: str, chromium: Browser) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}timeline/")
    quote = page.locator("#\\32 018-07-25-suweida-attack blockquote").first
    assert not quote.is_visible()
    page.emulate_media(media="print")
    assert quote.is_visible()
    page.emulate_media(media="screen")
    page.locator("#\\32 018-07-25-suweida-attack summary").click()
    assert quote.is_visible()
    context.close()


def test_on_paper_a_table_is_whole_and_what_is_clicked_is_left_out(address: str, chromium: Browser) -> None:
    page = chromium.new_page(viewport={"width": 680, "height": 960}, color_scheme="dark")
    page.emulate_media(media="print")
    page.goto(f"{address}table/")
    edges = "[...document.querySelectorAll('.dl-dense *')].map(each => each.getBoundingClientRect().right)"
    right = page.evaluate(f"Math.max(...{edges})")
    assert right <= 680
    page.goto(f"{address}places/", wait_until="networkidle")
    assert page.locator(".dl-open").count() == 1
    assert not page.locator(".dl-open").is_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    page.close()


def test_fonts_are_the_sites_own(address: str, narrow: Page) -> None:
    narrow.goto(f"{address}timeline/")
    narrow.evaluate("document.fonts.ready")
    loaded = narrow.evaluate("[...document.fonts].filter(f => f.status == 'loaded').map(f => f.family)")
    of_the_reader = {"dl-georgia", "dl-noto", "dl-times", "dl-arial"}
    assert {family.strip('"') for family in loaded} - of_the_reader == {"Source Serif 4", "Source Sans 3"}


def test_no_line_moves_when_the_fonts_have_come(address: str, narrow: Page) -> None:
    narrow.add_init_script("""window.moved = 0; new PerformanceObserver(list => {
      for (const each of list.getEntries()) if (!each.hadRecentInput) moved += each.value;
    }).observe({type: "layout-shift", buffered: true});""")
    narrow.route("**/*.woff2", lambda route: (time.sleep(0.3), route.continue_()))
    for url in ("timeline/", "events/2018-07-25-suweida-attack/"):
        narrow.goto(address + url, wait_until="networkidle")
        narrow.evaluate("document.fonts.ready")
        # A tenth is what is called good; the reader's fonts are of nearly the same width, never of the very same.
        assert narrow.evaluate("moved") < 0.1


def test_a_timeline_is_narrowed_down_and_the_address_says_how(address: str, narrow: Page) -> None:
    narrow.goto(f"{address}timeline/")
    shown = narrow.locator(".dl-events > li:visible")
    every = shown.count()
    narrow.click(".dl-filter summary:text-is('Status')")
    narrow.check("input[name=status][value=disputed]")
    few = shown.count()
    assert 0 < few < every
    assert narrow.url.endswith("timeline/?status=disputed")
    assert few == narrow.locator("li[data-status=disputed]").count()
    assert f"{few} of {every} events" in narrow.inner_text(".dl-chips")
    narrow.go_back()
    assert shown.count() == every
    narrow.go_forward()
    assert shown.count() == few
    narrow.click(".dl-chips button")
    assert shown.count() == every


def test_an_address_with_days_shows_what_may_have_happened_on_them(address: str, narrow: Page) -> None:
    narrow.goto(f"{address}timeline/?from=2018-07-25&to=2018-07-25")
    dates = narrow.locator(".dl-events > li:visible")
    assert dates.count() > 0
    for item in dates.all():
        assert (item.get_attribute("data-first") or "") <= "2018-07-25" <= (item.get_attribute("data-last") or "")


def test_without_scripts_the_ways_to_narrow_down_are_links(address: str, chromium: Browser) -> None:
    page = chromium.new_page(java_script_enabled=False)
    page.goto(f"{address}timeline/")
    page.click(".dl-filter summary:text-is('Status')")
    page.click(".dl-filter a:text-is('Disputed')")
    assert page.url.endswith("/status/disputed/")
    assert page.locator(".dl-event").count() > 0
    page.close()


def test_j_and_k_step_through_events(address: str, narrow: Page) -> None:
    narrow.goto(f"{address}timeline/")
    narrow.keyboard.press("j")
    narrow.keyboard.press("j")
    second = narrow.evaluate("document.activeElement.textContent")
    narrow.keyboard.press("k")
    titles = narrow.locator(".dl-event .dl-title a").all_inner_texts()
    assert titles.index(narrow.evaluate("document.activeElement.textContent")) + 1 == titles.index(second)


def test_from_a_box_that_is_ticked_keys_lead_on(address: str, chromium: Browser) -> None:
    page = chromium.new_page(viewport={"width": 1280, "height": 800})
    page.goto(f"{address}timeline/", wait_until="networkidle")
    page.locator("[data-facet=kind] summary").click()
    page.locator("[data-facet=kind] input").first.check()
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.matches('.dl-title a')")
    page.locator("[data-facet=kind] input").first.focus()
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.name") == "query"
    page.close()
