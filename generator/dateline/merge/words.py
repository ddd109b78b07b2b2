"""Words: what two tellings have in common in their wording, the more so the rarer a word is.

Terms are weighed by how few articles have them (inverse document frequency, Spärck Jones 1972), and two tellings
are compared by the cosine of their weights (Salton and McGill 1983). A small site says little about which words are
rare, so its counts are added to those of a large collection of news (`data/commonness.yml`).
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from math import log, sqrt
from typing import NamedTuple

from dateline.extract.layout import paragraphs
from dateline.extract.lexicon import lexicon

Vector = Mapping[str, float]
"""A term's weight; the squares of a long text add up to 1, those of a short one to less."""

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_NAME = re.compile(r"(?<=[\w,;] )[A-Z][^\W\d_]+(?:[-'’][^\W\d_]+)*")
_LEAD = 250
"""Words of an article's text that say what it is about; what follows is often background."""
_PRIOR = 300.0
"""As many articles the collection of news counts for."""
_SAYS_NOTHING = 1.0
"""A rarity below this is that of a word that more than a third of all articles have."""
_UNSAID = 200.0
"""Squared weight of what a text may leave unsaid: a few words in common do not make two short texts alike."""
_TITLE = 2
"""How often a word of the title counts."""


class Context(NamedTuple):
    """What merging takes of an article beside its mentions."""

    published: date | None
    terms: Mapping[str, int]
    """The words of its title and beginning, and how often each occurs."""
    names: Mapping[str, int]
    """The capitalised words within sentences of its whole text, likewise."""


def context(title: str, text: str, published: date | None) -> Context:
    """The context of an article's tellings."""
    text = "\n".join(text[p.start : p.end] for p in paragraphs(text) if not p.furniture)
    counts = Counter(terms(text)[:_LEAD])
    for term in terms(title):
        counts[term] += _TITLE
    names = Counter(term for name in _NAME.findall(text) for term in terms(name))
    return Context(published, counts, names)


def terms(text: str) -> list[str]:
    """The words of a text without case and possessive ends; a hyphenated one (34-year-old) is one word."""
    return [word.casefold().removesuffix("'s").removesuffix("’s") for word in _WORD.findall(text)]


class Rarity:
    """How rare each term is among some articles, as log of one over the share of those that have it."""

    def __init__(self, articles: Iterable[Iterable[str]]) -> None:
        self._having: Counter[str] = Counter()
        self._articles = 0
        self._known: dict[str, float] = {}
        for article in articles:
            self._having.update(set(article))
            self._articles += 1

    def of(self, term: str) -> float:
        """0 for a word that all articles have."""
        known = self._known.get(term)
        if known is None:
            share, unlisted = _commonness()
            having = self._having[term] + _PRIOR * share.get(term, unlisted)
            known = self._known[term] = max(0.0, log((self._articles + _PRIOR) / having))
        return known

    def vector(self, counts: Mapping[str, int]) -> Vector:
        """The weights of some terms with how often each occurs; of those that say nothing, none."""
        weights = {t: (1 + log(n)) * rarity for t, n in counts.items() if (rarity := self.of(t)) > _SAYS_NOTHING}
        length = sqrt(sum(weight * weight for weight in weights.values()) + _UNSAID)
        return {term: weight / length for term, weight in weights.items()}


def cosine(a: Vector, b: Vector) -> float:
    """0 nothing in common to 1 all the same."""
    if len(a) > len(b):
        a, b = b, a
    return sum(weight * b[term] for term, weight in a.items() if term in b)


@cache
def _commonness() -> tuple[Mapping[str, float], float]:
    """The share of articles that have a term, and that of any term that is not listed."""
    known = lexicon("commonness")
    return known["share"], known["unlisted"]
