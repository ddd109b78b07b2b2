"""Matching: whether two mentions may tell of one event, and how much says so.

Different tolls never speak against it: that sources differ is what a timeline has to show.
"""

from collections.abc import Sequence

from dateline.extract.kinds import family
from dateline.gazetteer import Gazetteer
from dateline.model import Mention, PlaceMention

# A toponym of these kinds is too wide to tell two events apart or to join them.
_WIDE = frozenset({"country", "region"})
_GENERIC = frozenset({"violence-against-civilians/attack"})


def likeness(a: Mention, b: Mention, gazetteer: Gazetteer) -> float:
    """How much says that two mentions tell of one event; 0 where something speaks against it."""
    if family(a.type) != family(b.type) or (a.modality == "announced") != (b.modality == "announced"):
        return 0.0
    when, where, who = _dates(a, b), _places(a, b, gazetteer), _parties(a, b)
    if when < 0 or where < 0 or who < 0:
        return 0.0
    close = a.article == b.article and _are_neighbours(a, b)
    refers = close and max(a, b, key=lambda m: m.start).anaphoric and who > 0
    score = 2.0 * when + 2.0 * where + who + 0.5 * close + 2.0 * refers + 0.5 * (a.type == b.type)
    if not _same_sort(a.type, b.type) and not (when and where):
        return 0.0
    enough = (when and where) or refers or ((when or where) and who) or (when and close) or who >= 2
    return score if enough else 0.0


def is_vague(mention: Mention) -> bool:
    """Whether a mention lacks a place that could tell its event from others."""
    return all(p.kind in _WIDE for p in mention.places)


def _dates(a: Mention, b: Mention) -> float:
    """1 same day, 0.5 dates that overlap, 0 nothing known, -1 dates that exclude each other."""
    if a.date and b.date and a.when is None and b.when is None:  # no publication date: compare the words
        return (1.0 if a.date.value == b.date.value else -1.0) if "X" in a.date.value + b.date.value else 0.0
    if a.when is None or b.when is None:
        return 0.0
    if (a.when.first and b.when.last and a.when.first > b.when.last) or (
        b.when.first and a.when.last and b.when.first > a.when.last
    ):
        return -1.0
    if not (a.date and b.date):
        return 0.0
    if a.when.precision == b.when.precision == "day":
        return 1.0
    both_closed = all((a.when.first, a.when.last, b.when.first, b.when.last))
    return 0.5 if both_closed else 0.0


def _places(a: Mention, b: Mention, gazetteer: Gazetteer) -> float:
    """1 a place in common, 0.5 one contains the other, 0 nothing known, -1 different places."""
    if not a.places or not b.places:
        return 0.0
    if {p.id or p.name for p in a.places} & {p.id or p.name for p in b.places}:
        return 0.0 if is_vague(a) or is_vague(b) else 1.0
    if any(contains(p, q, gazetteer) or contains(q, p, gazetteer) for p in a.places for q in b.places):
        return 0.0 if is_vague(a) or is_vague(b) else 0.5
    return -1.0


def contains(outer: PlaceMention, inner: PlaceMention, gazetteer: Gazetteer) -> bool:
    """Whether `inner` lies in `outer`, as far as the gazetteer's countries and provinces tell."""
    if outer.kind not in ("country", "province") or outer.id is None or inner.id is None:
        return False
    big, small = gazetteer.get(outer.id), gazetteer.get(inner.id)
    if big is None or small is None or big.country != small.country:
        return False
    return outer.kind == "country" or (big.admin1 is not None and big.admin1 == small.admin1)


def _parties(a: Mention, b: Mention) -> float:
    """1 parties in common, 0 nothing known, -1 when both name whom it hit and mean others."""
    actors = _ids(a.actors), _ids(b.actors)
    targets = _ids(a.targets), _ids(b.targets)
    if all(targets) and not targets[0] & targets[1] and not _kin(*targets):
        return -1.0
    if all(actors) and not actors[0] & actors[1]:
        return -1.0
    return 1.0 * bool(actors[0] & actors[1]) + 1.0 * bool(targets[0] & targets[1])


def _kin(a: set[str], b: set[str]) -> bool:
    """Whether one side only says "civilians" and the other says which."""
    return "civilians" in a | b


def _ids(actors: Sequence[object]) -> set[str]:
    return {id for actor in actors if (id := getattr(actor, "id", None))}


def _same_sort(a: str, b: str) -> bool:
    return a == b or a in _GENERIC or b in _GENERIC


def _are_neighbours(a: Mention, b: Mention) -> bool:
    first, second = sorted((a, b), key=lambda m: m.start)
    return second.start - first.end <= 600
