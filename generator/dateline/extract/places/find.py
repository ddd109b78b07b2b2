"""From a text to its places: recognise the toponyms, look up what they may mean, choose in context."""

from collections import Counter
from collections.abc import Sequence
from itertools import chain

from spacy.tokens import Doc

from dateline.extract.places.anaphora import descriptions
from dateline.extract.places.candidates import Choice, choice
from dateline.extract.places.confidence import confidence
from dateline.extract.places.document import Document, from_doc, from_text
from dateline.extract.places.rank import Toponym, rank
from dateline.extract.places.recognise import Recognised, recognise
from dateline.gazetteer import Gazetteer
from dateline.model import PlaceMention


def find_places(doc: Doc, gazetteer: Gazetteer, focus: str | None = None) -> list[PlaceMention]:
    """The places that a parsed text names, in the order of the text.

    `focus` is the ISO code of the country that the site is about. A toponym that means no place of the gazetteer is
    kept, with `id` None and a confidence of 0. Descriptions that point back to a place ("the provincial capital")
    are among them; their rule begins `description:`.
    """
    return _places(from_doc(doc), gazetteer, focus)


def find_places_fast(text: str, gazetteer: Gazetteer, focus: str | None = None) -> list[PlaceMention]:
    """The same without a model, from the gazetteer and the words around a name: faster, and less sure."""
    return _places(from_text(text), gazetteer, focus)


def _places(document: Document, gazetteer: Gazetteer, focus: str | None) -> list[PlaceMention]:
    recognised = recognise(document, gazetteer)
    choices = [choice(document.text, r.start, r.end, gazetteer) for r in recognised]
    toponyms = [Toponym(r.start, r.end, r.text, c.places) for r, c in zip(recognised, choices, strict=True)]
    odds = rank(document.text, toponyms, peoples(document, gazetteer), focus)
    named = [_mention(r, c, o) for r, c, o in zip(recognised, choices, odds, strict=True)]
    return sorted(chain(named, descriptions(document.text, named, gazetteer)), key=lambda m: (m.start, m.end))


def peoples(document: Document, gazetteer: Gazetteer) -> Counter[str]:
    """How often a text speaks of each country by its people or its adjective ("Syrian"), by ISO code."""
    words = Counter(word.text for run in document.runs for word in run if word.capital)
    found: Counter[str] = Counter()
    for word, count in words.items():
        if (country := gazetteer.demonym(word)) is not None:
            found[country] += count
    return found


def _mention(recognised: Recognised, choice: Choice, odds: Sequence[float]) -> PlaceMention:
    start, end, text, source, probability = recognised
    rule = source + "+head" * choice.head + "+direction" * choice.direction
    *shares, none = odds
    if none >= max(shares, default=0.0):
        return PlaceMention(start=start, end=end, text=text, name=text, kind=choice.asked, rule=rule)
    best = max(range(len(shares)), key=shares.__getitem__)
    place = choice.places[best]
    return PlaceMention(
        start=start,
        end=end,
        text=text,
        id=place.id,
        name=place.name,
        kind=place.kind,
        country=place.country,
        lat=place.lat,
        lon=place.lon,
        confidence=confidence(probability, shares[best]),
        rule=rule,
    )
