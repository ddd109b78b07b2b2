"""The map of places that readers move and narrow down in time."""

import json
import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import jsonschema
import pytest
from playwright.sync_api import Browser, Page, expect
from tests.npm import AXE
from tests.render.conftest import Quiet
from tests.render.sample import HOSTILE, PLACES, sample_site
from tests.render.test_accessibility import EXAMINE
from tests.render.test_policy import LISTEN

from dateline.content.site import Content
from dateline.model import Event, Place
from dateline.render import Settings, Site, explore_files
from dateline.render.explore import CHUNK, DATA, explorer

MARKER = ".dl-explore path[role=button]"
SHOWN = f"{MARKER}:not(.dl-none)"

LINES = {"type": "array", "items": {"type": "array", "items": {"type": "integer"}, "minItems": 4}}
NAMES = {
    "type": "array",
    "items": {
        "type": "array",
        "prefixItems": [{"type": "string"}, {"type": "number"}, {"type": "number"}, {"type": "integer"}],
        "minItems": 4,
        "maxItems": 4,
    },
}
PLACE = {
    "type": "array",
    "prefixItems": [
        {"type": "string", "minLength": 1},
        {"type": "string", "pattern": "^[a-z0-9-]+$|^#spot-[0-9]+$"},
        {"type": "number", "minimum": -90, "maximum": 90},
        {"type": "number", "minimum": -540, "maximum": 540},
        {"enum": [0, 1]},
        {"type": "number", "minimum": 0},
        {"type": "array", "items": {"type": "integer", "minimum": 0}, "minItems": 1},
    ],
    "minItems": 7,
    "maxItems": 7,
}
NUMBERS = {"type": "array", "items": {"type": "integer", "minimum": -1}}
SCHEMA = {
    "type": "object",
    "properties": {
        "ground": {
            "type": "object",
            "properties": {
                "steps": {"enum": [100, 1000]},
                "zoom": {"type": "integer"},
                "bounds": {"type": "array", "items": {"type": "number"}, "minItems": 4, "maxItems": 4},
                **dict.fromkeys(("land", "lakes", "rivers", "provinces", "borders", "disputed"), LINES),
                "areas": {"type": "object", "additionalProperties": LINES},
                **dict.fromkeys(("countries", "cities"), NAMES),
            },
            "minProperties": 12,
            "additionalProperties": False,
        },
        "times": {"type": "array", "items": {"type": "string"}},
        "first": NUMBERS,
        "last": NUMBERS,
        "places": {"type": "array", "items": PLACE, "minItems": 1},
        "told": {
            "type": "array",
            "items": {"type": "string", "pattern": r"^assets/explore/events-\d+\.js\?[0-9a-f]{8}$"},
        },
        "chunk": {"const": CHUNK},
    },
    "minProperties": 7,
    "additionalProperties": False,
}


def data(made: Site) -> dict[str, object]:
    files = dict(explore_files(made))
    text = files[DATA].decode()
    assert text.startswith("self.datelineMap={")
    loaded: dict[str, object] = json.loads(text.removeprefix("self.datelineMap=").removesuffix(";\n"))
    return loaded


def of(*events: Event, **places: Place) -> Site:
    return Site(Content(Path(), events, {}, {}, dict(places), {}, {}), Settings(site_name="A site"))


def at(place: str, date: str, number: int = 0) -> Event:
    return Event.model_validate({"id": f"e-{number}", "title": "Something", "date": date, "place": place})


def test_the_data_is_as_its_schema_says() -> None:
    jsonschema.validate(data(sample_site()), SCHEMA)


def test_the_same_content_gives_the_same_files() -> None:
    assert dict(explore_files(sample_site())) == dict(explore_files(sample_site()))


def test_events_are_told_of_in_chunks() -> None:
    made = of(*(at("a", "2018-07-25", n) for n in range(CHUNK + 1)), a=Place(name="A", lat=1.0, lon=1.0))
    names = [name for name, _ in explore_files(made) if "events-" in name]
    assert names == ["assets/explore/events-0.js", "assets/explore/events-1.js"]


