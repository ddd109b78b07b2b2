"""Clusters: which mentions, of one article or of many, tell of one event.

First what each article tells is put together, event by event (`tellings`); then the accounts of different articles
are compared, as far as they are worth it (`blocking`), and those that are likely of one event are joined: what the
articles are mainly about, of which most is known, before what they only mention. The order of the input does not
matter.
"""

from collections.abc import Iterable, Mapping
from itertools import groupby, pairwise

from dateline.gazetteer import Gazetteer
from dateline.merge.accounts import accounts_of
from dateline.merge.blocking import pairs
from dateline.merge.comparing import odds
from dateline.merge.linkage import group
from dateline.merge.links import NO_LINKS, Links, bound, parted
from dateline.merge.tellings import Cluster, order, told_in
from dateline.merge.words import Context
from dateline.model import Mention

LEAST, LEAST_ASIDE = 0.2, 0.75
"""The log odds above which accounts are of one event: both what their articles are about, or not."""


def cluster(
    mentions: Iterable[Mention],
    gazetteer: Gazetteer,
    contexts: Mapping[str, Context] | None = None,
    links: Links = NO_LINKS,
) -> list[Cluster]:
    """Mentions of one event together, each cluster and their list in the order of articles and text.

    What people said is one event, or is not, in `links`, holds whatever else speaks for or against it.
    """
    ordered = sorted(mentions, key=order)
    by_article = (list(article) for _, article in groupby(ordered, key=lambda m: m.article))
    told = list(parted((c for article in by_article for c in told_in(article, gazetteer)), links))
    accounts = accounts_of(told, contexts or {})
    compared = ((pair, odds(accounts[pair[0]], accounts[pair[1]], gazetteer)) for pair in pairs(accounts))
    found = {pair: value for pair, value in compared if value is not None}
    same, apart = bound(told, links)
    mains = {pair: value for pair, value in found.items() if all(accounts[n].main for n in pair)}
    first = group(len(accounts), mains, LEAST, same, apart)
    same += [pair for numbers in first for pair in pairwise(numbers)]
    groups = group(len(accounts), found, LEAST_ASIDE, same, apart)
    joined = (tuple(m for n in numbers for m in told[n]) for numbers in groups)
    return sorted((tuple(sorted(c, key=order)) for c in joined), key=lambda c: order(c[0]))
