"""Clusters: which mentions, of one article or of many, tell of one event.

First what each article tells is put together, event by event (`tellings`); then the accounts of different articles
are compared, as far as they are worth it (`blocking`), and those that are likely of one event are joined: what the
articles are mainly about, of which most is known, before what they only mention. The order of the input does not
matter.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from dateline.gazetteer import Gazetteer
from dateline.merge.accounts import Account, accounts_of
from dateline.merge.blocking import pairs
from dateline.merge.comparing import odds
from dateline.merge.doubtful import Doubtful, doubtful, reasons
from dateline.merge.linkage import Pair, group
from dateline.merge.links import NO_LINKS, Links, bound, parted
from dateline.merge.tellings import Cluster, order, told_in
from dateline.merge.words import Context
from dateline.model import Mention, Perhaps

LEAST, LEAST_ASIDE = 0.2, 0.75
"""The log odds above which accounts are of one event: both what their articles are about, or not."""


class Clustering(NamedTuple):
    """Clusters in the order of articles and text, and what is perhaps one though it is kept apart."""

    clusters: list[Cluster]
    perhaps: list[tuple[int, int, Perhaps]]
    """A cluster's number, that of another which is perhaps of the same event, and the quote of that."""


def cluster(
    mentions: Iterable[Mention],
    gazetteer: Gazetteer,
    contexts: Mapping[str, Context] | None = None,
    links: Links = NO_LINKS,
) -> list[Cluster]:
    """Mentions of one event together, each cluster and their list in the order of articles and text.

    What people said is one event, or is not, in `links`, holds whatever else speaks for or against it.
    """
    return clustering(mentions, gazetteer, contexts, links).clusters


def clustering(
    mentions: Iterable[Mention],
    gazetteer: Gazetteer,
    contexts: Mapping[str, Context] | None = None,
    links: Links = NO_LINKS,
) -> Clustering:
    """The same, with the pairs that a person should look at."""
    ordered = sorted(mentions, key=order)
    by_article = (list(article) for _, article in groupby(ordered, key=lambda m: m.article))
    told = list(parted((c for article in by_article for c in told_in(article, gazetteer)), links))
    accounts = accounts_of(told, contexts or {})
    compared = ((pair, odds(accounts[pair[0]], accounts[pair[1]], gazetteer)) for pair in pairs(accounts))
    found = {pair: value for pair, value in compared if value is not None}
    same, apart = bound(told, links)
    groups = _grouped(accounts, found, same, apart)
    joined = [tuple(sorted((m for n in numbers for m in told[n]), key=order)) for numbers in groups]
    places = sorted(range(len(groups)), key=lambda n: order(joined[n][0]))
    cluster_of = {n: place for place, group in enumerate(places) for n in groups[group]}
    perhaps = [
        (each.one, each.other, _perhaps(each, accounts, cluster_of, gazetteer))
        for each in doubtful(found, cluster_of, apart)
    ]
    return Clustering([joined[n] for n in places], perhaps)


def _grouped(
    accounts: Sequence[Account], found: Mapping[Pair, float], same: list[Pair], apart: Sequence[Pair]
) -> Sequence[Sequence[int]]:
    mains = {pair: value for pair, value in found.items() if all(accounts[n].main for n in pair)}
    first = group(len(accounts), mains, LEAST, same, apart)
    told_together = [pair for numbers in first for pair in pairwise(numbers)]
    return group(len(accounts), found, LEAST_ASIDE, [*same, *told_together], apart)


def _perhaps(
    each: Doubtful, accounts: Sequence[Account], cluster_of: Mapping[int, int], gazetteer: Gazetteer
) -> Perhaps:
    """The quote of the other cluster, and why."""
    one, other = sorted(each.accounts, key=lambda n: cluster_of[n] != each.one)
    quoted = accounts[other].cluster[0]
    return Perhaps(quoted.article, quoted.text, reasons(accounts[one], accounts[other], gazetteer))
