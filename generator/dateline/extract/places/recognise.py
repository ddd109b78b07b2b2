"""Recognition: which proposals are toponyms.

A logistic regression weighs the evidence twice: each proposal by itself, then once more with what the first
weighing made of its neighbours in a list and of the same name elsewhere in the text. Of proposals that overlap, the
likeliest stays. The weights, in `data/weights.yml`, are fitted to annotated news.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import exp
from typing import NamedTuple

from dateline.extract.places.document import Document
from dateline.extract.places.evidence import evidence, labels
from dateline.extract.places.lexicon import heads, table
from dateline.extract.places.proposals import Proposal, proposals
from dateline.gazetteer import Gazetteer

_LIKELY = 0.38
"""Proposals at least this likely are toponyms: of annotated news, the threshold with the highest F1."""
_WHOLE = 0.2
"""What each further word of a name adds to its claim to its characters."""
_TELLING = ("thing-after", "institution-after", "title-before", "age-after", "kin-after", "label:PERSON-last")
"""Evidence that tells also of the same name elsewhere: it is a person's, or an illness'."""
_LISTED = re.compile(r"\s?(?:[,;]|,?\s(?:and|or|&))\s(?:the\s|in\s)?")
_GAPS = range(1, 10)
"""Characters between two names of a list."""

Evidence = Mapping[str, float]


class Recognised(NamedTuple):
    """A toponym, with where its proposal came from and the probability that it is one."""

    start: int
    end: int
    text: str
    source: str
    probability: float


def recognise(document: Document, gazetteer: Gazetteer) -> list[Recognised]:
    """The toponyms of a document, in the order of the text, without overlaps."""
    proposed = proposals(document, gazetteer)
    found = gather(document, proposed, gazetteer)
    reading = "fast" if document.entities is None else "model"
    first = [_probability(e, table("weights")[f"{reading}-first"]) for e in found]
    context = with_context(document.text, proposed, found, first)
    second = [_probability(e, table("weights")[f"{reading}-second"]) for e in context]
    return without_overlaps(proposed, second)


def gather(document: Document, proposed: Sequence[Proposal], gazetteer: Gazetteer) -> list[dict[str, float]]:
    """The evidence for each proposal by itself."""
    named = labels(document)
    return [evidence(p, document, gazetteer.lookup(p.text), named, gazetteer) for p in proposed]


def with_context(
    text: str, proposed: Sequence[Proposal], found: Sequence[Evidence], first: Sequence[float]
) -> list[dict[str, float]]:
    """The evidence, with what a first weighing says of list neighbours and of the same name elsewhere."""
    same: dict[str, list[int]] = defaultdict(list)
    for at, proposal in enumerate(proposed):
        same[proposal.text].append(at)
    beside = _neighbours(text, proposed, first)
    weighed = []
    for at, proposal in enumerate(proposed):
        others = [other for other in same[proposal.text] if other != at]
        weighed.append(
            {
                **found[at],
                **{
                    f"{name}-elsewhere": _mean(found[other].get(name, 0.0) for other in others) for name in _TELLING
                },
                "same-name": _mean(first[other] for other in others) - 0.5 if others else 0.0,
                "neighbour": beside[at] - 0.5 if at in beside else 0.0,
                "no-neighbour": float(at not in beside),
            }
        )
    return weighed


def _mean(values: Iterable[float]) -> float:
    listed = list(values)
    return sum(listed) / len(listed) if listed else 0.0


def _neighbours(text: str, proposed: Sequence[Proposal], first: Sequence[float]) -> dict[int, float]:
    """For each proposal in a list ("X, Y and Z"), the probability of the likeliest one beside it."""
    ending: dict[int, list[int]] = defaultdict(list)
    best: dict[int, float] = {}
    for at, proposal in enumerate(proposed):
        for gap in _GAPS:
            beside = ending.get(proposal.start - gap)
            if not beside or not _LISTED.fullmatch(text, proposal.start - gap, proposal.start):
                continue
            for other in beside:
                best[at] = max(best.get(at, 0.0), first[other])
                best[other] = max(best.get(other, 0.0), first[at])
        ending[proposal.end].append(at)
    return best


def _probability(found: Evidence, weights: Mapping[str, float]) -> float:
    score = weights["bias"] + sum(value * weights.get(name, 0.0) for name, value in found.items())
    return 1 / (1 + exp(-max(-30.0, min(30.0, score))))


def without_overlaps(proposed: Sequence[Proposal], probabilities: Sequence[float]) -> list[Recognised]:
    """The likely proposals; of those that share characters, the one with the strongest claim."""
    likely = [Recognised(*p, q) for p, q in zip(proposed, probabilities, strict=True) if q >= _LIKELY]
    kept: list[Recognised] = []
    taken: set[int] = set()
    for toponym in sorted(likely, key=lambda t: (-_claim(t), t.start)):
        characters = range(toponym.start, toponym.end)
        if taken.isdisjoint(characters):
            taken.update(characters)
            kept.append(toponym)
    return sorted(kept)


def _claim(toponym: Recognised) -> float:
    """How strong a toponym's claim to its characters is: the whole of a name comes before its parts."""
    last = toponym.text.split()[-1].lower()
    whole = toponym.source == "gazetteer" or heads().get(last) in ("province", "district", "city")
    return toponym.probability + _WHOLE * toponym.text.count(" ") * whole