def test_without_a_place_on_the_map_there_is_nothing_to_open() -> None:
    nowhere = of(at("a", "2018"), a=Place(name="A"))
    assert list(explore_files(nowhere)) == []
    assert explorer(nowhere) is None


def test_places_on_both_sides_of_the_180th_meridian_lie_beside_each_other() -> None:
    made = data(
        of(
            at("a", "2018"),
            at("b", "2018", 1),
            a=Place(name="A", lat=-17, lon=178),
            b=Place(name="B", lat=-18, lon=-179),
        )
    )
    places = made["places"]
    assert isinstance(places, list)
    assert abs(places[0][3] - places[1][3]) == pytest.approx(3)


def test_a_country_is_its_shape_and_no_circle() -> None:
    made = data(sample_site())
    ground, places = made["ground"], made["places"]
    assert isinstance(ground, dict)
    assert isinstance(places, list)
    reach = {id: km for _, id, _, _, _, km, _ in places}
    assert reach["badiya-al-sham"] == 150
    assert reach["damascus"] == 0
    assert all(reach[id] == 0 for id in ground["areas"])


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    opened = chromium.new_page(viewport={"width": 1000, "height": 800}, reduced_motion="reduce")
    yield opened
    opened.close()


def explore(page: Page, address: str) -> None:
    page.goto(f"{address}places/")
    page.click(".dl-open")
    page.locator(SHOWN).first.wait_for()


def test_nothing_is_loaded_before_a_reader_asks_and_then_from_no_other_host(address: str, page: Page) -> None:
    asked: list[str] = []
    blocked: list[str] = []
    page.add_init_script(LISTEN)
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda said: blocked.append(said.text) if said.type in ("error", "log") else None)
    page.goto(f"{address}places/", wait_until="networkidle")
    assert not [url for url in asked if "/leaflet/" in url or "/explore/" in url]
    asked.clear()
    page.click(".dl-open")
    page.locator(SHOWN).first.click(force=True)
    page.locator(".dl-popup li a").first.wait_for()
    names = {url.rpartition("/")[2].partition("?")[0] for url in asked}
    assert names >= {"leaflet.js", "leaflet.css", "map.js", "explore.js", "explore.css", "events-0.js"}
    assert [url for url in asked if not url.startswith(address)] == []
    assert blocked == []


def test_the_drawing_comes_back(address: str, page: Page) -> None:
    explore(page, address)
    assert not page.locator("svg.dl-map").is_visible()
    page.click(".dl-open")
    assert page.locator("svg.dl-map").is_visible()
    assert not page.locator(".dl-explore").is_visible()


def test_on_paper_there_is_the_drawing(address: str, page: Page) -> None:
    explore(page, address)
    page.emulate_media(media="print")
    assert page.locator("svg.dl-map").is_visible()
    assert not page.locator(".dl-explore, .dl-open").first.is_visible()


def test_without_scripts_there_is_the_drawing_and_nothing_to_press(address: str, chromium: Browser) -> None:
    page = chromium.new_page(java_script_enabled=False)
    page.goto(f"{address}places/")
    assert page.locator("svg.dl-map").is_visible()
    assert page.locator(".dl-open").count() == 0
    page.close()


@pytest.mark.parametrize("file", ["leaflet.js", "map.js", "explore.js", "explore.css"])
def test_where_a_file_cannot_be_had_the_drawing_stays(address: str, page: Page, file: str) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.route(f"**/assets/*/{file}*", lambda route: route.abort())
    page.goto(f"{address}places/")
    page.click(".dl-open")
    page.locator(".dl-open").wait_for(state="detached")
    assert page.locator("svg.dl-map").is_visible()
    assert errors == []


def test_time_shows_the_places_of_the_events_within(address: str, page: Page) -> None:
    explore(page, address)
    every = page.locator(SHOWN).count()
    first, last = page.get_by_label("from").first, page.get_by_label("until").first
    assert first.get_attribute("aria-valuetext") != last.get_attribute("aria-valuetext")
    first.fill(first.get_attribute("max") or "")
    expect(page.locator(SHOWN)).not_to_have_count(every)
    assert "left out" in page.inner_text(".dl-sum")
    first.fill("0")
    expect(page.locator(SHOWN)).to_have_count(every)
    last.fill("0")
    expect(page.locator(SHOWN)).not_to_have_count(every)
    assert page.locator(SHOWN).count() > 0


