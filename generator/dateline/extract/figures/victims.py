"""Victims told of one by one: named or single people, who count as one each (`a nurse and her son were shot`)."""

from spacy.tokens import Token

from dateline.extract.clauses import Predicate
from dateline.extract.lexicon import lexicon
from dateline.model import Figure, FigureMention, Role

_ROLE_OF_VERB: dict[str, Role] = {
    "kill": "killed", "die": "killed", "murder": "killed", "slay": "killed", "assassinate": "killed",
    "execute": "killed", "behead": "killed", "perish": "killed", "drown": "killed", "succumb": "killed",
    "injure": "injured", "wound": "injured", "hurt": "injured", "hospitalize": "injured",
    "kidnap": "detained", "abduct": "detained", "arrest": "detained", "detain": "detained",
}  # fmt: skip
_VICTIMS_AS_SUBJECT = frozenset({"die", "perish", "drown", "succumb"})


def find_victims(predicate: Predicate) -> FigureMention | None:
    """The people that a verb's patient counts one by one; None where it names a group or nobody countable."""
    token = predicate.token
    role = _ROLE_OF_VERB.get(token.lemma_.lower())
    if token.lemma_.lower() == "shoot" and any(c.lower_ in ("dead", "fatally") for c in token.children):
        role = "killed"
    if role is None:
        return None
    people = predicate.agents if token.lemma_.lower() in _VICTIMS_AS_SUBJECT else predicate.patients
    counted = [p for p in people if _is_one_person(p)]
    if not counted or len(counted) != len(people):
        return None
    first, last = min(counted, key=lambda t: t.i), max(counted, key=lambda t: t.i)
    start, end = first.idx, last.idx + len(last)
    return FigureMention(
        start=start,
        end=end,
        text=token.doc.text[start:end],
        role=role,
        figure=Figure(len(counted), len(counted)),
        rule=f"victim:{role}",
    )


def _is_one_person(token: Token) -> bool:
    """Whether a noun is one human being: a person's name, or a singular noun for a person without a number."""
    if any(c.dep_ == "nummod" or c.lower_ in ("no", "every", "each", "any") for c in token.children):
        return False
    if token.ent_type_ == "PERSON" and token.pos_ == "PROPN":
        return "Number=Plur" not in str(token.morph)
    return token.tag_ == "NN" and token.lemma_.lower() in lexicon("people")["nouns"]
