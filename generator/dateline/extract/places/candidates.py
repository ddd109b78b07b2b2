"""Candidates: the places that a toponym may mean, by its name and by the head word beside it."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from dateline.extract.places.lexicon import alternatives, cue, heads
from dateline.gazetteer import Candidate, Gazetteer
from dateline.model import PlaceKind

_ASKED: dict[str, tuple[PlaceKind, ...]] = {
    "province": ("province",),
    "district": ("district",),
    "city": ("city",),
    "country": ("country",),
    "area": ("region", "province", "district", "country"),
    "mountain": ("mountain", "region"),
    "valley": ("valley", "region"),
    "desert": ("desert", "region"),
    "water": ("water",),
    "land": ("region", "province"),
    "point": ("point",),
}
"""The kinds of place that a class of head words (`data/heads.yml`) asks for, the plainest first."""
_MOST = 40
"""Candidates beyond these are too little known to be meant."""
_METROPOLIS = 1_000_000
_REACH = 60

_HEADS = alternatives(heads())
_AFTER = re.compile(rf"\s(?![A-Z]\w+\s[A-Z])((?i:{_HEADS}))\b")  # but not "Denver District Court"
_NAME = r"[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?"
_LISTED = re.compile(rf"(?:,\s{_NAME}){{0,6}},?\s(?:and|or)\s{_NAME}\s({_HEADS})\b")
_APPOSED = re.compile(rf"\s?[,(–—-]+\s?(?:an?|the)\s(?:[a-z-]+\s){{0,3}}?({_HEADS})\b")
_BEFORE = re.compile(rf"\b({_HEADS})\s(?:(?:of|called|named)\s)?(?:the\s)?$")
_OF_ANOTHER = re.compile(rf"\b(?!The\b)[A-Z][\w'’-]+\s(?:{_HEADS})\s(?:of|in)\s(?:the\s)?$")
"""The head word has a name of its own, and what follows contains that: "the Balogun district of Lagos"."""
_DIRECTION = re.compile(rf"\b(?:\w+(?:th|st)(ern)|{alternatives(cue('directions'))})\s$", re.IGNORECASE)


class Choice(NamedTuple):
    """The places that a toponym may mean, best known first.

    `asked` is the kind of place that a head word speaks of, `head` whether there are such places; `direction`
    whether the text means only a side of it ("northern Idlib").
    """

    places: tuple[Candidate, ...]
    asked: PlaceKind | None
    head: bool
    direction: bool


def choice(text: str, start: int, end: int, gazetteer: Gazetteer) -> Choice:
    """The candidates for the toponym `text[start:end]`.

    A head word asks for a kind of place ("Daraa province", "Daraa and Quneitra provinces", "the city of Homs");
    where the name has no place of that kind, all stay. A side of the compass asks for an area ("northern Idlib").
    """
    name, before = text[start:end], text[max(0, start - _REACH) : start]
    head = _head_beside(text, end, before)
    asked = _ASKED[heads()[head]] if head else ()
    direction = _DIRECTION.search(before)
    places = gazetteer.lookup(name)
    if head and heads()[head] != "point" and gazetteer.known(f"{name} {head}"):
        fitting = gazetteer.lookup(f"{name} {head}")
    elif head or (direction and direction[1] and not _is_metropolis(places)):
        fitting = [p for p in places if p.kind in (asked or _ASKED["area"])]
    else:
        fitting = []
    return Choice(
        places=tuple((fitting or places)[:_MOST]),
        asked=next(iter(asked or _asked_within(name)), None),
        head=bool(head and fitting),
        direction=direction is not None,
    )


def _is_metropolis(places: Sequence[Candidate]) -> bool:
    """Whether a name may be that of a city so big that a side of it is news: "eastern Aleppo"."""
    return any(place.kind == "city" and place.population >= _METROPOLIS for place in places)


def _head_beside(text: str, end: int, before: str) -> str | None:
    """The head word: after the toponym, after its list, in apposition ("Homs, a city"), or before it."""
    found = _AFTER.match(text, end) or _LISTED.match(text, end) or _APPOSED.match(text, end)
    if not found and not _OF_ANOTHER.search(before):
        found = _BEFORE.search(before)
    return found[1].lower() if found else None


def _asked_within(name: str) -> tuple[PlaceKind, ...]:
    """The kinds of place that a name's own head word asks for: "Yarmouk Valley", "Mount Hermon"."""
    words = name.lower().split()
    return next((_ASKED[heads()[word]] for word in (words[-1], words[0]) if word in heads()), ())
