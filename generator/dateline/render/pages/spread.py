"""Differing figures as a drawing: a bar from the lowest to the highest, with a tick for each figure."""

from collections.abc import Sequence
from typing import NamedTuple

from dateline.model import Figure

ROOM = 0.92
"""How much of the width lies between nought and the highest figure; the rest is for “or more”."""


class Spread(NamedTuple):
    """All in per cent of the width; `more` where the highest is itself “more than”, `vague` for a word."""

    start: str
    width: str
    ticks: list[str]
    end: str
    more: bool
    vague: bool = False


def spread_of(figures: Sequence[Figure]) -> Spread | None:
    """The drawing of what sources say; nothing where all say the same."""
    low, high = min(each.low for each in figures), max(each.high for each in figures)
    if low == high:
        return None
    points = sorted({point for each in figures for point in (each.low, each.high)})
    more = any(each.more for each in figures if each.high == high)
    return Spread(
        _at(low, high), _at(high - low, high), [_at(point, high) for point in points], _at(high, high), more
    )


def vague_spread() -> Spread:
    """The drawing of “dozens”: no ends, no ticks."""
    return Spread(_at(1, 4), _at(3, 4), [], _at(1, 1), False, vague=True)


def _at(value: int, high: int) -> str:
    return f"{100 * ROOM * value / high:.2f}%"
