"""`python -m dateline.gazetteer.build`: write the gazetteer's database from the packages of the extra `data`.

The same packages and the same SQLite give the same file, byte for byte: everything is written in a fixed order, and
nothing of the day or the machine goes in.
"""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from dateline.gazetteer.entry import Entry
from dateline.gazetteer.names import normalise
from dateline.gazetteer.sources import atlas, geonames, natural_earth, seas, subdivisions, tables
from dateline.gazetteer.store import DATABASE
from dateline.gazetteer.write import write

MINIMUM_POPULATION = 0


def entries(minimum: int = MINIMUM_POPULATION) -> list[Entry]:
    """Every place, by number; inhabited ones of at least so many people."""
    cities = list(geonames.cities(minimum, atlas.capitals()))
    subdivisions.place_cities(cities)
    provinces = list(subdivisions.provinces(cities))
    places = [*geonames.continents(), *_countries(cities, provinces), *provinces, *cities]
    found = {place.number: place for place in reversed(places)}
    taken = {normalise(place.name) for place in places}
    unnumbered = [*tables.regions(), *(sea for sea in seas.seas() if normalise(sea.name) not in taken)]
    for number, place in enumerate(sorted(unnumbered, key=lambda place: place.ref or ""), 1):
        place.number = -number
        found[-number] = place
    _add_names(found.values())
    return [found[number] for number in sorted(found)]


def _countries(cities: Iterable[Entry], provinces: Iterable[Entry]) -> Iterator[Entry]:
    """Countries at the point where a map writes their name, or at their largest city.

    What is the name of a province is no name of its country: the West Bank.
    """
    largest: dict[str | None, Entry] = {}
    for city in cities:
        if city.country not in largest or city.population > largest[city.country].population:
            largest[city.country] = city
    parts = {(province.country, province.name) for province in provinces}
    names: dict[str, set[str]] = {}
    for iso, name in (*atlas.country_names(), *subdivisions.country_names()):
        if (iso, name) not in parts:
            names.setdefault(iso, set()).add(name)
    drawn = natural_earth.countries()
    for country in geonames.countries():
        iso = country.country or ""
        if where := drawn.get(iso) or largest.get(iso):
            country.lat, country.lon = where.lat, where.lon
            country.names = tuple(sorted(names.get(iso, ())))
            country.foreign = drawn[iso].names if iso in drawn else ()
            yield country


def _add_names(places: Iterable[Entry]) -> None:
    """Add the names of the table to the places."""
    named = {(place.country if place.kind == "country" else None) or place.ref: place for place in places}
    for place, names in tables.other_names():
        named[place].names += tuple(names)


def main() -> None:
    """Write the database to the path in the arguments, or into the package."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else DATABASE
    places = entries()
    write(path, places)
    sys.stdout.write(f"{path}: {len(places)} places, {path.stat().st_size / 1e6:.1f} MB\n")


if __name__ == "__main__":
    main()
