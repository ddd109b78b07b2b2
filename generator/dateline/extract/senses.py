"""Senses: words of the taxonomy that mean something else where they stand, so that they tell of no event."""

from collections.abc import Iterator

from spacy.tokens import Token

from dateline.extract.lexicon import lexicon

_FIRE = "accident/fire"
_ELECTION = "politics/election"
_DISPLACEMENT = "movement/displacement"
_PROTEST = "protests/protest"
_OF_STATES = ("battles/", _DISPLACEMENT, "justice/")


def is_another_sense(token: Token, kind: str) -> bool:
    """Whether a word that is among those of a kind means something else here."""
    lemma = token.lemma_.lower()
    if kind.startswith(_OF_STATES) and token.dep_ == "amod" and token.tag_ == "VBN":
        return True  # air strikes on the besieged town, a camp of displaced people
    if lemma == "march":
        return token.ent_type_ == "DATE" or _is_numbered(token)
    if kind == _FIRE and lemma == "fire":
        return _is_of_weapons(token)
    if kind == _DISPLACEMENT and lemma == "flee":
        return not _are_many(list(_who(token)))
    if kind == _ELECTION and token.pos_ == "NOUN":
        return token.dep_ == "pobj" and token.head.lower_ in lexicon("senses")["around"]
    if kind == _PROTEST and token.pos_ == "VERB":
        return _is_said(token)
    return False


def _is_numbered(token: Token) -> bool:
    """Whether a word stands beside a number: 5 March, March 5."""
    beside = [token.doc[i] for i in (token.i - 1, token.i + 1) if 0 <= i < len(token.doc)]
    return any(each.text[:1].isdigit() for each in beside)


def _is_of_weapons(fire: Token) -> bool:
    words = lexicon("senses")
    before = {each.lower_ for each in fire.lefts} | {each.lemma_.lower() for each in fire.lefts}
    shot = fire.dep_ in ("dobj", "nsubjpass") and fire.head.lemma_.lower() in words["shooting"]
    under = fire.dep_ == "pobj" and fire.head.lower_ == "under"
    return fire.pos_ == "VERB" or bool(before & words["weapons"]) or shot or under


def _who(verb: Token) -> Iterator[Token]:
    """Who flees: the subject of the verb, or of the one above it (they were forced to flee, it made them flee)."""
    for _ in range(3):
        subjects = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")]
        if verb.dep_ == "relcl" or (verb.dep_ == "acl" and not subjects):
            subjects = [verb.head]
        if objects := [c for c in verb.children if c.dep_ == "dobj" and verb.lemma_ in ("force", "make", "cause")]:
            subjects = objects
        if subjects:
            for subject in subjects:
                yield from (subject, *subject.conjuncts)
            return
        if verb.dep_ not in ("xcomp", "conj", "advcl", "ccomp", "pcomp", "prep"):
            return
        verb = verb.head


def _are_many(people: list[Token]) -> bool:
    """Whether they are people in numbers, and none who run from the law or from a fight; so are those unnamed."""
    words, armed = lexicon("senses"), lexicon("actors")["armed"]
    lemmas = [each.lemma_.lower() for each in people]
    if any(lemma in words["runaways"] or lemma in armed for lemma in lemmas):
        return False
    return not people or any(
        each.tag_ in ("NNS", "NNPS", "CD") or each.ent_type_ == "NORP" or lemma in words["crowds"] | {"people"}
        for each, lemma in zip(people, lemmas, strict=True)
    )


def _is_said(verb: Token) -> bool:
    """Whether somebody only shows or says something: figures demonstrate that, they protested to the embassy."""
    beside = {child.dep_ for child in verb.children}
    to = any(child.lower_ == "to" and child.dep_ == "prep" for child in verb.children)
    return "ccomp" in beside or (verb.lemma_ == "protest" and to)
