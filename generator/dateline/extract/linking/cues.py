"""Cues: what the words of a clause say its day or its place belongs to."""

from collections.abc import Iterable
from functools import cache

from spacy.tokens import Token

from dateline.extract.clauses import clause_head
from dateline.extract.lexicon import lexicon


def cues_around(token: Token) -> frozenset[str]:
    """The kinds of cue (`incident`, `justice`, …) in the clause that `token` stands in."""
    return cues_of(clause(token))


def cues_of(words: Iterable[Token]) -> frozenset[str]:
    """The kinds of cue among some words."""
    kinds = _kinds()
    return frozenset(kind for word in words for kind in kinds.get(word.lemma_.lower(), ()))


def clause(token: Token) -> list[Token]:
    """The words of the clause that `token` stands in, without those of the clauses below and above."""
    head = clause_head(token)
    return [word for word in token.sent if clause_head(word).i == head.i]


@cache
def _kinds() -> dict[str, list[str]]:
    kinds: dict[str, list[str]] = {}
    for kind, words in lexicon("cues").items():
        for word in words:
            kinds.setdefault(word, []).append(kind)
    return kinds
