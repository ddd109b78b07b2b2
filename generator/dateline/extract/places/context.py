"""Context: how much of a document lies in each country and province, for choosing among a toponym's candidates."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import sqrt
from typing import NamedTuple

from dateline.gazetteer import Candidate

Area = tuple[str, str | None]
"""A country, or a province of it, by their codes."""


class Named(NamedTuple):
    """A name of the document: how often it says it, what it may mean, and how likely each of that is."""

    times: int
    places: Sequence[Candidate]
    shares: Sequence[float]


class Context:
    """The weight of each area in a document, as far as its toponyms are resolved.

    A name weighs the root of how often it is said: a document that says "Homs" ten times is not ten times as much
    about Homs as one that says it once.
    """

    def __init__(self, names: Mapping[str, Named], peoples: Mapping[str, int]) -> None:
        self._own = {name: _areas(named) for name, named in names.items()}
        self._all: defaultdict[Area, float] = defaultdict(float)
        for own in self._own.values():
            for area, weight in own.items():
                self._all[area] += weight
        for country, count in peoples.items():
            self._all[country, None] += sqrt(count)
        self._total = sum(sqrt(named.times) for named in names.values()) + sum(map(sqrt, peoples.values()))
        self._weight = {name: sqrt(named.times) for name, named in names.items()}

    def share(self, area: Area, name: str) -> float:
        """The share of the document that lies in an area, apart from what `name` itself says, 0 to 1."""
        others = self._all[area] - self._own[name].get(area, 0.0)
        return max(0.0, others) / self._others(name)

    def main_share(self, name: str) -> float:
        """The share of the country that most of the document lies in, apart from what `name` itself says."""
        own = self._own[name]
        shares = (weight - own.get(area, 0.0) for area, weight in self._all.items() if area[1] is None)
        return max(0.0, max(shares, default=0.0)) / self._others(name)

    def _others(self, name: str) -> float:
        return self._total - self._weight[name] + 1.0


def _areas(named: Named) -> dict[Area, float]:
    weight = sqrt(named.times)
    found: dict[Area, float] = {}
    for place, share in zip(named.places, named.shares, strict=True):
        if place.country:
            areas: list[Area] = [(place.country, None)]
            if place.admin1:
                areas.append((place.country, place.admin1))
            for area in areas:
                found[area] = found.get(area, 0.0) + share * weight
    return found
