"""Anaphora: descriptions that point back to a place ("the mountains", "the provincial capital").

A description means the latest earlier mention of a fitting kind, or the capital of it. It is no name of that place,
so its rule begins `description:`, and it is less sure than what it points to. The nouns: `data/descriptions.yml`.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from dateline.extract.places.lexicon import alternatives, table
from dateline.gazetteer import Candidate, Gazetteer
from dateline.model import PlaceMention

_REACH = 1500
"""Characters back to the furthest mention that a description may still point to."""
_PENALTY = 0.7
"""How much less sure a description is than the mention that it points to."""


@cache
def _pattern() -> re.Pattern[str]:
    nouns = alternatives(table("descriptions")["nouns"])
    followers = alternatives(table("descriptions")["followers"])
    return re.compile(
        rf"\b(?:[Tt]he|[Tt]his|[Tt]hat)\s(?P<noun>{nouns})\b(?![\w’'-])"
        rf"(?=\s*(?:[.;:!?\"”),]|\s--?\s|$|\s(?:{followers})\b))"
    )


def descriptions(text: str, named: Sequence[PlaceMention], gazetteer: Gazetteer) -> Iterator[PlaceMention]:
    """The descriptions of a text that point to one of the mentions before them."""
    for match in _pattern().finditer(text):
        noun = match["noun"].lower()
        last = bisect_right(named, match.start(), key=lambda mention: mention.end)
        before = named[bisect_left(named, match.start() - _REACH, key=lambda mention: mention.end) : last]
        found = resolve_description(noun, before, gazetteer)
        if found is None or _in_apposition(text, match, before):
            continue
        start, end = match.span("noun")
        yield _pointing(found, start, end, text[start:end], noun)


def resolve_description(noun: str, before: Sequence[PlaceMention], gazetteer: Gazetteer) -> PlaceMention | None:
    """The mention that "the NOUN" means: of those before it, the latest of a fitting kind, or its capital."""
    kinds = table("descriptions")["nouns"][noun]
    if "capital" in noun:
        return _capital(kinds, before, gazetteer)
    return next((m for m in reversed(before) if m.kind in kinds), None)


def _capital(kinds: Sequence[str], before: Sequence[PlaceMention], gazetteer: Gazetteer) -> PlaceMention | None:
    """The capital of the country named last, or the chief city of the province named last.

    A capital that was named itself is the nearest, and so is a city that a province is called after.
    """
    for mention in reversed(before):
        if "country" in kinds and _is_capital(mention, gazetteer):
            return mention
        if mention.kind in kinds:
            city = _seat(mention, before, gazetteer)
            return _moved(mention, city) if city else None
        if "province" in kinds and mention.kind == "city" and _names_a_province(mention, gazetteer):
            return mention
    return None


def _is_capital(city: PlaceMention, gazetteer: Gazetteer) -> bool:
    place = gazetteer.get(city.id) if city.id else None
    return place is not None and place.capital


def _names_a_province(city: PlaceMention, gazetteer: Gazetteer) -> bool:
    return any(p.kind == "province" and p.country == city.country for p in gazetteer.lookup(city.text))


def _seat(area: PlaceMention, before: Sequence[PlaceMention], gazetteer: Gazetteer) -> Candidate | None:
    """The largest city of a province that is called like it; the capital of a country if it was named."""
    if area.kind == "country":
        named = (gazetteer.get(mention.id) for mention in reversed(before) if mention.id)
        return next((p for p in named if p and p.capital and p.country == area.country), None)
    known = gazetteer.get(area.id) if area.id else None
    namesakes = [*gazetteer.lookup(f"{area.text} city"), *gazetteer.lookup(f"{area.name} city")] if known else []
    cities = [p for p in namesakes if known and p.kind == "city" and _may_lie_in(p, known)]
    return max(cities, key=lambda p: p.population, default=None)


def _may_lie_in(place: Candidate, area: Candidate) -> bool:
    """Whether a place may lie in a province, by their codes; a site's province may have none."""
    return place.country == area.country and (area.admin1 is None or place.admin1 == area.admin1)


def _in_apposition(text: str, match: re.Match[str], before: Sequence[PlaceMention]) -> bool:
    """Whether a description only says what the place beside it is ("Damascus, the capital")."""
    if "capital" in match["noun"] and re.match(r",\s[A-Z]", text[match.end() : match.end() + 3]):
        return True
    return bool(before) and re.fullmatch(r"\s?[,(–—-]+\s?", text[before[-1].end : match.start()]) is not None


def _moved(mention: PlaceMention, place: Candidate) -> PlaceMention:
    return PlaceMention(
        start=mention.start,
        end=mention.end,
        text=mention.text,
        id=place.id,
        name=place.name,
        kind=place.kind,
        country=place.country,
        lat=place.lat,
        lon=place.lon,
        confidence=mention.confidence,
    )


def _pointing(found: PlaceMention, start: int, end: int, text: str, noun: str) -> PlaceMention:
    return PlaceMention(
        start=start,
        end=end,
        text=text,
        id=found.id,
        name=found.name,
        kind=found.kind,
        country=found.country,
        lat=found.lat,
        lon=found.lon,
        confidence=round(found.confidence * _PENALTY, 3),
        rule=f"description:{noun.replace(' ', '-')}",
    )
