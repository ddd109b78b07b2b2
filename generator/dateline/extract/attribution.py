"""Attribution: whom the article names for what a sentence tells (SANA reported, according to the police)."""

import re
from typing import NamedTuple

from spacy.tokens import Token

from dateline.extract.clauses import clause_head
from dateline.extract.lexicon import lexicon

_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_STAMP = re.compile(
    r"^(?:that\s+(?=\S)|\d{1,2}[-./]\d{1,2}[-./]\d{4}\s+|(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\s+)?"
    rf"(?:\d{{1,2}}\s+)?(?:{_MONTHS})[a-z]*\.?\s+(?:\d{{1,2}}\s+)?\d{{4}}\s+)",
    re.IGNORECASE,
)


class Attribution(NamedTuple):
    """Who is named, and the reporting verb where there is one (its clause's date is that of the report)."""

    who: str
    verb: Token | None
    speaker: Token | None = None
    """The head of who is named, where a verb has it as its subject."""


def attribution(token: Token) -> Attribution | None:
    """Whom the sentence names for what `token` tells; None where the article tells it itself."""
    head = clause_head(token)
    while True:
        reporting = _reporting_verb(head)
        if reporting is not None:
            speaker = _speaker(reporting)
            if speaker is not None:
                return Attribution(phrase(speaker), reporting, speaker)
        if head.head.i == head.i:
            break
        head = clause_head(head.head)
    return _according_to(token)


def _reporting_verb(head: Token) -> Token | None:
    """The verb of reporting that `head`'s clause stands under, or that takes the event as its object."""
    verbs = lexicon("attribution")["verbs"]
    if head.lemma_.lower() in verbs:
        return head
    if head.dep_ in ("ccomp", "parataxis") and head.head.lemma_.lower() in verbs:
        return head.head
    return None


def _speaker(verb: Token) -> Token | None:
    """The subject of a verb of reporting; of two, which only a misreading gives it, the nearer."""
    nobody = lexicon("attribution")["nobody"]
    subjects = [c for c in verb.children if c.dep_ == "nsubj" and c.pos_ != "PRON" and c.lower_ not in nobody]
    return min(subjects, key=lambda c: abs(c.i - verb.i), default=None)


def _according_to(token: Token) -> Attribution | None:
    for candidate in token.sent:
        if candidate.lower_ == "according":
            for preposition in candidate.children:
                for spoken in preposition.children:
                    if spoken.dep_ == "pobj":
                        return Attribution(phrase(spoken), None)
    return None


def phrase(head: Token) -> str:
    """The noun phrase of `head` as the text has it, without its clauses, appositions and article.

    Without a date, either, that a text without punctuation begins with (`Fri Jul 1 2016 Forty soldiers`).
    """
    tokens = [t for t in head.subtree if _belongs(t, head)]
    if not tokens:
        return head.text
    text = head.doc[tokens[0].i : tokens[-1].i + 1].text
    return re.sub(r"^(?:the|a|an)\s+", "", _STAMP.sub("", text), flags=re.IGNORECASE).strip(" ,;:-–—\"'“”")


def _belongs(token: Token, head: Token) -> bool:
    """What stands before the head, and a name's own `of` behind it (the Ministry of Health)."""
    if token.i > head.i:
        return head.pos_ == "PROPN" and _inside_of_phrase(token, head)
    while token.i != head.i:
        if token.dep_ in ("relcl", "acl", "appos", "advcl", "cc", "conj") and token.head.i == head.i:
            return False
        token = token.head
    return True


def _inside_of_phrase(token: Token, head: Token) -> bool:
    if token.i > head.i + 5:
        return False
    while token.head.i != head.i:
        if token.dep_ in ("relcl", "acl", "appos", "cc", "conj", "punct") or token.head.i == token.i:
            return False
        token = token.head
    return token.dep_ == "prep" and token.lower_ == "of"
