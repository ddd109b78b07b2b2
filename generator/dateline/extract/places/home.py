"""Home: the country that an article is about."""

from collections import Counter
from collections.abc import Sequence

from spacy.tokens import Doc

from dateline.extract.places.dateline import dateline_end
from dateline.extract.written import text_of
from dateline.gazetteer import Gazetteer
from dateline.model import PlaceMention

ADJECTIVE = "adjective"
"""The rule of a country that only its adjectives name."""
_HALF_SURE = 0.5


def home_country(doc: Doc, places: Sequence[PlaceMention], gazetteer: Gazetteer) -> tuple[str | None, str | None]:
    """The country that an article is about, and its adjective where the article uses it."""
    filed = dateline_end(text_of(doc))
    named = [(p.start, p.country) for p in places if p.country]
    votes = Counter([country for start, country in named if start >= filed] or [country for _, country in named])
    adjectives: dict[str, Counter[str]] = {}
    for token in doc:
        if token.text[:1].isupper() and token.pos_ in ("ADJ", "PROPN") and token.dep_ in ("amod", "compound"):
            country = gazetteer.demonym(token.text)
            # "Saudi Arabia" is a place, and has been counted as one.
            if country and not any(p.start <= token.idx < p.end for p in places):
                votes[country] += 1
                adjectives.setdefault(country, Counter())[token.text] += 1
    if not votes:
        return None, None
    country = max(sorted(votes), key=lambda c: votes[c])
    words = adjectives.get(country)
    return country, max(sorted(words), key=lambda w: words[w]) if words else None


def named_by_adjective(
    doc: Doc, places: Sequence[PlaceMention], country: str | None, gazetteer: Gazetteer
) -> list[PlaceMention]:
    """Where an article speaks of its own country by an adjective (the Bolivian police); none where it names it.

    A last resort: of an event that is only the background of a report from its capital, more may not be known.
    """
    place = gazetteer.country(country) if country else None
    if place is None or any(p.id == place.id for p in places):
        return []
    return [
        PlaceMention(
            start=token.idx,
            end=token.idx + len(token),
            text=token.text,
            id=place.id,
            name=place.name,
            kind="country",
            country=country,
            lat=place.lat,
            lon=place.lon,
            confidence=_HALF_SURE,
            rule=ADJECTIVE,
        )
        for token in doc
        if token.text[:1].isupper()
        and gazetteer.demonym(token.text) == country
        and not any(p.start <= token.idx < p.end for p in places)
    ]
