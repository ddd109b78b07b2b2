"""Linkage: groups out of pairs, by what all pairs between two groups say on average.

Average linkage (Sokal and Michener 1958) keeps one likely pair from joining two groups whose other members have
nothing in common. Pairs that were not compared all count the same, so the work grows with the number of those that
were.
"""

from collections.abc import Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush

Pair = tuple[int, int]

_NOT_COMPARED = -1.0
"""The log odds of a pair with too little in common to be compared, or that cannot be one (best of a few tried)."""


class Groups:
    """Groups of the numbers below `size`, joined pair by pair; a group is known by its smallest number."""

    def __init__(self, size: int, odds: Mapping[Pair, float]) -> None:
        self.parent = list(range(size))
        self._members = [1] * size
        self._near: list[dict[int, tuple[float, int]]] = [{} for _ in range(size)]
        for (a, b), value in odds.items():
            self._near[a][b] = self._near[b][a] = (value, 1)
        self._apart: list[set[int]] = [set() for _ in range(size)]

    def root(self, number: int) -> int:
        """The group that a number is in."""
        while self.parent[number] != number:
            self.parent[number] = self.parent[self.parent[number]]
            number = self.parent[number]
        return number

    def forbid(self, a: int, b: int) -> bool:
        """Keep the groups of two numbers apart; False where they are one already."""
        a, b = self.root(a), self.root(b)
        if a == b:
            return False
        self._apart[a].add(b)
        self._apart[b].add(a)
        return True

    def join(self, a: int, b: int) -> bool:
        """Make the groups of two numbers one; False where they have to stay apart."""
        a, b = sorted((self.root(a), self.root(b)))
        if a == b:
            return True
        if b in self._apart[a]:
            return False
        self.parent[b] = a
        self._members[a] += self._members[b]
        for other, (total, count) in self._near[b].items():
            self._near[other].pop(b)
            if other != a:
                before, counted = self._near[a].get(other, (0.0, 0))
                self._near[a][other] = self._near[other][a] = (before + total, counted + count)
        for other in self._apart[b]:
            self._apart[other].discard(b)
            self._apart[other].add(a)
        self._apart[a] |= self._apart[b]
        self._near[b], self._apart[b] = {}, set()
        return True

    def likeliest(self, least: float) -> None:
        """Join groups, those first that are most likely one, as long as some are above `least`."""
        heap = [
            (-mean, a, b) for a in range(len(self.parent)) for b, mean in self._means(a) if a < b and mean > least
        ]
        heapify(heap)
        while heap:
            mean, a, b = heappop(heap)
            if b not in self._near[a] or self._mean(a, b) != -mean or not self.join(a, b):
                continue
            for other, joined in self._means(a):
                if joined > least:
                    heappush(heap, (-joined, min(a, other), max(a, other)))

    def _means(self, a: int) -> list[tuple[int, float]]:
        return [(b, self._mean(a, b)) for b in self._near[a]]

    def _mean(self, a: int, b: int) -> float:
        total, compared = self._near[a][b]
        pairs = self._members[a] * self._members[b]
        return (total + _NOT_COMPARED * (pairs - compared)) / pairs

    def lists(self) -> list[list[int]]:
        """The groups, each and all in order."""
        found: dict[int, list[int]] = {}
        for number in range(len(self.parent)):
            found.setdefault(self.root(number), []).append(number)
        return list(found.values())


def group(
    size: int, odds: Mapping[Pair, float], least: float, same: Iterable[Pair] = (), apart: Iterable[Pair] = ()
) -> Sequence[Sequence[int]]:
    """The numbers below `size` in groups; `same` are of one whatever the odds, `apart` never."""
    groups = Groups(size, odds)
    for a, b in sorted(same):
        groups.join(a, b)
    for a, b in sorted(apart):
        groups.forbid(a, b)
    groups.likeliest(least)
    return groups.lists()
