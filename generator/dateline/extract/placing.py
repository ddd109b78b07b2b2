"""Placing: which of a sentence's places is that of the event."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from spacy.tokens import Token

from dateline.extract.attribution import Attribution
from dateline.extract.clauses import Predicate, frame_head
from dateline.extract.lexicon import lexicon
from dateline.extract.timing import token_at
from dateline.model import PlaceMention

# Prepositions that say where something is, and not only what it is close to.
LOCATIVE = frozenset({
    "in", "at", "near", "on", "inside", "outside", "around", "across", "throughout", "over", "of", "within", "into",
    "to", "toward", "towards", "between", "along",
})  # fmt: skip
_PRECISION = {
    "point": 0, "city": 1, "valley": 1, "mountain": 1, "desert": 2, "water": 2, "district": 2,
    "province": 3, "region": 4, "country": 5,
}  # fmt: skip
_MOST = 3
"""More places than these are a list of where things are, not where something happened."""


class Placing(NamedTuple):
    """Where an event happened, most telling first, and where a movement began."""

    places: tuple[PlaceMention, ...]
    origin: PlaceMention | None


def placing(
    predicate: Predicate,
    places: Sequence[PlaceMention],
    told_by: Attribution | None,
    alone: bool,
    moves: bool,
) -> Placing:
    """The places that a trigger's clauses give; `alone` where no other event in the sentence could own one."""
    doc = predicate.token.doc
    spots = [(p, token_at(doc, max(p.start, p.end - 1))) for p in places]
    of_authorities = [replace(p, rule=f"{p.rule}+jurisdiction") for p, t in spots if has_jurisdiction(p, t)]
    spots = [(p, t) for p, t in spots if not _is_speaker(t, told_by) and not _names_a_party(t)]
    own = [(p, t) for p, t in spots if _in_frame(t, predicate)]
    if not own and alone:
        own = [(p, t) for p, t in spots if not _in_relative_clause(t)]
    origin = next((p for p, t in own if moves and preposition(t) == "from"), None)
    own = [(p, t) for p, t in own if p is not origin]
    if moves:
        goals = [(p, t) for p, t in own if preposition(t) in ("to", "into", "towards", "toward")]
        own = goals or own
    ranked = sorted(own, key=lambda pair: _rank(pair[0], pair[1], predicate))
    found = [p for p, _ in ranked] or ([] if moves else of_authorities[:1])
    return Placing(_without_containers(found)[:_MOST], origin)


def has_jurisdiction(place: PlaceMention, token: Token) -> bool:
    """Whether a place names local authorities (the Wichita police): what they report happened in it."""
    head = token.head if token.dep_ in ("compound", "poss", "amod", "nmod") else token
    words = {head.lemma_.lower(), head.lower_, head.head.lemma_.lower() if head.dep_ == "compound" else ""}
    return place.kind in ("city", "district") and bool(words & lexicon("people")["local_authorities"])


def _in_frame(token: Token, predicate: Predicate) -> bool:
    if predicate.subordinator:
        return predicate.token.is_ancestor(token)
    in_frame = frame_head(token).i == predicate.frame and not _in_following_phrase(token, predicate)
    return in_frame and not _in_other_argument(token, predicate)


def _in_other_argument(token: Token, predicate: Predicate) -> bool:
    """Whether a place belongs to another party of the verb: an assault on A left the enclave in B untouched.

    Those who are killed or wounded are no other party: they are where the bomb is.
    """
    casualties = predicate.verb.lemma_.lower() in lexicon("casualties")["verbs"]
    if casualties or predicate.verb.i == predicate.token.i or predicate.token.is_ancestor(token):
        return False
    while token.head.i != predicate.verb.i:
        if token.head.i == token.i:
            return False
        token = token.head
    is_argument = token.dep_ in ("nsubj", "nsubjpass", "dobj", "iobj")
    return is_argument and token.i != predicate.token.i and not token.is_ancestor(predicate.token)


def _in_following_phrase(token: Token, predicate: Predicate) -> bool:
    """Whether a place stands under `following` or `after`, and so belongs to something earlier."""
    while token.head.i != token.i and token.i != predicate.token.i:
        if token.dep_ in ("prep", "pcomp") and token.lower_ in ("following", "after", "since", "before", "despite"):
            return True
        token = token.head
    return False


def _in_relative_clause(token: Token) -> bool:
    return any(t.dep_ == "relcl" for t in token.ancestors)


def _is_speaker(token: Token, told_by: Attribution | None) -> bool:
    """Whether a place is part of the name of who tells it (the Kabul police said)."""
    speaker = told_by.speaker if told_by else None
    return speaker is not None and (speaker.i == token.i or speaker.is_ancestor(token))


def _names_a_party(token: Token) -> bool:
    """Whether a place only qualifies who acts (Syria regime, a US-led strike) and does not say where."""
    head = token.head
    of_party = token.dep_ in ("poss", "compound", "amod") and head.dep_ in ("nsubj", "agent")
    return (of_party and head.ent_type_ != "GPE") or _is_half_an_adjective(token)


def _is_half_an_adjective(token: Token) -> bool:
    """Whether a name is the first part of a hyphened adjective: Saudi-led, Beirut-based, Moscow-backed."""
    following = token.doc[token.i + 1 : token.i + 3]
    return len(following) == 2 and following[0].text == "-" and following[1].tag_ in ("VBN", "VBD", "JJ")


def preposition(token: Token) -> str:
    """The preposition that a place stands under, in lower case; empty where it stands under none."""
    while token.dep_ in ("compound", "conj", "appos", "nmod", "poss", "amod", "pobj") and token.head.i != token.i:
        if token.dep_ == "pobj":
            return token.head.lower_
        token = token.head
    return token.lower_ if token.dep_ == "prep" else ""


def _rank(place: PlaceMention, token: Token, predicate: Predicate) -> tuple[bool, bool, int, int]:
    """Smaller is better: said to be where it is, not merely close to, precise, near the trigger."""
    return (
        preposition(token) not in LOCATIVE,
        _in_relative_clause(token),
        precision_rank(place),
        abs(token.i - predicate.token.i),
    )


def precision_rank(place: PlaceMention) -> int:
    """Smaller for what says more exactly where; an unknown kind of place counts as a small one."""
    return _PRECISION.get(place.kind or "city", 2)


def _without_containers(places: list[PlaceMention]) -> tuple[PlaceMention, ...]:
    """The places, each once, without the countries and regions that only say where the first ones lie."""
    kept: list[PlaceMention] = []
    for place in places:
        broader = kept and precision_rank(place) > precision_rank(kept[0]) + 1
        if not broader and all((place.id or place.name) != (k.id or k.name) for k in kept):
            kept.append(place)
    return tuple(kept)
