"""A story: an article as linking reads it, and what speaks for each of its places whatever the event."""

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from math import log1p

from spacy.tokens import Doc

from dateline.extract.kinds import family
from dateline.extract.linking.spots import Spot, best_spot, find_spots
from dateline.extract.logistic import Evidence
from dateline.extract.written import written
from dateline.gazetteer import Gazetteer
from dateline.model import Mention, PlaceMention, Span

BROAD = frozenset({"country", "region", "province", "district"})
"""Kinds of place that say no more than about where something happened."""
_MANY_NAMINGS = 8
_MANY_AROUND = 4
"""More namings of a place, or of what lies around it, than these say no more."""


class Story:
    """The sentences of an article, the events that they tell by themselves, and where it names which place."""

    def __init__(
        self,
        doc: Doc,
        mentions: Sequence[Mention],
        places: Sequence[PlaceMention],
        title: str,
        gazetteer: Gazetteer,
    ) -> None:
        self.sentences = [Span(start=s.start_char, end=s.end_char, text=written(s)) for s in doc.sents]
        self.mentions = mentions
        self.candidates: dict[str, list[Spot]] = {}
        for spot in find_spots(doc, places):
            self.candidates.setdefault(key(spot.place), []).append(spot)
        self._title = title.lower()
        self._gazetteer = gazetteer

    @cached_property
    def told(self) -> Counter[tuple[str, str]]:
        """How many tellings of a family of kinds have a place as theirs."""
        return Counter((family(m.type), key(p)) for m in self.mentions for p in m.places)

    @cached_property
    def towns(self) -> Counter[str]:
        """In how many towns the article says that events of a family of kinds happened."""
        first = {(family(m.type), key(p)) for m in self.mentions for p in m.places[:1] if p.kind not in BROAD}
        return Counter(kinds for kinds, _ in first)

    @cached_property
    def about(self) -> dict[str, Evidence]:
        """What speaks for and against each place, whatever the event."""
        return {name: self._about(name, spots) for name, spots in self.candidates.items()}

    def _about(self, name: str, spots: Sequence[Spot]) -> Evidence:
        place = best_spot(spots).place
        roles = {s.role for s in spots}
        others = [(len(s), s[0].place) for k, s in self.candidates.items() if k != name]
        around = sum(count for count, other in others if self.holds(other, place))
        evidence = {
            "named": log1p(min(len(spots), _MANY_NAMINGS)),
            "title": float(any(s.place.text.lower() in self._title for s in spots)),
            "authority": float("authority" in roles),
            "in": float("in" in roles),
            "only home": float(roles == {"home"}),
            "only people": float(roles == {"people"}),
            "unresolved": float(place.id is None),
            "sureness": place.confidence,
            "holds others": float(any(self.holds(place, other) for _, other in others)),
            "lies in others": min(around, _MANY_AROUND) / _MANY_AROUND,
        }
        if place.kind in BROAD:
            evidence[place.kind] = 1.0
        return {name: value for name, value in evidence.items() if value}

    def holds(self, outer: PlaceMention, inner: PlaceMention) -> bool:
        """Whether `inner` lies in `outer`, as far as the gazetteer's countries, provinces and districts tell."""
        if not outer.id or not inner.id or outer.country != inner.country or outer.kind == inner.kind:
            return False
        if outer.kind == "country":
            return True
        big, small = self._gazetteer.get(outer.id), self._gazetteer.get(inner.id)
        if big is None or small is None or big.admin1 is None or big.admin1 != small.admin1:
            return False
        same_district = big.admin2 is not None and big.admin2 == small.admin2
        return outer.kind == "province" or (outer.kind == "district" and same_district)


def key(place: PlaceMention) -> str:
    """What makes two mentions of places one place."""
    return place.id or place.name.lower()
