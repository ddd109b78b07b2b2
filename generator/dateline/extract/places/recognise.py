"""Recognition: which proposals are toponyms.

A logistic regression weighs the evidence twice: each proposal by itself, then once more with what the first
weighing made of its neighbours in a list and of the same name elsewhere in the text. Of proposals that overlap, the
likeliest stays. The weights, in `data/weights.yml`, are fitted to annotated news.
"""

from collections.abc import Sequence
from typing import NamedTuple

from dateline.extract.logistic import probability
from dateline.extract.places.document import Document
from dateline.extract.places.elsewhere import with_context
from dateline.extract.places.evidence import evidence, labels
from dateline.extract.places.lexicon import heads, table
from dateline.extract.places.proposals import Proposal, proposals
from dateline.gazetteer import Gazetteer

_LIKELY = 0.55
"""Proposals at least this likely are toponyms: of annotated news, the threshold with the highest F1."""
_WHOLE = 0.2
"""What each further word of a name adds to its claim to its characters."""


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
    first = [probability(e, table("weights")[f"{reading}-first"]) for e in found]
    context = with_context(document.text, proposed, found, first)
    second = [probability(e, table("weights")[f"{reading}-second"]) for e in context]
    return without_overlaps(proposed, second)


def gather(document: Document, proposed: Sequence[Proposal], gazetteer: Gazetteer) -> list[dict[str, float]]:
    """The evidence for each proposal by itself."""
    named = labels(document)
    return [evidence(p, document, gazetteer.lookup(p.text), named, gazetteer) for p in proposed]


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
