"""Countries: where they are put, and what they are called."""

from collections.abc import Iterable, Iterator, Mapping

from dateline.gazetteer.entry import Entry
from dateline.gazetteer.sources import atlas, factbook, geonames, subdivisions, tables
from dateline.gazetteer.sources.natural_earth import Country


def countries(cities: Iterable[Entry], provinces: Iterable[Entry], drawn: Mapping[str, Country]) -> Iterator[Entry]:
    """Countries at the point that reference works give, or at their label on the map, or at their largest city."""
    names = _names(provinces)
    points = factbook.points(geonames.factbook_codes()) | tables.points()
    largest = _largest(cities)
    for country in geonames.countries():
        iso = country.country or ""
        where = drawn.get(iso) or largest.get(iso)
        if where is not None:
            country.lat, country.lon = points.get(iso, (where.lat, where.lon))
            country.names = tuple(sorted(names.get(iso, ())))
            country.foreign = drawn[iso].names if iso in drawn else ()
            yield country


def _names(provinces: Iterable[Entry]) -> dict[str, set[str]]:
    """The names of the countries; the West Bank is the name of a part, though some list it under the whole."""
    parts = {(province.country, province.name) for province in provinces}
    names: dict[str, set[str]] = {}
    for iso, name in (*atlas.country_names(), *subdivisions.country_names()):
        if (iso, name) not in parts:
            names.setdefault(iso, set()).add(name)
    return names


def _largest(cities: Iterable[Entry]) -> dict[str, Entry]:
    """The largest city of each country."""
    return {city.country: city for city in sorted(cities, key=lambda city: city.population) if city.country}
