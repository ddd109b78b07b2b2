"""Evidence weighed: a logistic model whose features have names and whose weights stand in a data file."""

from collections.abc import Mapping
from math import exp

Evidence = Mapping[str, float]
"""A feature's name to its value; what is not named is 0."""
_STEEPEST = 30.0
"""Beyond this a probability is 0 or 1 anyway, and `exp` is kept from overflowing."""


def score(evidence: Evidence, weights: Mapping[str, float]) -> float:
    """The weighted sum (log odds); a feature without a weight counts nothing, `bias` always counts."""
    return weights.get("bias", 0.0) + sum(value * weights.get(name, 0.0) for name, value in evidence.items())


def probability(evidence: Evidence, weights: Mapping[str, float]) -> float:
    """0 to 1: the logistic function of the score."""
    return 1 / (1 + exp(-max(-_STEEPEST, min(_STEEPEST, score(evidence, weights)))))
