"""People: whom a noun or pronoun means, as far as its own phrase says it (name, age, sex)."""

import re
from typing import Literal

from spacy.tokens import Token

from dateline.extract.figures.numbers import spelled_number
from dateline.extract.lexicon import lexicon
from dateline.extract.written import text_of
from dateline.model import Person

_PRONOUNS = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "herself": "f"}
_ONE = frozenset({"one", "another", "other"})
_NOBODY = frozenset({"no", "every", "each", "any", "many", "several", "few", "some", "all", "both"})
_AGE_AFTER = re.compile(r"\s*(?:,|\()\s*(?:age[ds]?\s+)?(\d{1,3})(?=\s*(?:[,;).]|years?\b|of\b|and\b|$))")
_AGE = re.compile(r"\b(\d{1,3}|[A-Za-z]+(?:-[a-z]+)?)[-\s]years?[-\s]old", re.IGNORECASE)
_MOST = 30
"""More people than these are not told of one by one."""


def people(token: Token) -> tuple[Person, ...] | None:
    """The people that a noun or pronoun means: one, or as many as its number says; None for anything else.

    `they` and a group without a number are nobody in particular.
    """
    if token.lower_ in _PRONOUNS:
        return (Person(sex="f" if _PRONOUNS[token.lower_] == "f" else "m", refers=True),)
    if any(c.lower_ in _NOBODY and c.dep_ in ("det", "amod", "predet", "neg") for c in token.children):
        return None
    if token.lower_ in _ONE:
        return (Person(other=token.lower_ != "one"),) if _stands_for_one(token) else None
    number = next((c for c in token.children if c.dep_ == "nummod" and not _is_age(c)), None)
    if number is not None and number.lower_ not in ("one", "1"):
        value = int(number.text) if number.text.isdigit() else spelled_number(number.text)
        other = token.lower_ == "others" or any(c.lower_ in lexicon("victims")["others"] for c in token.children)
        return (Person(other=other),) * value if value and value <= _MOST and is_human(token) else None
    if token.pos_ == "PROPN" and (token.ent_type_ in ("PERSON", "") or _has_age(token)):
        plural = "Number=Plur" in str(token.morph) and not _is_full_name(token)
        return None if plural else (_named(token),)
    if _ends_age(token) or (token.tag_ == "NN" and token.lemma_.lower() in lexicon("people")["nouns"]):
        return (_described(token),)
    return None


def is_human(token: Token) -> bool:
    """Whether a noun is one for people."""
    lemma = token.lemma_.lower()
    return lemma in lexicon("people")["nouns"] or lemma in ("other", "people", "person") or _ends_age(token)


def _stands_for_one(token: Token) -> bool:
    """`one died`, `one of them died`, `another was hurt`: not `one house`, `each other`, `the other car`."""
    if token.lower_ == "other" and not any(c.lower_ == "the" for c in token.children):
        return False
    things = [p for c in token.children if c.dep_ == "prep" for p in c.children if p.dep_ == "pobj"]
    return all(p.pos_ == "PRON" or is_human(p) for p in things)


def _named(token: Token) -> Person:
    entity = next((e for e in token.doc.ents if e.start <= token.i < e.end), None)
    span = entity if entity is not None else token.doc[token.i : token.i + 1]
    name = re.sub(r"['’]s$", "", span.text.strip()).replace("\n", " ")
    text = text_of(token.doc)
    after = _AGE_AFTER.match(text, span.end_char)
    before = _AGE.search(text[max(token.sent.start_char, span.start_char - 40) : span.start_char])
    age = int(after[1]) if after else _years(before[1]) if before else None
    return Person(name=name, age=age, sex=_sex(token))


def _is_full_name(token: Token) -> bool:
    """`Anna Rivers` is one person, `the Riverses` are several."""
    before = [c for c in token.children if c.dep_ == "compound" and c.pos_ == "PROPN"]
    return token.ent_type_ == "PERSON" and bool(before) and not any(c.dep_ == "det" for c in token.children)


def _described(token: Token) -> Person:
    doc = token.doc
    written = doc[token.left_edge.i : token.i + 1].text
    age = _AGE.search(written) or _AGE_AFTER.match(text_of(doc), token.idx + len(token))
    own = [c for c in token.children if c.dep_ in ("appos",) and c.ent_type_ == "PERSON"]
    if own:
        found = _named(own[0])
        return found._replace(age=found.age or (_years(age[1]) if age else None))
    words = {c.lower_ for c in token.children}
    pointing = token.lemma_.lower() in lexicon("victims")["pointing"]
    return Person(
        age=_years(age[1]) if age else None,
        sex=_sex(token),
        refers="the" in words and not age and not words & lexicon("victims")["others"] and pointing,
        other=bool(words & lexicon("victims")["others"]),
    )


def _sex(token: Token) -> Literal["", "f", "m"]:
    words = lexicon("victims")
    near = {token.lower_, *(c.lower_ for c in token.children)}
    return "f" if near & words["she"] else "m" if near & words["he"] else ""


def _years(written: str) -> int | None:
    value = int(written) if written.isdigit() else spelled_number(written)
    return value if value is not None and value < 120 else None


def _ends_age(token: Token) -> bool:
    """`the 16-year-old`: the last part of a compound that stands for the person."""
    return token.lower_ in ("old", "olds") and text_of(token.doc)[max(0, token.idx - 6) : token.idx].endswith(
        ("year-", "years-")
    )


def _has_age(token: Token) -> bool:
    """Whether a name comes with an age, whatever it was taken for (`16-year-old Paris Lake`)."""
    after = _AGE_AFTER.match(text_of(token.doc), token.idx + len(token))
    return after is not None or any(_ends_age(c) for c in token.children)


def _is_age(token: Token) -> bool:
    return token.i + 1 < len(token.doc) and token.nbor().lower_ in ("-", "year", "years", "year-old")
