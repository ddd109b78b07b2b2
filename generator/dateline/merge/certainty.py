"""Certainty: how likely an event is one, a particular one that the article reports, and not vague talk or history.

A logistic model whose weights `benchmarks/fit_events.py` makes. The score is put on the scale of probabilities by
two more constants (Platt 1999).
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dateline.extract.lexicon import lexicon
from dateline.extract.logistic import Evidence, probability, score
from dateline.merge.evidence import evidence
from dateline.merge.salience import salience
from dateline.merge.tellings import Cluster
from dateline.model import READ_FAST

LEAST = 0.5
"""An event less likely than this is not published: of such events, most would be wrong."""
LEAST_OF_COMPLETE = 0.25
"""The same where one sentence says who or how many, where and when: a reader sees at a glance whether it is one."""
LEAST_READ_FAST = 0.25
"""The same where no parser has read it, and little is seen of its wording."""
LEAST_OF_MAIN = 0.1
"""The same for the main event of an article, which says that there is news."""
_READ_FAST = 0.7
"""How much less sure an event is that no parser has read (hand-set)."""
_SECOND_SOURCE = 0.05
"""What each further article adds (hand-set)."""


class Reported(NamedTuple):
    """A cluster that is likely enough an event; `salience` orders those of one article, the main one highest."""

    cluster: Cluster
    confidence: float
    salience: float


def reported(clusters: Sequence[Cluster]) -> list[Reported]:
    """Those of the clusters that are likely enough events, in their order."""
    told = [(n, article, seen) for article, events in _by_article(clusters).items() for n, seen in _seen(events)]
    likely, salient = [0.0] * len(clusters), [float("-inf")] * len(clusters)
    least = [LEAST] * len(clusters)
    main: dict[str, tuple[float, int]] = {}
    for n, article, seen in told:
        weight = salience(seen)
        likely[n], salient[n] = max(likely[n], confidence(seen)), max(salient[n], weight)
        least[n] = min(least[n], _least(seen))
        main[article] = max(main.get(article, (weight, -n)), (weight, -n))
    for _, number in main.values():
        least[-number] = LEAST_OF_MAIN
    result = []
    for n, cluster in enumerate(clusters):
        sure = round(min(0.99, likely[n] + _SECOND_SOURCE * (len(_articles(cluster)) - 1)), 2)
        if sure >= least[n]:
            result.append(Reported(cluster, sure, salient[n]))
    return result


def _least(seen: Evidence) -> float:
    """How likely an event has to be to be published, as one article tells it."""
    if READ_FAST in seen:
        return LEAST_READ_FAST
    return LEAST_OF_COMPLETE if "a complete telling" in seen else LEAST


def _articles(cluster: Cluster) -> list[str]:
    return sorted({m.article for m in cluster})


def _by_article(clusters: Sequence[Cluster]) -> dict[str, list[tuple[int, Cluster]]]:
    """What each article tells of each cluster, with the cluster's number."""
    result: dict[str, list[tuple[int, Cluster]]] = {}
    for n, cluster in enumerate(clusters):
        for article in _articles(cluster):
            result.setdefault(article, []).append((n, tuple(m for m in cluster if m.article == article)))
    return result


def _seen(events: Sequence[tuple[int, Cluster]]) -> Iterator[tuple[int, Evidence]]:
    for n, cluster in events:
        yield n, evidence(cluster, [other for m, other in events if m != n])


def confidence(seen: Evidence) -> float:
    """0 to 1: of the events of 0.9, nine in ten are such, as far as gold can tell."""
    model = lexicon("certainty")
    sure = probability({"score": score(seen, model["weights"])}, model["calibration"])
    return sure * (_READ_FAST if READ_FAST in seen else 1.0)
