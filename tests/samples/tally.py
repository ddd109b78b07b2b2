"""Counts of right, found and gold, and what follows from them."""

from collections.abc import Iterable
from typing import NamedTuple


class Tally(NamedTuple):
    """How many values are right, of how many that were found and how many that should have been."""

    right: int = 0
    found: int = 0
    gold: int = 0

    @classmethod
    def sum(cls, tallies: "Iterable[Tally]") -> "Tally":
        """All of them together: every value counts the same (micro-average)."""
        return cls(*map(sum, zip(*tallies, strict=True)))

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 1 where nothing was found."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of what should be found that is; 1 where nothing should be."""
        return self.right / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        return 2 * self.right / (self.found + self.gold) if self.found + self.gold else 1.0
