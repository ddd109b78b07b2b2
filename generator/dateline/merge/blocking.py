"""Blocking: which accounts are worth comparing, so that the work grows with their number and not with its square.

Accounts share a block where they have a place and a day in common, or one of the words that tell most of them
(Christen, "A survey of indexing techniques for scalable record linkage", IEEE TKDE 2012). A block that has grown
large says little by itself: there each account meets only those that stand next to it in an order by what tells
events apart (Hernández and Stolfo, "The merge/purge problem", SIGMOD 1995).
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from dateline.merge.accounts import Account

_SMALL = 40
"""In a block of so many, each meets each."""
_NEIGHBOURS = 8
"""In a larger one, each meets so many that follow it."""
_CANDIDATES = 40
"""An account is compared with so many, those with which it shares most and rarest blocks."""
_RARE_WORDS = 20
_LONGEST = 3
"""Days of a span that are each a block."""

Pair = tuple[int, int]


def pairs(accounts: Sequence[Account]) -> list[Pair]:
    """Numbers of accounts of different articles to compare, the smaller number first, in order."""
    shared: dict[Pair, float] = defaultdict(float)
    for members in _blocks(accounts):
        worth = 1.0 / len(members)
        for pair in _met(members, accounts):
            shared[pair] += worth
    best: defaultdict[int, list[tuple[float, Pair]]] = defaultdict(list)
    for pair, worth in shared.items():
        for number in pair:
            best[number].append((-worth, pair))
    return sorted({pair for own in best.values() for _, pair in sorted(own)[:_CANDIDATES]})


def _blocks(accounts: Sequence[Account]) -> list[list[int]]:
    blocks: defaultdict[tuple[str | int, ...], list[int]] = defaultdict(list)
    for number, account in enumerate(accounts):
        for key in _keys(account):
            blocks[key].append(number)
    return [members for members in blocks.values() if len(members) > 1]


def _keys(account: Account) -> set[tuple[str | int, ...]]:
    keys: set[tuple[str | int, ...]] = set()
    first, last = account.days or account.window or (0, -1)
    for day in range(first, min(last, first + _LONGEST) + 2):  # the next day too, so that neighbours meet
        keys |= {("place", place, day) for place in account.place_ids}
    for words, name in ((account.told, "told"), (account.about if account.main else {}, "about")):
        rarest = sorted(words, key=lambda word: (-words[word], word))[:_RARE_WORDS]
        keys |= {(name, word) for word in rarest}
    return keys


def _met(members: Sequence[int], accounts: Sequence[Account]) -> Iterator[Pair]:
    if len(members) > _SMALL:
        members = sorted(members, key=lambda n: _telling_apart(accounts[n]))
    reach = len(members) if len(members) <= _SMALL else _NEIGHBOURS
    for n, one in enumerate(members):
        for other in members[n + 1 : n + 1 + reach]:
            if accounts[one].article != accounts[other].article:
                yield (one, other) if one < other else (other, one)


def _telling_apart(account: Account) -> tuple[int, str, str, tuple[str, int, int]]:
    first, _ = account.days or account.window or (0, 0)
    rarest = min(account.told, key=lambda word: (-account.told[word], word), default="")
    return first, account.kind, rarest, account.key
