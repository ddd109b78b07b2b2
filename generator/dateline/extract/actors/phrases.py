"""The words of a noun phrase that may name a party: without numbers, and without those who only have a place."""

import re

from spacy.tokens import Token

from dateline.extract.figures.numbers import number_pattern
from dateline.extract.lexicon import lexicon


def premodifiers(noun: Token) -> list[Token]:
    """The words before a noun that belong to it, at most eight, up to an article, a verb or a preposition."""
    words: list[Token] = []
    for i in range(noun.i - 1, max(noun.sent.start, noun.i - 9) - 1, -1):
        token = noun.doc[i]
        if token.pos_ in ("DET", "ADP", "AUX", "PRON", "SCONJ") or token.is_space or token.text in ',;:."()':
            break
        if token.pos_ == "VERB" and token.dep_ not in ("amod", "compound"):
            break
        if token.pos_ == "CCONJ" and noun.doc[i - 1].pos_ in ("NOUN", "VERB"):  # warplanes and Turkish jets
            break
        if not _holds(token):
            words.insert(0, token)
    return words


def without_number(text: str) -> str:
    """`two farmers` → `farmers`."""
    match = re.match(number_pattern() + r"\s+(?=\w)", text, re.IGNORECASE)
    return text[match.end() :] if match else text


def without_holders(text: str) -> str:
    """`rebel-held town` → `town`: whose it is says nothing of who did what there."""
    return re.sub(
        rf"\b[\w.]+-(?:{'|'.join(sorted(lexicon('actors')['held']))})\b\s*", "", text, flags=re.IGNORECASE
    )


def _holds(token: Token) -> bool:
    """Whether it is a part of an adjective like `rebel-held`."""
    adjective = next((t for t in token.doc[token.i : token.i + 3] if t.lower_ in lexicon("actors")["held"]), None)
    return adjective is not None and "".join(t.text_with_ws for t in token.doc[token.i : adjective.i]).endswith("-")
