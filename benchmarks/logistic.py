"""Weights for `dateline.extract.logistic`, fitted to examples: yes or no, or one of several.

Both are maximum likelihood with a quadratic penalty (Bishop 2006, sections 4.3.2 and 4.3.4), by Newton's method.
The result depends on the examples alone, not on their order beyond the last digits, which are rounded away.
"""

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

Evidence = Mapping[str, float]
Group = tuple[Sequence[Evidence], Sequence[bool]]
"""Candidates, and which of them are right; a group in which none is teaches nothing."""
Matrix = NDArray[np.float64]


def fit(examples: Sequence[Evidence], right: Sequence[bool], penalty: float = 1.0) -> dict[str, float]:
    """Weights, `bias` among them, for the probability that an example is right."""
    names = _names(examples)
    x = np.column_stack([_matrix(examples, names), np.ones(len(examples))])
    y = np.asarray(right, dtype=float)

    def slopes(weights: Matrix) -> tuple[Matrix, Matrix]:
        p = 1 / (1 + np.exp(-np.clip(x @ weights, -30, 30)))
        return x.T @ (y - p), (x * (p * (1 - p))[:, None]).T @ x

    penalties = np.append(np.full(len(names), penalty), 1e-6)
    return _rounded([*names, "bias"], _newton(slopes, penalties))


def fit_choice(
    groups: Sequence[tuple[Sequence[Evidence], Sequence[bool]]], penalty: float = 1.0
) -> dict[str, float]:
    """Weights to choose by: the higher a candidate's score, the likelier is it the right one of its group."""
    names = _names([evidence for candidates, _ in groups for evidence in candidates])
    prepared = [(_matrix(c, names), np.asarray(right, dtype=float)) for c, right in groups if any(right)]

    def slopes(weights: Matrix) -> tuple[Matrix, Matrix]:
        slope, curve = np.zeros(len(names)), np.zeros((len(names), len(names)))
        for x, right in prepared:
            p = np.exp(x @ weights - np.max(x @ weights))
            p /= p.sum()
            target = p * right / (p * right).sum()
            slope += x.T @ (target - p)
            centred = x - p @ x
            curve += (centred * p[:, None]).T @ centred
        return slope, curve

    return _rounded(names, _newton(slopes, np.full(len(names), penalty)))


def _names(examples: Sequence[Evidence]) -> list[str]:
    return sorted({name for evidence in examples for name in evidence})


def _matrix(examples: Sequence[Evidence], names: Sequence[str]) -> Matrix:
    return np.array([[evidence.get(name, 0.0) for name in names] for evidence in examples], dtype=float)


def _newton(slopes: Callable[[Matrix], tuple[Matrix, Matrix]], penalties: Matrix, rounds: int = 50) -> Matrix:
    weights = np.zeros(len(penalties))
    for _ in range(rounds):
        slope, curve = slopes(weights)
        step = np.linalg.solve(curve + np.diag(penalties), slope - penalties * weights)
        weights = weights + step * min(1.0, 5.0 / max(float(np.abs(step).max()), 1e-12))
        if np.abs(step).max() < 1e-6:
            break
    return weights


def _rounded(names: Sequence[str], weights: Matrix) -> dict[str, float]:
    return {name: round(float(weight), 3) for name, weight in zip(names, weights, strict=True)}