def test_neither_handle_passes_the_other(address: str, page: Page) -> None:
    explore(page, address)
    first, last = page.get_by_label("from").first, page.get_by_label("until").first
    last.fill("1")
    first.fill("2")
    assert last.input_value() == "2"
    last.fill("1")
    assert first.input_value() == "1"


def test_a_place_tells_its_events_with_links(address: str, page: Page) -> None:
    explore(page, address)
    page.locator(f"{MARKER}[aria-label^='{PLACES['damascus'].name}']").focus()
    page.keyboard.press("Enter")
    links = page.locator(".dl-popup li a")
    links.first.wait_for()
    assert "damascus" in page.evaluate("document.activeElement.href")
    links.first.click()
    assert "/events/" in page.url
    assert page.locator("h1").count() == 1


def test_titles_are_text(address: str, page: Page) -> None:
    page.route(
        "**/explore/events-0.js*",
        lambda route: route.fulfill(
            content_type="text/javascript",
            body=f"self.datelineMap.events[0]=Array(500).fill(['x',{json.dumps(HOSTILE)},{json.dumps(HOSTILE)}]);",
        ),
    )
    explore(page, address)
    page.locator(SHOWN).first.focus()
    page.keyboard.press("Enter")
    links = page.locator(".dl-popup li a")
    links.first.wait_for()
    assert links.first.text_content() == HOSTILE
    assert page.locator(".dl-popup script, .dl-popup b").count() == 0


def test_keys_lead_from_place_to_place_and_back_out_of_what_they_opened(address: str, page: Page) -> None:
    explore(page, address)
    assert page.locator(f"{MARKER}[tabindex='0']").count() == 1
    page.locator(f"{MARKER}[tabindex='0']").focus()
    before = page.evaluate("document.activeElement.getAttribute('aria-label')")
    for key in ("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"):
        page.keyboard.press(key)
        if page.evaluate("document.activeElement.getAttribute('aria-label')") != before:
            break
    reached = page.evaluate("document.activeElement.getAttribute('aria-label')")
    assert reached != before
    page.keyboard.press("Enter")
    page.locator(".dl-popup").wait_for()
    assert page.evaluate("document.activeElement.closest('.dl-popup') !== null")
    page.keyboard.press("Escape")
    page.locator(".dl-popup").wait_for(state="detached")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == reached


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_the_opened_map(address: str, chromium: Browser, scheme: str) -> None:
    page = chromium.new_page(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    page.add_init_script(path=AXE)
    explore(page, address)
    assert page.evaluate(EXAMINE) == []
    page.locator(f"{MARKER}[tabindex='0']").focus()
    page.keyboard.press("Enter")
    page.locator(".dl-popup li a").first.wait_for()
    assert page.evaluate(EXAMINE) == []
    page.close()


def test_the_opened_map_fits_a_narrow_screen(address: str, chromium: Browser) -> None:
    page = chromium.new_page(viewport={"width": 320, "height": 640}, reduced_motion="reduce")
    explore(page, address)
    page.locator(f"{MARKER}[tabindex='0']").focus()
    page.keyboard.press("Enter")
    page.locator(".dl-popup li a").first.wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.close()


def test_nothing_is_announced_while_the_handles_move(address: str, page: Page) -> None:
    explore(page, address)
    assert (
        page.locator(".dl-explore").locator("[aria-live], [role=status], [role=alert], [role=log], output").count()
        == 0
    )


def test_it_works_below_a_path_and_from_a_disk(built: Path, page: Page) -> None:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(built.parent)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    explore(page, f"http://127.0.0.1:{server.server_port}/{built.name}/")
    page.locator(SHOWN).first.focus()
    page.keyboard.press("Enter")
    link = page.locator(".dl-popup li a").first
    link.wait_for()
    assert f"/{built.name}/events/" in (link.evaluate("link => link.href"))
    server.shutdown()
    page.goto(f"file://{built}/places/index.html")
    page.click(".dl-open")
    page.locator(SHOWN).first.wait_for()
