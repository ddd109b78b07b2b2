"""Doubtful pairs: clusters that were kept apart, and are perhaps of one event after all.

A person is asked about them, so each comes with the two sentences that look alike and with what makes them so.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from dateline.extract.logistic import Evidence
from dateline.gazetteer import Gazetteer
from dateline.merge.accounts import Account
from dateline.merge.comparing import seen_in
from dateline.merge.linkage import Pair

LEAST = -1.5
"""The log odds above which two accounts are worth a person's look: one in five or so are of one event."""
_WORDS_ALIKE = 0.35
_SAID = {
    "day: the same": "on the same day",
    "day: may be the same": "perhaps on the same day",
    "day: the next": "a day apart",
    "day, outright: the next": "a day apart",
    "place: the same": "in the same place",
    "place: within the other": "one place lies in the other",
    "place: near": "in places near each other",
    "a victim's name": "a victim of the same name",
    "the same toll": "the same number of dead",
    "words of the sentences": "told in like words",
    "words of the articles": "articles in like words",
    "names in the articles": "articles with the same names",
}
"""What speaks for one event, as a person says it."""


class Doubtful(NamedTuple):
    """Clusters `one` and `other`, by their numbers, and the accounts of them that are most alike, likewise."""

    one: int
    other: int
    accounts: Pair
    odds: float


def doubtful(odds: Mapping[Pair, float], cluster_of: Mapping[int, int], apart: Collection[Pair]) -> list[Doubtful]:
    """The likeliest pairs of clusters that are two: for each cluster, the one that it is most likely part of.

    `odds` are those of pairs of accounts, `cluster_of` has the cluster of each account, and accounts that are
    `apart` are so by a person's word.
    """
    settled = {_in_order(cluster_of[a], cluster_of[b]) for a, b in apart}
    alike: dict[Pair, Doubtful] = {}
    for (a, b), value in odds.items():
        pair = _in_order(cluster_of[a], cluster_of[b])
        found = Doubtful(*pair, (a, b), value)
        if value > LEAST and pair[0] != pair[1] and pair not in settled:
            alike[pair] = max(alike.get(pair, found), found, key=_rank)
    likeliest: dict[int, Doubtful] = {}
    for found in alike.values():
        for number in (found.one, found.other):
            likeliest[number] = max(likeliest.get(number, found), found, key=_rank)
    return sorted(set(likeliest.values()))


def reasons(a: Account, b: Account, gazetteer: Gazetteer) -> tuple[str, ...]:
    """What speaks for two accounts being of one event, in words."""
    return tuple(dict.fromkeys(_said(seen_in(a, b, gazetteer) or {})))


def _said(seen: Evidence) -> Iterator[str]:
    for name, words in _SAID.items():
        if seen.get(name, 0.0) >= _WORDS_ALIKE:
            yield words


def _rank(found: Doubtful) -> tuple[float, int, int]:
    """Higher for what is likelier; of equals, for what comes first."""
    return found.odds, -found.accounts[0], -found.accounts[1]


def _in_order(a: int, b: int) -> Pair:
    return (a, b) if a < b else (b, a)
