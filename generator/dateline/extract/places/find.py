"""From a text to its places: recognise the toponyms, look up what they may mean, choose in context."""

from collections import Counter
from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from spacy.tokens import Doc

from dateline.extract.places.anaphora import descriptions
from dateline.extract.places.candidates import Choice, choice
from dateline.extract.places.confidence import confidence
from dateline.extract.places.document import Document, from_doc, from_text
from dateline.extract.places.rank import Toponym, rank
from dateline.extract.places.recognise import Recognised, recognise
from dateline.gazetteer import Candidate, Gazetteer
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


class Weighed(NamedTuple):
    """A toponym, what it may mean, and the probability of each of that; last, that it is none of them."""

    toponym: Recognised
    choice: Choice
    odds: Sequence[float]

    @property
    def best(self) -> tuple[Candidate, float] | None:
        """What it most likely means, and how likely; None where that is no place of the gazetteer."""
        *shares, none = self.odds
        if none >= max(shares, default=0.0):
            return None
        at = max(range(len(shares)), key=shares.__getitem__)
        return self.choice.places[at], shares[at]


def weigh(
    document: Document, recognised: Sequence[Recognised], gazetteer: Gazetteer, focus: str | None
) -> list[Weighed]:
    """What each of the toponyms of a document may mean."""
    choices = [choice(document.text, r.start, r.end, gazetteer) for r in recognised]
    toponyms = [Toponym(r.start, r.end, r.text, c.places) for r, c in zip(recognised, choices, strict=True)]
    odds = rank(document.text, toponyms, peoples(document, gazetteer), focus)
    return [Weighed(*one) for one in zip(recognised, choices, odds, strict=True)]


def _places(document: Document, gazetteer: Gazetteer, focus: str | None) -> list[PlaceMention]:
    weighed = weigh(document, recognise(document, gazetteer), gazetteer, focus)
    named = [_mention(one) for one in weighed]
    return sorted(chain(named, descriptions(document.text, named, gazetteer)), key=lambda m: (m.start, m.end))


def peoples(document: Document, gazetteer: Gazetteer) -> Counter[str]:
    """How often a text speaks of each country by its people or its adjective ("Syrian"), by ISO code."""
    words = Counter(word.text for run in document.runs for word in run if word.capital)
    found: Counter[str] = Counter()
    for word, count in words.items():
        if (country := gazetteer.demonym(word)) is not None:
            found[country] += count
    return found


def _mention(weighed: Weighed) -> PlaceMention:
    start, end, text, source, probability = weighed.toponym
    rule = source + "+head" * weighed.choice.head + "+direction" * weighed.choice.direction
    if weighed.best is None:
        return PlaceMention(start=start, end=end, text=text, name=text, kind=weighed.choice.asked, rule=rule)
    place, share = weighed.best
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
        confidence=confidence(probability, share, place.kind),
        rule=rule,
    )
