"""Provinces that are called like a city of theirs, under all the spellings of the city."""

from collections.abc import Collection, Iterable
from heapq import nlargest

from rapidfuzz import fuzz

from dateline.gazetteer.entry import Entry
from dateline.gazetteer.index import keys
from dateline.gazetteer.skeleton import skeleton

_ALIKE = 80.0
_NAMESAKES = 5
"""A province may be called after one of so many of its largest towns."""


def spellings(entries: Iterable[Entry], arabic: Collection[str]) -> dict[int, list[str]]:
    """Further keys of provinces, by number: As-Suwayda is a city and a province, so Soueida is.

    Only spellings of the name that both have: New York State is not "the Big Apple".
    """
    provinces = {}
    towns: dict[tuple[str | None, str | None], list[Entry]] = {}
    for entry in entries:
        if entry.kind == "province":
            provinces[entry.country, entry.admin1] = entry
        elif entry.kind == "city":
            towns.setdefault((entry.country, entry.admin1), []).append(entry)
    found: dict[int, list[str]] = {}
    for area, province in provinces.items():
        local = province.country in arabic
        own = keys(province, local)
        for city in nlargest(_NAMESAKES, towns.get(area, ()), key=lambda town: town.population):
            names = keys(city, local)
            if shared := own.keys() & names.keys():
                alike = {name for name in names if any(_alike(name, known, local) for known in shared)}
                found.setdefault(province.number, []).extend(sorted(alike - own.keys()))
    return found


def _alike(name: str, known: str, arabic: bool) -> bool:
    sound = skeleton(name) if arabic else None
    return fuzz.ratio(name, known) >= _ALIKE or (sound is not None and sound == skeleton(known))
