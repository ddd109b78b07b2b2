import re
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest
from tests.render.sample import CONTENT, SETTINGS

from dateline.model import Event, Place
from dateline.render import Site
from dateline.render.maps import together
from dateline.render.pages.drawing import event_map, overview_map

TOWN = Place(name="Ashby", kind="city", country="SY", lat=32.7, lon=36.6)
PORT = Place(name="Barrow", kind="city", country="SY", lat=35.5, lon=35.8)
HILLS = Place(name="Hills", kind="point", lat=33.4, lon=37.0, radius_km=20)
DESERT = Place(name="Dry land", kind="desert", country="SY", lat=33.6, lon=38.2, radius_km=150)
PROVINCE = Place(name="Daraa province", kind="province", country="SY", lat=32.85, lon=36.1)


def kinds(svg: str) -> list[str]:
    """What is drawn for the places: dots, rings, areas, an arrow."""
    ET.fromstring(svg)
    return re.findall(r'<(?:circle|path) class="dl-map-(dot|ring|area|way)"', svg)


@pytest.mark.parametrize(
    ("places", "origin", "drawn"),
    [
        ([TOWN, PORT], None, ["dot", "dot"]),
        ([TOWN, HILLS], None, ["dot", "ring"]),
        ([PROVINCE, DESERT], None, ["area", "area"]),
        ([TOWN], PORT, ["dot", "dot", "way"]),
        ([DESERT], TOWN, ["area", "dot", "way"]),
    ],
)
def test_each_place_is_drawn_as_exactly_as_it_is_known(
    places: list[Place], origin: Place | None, drawn: list[str]
) -> None:
    svg = together(places, origin)
    assert kinds(svg) == drawn
    for place in (*places, *([origin] if origin else [])):
        assert f">{place.name}</text>" in svg


def test_places_far_apart_are_on_a_map_of_the_world() -> None:
    svg = together([TOWN, Place(name="Lima", kind="city", lat=-12.0, lon=-77.0)])
    assert kinds(svg) == ["dot", "dot"]
    assert "dl-map-globe" not in svg


def test_what_is_at_the_same_spot_has_no_arrow() -> None:
    camp = Place(name="Ashby camp", kind="point", lat=32.701, lon=36.6)
    assert kinds(together([TOWN], camp)) == ["dot", "dot"]


def event(**more: object) -> Event:
    return Event.model_validate({"id": "e", "title": "Title", "date": "2018-07-25", **more})


CAMP = {"name": "A camp", "lat": 32.9, "lon": 36.9}


@pytest.mark.parametrize(
    ("more", "drawn"),
    [
        ({"place": "as-suwayda"}, ["dot"]),
        ({"place": ["as-suwayda", "damascus"]}, ["dot", "dot"]),
        ({"place": ["syria", "as-suwayda"]}, ["dot"]),  # What contains the other says less.
        ({"place": "badiya-al-sham", "origin": "damascus"}, ["area", "dot", "way"]),
        ({"place": "syria"}, ["area"]),
        ({"place": CAMP}, ["dot"]),
        ({"place": [CAMP, "syria"]}, ["dot"]),
        ({"place": ["as-suwayda", CAMP]}, ["dot", "dot"]),
        ({"place": "hidden-valley"}, []),
        ({"place": {"name": "Somewhere"}}, []),
    ],
)
def test_an_event_has_a_map_of_all_its_places(more: dict[str, object], drawn: list[str]) -> None:
    one = event(**more)
    svg = event_map(Site(replace(CONTENT, events=(one,), files={}), SETTINGS), one)
    assert (kinds(svg) if svg else []) == drawn


def test_a_place_that_only_an_event_knows_is_on_the_map_of_all() -> None:
    svg = overview_map(Site(replace(CONTENT, events=(event(place=CAMP),), files={}), SETTINGS), "../")
    assert '<a class="dl-map-link" href="../places/#spot-1"><title>A camp: 1 event</title>' in svg
