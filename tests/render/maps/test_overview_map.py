import re
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.model import Place
from dateline.render.maps import Tally, overview
from dateline.render.maps.overview_map import middle_meridian

SVG = "{http://www.w3.org/2000/svg}"


def tally(name: str, lat: float, lon: float, events: int = 1, kind: str = "city") -> Tally:
    place = Place.model_validate({"name": name, "kind": kind, "lat": lat, "lon": lon})
    return Tally(place, events, f"{name.lower()}/")


def parsed(svg: str) -> ET.Element:
    return ET.fromstring(svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1))


def circles(svg: str) -> dict[str, tuple[int, int, int]]:
    """Address → x, y, radius."""
    found = {}
    for link in parsed(svg).iter(f"{SVG}a"):
        circle = link.find(f"{SVG}circle")
        assert circle is not None
        found[link.get("href", "")] = (
            int(circle.get("cx", "")),
            int(circle.get("cy", "")),
            int(circle.get("r", "")),
        )
    return found


SYRIA = [
    tally("Suweida", 32.7, 36.6, 57),
    tally("Damascus", 33.5, 36.3, 14),
    tally("Palmyra", 34.55, 38.28, 3),
    tally("Badiya", 33.6, 38.2, 8, "desert"),
]


def test_links_are_named_and_not_hidden_in_an_image() -> None:
    root = parsed(overview(SYRIA))
    assert root.get("role") == "group"
    titles = [link.findtext(f"{SVG}title") for link in root.iter(f"{SVG}a")]
    assert titles == ["Suweida: 57 events", "Damascus: 14 events", "Badiya: 8 events", "Palmyra: 3 events"]


def test_one_event_is_one_event() -> None:
    assert "<title>Suweida: 1 event</title>" in overview([tally("Suweida", 32.7, 36.6)])


def test_areas_are_in_proportion_to_events() -> None:
    found = circles(overview([tally("A", 30, 30, 100), tally("B", 31, 31, 25), tally("C", 32, 32, 1)]))
    assert found["a/"][2] == 2 * found["b/"][2]
    assert found["c/"][2] > found["a/"][2] / 10  # still to be seen


def test_an_area_is_no_point() -> None:
    assert re.findall(r'class="dl-map-(count|vague)"', overview(SYRIA)) == ["count", "count", "vague", "count"]


def test_a_country_needs_no_coordinates() -> None:
    svg = overview([Tally(Place(name="Italy", kind="country", country="IT"), 2, "italy/")])
    assert circles(svg).keys() == {"italy/"}
    assert "dl-map-vague" in svg


def test_without_a_place_there_is_no_map() -> None:
    assert overview([]) == ""
    assert overview([Tally(Place(name="Nowhere"), 4, "x/")]) == ""


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(st.floats(-55, 75), st.floats(-180, 180)), min_size=1, max_size=12))
def test_every_place_is_on_the_map(where: list[tuple[float, float]]) -> None:
    svg = overview([tally(f"P{number}", lat, lon) for number, (lat, lon) in enumerate(where)])
    height = int(parsed(svg).get("viewBox", "").split()[3])
    assert all(0 <= x <= 960 and 0 <= y <= height for x, y, _ in circles(svg).values())


@pytest.mark.parametrize(
    ("lons", "middle", "apart"),
    [
        ([10.0], 10, 0),
        ([10.0, 30.0], 20, 20),
        ([178.0, -172.0], -177, 10),
        ([170.0, -170.0, 175.0], -180, 20),
        ([-120.0, 0.0, 100.0], -10, 220),
    ],
)
def test_themiddle_meridian(lons: list[float], middle: float, apart: float) -> None:
    import numpy as np

    assert middle_meridian(np.array(lons)) == pytest.approx((middle, apart))


def test_places_across_the_180th_meridian_are_neighbours() -> None:
    found = circles(overview([tally("Suva", -18.1, 178.4, 5), tally("Apia", -13.8, -171.8, 5)]))
    assert found["suva/"][0] < found["apia/"][0]
    assert parsed(overview([tally("Suva", -18.1, 178.4), tally("Apia", -13.8, -171.8)])).get("height") == "340"


def test_the_largest_places_are_named_and_many_are_not() -> None:
    many = [tally(f"Village {number}", 33 + number % 17 / 5, 36 + number / 60, 1 + number) for number in range(200)]
    svg = overview(many)
    names = [
        element.text
        for element in parsed(svg).iter(f"{SVG}text")
        if element.get("class", "").startswith("dl-map-spot")
    ]
    assert "Village 199" in names
    assert len(names) <= 18
    assert len(circles(svg)) == 200


def test_addresses_are_escaped() -> None:
    svg = overview([tally('A"><script>', 30, 30)])
    assert "<script" not in svg
    parsed(svg)
