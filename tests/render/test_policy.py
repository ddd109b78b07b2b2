"""That pages keep to their policy: nothing they do is blocked, what was planted is, and no one else is asked."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request
from tests.render.test_accessibility import EVERY_KIND, unfold

LISTEN = """addEventListener("securitypolicyviolation",
  event => console.log(`blocked: ${event.effectiveDirective} ${event.blockedURI} ${event.sample} ${event.sourceFile}`), true)"""


class Watched:
    """A page, and what its policy blocked of it, which hosts it asked, and what went wrong."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.blocked: list[str] = []
        self.asked: list[Request] = []
        page.add_init_script(LISTEN)
        page.on("console", lambda said: self.blocked.append(said.text) if "blocked: " in said.text else None)
        page.on("request", lambda request: self.asked.append(request))


@pytest.fixture
def watched(chromium: Browser) -> Iterator[Watched]:
    page = chromium.new_page()
    yield Watched(page)
    page.close()


def test_nothing_on_any_page_is_blocked_and_no_one_else_is_asked(address: str, watched: Watched) -> None:
    for url in EVERY_KIND:
        watched.page.goto(address + url)
        unfold(watched.page)
    watched.page.wait_for_load_state("networkidle")
    assert watched.blocked == []
    assert [each.url for each in watched.asked if not each.url.startswith((address, "data:"))] == []
    assert watched.page.context.cookies() == []


def test_nothing_that_a_reader_does_is_blocked(address: str, watched: Watched) -> None:
    page = watched.page
    page.goto(f"{address}timeline/")
    page.keyboard.press("/")
    page.keyboard.type("Suweida")
    page.locator(".md-search-result__item a").first.wait_for()
    page.keyboard.press("Escape")
    page.locator("label.md-header__button[title]:not([hidden]):not([for=__search]):not([for=__drawer])").click()
    assert page.get_attribute("body", "data-md-color-scheme") == "slate"
    page.click(".dl-filter summary:text-is('Status')")
    page.check("input[name=status][value=disputed]")
    page.click(".dl-chips button")
    page.keyboard.press("j")
    assert watched.blocked == []
    assert page.context.cookies() == []
    # Only what Material remembers for the reader, in the reader's own browser.
    assert page.evaluate("Object.keys(localStorage)") == ["/.__palette"]
    assert page.evaluate("Object.keys(sessionStorage)") == []


PLANTED = {
    "<script>document.title = 'planted'</script>": "script-src-elem inline",
    "<img src=x onerror=\"document.title = 'planted'\">": "script-src-attr inline",
    '<script src="https://elsewhere.example/x.js"></script>': "script-src-elem https://elsewhere.example",
    '<img src="https://elsewhere.example/x.png">': "img-src https://elsewhere.example",
    '<iframe src="https://elsewhere.example/"></iframe>': "frame-src https://elsewhere.example",
    "<style>body { display: none }</style>": "style-src-elem inline",
    '<p style="position: fixed; inset: 0">': "style-src-attr inline",
    '<base href="https://elsewhere.example/">': "base-uri https://elsewhere.example",
    '<object data="https://elsewhere.example/x"></object>': "object-src https://elsewhere.example",
}


def test_what_was_planted_is_blocked(address: str, built: Path, watched: Watched) -> None:
    url = f"{address}events/2018-07-25-suweida-attack/"
    page = (built / "events/2018-07-25-suweida-attack/index.html").read_text("utf-8")
    body = page.replace("</article>", f"{''.join(PLANTED)}</article>")
    watched.page.route(url, lambda route: route.fulfill(body=body, content_type="text/html"))
    watched.page.goto(url, wait_until="networkidle")
    for planted, said in PLANTED.items():
        assert any(each.startswith(f"blocked: {said}") for each in watched.blocked), planted
    assert watched.page.title() != "planted"
    assert {request.failure for request in watched.asked if "elsewhere" in request.url} == {"csp"}
