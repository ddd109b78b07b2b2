"""The timeline, drawn by TimelineJS itself in a browser that reaches no other host."""

import json
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Page, sync_playwright
from tests import browser
from tests.npm import MODULES
from tests.render.conftest import Quiet
from tests.render.sample import EVENTS, HOSTILE, sample_site

from dateline.render.data import FORMATS

PAGE = """\
<!DOCTYPE html>
<html lang="en"><head><title>x</title><link rel="stylesheet" href="css/timeline.css"></head>
<body><div id="timeline" style="width: 1000px; height: 600px"></div>
<script src="js/timeline.js"></script>
<script>window.timeline = new TL.Timeline("timeline", "timelinejs.json", {font: null, script_path: "js/"})</script>
</body></html>
"""
WHOLE = FORMATS["timelinejs"].make(sample_site())
DATED = [event for event in EVENTS if event.date and event.status != "rejected"]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    root = tmp_path_factory.mktemp("timelinejs")
    shutil.copytree(MODULES / "@knight-lab/timelinejs/dist", root, dirs_exist_ok=True)
    (root / "timelinejs.json").write_bytes(WHOLE)
    (root / "whole.html").write_text(PAGE)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(Path(root))))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=browser.installed(), args=list(browser.ARGUMENTS))
        yield opened.new_page(viewport={"width": 1000, "height": 600})
        opened.close()


def test_every_dated_event_is_drawn(page: Page, address: str) -> None:
    asked: list[str] = []
    wrong: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("dialog", lambda dialog: (wrong.append(dialog.message), dialog.dismiss()))
    page.goto(f"{address}whole.html")
    page.wait_for_selector(".tl-timemarker")
    page.wait_for_function("window.timeline.ready")
    assert page.locator(".tl-timemarker").count() == len(DATED)
    assert page.locator(".tl-message-full").count() == 0
    assert page.locator(".tl-timegroup").count() > 1
    assert wrong == []
    assert [url for url in asked if not url.startswith((address, "data:"))] == []


def test_a_slide_says_what_the_page_says(page: Page, address: str) -> None:
    page.goto(f"{address}whole.html")
    page.wait_for_function("window.timeline && window.timeline.ready")
    page.evaluate("timeline.goToId('2018-05-damascus-evacuation')")
    slide = page.locator("[id='2018-05-damascus-evacuation']").first
    assert slide.locator(".tl-headline-date").inner_text().lower() == "may 2018 (day not reported)"
    assert "Government evacuates" in slide.locator("h2.tl-headline").inner_text()
    assert "The fighters had been taken" in slide.locator("blockquote").inner_text()
    link = slide.locator("h2 a").get_attribute("href")
    assert link == "https://example.org/record/events/2018-05-damascus-evacuation/"


def test_hostile_text_is_shown_as_text(page: Page, address: str) -> None:
    page.goto(f"{address}whole.html")
    page.wait_for_function("window.timeline && window.timeline.ready")
    assert HOSTILE in (page.locator("[id='2018-08-hostile'] h2.tl-headline").first.text_content() or "")
    assert page.locator("#timeline script").count() == 0


def test_what_has_no_date_is_counted_and_days_are_those_of_the_event() -> None:
    whole = json.loads(WHOLE)
    assert whole["title"]["text"]["text"] == "<p>9 events, 1 of them without a date and not shown here</p>"
    found = {slide["unique_id"]: (slide["start_date"], slide.get("end_date")) for slide in whole["events"]}
    assert list(found) == [event.id for event in DATED]
    assert found["2018-07-22-safa-air-strikes"] == (
        {"year": 2018, "month": 7, "day": 22},
        {"year": 2018, "month": 7, "day": 29},
    )
    assert found["2018-07-28-yarmouk-capture"] == ({"year": 2018, "month": 7, "day": 28}, None)
