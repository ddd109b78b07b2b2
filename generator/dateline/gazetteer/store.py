"""The database as it is read: one connection for each thread of each process."""

import os
import sqlite3
import struct
import threading
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from dateline.errors import DatelineError
from dateline.gazetteer.entry import KINDS
from dateline.model import PlaceKind

DATABASE = Path(__file__).with_name("gazetteer.sqlite")
SCALE = 100_000
"""Coordinates are kept as whole numbers of 1/SCALE degrees, about a metre."""

_COLUMNS = "number, ref, name, lat, lon, country, admin1, admin2, kind, population, capital"


class Candidate(NamedTuple):
    """A place that a name may mean. Coordinates in degrees; None only for a place of the site that has none."""

    id: str
    name: str
    lat: float | None
    lon: float | None
    country: str | None
    admin1: str | None
    admin2: str | None
    kind: PlaceKind
    population: int
    capital: bool


class Store:
    """The tables of one database file."""

    def __init__(self, path: Path) -> None:
        if not path.is_file():
            raise DatelineError(
                f"The gazetteer is missing: {path}. Build it with `python -m dateline.gazetteer.build` "
                "(it needs the packages of the extra `setup`)."
            )
        self.path = path
        self._connections = threading.local()

    def __reduce__(self) -> tuple[type["Store"], tuple[Path]]:
        return Store, (self.path,)

    def _rows(self, sql: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
        here = self._connections
        if getattr(here, "process", None) != os.getpid():
            here.process = os.getpid()
            here.database = sqlite3.connect(f"{self.path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
        rows: list[tuple[Any, ...]] = here.database.execute(sql, values).fetchall()
        return rows

    def numbers(self, key: str) -> tuple[int, ...]:
        """The places under a key, best known first."""
        rows = self._rows("SELECT places FROM name WHERE key = ?", (key,))
        return _unpack(rows[0][0]) if rows else ()

    def candidates(self, numbers: Sequence[int]) -> list[Candidate]:
        """These places, in this order."""
        marks = ", ".join("?" * len(numbers))
        rows = self._rows(f"SELECT {_COLUMNS} FROM place WHERE number IN ({marks})", numbers)
        found = {row[0]: _candidate(*row) for row in rows}
        return [found[number] for number in numbers if number in found]

    def number_of(self, ref: str) -> int | None:
        """The number of a place that GeoNames does not number."""
        return _first(self._rows("SELECT number FROM place WHERE ref = ?", (ref,)))

    def area(self, country: str, admin1: str) -> int | None:
        """The number of a country (`admin1` empty) or a province."""
        return _first(self._rows("SELECT number FROM area WHERE country = ? AND admin1 = ?", (country, admin1)))

    @cached_property
    def abbreviations(self) -> dict[str, tuple[int, bool]]:
        """The numbers of the places that "U.S.", "Ala." and "AL" stand for, as written; True for postal codes."""
        rows = self._rows("SELECT form, number, postal FROM abbreviation", ())
        return {form: (number, bool(postal)) for form, number, postal in rows}

    @cached_property
    def by_ear(self) -> frozenset[str]:
        """The countries whose names reach the Latin alphabet by ear."""
        return frozenset(self.meta("by_ear").split())

    def keys_of_sound(self, sound: str) -> list[str]:
        """The keys that have a skeleton."""
        rows = self._rows("SELECT keys FROM sound WHERE skeleton = ?", (sound,))
        return str(rows[0][0]).split("\n") if rows else []

    def demonym(self, word: str) -> str | None:
        """The country of a demonym's key."""
        rows = self._rows("SELECT country FROM demonym WHERE word = ?", (word,))
        return str(rows[0][0]) if rows else None

    def meta(self, key: str) -> str:
        """What the database says of itself."""
        rows = self._rows("SELECT value FROM meta WHERE key = ?", (key,))
        return str(rows[0][0]) if rows else ""


def _first(rows: list[tuple[Any, ...]]) -> int | None:
    return rows[0][0] if rows else None


def _unpack(places: int | bytes) -> tuple[int, ...]:
    if isinstance(places, int):
        return (places,)
    return struct.unpack(f"<{len(places) // 4}i", places)


def _candidate(
    number: int,
    ref: str | None,
    name: str,
    lat: int,
    lon: int,
    country: str | None,
    admin1: str | None,
    admin2: str | None,
    kind: int,
    population: int,
    capital: int,
) -> Candidate:
    return Candidate(
        id=ref or f"geonames:{number}",
        name=name,
        lat=lat / SCALE,
        lon=lon / SCALE,
        country=country,
        admin1=admin1,
        admin2=admin2,
        kind=KINDS[kind],
        population=population,
        capital=bool(capital),
    )
