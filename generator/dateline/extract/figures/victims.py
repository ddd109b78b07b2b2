"""Victims told of one by one: named or single people, who count as one each (`a nurse and her son were shot`)."""

import re
from collections.abc import Iterator

from spacy.tokens import Span as Sentence
from spacy.tokens import Token

from dateline.extract.clauses import Predicate
from dateline.extract.figures.counts import PART_OF_WHOLE
from dateline.extract.figures.people import people
from dateline.extract.lexicon import lexicon
from dateline.model import Counted, Figure, FigureMention, Person

Told = tuple[Token, tuple[Person, ...] | None]
"""A word and the people whom it means."""
_ONE_OF = re.compile(r"\bone\s+of\s+(?:the\s+|those\s+)?$", re.IGNORECASE)
_INDEFINITE = frozenset({"a", "an", "another", "one"})
_REFLEXIVE = frozenset({"himself", "herself", "themselves", "itself"})
_WITHIN = ("acomp", "oprd", "advmod", "ccomp", "xcomp", "conj")
_DIRECT = ("nsubj", "nsubjpass")


def victims_in(sentence: Sentence) -> list[tuple[Token, FigureMention]]:
    """The victims of every verb of a sentence, then of its nouns, each with the word that tells of them."""
    found: dict[tuple[int, str], tuple[Token, FigureMention]] = {}
    for verb in (t for t in sentence if t.pos_ in ("VERB", "AUX")):
        mention = find_victims(Predicate(verb))
        if mention:  # "shot and killed" kills once
            found.setdefault((mention.start, mention.role), (verb, mention))
    for noun in (t for t in sentence if t.pos_ == "NOUN"):
        mention = _told_by_noun(noun)
        if mention:
            found.setdefault((mention.start, mention.role), (noun, mention))
    return list(found.values())


def _told_by_noun(noun: Token) -> FigureMention | None:
    """`the shooting death of a guard`, `the fatal stabbing of two brothers`, `a man with gunshot wounds`."""
    words, lemma = lexicon("victims"), noun.lemma_.lower()
    if lemma in words["violence"]:
        beside = {c.lower_ for c in noun.children}
        deadly = lemma in words["deaths"] or bool(beside & words["deadly"])
        told = [p for c in noun.children if c.lower_ == "of" for p in c.children if p.dep_ == "pobj"]
        told += [c for c in noun.children if c.dep_ == "poss" and lemma in words["deaths"]]
        return _mention([t for p in told for t in (p, *p.conjuncts)], "killed", "killed:noun") if deadly else None
    if lemma in words["wounds"] and noun.dep_ == "pobj" and noun.head.lower_ == "with":
        hurt = noun.head.head
        return _mention([hurt, *hurt.conjuncts], "struck", "struck") if hurt.pos_ == "NOUN" else None
    beside = {c.lower_ for c in noun.children}
    if beside & words["wounded"] and beside & _INDEFINITE:  # an injured woman was found
        return _mention([noun], "injured", "injured")
    return None


def find_victims(predicate: Predicate) -> FigureMention | None:
    """The people whom a verb kills, hurts or takes, counted one by one; None where it is a group or nobody."""
    for role, tokens, rule in _suffering(predicate):
        mention = _mention(tokens, role, rule)
        if mention:
            return mention
    return None


def _mention(tokens: list[Token], role: Counted, rule: str) -> FigureMention | None:
    """The people whom words mean, as the victims of one telling; None where any of them is a group or nobody."""
    whole = [token for token in tokens if not _is_part(token)] or tokens
    found = [(token, who) for token in whole for who in [people(_antecedent(token))]]
    if not found or not all(who for _, who in found) or any(_is_one_of(token, role) for token, _ in found):
        return None
    found = _without_parts(found)
    everybody: list[Person] = [p for _, who in found if who for p in who]
    first, last = min((t for t, _ in found), key=lambda t: t.i), max((t for t, _ in found), key=lambda t: t.i)
    return FigureMention(
        start=first.idx,
        end=last.idx + len(last),
        text=first.doc[first.i : last.i + 1].text,
        role=role,
        figure=Figure(len(everybody), len(everybody)),
        people=tuple(everybody),
        rule=f"victim:{rule}",
    )


def _without_parts(found: list[Told]) -> list[Told]:
    """Without those who are told again by their parts: `three students, two boys and a girl` are three."""
    whole, parts = len(found[0][1] or ()), sum(len(who or ()) for _, who in found[1:])
    return found[:1] if len(found) > 2 and whole == parts else found


def _is_one_of(token: Token, role: Counted) -> bool:
    """Whether one of several died: `one of three people who were hit has died`."""
    counted = [c.i for c in token.children if c.dep_ == "nummod"]
    before = (min([token.left_edge.i, *counted]), max([token.left_edge.i, *counted]))
    return role == "killed" and any(_ONE_OF.search(_told_before(token, i)) for i in before)


def _is_part(token: Token) -> bool:
    """Whether somebody is counted among those just told of: `six people among them two children`."""
    return bool(PART_OF_WHOLE.search(_told_before(token, token.i)))


def _told_before(token: Token, index: int) -> str:
    """What the sentence of a word says before the token at `index`."""
    return token.doc[token.sent.start : index].text_with_ws


