"""`python -m dateline.gazetteer.build`: write the gazetteer's database from the packages of the extra `setup`.

The same packages and the same SQLite give the same file, byte for byte: everything is written in a fixed order, and
nothing of the day or the machine goes in.
"""

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from dateline.gazetteer.areas import middles
from dateline.gazetteer.countries import countries
from dateline.gazetteer.entry import Entry
from dateline.gazetteer.names import normalise
from dateline.gazetteer.readable import make_readable
from dateline.gazetteer.sources import atlas, geonames, natural_earth, seas, subdivisions, tables
from dateline.gazetteer.sources.natural_earth import Country
from dateline.gazetteer.store import DATABASE
from dateline.gazetteer.write import write

ARABIC_SCRIPT = frozenset({"ar", "fa", "ps", "ur", "ckb"})
"""Languages (ISO 639) whose names reach the Latin alphabet by ear."""


def entries(minimum: int = 0) -> list[Entry]:
    """Every place, by number; inhabited ones of at least so many people."""
    cities = list(geonames.cities(minimum, atlas.capitals()))
    subdivisions.place_cities(cities)
    provinces = list(subdivisions.provinces(cities))
    drawn = natural_earth.countries()
    _set_middles(provinces, cities, drawn)
    places = [*geonames.continents(), *countries(cities, provinces, drawn), *provinces, *cities]
    found = {place.number: place for place in reversed(places)}
    taken = {normalise(place.name) for place in places}
    unnumbered = [*tables.regions(), *(sea for sea in seas.seas() if normalise(sea.name) not in taken)]
    for number, place in enumerate(sorted(unnumbered, key=lambda place: place.ref or ""), 1):
        place.number = -number
        found[-number] = place
    _add_names(found.values())
    arabic = geonames.countries_speaking(ARABIC_SCRIPT)
    for place in found.values():
        make_readable(place, place.country in arabic)
    return [found[number] for number in sorted(found)]


def _set_middles(provinces: Iterable[Entry], cities: Iterable[Entry], drawn: Mapping[str, Country]) -> None:
    """Put provinces in the middle of their land; districts stay in the middle of their people."""
    found = middles(cities, {iso: country.land for iso, country in drawn.items()})
    for province in provinces:
        if province.kind == "province" and (middle := found.get((province.country or "", province.admin1 or ""))):
            province.lat, province.lon = middle


def _add_names(places: Iterable[Entry]) -> None:
    """Add the names of the table to the places."""
    named = {(place.country if place.kind == "country" else None) or place.ref: place for place in places}
    for place, names in tables.other_names():
        named[place].names += tuple(names)


def main() -> None:
    """Write the database to the path in the arguments, or into the package."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else DATABASE
    places = entries()
    write(path, places, geonames.countries_speaking(ARABIC_SCRIPT))
    sys.stdout.write(f"{path}: {len(places)} places, {path.stat().st_size / 1e6:.1f} MB\n")


if __name__ == "__main__":
    main()
