"""Spots: where a text names a place, and what the words around the name say that it is to the story."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from spacy.tokens import Doc, Token

from dateline.extract.lexicon import lexicon
from dateline.extract.places.home import ADJECTIVE
from dateline.extract.placing import LOCATIVE, has_jurisdiction, preposition
from dateline.extract.timing import token_at
from dateline.model import PlaceMention


class Spot(NamedTuple):
    """A place as one sentence names it, and what that says of it.

    `authority` (the Wichita police), `people` (a Wichita man), `home` (Ann, 31, of Wichita), `in` (in Wichita),
    `filed` (in the dateline), `adjective` (a Salvadoran official), or nothing.
    """

    place: PlaceMention
    sentence: int
    role: str


def find_spots(doc: Doc, places: Sequence[PlaceMention], filed: int = 0) -> list[Spot]:
    """One spot a place mention, in the order of the text; `filed` is where the dateline ends."""
    starts = [s.start_char for s in doc.sents]
    return [
        Spot(
            place, max(0, bisect_right(starts, place.start) - 1), _role(place, token_at(doc, place.end - 1), filed)
        )
        for place in places
    ]


def best_spot(spots: Sequence[Spot]) -> Spot:
    """The first spot that says that something is there, or else the first."""
    return max(spots, key=lambda s: (s.role == "in", -s.place.start))


def _role(place: PlaceMention, token: Token, filed: int) -> str:
    if place.start < filed:
        return "filed"
    if place.rule == ADJECTIVE:
        return "adjective"
    people = lexicon("people")
    head = _noun_of(token)
    before = preposition(token)
    if has_jurisdiction(place, token):
        return "authority"
    if head.i != token.i and head.lemma_.lower() in people["nouns"] | people["groups"] | people["inhabitants"]:
        return "people"
    if before in ("of", "from") and _is_home(token):
        return "home"
    return "in" if before in LOCATIVE and before != "of" else ""


def _noun_of(token: Token) -> Token:
    """The noun that a name stands before as an attribute."""
    while token.dep_ in ("compound", "poss", "amod", "nmod") and token.head.i != token.i:
        token = token.head
    return token


def _is_home(token: Token) -> bool:
    """Whether the preposition before a name hangs on a person."""
    while token.dep_ in ("compound", "conj", "appos", "nmod", "poss", "amod") and token.head.i != token.i:
        token = token.head
    owner = token.head.head
    people = lexicon("people")
    return owner.ent_type_ == "PERSON" or owner.lemma_.lower() in people["nouns"] | people["groups"]
