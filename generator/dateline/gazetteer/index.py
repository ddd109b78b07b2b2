"""Which places a key stands for, the best known first."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from dateline.gazetteer.entry import Entry
from dateline.gazetteer.names import bare, normalise, without_article
from dateline.gazetteer.skeleton import skeleton
from dateline.model import PlaceKind

_WEIGHT: dict[PlaceKind, float] = {"country": 10.0, "province": 0.2, "district": 0.1}
_CAPITAL = 5.0
_OTHER_NAME = 0.2
_OTHER_NAME_OF_COUNTRY = 0.03
_FOREIGN_NAME = 0.001
_WITHOUT_HEAD = 0.1
_WITHOUT_ARTICLE = 0.5


class Index(NamedTuple):
    """Key to numbers of places, best known first; skeleton to the keys that sound so."""

    names: dict[str, list[int]]
    sounds: dict[str, list[str]]


def prominence(kind: PlaceKind, population: int, capital: bool) -> float:
    """How likely a name means this place when nothing else is known: its people, weighted by its kind.

    A province weighs less than its people, as its name is mostly the name of its city: Damascus, Homs, New York.
    """
    return (population + 1) * _WEIGHT.get(kind, 1.0) * (_CAPITAL if capital else 1.0)


def _weighted(entry: Entry) -> Iterator[tuple[str, float]]:
    """The keys of a place, each with its weight."""
    yield normalise(entry.name), 1.0
    short = entry.name.removesuffix(" City")
    other = _OTHER_NAME_OF_COUNTRY if entry.kind == "country" else _OTHER_NAME
    for name in entry.names:
        yield normalise(name), 1.0 if name == short else other
    for name in entry.foreign:
        yield normalise(name), _FOREIGN_NAME


def keys(entry: Entry, arabic: bool) -> dict[str, float]:
    """The keys of a place, each with its weight.

    A province is also found without its head word (Kharkiv Oblast), an Arabic place (`arabic`) without its article.
    """
    found: dict[str, float] = {}

    def add(key: str, weight: float) -> None:
        if len(key) > 1:
            found[key] = max(weight, found.get(key, 0.0))

    for key, weight in _weighted(entry):
        add(key, weight)
        if entry.kind == "province" and (head := bare(key)):
            add(head, weight * _WITHOUT_HEAD)
    if arabic:
        for key, weight in list(found.items()):
            if rest := without_article(key):
                add(rest, weight * _WITHOUT_ARTICLE)
    return found


def index(entries: Iterable[Entry], more: Mapping[int, Iterable[str]], arabic: Collection[str]) -> Index:
    """The index of the entries; `more` are further names by number, `arabic` the countries of the Arabic script."""
    scores: dict[str, dict[int, float]] = {}
    sounds: dict[str, set[str]] = {}
    for entry in entries:
        known = prominence(entry.kind, entry.population, entry.capital)
        local = entry.country in arabic
        found = keys(entry, local)
        for key in more.get(entry.number, ()):
            found.setdefault(key, _OTHER_NAME)
        for key, weight in found.items():
            scores.setdefault(key, {})[entry.number] = known * weight
            if local and (sound := skeleton(key)):
                sounds.setdefault(sound, set()).add(key)
    return Index(
        {key: sorted(found, key=lambda number: (-found[number], number)) for key, found in scores.items()},
        {sound: sorted(spelled) for sound, spelled in sounds.items()},
    )
