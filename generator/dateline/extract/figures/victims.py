"""Victims told of one by one: named or single people, who count as one each (`a nurse and her son were shot`)."""

from spacy.tokens import Token

from dateline.extract.clauses import Predicate
from dateline.extract.figures.numbers import spelled_number
from dateline.extract.lexicon import lexicon
from dateline.model import Figure, FigureMention, Role

_REFLEXIVE = frozenset({"himself", "herself", "themselves", "itself"})
_MOST = 12
"""More people than these are not told of one by one."""


def find_victims(predicate: Predicate) -> FigureMention | None:
    """The people whom a verb kills, hurts or takes, counted one by one; None where it is a group or nobody."""
    role = _role(predicate.token)
    if role is None:
        return None
    people = _victims(predicate)
    counts = [_count(person) for person in people]
    if not people or not all(counts):
        return None
    total = sum(count for count in counts if count)
    first, last = min(people, key=lambda t: t.i), max(people, key=lambda t: t.i)
    start, end = first.idx, last.idx + len(last)
    return FigureMention(
        start=start,
        end=end,
        text=first.doc.text[start:end],
        role=role,
        figure=Figure(total, total),
        rule=f"victim:{role}",
    )


def _role(token: Token) -> Role | None:
    """What a verb does to its victims: `kill`, `be dead`, `leave dead`, `shoot fatally`."""
    words = lexicon("victims")
    lemma = token.lemma_.lower()
    beside = {c.lower_ for c in token.subtree if c.dep_ in ("acomp", "oprd", "advmod", "ccomp", "xcomp", "conj")}
    beside |= {f"{c.lower_} {p.lower_}" for c in token.children if c.dep_ == "prep" for p in c.children}  # to death
    if lemma in words["with_dead"] and beside & words["dead"]:
        return "killed"
    if lemma in words["with_hurt"] and beside & words["hurt"]:
        return "injured"
    roles: tuple[Role, ...] = ("killed", "injured", "detained")
    return next((role for role in roles if lemma in words[role]), None)


def _victims(predicate: Predicate) -> list[Token]:
    token = predicate.token
    as_subject = token.lemma_.lower() in lexicon("victims")["subject_is_victim"]
    if not as_subject:
        return predicate.patients
    return [p for p in predicate.agents if p.pos_ != "PRON"]


def _count(person: Token) -> int | None:
    """How many people a noun is: 1 for one human being, its number where it has one; None for anything else."""
    if person.lower_ in _REFLEXIVE:
        return 1
    number = next((c for c in person.children if c.dep_ == "nummod"), None)
    if number is not None:
        value = int(number.text) if number.text.isdigit() else spelled_number(number.text)
        return value if value and value <= _MOST and _is_human(person) else None
    if any(c.lower_ in ("no", "every", "each", "any", "many", "several") for c in person.children):
        return None
    if person.ent_type_ == "PERSON" and person.pos_ == "PROPN":
        return None if "Number=Plur" in str(person.morph) else 1
    return 1 if person.tag_ == "NN" and person.lemma_.lower() in lexicon("people")["nouns"] else None


def _is_human(person: Token) -> bool:
    lemma = person.lemma_.lower()
    return lemma in lexicon("people")["nouns"] or lemma in ("other", "people", "person")
