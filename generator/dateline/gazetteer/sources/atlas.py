"""pyworldatlas: which city is a country's capital, what its people are called."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from importlib.resources import as_file, files
from typing import Any

_ASIDE = re.compile(r"\([^)]*\)|;.*|\bnote\b.*")


def _query(sql: str) -> list[tuple[Any, ...]]:
    with (
        as_file(files("pyworldatlas") / "data" / "atlas.sqlite3") as path,
        closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as atlas,
    ):
        return atlas.execute(sql).fetchall()


def capitals() -> set[int]:
    """The GeoNames ids of the capitals."""
    return {number for (number,) in _query("SELECT geonames_id FROM capital WHERE geonames_id IS NOT NULL")}


def country_names() -> Iterator[tuple[str, str]]:
    """Country and name: common, formal, and in the languages of the country itself."""
    yield from _query(
        "SELECT alpha2, n.name FROM country_name n JOIN country c ON c.id = n.country_id ORDER BY 1, 2"
    )
    yield from _query(
        "SELECT alpha2, n.short_name FROM country_local_name n JOIN country c ON c.id = n.country_id ORDER BY 1, 2"
    )


def demonyms() -> Iterator[tuple[str, str]]:
    """Word and country: "Syrian", "Syrians"."""
    for country, noun, adjective in _query(
        "SELECT alpha2, noun, adjective FROM country_demonym d JOIN country c ON c.id = d.country_id ORDER BY 1"
    ):
        for word in _words(noun):
            yield word, country
            yield word + "s", country
        for word in _words(adjective):
            yield word, country


def _words(field: str | None) -> list[str]:
    """The words of "Wallisian(s), Futunan(s), or Wallis and Futuna Islanders"."""
    parts = re.split(r",| or |/", _ASIDE.sub("", field or ""))
    return [word for part in parts if (word := part.strip()) and word[0].isupper() and len(word) > 2]
