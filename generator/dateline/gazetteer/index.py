"""Which places a key stands for, the best known first."""

from collections.abc import Iterable, Iterator

from dateline.gazetteer.entry import Entry
from dateline.gazetteer.names import normalise, without_article
from dateline.model import PlaceKind

_WEIGHT: dict[PlaceKind, float] = {"country": 10.0, "region": 1.0, "province": 0.25, "district": 0.1, "city": 1.0}
_CAPITAL = 5.0
_SECOND_NAME = 0.1
_BARE_NAME = 0.5


def prominence(entry: Entry) -> float:
    """How likely a name means this place when nothing else is known: its people, weighted by its kind.

    A province weighs less than its people, as its name is mostly the name of its city: Damascus, Homs, New York.
    """
    return (entry.population + 1) * _WEIGHT.get(entry.kind, 1.0) * (_CAPITAL if entry.capital else 1.0)


def keys(entry: Entry, arabic: bool) -> Iterator[tuple[str, float]]:
    """The keys of a place, each with its weight; `arabic` adds the names without their article."""
    for name, weight in ((entry.name, 1.0), *((name, _SECOND_NAME) for name in entry.names)):
        key = normalise(name)
        yield key, weight
        if arabic and (bare := without_article(key)):
            yield bare, weight * _BARE_NAME


def index(entries: Iterable[Entry], arabic: frozenset[str]) -> dict[str, list[int]]:
    """Key to the numbers of its places, best known first; `arabic` are the countries of the Arabic script."""
    scores: dict[str, dict[int, float]] = {}
    for entry in entries:
        known = prominence(entry)
        for key, weight in keys(entry, entry.country in arabic):
            if len(key) < 2:
                continue
            places = scores.setdefault(key, {})
            places[entry.number] = max(places.get(entry.number, 0.0), known * weight)
    return {key: sorted(places, key=lambda number: (-places[number], number)) for key, places in scores.items()}
