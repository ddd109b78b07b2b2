"""Which found event is which of the gold, and when a value is right."""

import math
from collections.abc import Iterable, Sequence
from datetime import timedelta

from tests.samples.found import FoundEvent
from tests.samples.gold import GoldEvent, Spot

from dateline.gazetteer import normalise
from dateline.model import Figure, PlaceMention, When

_EARTH_KM = 6371.0
ALIKE = 0.5
"""Two events are one where the weight of what agrees is at least this share of what the gold says."""
_DAY = timedelta(days=1)


def same_time(gold: Iterable[When], found: When | None) -> bool:
    """Whether the found date spans the same days as one of the gold's."""
    return found is not None and any((found.first, found.last) == (g.first, g.last) for g in gold)


def same_place(names: Iterable[str], spots: dict[str, Spot | None], found: PlaceMention | None) -> bool:
    """Whether the found place bears one of the names, or lies at the point of one of them."""
    if found is None:
        return False
    called = {normalise(found.text), normalise(found.name)}
    return any(normalise(n) in called or is_near(spots.get(n), found) for n in names)


def is_near(spot: Spot | None, found: PlaceMention) -> bool:
    """Whether the found place was put where the gold has it."""
    if spot is None or found.lat is None or found.lon is None:
        return False
    return _km(spot.lat, spot.lon, found.lat, found.lon) <= spot.km


def same_number(gold: Iterable[Figure], found: Figure | None) -> bool:
    """Whether the found range has the ends of one of the gold's."""
    return found is not None and any((found.low, found.high) == (g.low, g.high) for g in gold)


def same_party(gold: Sequence[str], found: str) -> bool:
    """Whether all words of one name are in the other: `riot police` and `police`, `the men` and `two men`."""
    words = _words(found)
    return any(words and name and (words <= name or name <= words) for name in map(_words, gold))


def pairs(
    gold: Sequence[GoldEvent], found: Sequence[FoundEvent], spots: dict[str, Spot | None]
) -> list[tuple[int, int]]:
    """Positions of the gold's events and of the found ones that are the same, the likest first."""
    likest = sorted(
        ((likeness(g, f, spots), i, j) for i, g in enumerate(gold) for j, f in enumerate(found)),
        key=lambda x: (-x[0], x[1], x[2]),
    )
    result: list[tuple[int, int]] = []
    for like, i, j in likest:
        if like >= ALIKE and all(i != a and j != b for a, b in result):
            result.append((i, j))
    return result


def likeness(gold: GoldEvent, found: FoundEvent, spots: dict[str, Spot | None]) -> float:
    """0 to 1: how much of what the gold says of the event agrees, roughly, with the found one."""
    agree: list[tuple[int, bool]] = []
    if gold.date:
        agree.append((2, any(_overlap(g, found.date) for g in gold.date)))
    if gold.place:
        agree.append((2, same_place(gold.place, spots, found.place)))
    if gold.kind:
        agree.append((2, any(_family(k) == _family(found.kind) for k in gold.kind)))
    if gold.killed:
        agree.append((1, same_number(gold.killed, found.figures.get("killed"))))
    if gold.actors or gold.targets:
        parties = [*found.actors, *found.targets]
        agree.append((1, any(same_party(g, f) for g in (*gold.actors, *gold.targets) for f in parties)))
    weight = sum(w for w, _ in agree)
    return sum(w for w, yes in agree if yes) / weight if weight else 0.0


def _overlap(gold: When, found: When | None) -> bool:
    """Whether the two have a day in common, to within one day; an open side has none."""
    if found is None or not (found.first and found.last and gold.first and gold.last):
        return same_time([gold], found)
    return found.first <= gold.last + _DAY and gold.first <= found.last + _DAY


def _family(kind: str) -> str:
    return kind.partition("/")[0]


def _words(name: str) -> set[str]:
    return set(normalise(name).split()) - {"the", "a", "an"}


def _km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Great-circle distance (haversine)."""
    a, b = math.radians(lat), math.radians(other_lat)
    half = math.sin((b - a) / 2) ** 2 + math.cos(a) * math.cos(b) * math.sin(math.radians(other_lon - lon) / 2) ** 2
    return 2 * _EARTH_KM * math.asin(min(1.0, math.sqrt(half)))
