"""What the rest of a text says of a proposal: its neighbours in a list, and the same name elsewhere."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from dateline.extract.places.proposals import Proposal

Evidence = Mapping[str, float]

TELLING = ("thing-after", "institution-after", "title-before", "age-after", "kin-after", "label:PERSON-last")
"""Evidence that tells also of the same name elsewhere: it is a person's, or an illness'."""
_LISTED = re.compile(r"\s?(?:[,;]|,?\s(?:and|or|&))\s(?:the\s|in\s)?")
_GAPS = range(1, 10)
"""Characters between two names of a list."""


def with_context(
    text: str, proposed: Sequence[Proposal], found: Sequence[Evidence], first: Sequence[float]
) -> list[dict[str, float]]:
    """The evidence for each proposal, with that of the rest of the text; `first`: what a first weighing gave it."""
    telling = [
        {**{f"{name}-elsewhere": own.get(name, 0.0) for name in TELLING}, "same-name": probability - 0.5}
        for own, probability in zip(found, first, strict=True)
    ]
    elsewhere = _means_of_the_others([proposal.text for proposal in proposed], telling)
    beside = _neighbours(text, proposed, first)
    return [
        {
            **found[at],
            **elsewhere[at],
            "neighbour": beside[at] - 0.5 if at in beside else 0.0,
            "no-neighbour": float(at not in beside),
        }
        for at in range(len(proposed))
    ]


def _means_of_the_others(names: Sequence[str], values: Sequence[Evidence]) -> list[dict[str, float]]:
    """For each name the mean of the values of all others that are the same name; 0 where there is no other."""
    times = Counter(names)
    sums: dict[tuple[str, str], float] = defaultdict(float)
    for name, value in zip(names, values, strict=True):
        for key, number in value.items():
            sums[name, key] += number
    return [
        {
            key: (sums[name, key] - number) / max(1, times[name] - 1) * (times[name] > 1)
            for key, number in value.items()
        }
        for name, value in zip(names, values, strict=True)
    ]


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