def _suffering(predicate: Predicate) -> Iterator[tuple[Counted, list[Token], str]]:
    """What a verb does to whom."""
    token, denied = predicate.token, _is_denied(predicate.token)
    role = _role(token)
    if role and not denied:
        yield role, _victims(predicate), role
        return
    lemma = token.lemma_.lower()
    if lemma in lexicon("victims")["suicide"] and any(c.lower_ in _REFLEXIVE for c in token.subtree) and not denied:
        yield "killed", _subjects(token), "killed"
    for name, phrase in lexicon("victims")["phrases"].items():
        if lemma in phrase["verbs"] and denied == phrase.get("denied", False):
            words = _objects(token) if phrase.get("object") else _behind(token)
            if not phrase["words"] or words & set(phrase["words"]):
                tokens = predicate.patients if phrase["of"] == "patients" else _subjects(token)
                yield phrase["role"], tokens, f"{phrase['role']}:{name}"


def _role(token: Token) -> Counted | None:
    """What a verb does to its victims: `kill`, `be dead`, `leave dead`, `shoot fatally`."""
    words = lexicon("victims")
    lemma = token.lemma_.lower()
    if lemma in words["with_dead"] and _beside(token) & words["dead"]:
        return "killed"
    if lemma in words["with_hurt"] and _beside(token) & words["hurt"]:
        return "injured"
    roles: tuple[Counted, ...] = ("killed", "injured", "struck", "detained")
    return next((role for role in roles if lemma in words[role]), None)


def _beside(verb: Token) -> set[str]:
    """The words that complete a verb: found dead, stabbed to death."""
    within = {c.lower_ for c in _of_deed(verb) if c.dep_ in _WITHIN}
    # Found a man dead: the parser gives the word to the noun.
    within |= {a.lower_ for c in verb.children if c.dep_ == "dobj" for a in c.rights if a.dep_ == "amod"}
    return within | {f"{c.lower_} {p.lower_}" for c in verb.children if c.dep_ == "prep" for p in c.children}


def _of_deed(verb: Token) -> Iterator[Token]:
    """What hangs on a verb, without other deeds: who wounded one and killed another killed one."""
    for child in verb.children:
        own = any(c.dep_ in (*_DIRECT, "dobj") for c in child.children)
        if not (child.dep_ == "conj" and child.pos_ == "VERB" and own):
            yield child
            yield from _of_deed(child)


def _victims(predicate: Predicate) -> list[Token]:
    token = predicate.token
    if token.lemma_.lower() in lexicon("victims")["subject_is_victim"]:
        return _subjects(token)
    patients = predicate.patients or _noun_before(token)
    # He shot his wife, then himself.
    patients += [c for c in token.children if c.lower_ in _REFLEXIVE and c.dep_ == "npadvmod"]
    if any(p.lower_ in _REFLEXIVE for p in patients):
        return [*(p for p in patients if p.lower_ not in _REFLEXIVE), *_subjects(token)] or patients
    return patients


def _noun_before(verb: Token) -> list[Token]:
    """`the teenager fatally shot on Monday`, where the parser does not tell whom the participle is said of."""
    own = any(c.dep_ in ("aux", "auxpass", *_DIRECT) for c in verb.children)
    if own or verb.tag_ not in ("VBN", "VBD") or verb.dep_ not in ("advcl", "dep"):
        return []
    before = [t for t in verb.sent if t.i < verb.i and t.pos_ != "ADV"][-1:]
    return [t for t in before if t.pos_ in ("NOUN", "PROPN")]


def _subjects(verb: Token) -> list[Token]:
    """Who a verb is said of, also where it shares its subject with another (was shot and died)."""
    for _ in range(4):
        found = [c for c in verb.children if c.dep_ in _DIRECT]
        if found:
            return [t for f in found for t in (f, *f.conjuncts) if t.pos_ not in ("VERB", "AUX")]
        if verb.dep_ in ("relcl", "acl"):
            return [verb.head]
        if verb.dep_ == "pcomp":  # killed her before turning the gun on himself
            verb = verb.head
        if verb.dep_ not in ("conj", "xcomp", "advcl", "prep", "pcomp") or verb.head.pos_ not in ("VERB", "AUX"):
            return []
        verb = verb.head
    return []


def _antecedent(token: Token) -> Token:
    """The noun that `who` stands for."""
    if token.lower_ in ("who", "whom", "that"):
        clause = token.head
        while clause.dep_ not in ("relcl", "ROOT") and clause.head.i != clause.i:
            clause = clause.head
        return clause.head if clause.dep_ == "relcl" else token
    if token.lower_ in _REFLEXIVE:
        return next(iter(_subjects(token.head)), token)
    return token


def _behind(verb: Token) -> set[str]:
    """The words that depend on a verb as its complements."""
    return {t.lower_ for t in verb.subtree if t.i > verb.i and t.i - verb.i < 15}


def _objects(verb: Token) -> set[str]:
    return {c.lower_ for c in verb.children if c.dep_ in ("dobj", "obj")}


def _is_denied(verb: Token) -> bool:
    return any(c.dep_ == "neg" for c in verb.children)
