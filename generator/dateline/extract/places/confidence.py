"""Confidence: how often a place like this one is right."""

from math import log

from dateline.extract.logistic import Evidence, probability
from dateline.extract.places.lexicon import table
from dateline.model import PlaceKind

_EDGE = 0.001
_WIDE: frozenset[PlaceKind] = frozenset({"country", "region", "desert", "water"})


def confidence(recognised: float, resolved: float, kind: PlaceKind) -> float:
    """The probability that a mention is a toponym, means the place it was resolved to, and that its point is right.

    `recognised` is the probability that it is a toponym at all, `resolved` that it then is this place. Both are
    evidence of a logistic model (Platt 1999) fitted to annotated news, where right is what lies within 161 km of
    the gold. The point that stands for a country is a convention, so that countries are less sure than towns.
    """
    return round(probability(trust(recognised, resolved, kind), table("weights")["confidence"]), 3)


def trust(recognised: float, resolved: float, kind: PlaceKind) -> Evidence:
    """The evidence that confidence weighs."""
    return {
        "recognised": _log_odds(recognised),
        "resolved": _log_odds(resolved),
        "wide": float(kind in _WIDE),
        "province": float(kind == "province"),
    }


def _log_odds(share: float) -> float:
    inside = min(1 - _EDGE, max(_EDGE, share))
    return log(inside / (1 - inside))
