"""Comparing: what speaks for and against two accounts being of one event, by names that a person understands.

What is seen is weighed by a logistic model (`benchmarks/fit_merging.py`). Different figures are no evidence: that
sources differ is what a timeline has to show. An account that is not what its article is about is compared by its
own sentences alone, since the rest of the article tells of something else.
"""

from math import asin, cos, log1p, radians, sin, sqrt

from dateline.extract.kinds import family
from dateline.extract.lexicon import lexicon
from dateline.extract.logistic import Evidence, score
from dateline.gazetteer import Gazetteer
from dateline.merge.accounts import Account
from dateline.merge.matching import contains
from dateline.merge.people import same_name
from dateline.merge.words import cosine
from dateline.model import PlaceMention

_NEAR, _FAR = 30.0, 150.0
"""Kilometres between places that reports confuse, and between those that they do not."""
_ELSEWHERE = ("place: apart", "place: far")
_WEEK = 7
_EARTH = 12_742.0
"""Its diameter, in km."""


def odds(a: Account, b: Account, gazetteer: Gazetteer) -> float | None:
    """The log odds that two accounts are of one event, 0 being even; None where they cannot be."""
    seen = seen_in(a, b, gazetteer)
    return None if seen is None else score(seen, lexicon("merging")[model_of(a, b)])


def model_of(a: Account, b: Account) -> str:
    """Which weights count: those for what both articles are about, or those for what one only mentions."""
    return "main" if a.main and b.main else "aside"


def seen_in(a: Account, b: Account, gazetteer: Gazetteer) -> Evidence | None:
    """The evidence of a pair, the same for either order; None where they cannot be of one event."""
    where = _where(a, b, gazetteer)
    if _exclude_each_other(a, b, where):
        return None
    seen = {
        _days(a, b): 1.0,
        where: 1.0,
        "words of the sentences": sqrt(cosine(a.told, b.told)),
    }
    if a.main and b.main:
        seen["words of the articles"] = sqrt(cosine(a.about, b.about))
        seen["names in the articles"] = sqrt(cosine(a.names, b.names))
        if a.published and b.published:
            seen["days between the articles"] = log1p(abs(a.published - b.published))
    if a.people and b.people:
        seen["a victim's name"] = float(any(same_name(p, q) for p in a.people for q in b.people))
        seen["other victims' names"] = 1.0 - seen["a victim's name"]
    if a.kind == b.kind:
        seen["the same kind"] = 1.0
    if a.dead == b.dead and a.dead > 1:
        seen["the same toll"] = 1.0
    return seen


def _exclude_each_other(a: Account, b: Account, where: str) -> bool:
    """Whether they cannot be of one event: by their sort, or by days and places that each names outright.

    What two articles are mainly about is held apart by both together alone, since either may be misread.
    """
    if family(a.kind) != family(b.kind) or a.announced != b.announced:
        return True
    elsewhere = a.placed and b.placed and where in _ELSEWHERE
    days = _days_apart(a.days, b.days) if a.days and b.days and a.plain and b.plain else 0
    return (elsewhere and days > 0) if a.main and b.main else (elsewhere or days > 1)


def _days_apart(a: tuple[int, int], b: tuple[int, int]) -> int:
    """How many days lie from one span to the other; 0 or less where they touch."""
    return max(a[0] - b[1], b[0] - a[1])


def _days(a: Account, b: Account) -> str:
    if a.days is None or b.days is None:
        return "day: not told"
    apart = _days_apart(a.days, b.days)
    if apart <= 0:
        return "day: the same" if a.days == b.days else "day: may be the same"
    how = "day, outright" if a.plain and b.plain else "day"
    return f"{how}: the next" if apart == 1 else f"{how}: of the same week" if apart <= _WEEK else f"{how}: another"


def _where(a: Account, b: Account, gazetteer: Gazetteer) -> str:
    if not a.places or not b.places:
        return "place: not told"
    if a.place_ids & b.place_ids:
        return "place: the same"
    if any(contains(p, q, gazetteer) or contains(q, p, gazetteer) for p in a.places for q in b.places):
        return "place: within the other"
    km = min((d for p in a.places for q in b.places if (d := distance(p, q)) is not None), default=None)
    if km is None:
        return "place: not located"
    return "place: near" if km <= _NEAR else "place: apart" if km <= _FAR else "place: far"


def distance(a: PlaceMention, b: PlaceMention) -> float | None:
    """Kilometres between two places (haversine); None where one is not located."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return None
    north, east = radians(b.lat - a.lat) / 2, radians(b.lon - a.lon) / 2
    chord = sin(north) ** 2 + cos(radians(a.lat)) * cos(radians(b.lat)) * sin(east) ** 2
    return _EARTH * asin(min(1.0, sqrt(chord)))
