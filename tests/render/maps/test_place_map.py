import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
import shapely

from dateline.model import Place
from dateline.render.maps import locator
from dateline.render.maps.atlas import Atlas, world
from dateline.render.maps.place_map import NEARBY
from dateline.render.maps.view import around

SVG = "{http://www.w3.org/2000/svg}"
CSS = (Path(__file__).parents[3] / "theme" / "assets" / "maps.css").read_text(encoding="utf-8")
SUWEIDA = Place(name="Suweida", kind="city", country="SY", lat=32.709, lon=36.5695)
PLACES = {
    "suweida": SUWEIDA,
    "desert": Place(name="Badiya al-Sham", kind="desert", country="SY", lat=33.6, lon=38.2, radius_km=150),
    "province": Place(name="Daraa province", kind="province", country="SY", lat=32.85, lon=36.1, radius_km=40),
    "vicinity": Place(name="Yarmouk Basin", kind="point", lat=32.75, lon=35.9, radius_km=15),
    "country": Place(name="Syria", kind="country", country="SY"),
    "island": Place(name="Lampedusa", country="IT", lat=35.505, lon=12.61),
    "antimeridian": Place(name="Taveuni", country="FJ", lat=-16.85, lon=-179.97),
    "far north": Place(name="Tromsø", country="NO", lat=69.65, lon=18.956),
    "pole": Place(name="South Pole", kind="point", lat=-90, lon=0),
    "plains": Place(name="Hays", country="US", lat=38.879, lon=-99.327),
    "ocean": Place(name="Point Nemo", kind="point", lat=-48.88, lon=-123.39),
    "atolls": Place(name="Maldives", kind="country", country="MV"),
}


def parsed(svg: str) -> ET.Element:
    return ET.fromstring(svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1))


def classes(svg: str) -> set[str]:
    return {name for value in re.findall(r'class="([^"]+)"', svg) for name in value.split()}


def texts(svg: str) -> list[str]:
    return [element.text or "" for element in parsed(svg).iter(f"{SVG}text")]


@pytest.fixture(scope="module", params=PLACES)
def drawn(request: pytest.FixtureRequest) -> str:
    return locator(PLACES[request.param], key="here")


def test_is_an_image_with_a_title_and_a_description(drawn: str) -> None:
    root = parsed(drawn)
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == "here-title here-desc"
    assert [root.find(f"{SVG}{name}").get("id") for name in ("title", "desc")] == ["here-title", "here-desc"]


def test_has_no_colours_styles_scripts_or_references(drawn: str) -> None:
    for element in parsed(drawn).iter():
        assert element.tag.removeprefix(SVG) in {"svg", "title", "desc", "g", "path", "rect", "circle", "text"}
        assert not {"style", "fill", "stroke", "href", "onclick"} & set(element.keys())


def test_every_class_has_a_rule(drawn: str) -> None:
    assert not {name for name in classes(drawn) if not re.search(rf"\.{name}\b", CSS)}
    assert all(name.startswith("dl-map") for name in classes(drawn))


def test_is_small_and_in_whole_units(drawn: str) -> None:
    assert len(drawn) < 20_000
    assert all(re.fullmatch(r"[Mlz\d -]+|M\d+ \d+v6h\d+v-6", path) for path in re.findall(r' d="([^"]*)"', drawn))


@pytest.mark.parametrize(
    ("place", "kind"),
    [
        ("suweida", "circle.dl-map-dot"),
        ("vicinity", "circle.dl-map-ring"),
        ("desert", "circle.dl-map-area"),
        ("province", "path.dl-map-area"),
        ("country", "path.dl-map-area"),
        ("atolls", "path.dl-map-area"),
    ],
)
def test_a_place_is_drawn_as_exactly_as_it_is_known(place: str, kind: str) -> None:
    svg = locator(PLACES[place])
    marks = {"dl-map-dot", "dl-map-ring", "dl-map-area"}
    found = [
        (element.tag.removeprefix(SVG), element.get("class"))
        for element in parsed(svg).iter()
        if element.get("class") in marks
    ]
    assert found == [tuple(kind.split("."))]


def test_the_radius_is_to_scale() -> None:
    svg = locator(PLACES["desert"])
    radius = int(re.search(r'class="dl-map-area"[^>]* r="(\d+)"', svg)[1])
    length = int(re.search(r'class="dl-map-bar" d="M\d+ \d+v6h(\d+)', svg)[1])
    kilometres = int(next(text for text in texts(svg) if text.endswith(" km")).removesuffix(" km"))
    assert radius / length == pytest.approx(150 / kilometres, rel=0.02)


def test_what_is_around_is_named() -> None:
    assert {"Suweida", "Syria", "Jordan", "Damascus"} <= set(texts(locator(SUWEIDA)))


def test_both_sides_of_the_golan_are_dashed() -> None:
    svg = locator(PLACES["vicinity"])
    dashed = re.search(r'class="dl-map-disputed" d="([^"]+)"', svg)
    assert dashed
    assert dashed[1].count("M") >= 2
    assert 'class="dl-map-abroad"' in svg


def test_no_country_is_named_on_disputed_land() -> None:
    assert not {"Russia", "Ukraine"} & set(texts(locator(Place(name="Sevastopol", lat=44.6, lon=33.52))))


@pytest.mark.parametrize("code", ["SY", "IL", "UA", "RU"])
def test_a_country_is_shaded_less_where_it_is_disputed(code: str) -> None:
    assert "dl-map-claimed" in classes(locator(Place(name=code, kind="country", country=code)))


def test_land_on_both_sides_of_the_180th_meridian_is_one_piece() -> None:
    view = around(-179.97, -16.85, 360)
    x, y = view.place(-179.97, -16.85)
    (taveuni,) = [piece for piece in view.areas(world(), "land") if piece.contains(shapely.Point(x, y))]
    assert taveuni.area * view.unit**2 == pytest.approx(442, rel=0.1)  # its area in square kilometres


@pytest.mark.parametrize(
    "place",
    [
        Place(name="Nowhere"),
        Place(name="Utopia", kind="country"),
        Place(name="Zembla", kind="country", country="ZZ"),
    ],
)
def test_what_nobody_can_locate_has_no_map(place: Place) -> None:
    assert locator(place) == ""


def test_places_of_the_site_are_named_but_not_twice(island: Atlas) -> None:
    nearby = [Place(name=f"Town {number}", lat=0.7 * number - 1, lon=10.2) for number in range(4)]
    nearby.append(Place(name="Middle Town", lat=0.5, lon=10.5))
    found = texts(locator(Place(name="Here", lat=0, lon=11.4), nearby, atlas=island))
    assert len([name for name in found if name.startswith("Town")]) <= NEARBY
    assert "Midtown" not in found
    assert "Midtown" in texts(locator(Place(name="Here", lat=0, lon=11.4), atlas=island))


def test_names_are_escaped(island: Atlas) -> None:
    place = Place(name="<script>&\"'", lat=0.5, lon=12)
    svg = locator(place, [Place(name="</svg>", lat=-0.5, lon=12.5)], key='"x', atlas=island)
    assert "<script" not in svg
    assert svg.count("</svg>") == 1
    parsed(svg)


def test_names_of_countries_are_written_where_they_fit(island: Atlas) -> None:
    assert {"Westland", "East & Co"} <= set(texts(locator(Place(name="H", lat=-0.9, lon=11), atlas=island)))


def test_is_a_pure_function() -> None:
    assert locator(SUWEIDA, key="a") == locator(SUWEIDA, key="a")
