"""A story: an article as linking reads it, and what speaks for each of its places whatever the event."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import cached_property
from math import log1p

from spacy.tokens import Doc

from dateline.extract.kinds import family
from dateline.extract.linking.cues import cues_around
from dateline.extract.linking.spots import Spot, best_spot, find_spots
from dateline.extract.logistic import Evidence
from dateline.extract.places.links import distance_km
from dateline.extract.timing import token_at
from dateline.extract.written import text_of, written
from dateline.gazetteer import Candidate, Gazetteer
from dateline.model import Mention, PlaceMention, Span

BROAD = frozenset({"country", "region", "province", "district"})
"""Kinds of place that say no more than about where something happened."""
_CUES = ("incident", "speech", "justice", "aftermath", "dying")
"""The cues that tell what a place named with them belongs to."""
_MUCH_BIGGER, _VILLAGE, _BESIDE = 4, 1000, 25.0
"""How many times bigger than its quarter or suburb (of so many people at least) a town is; how near, in km."""
_MANY_NAMINGS = 8
_MANY_AROUND = 4
"""More namings of a place, or of what lies around it, than these say no more."""


class Story:
    """The sentences of an article, the events that they tell by themselves, and where it names which place.

    `filed` is where its dateline ends, `home` the ISO code of the country that it is about.
    """

    def __init__(
        self,
        doc: Doc,
        mentions: Sequence[Mention],
        places: Sequence[PlaceMention],
        title: str,
        gazetteer: Gazetteer,
        *,
        filed: int = 0,
        home: str | None = None,
        published: date | None = None,
    ) -> None:
        self.sentences = [Span(start=s.start_char, end=s.end_char, text=written(s)) for s in doc.sents]
        self.mentions = mentions
        self.published = published
        self.candidates: dict[str, list[Spot]] = {}
        for spot in find_spots(doc, places, filed):
            self.candidates.setdefault(key(spot.place), []).append(spot)
        self._doc = doc
        self._home = home
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

    @cached_property
    def peoples(self) -> list[frozenset[str]]:
        """The countries whose adjectives (Salvadoran) each sentence has, by ISO code."""
        demonym = self._gazetteer.demonym
        words = [[t.text for t in s if t.text[:1].isupper() and t.ent_type_ != "GPE"] for s in self._doc.sents]
        return [frozenset(country for word in w if (country := demonym(word))) for w in words]

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
            "filed": float("filed" in roles),
            "only filed": float(roles == {"filed"}),
            "only home": float(roles == {"home"}),
            "only people": float(roles == {"people"}),
            "only adjective": float(roles == {"adjective"}),
            "abroad": float(None not in (place.country, self._home) and place.country != self._home),
            "unresolved": float(place.id is None),
            "unresolved, in its region": float(any(self._is_in_a_region(s.place) for s in spots)),
            "sureness": place.confidence,
            "holds others": float(any(self.holds(place, other) for _, other in others)),
            "lies in others": min(around, _MANY_AROUND) / _MANY_AROUND,
            "beside a bigger one": float(self._is_suburb(place, [other for _, other in others])),
            **self._cues(spots),
        }
        if place.kind in BROAD:
            evidence[place.kind] = 1.0
        return {name: value for name, value in evidence.items() if value}

    def _cues(self, spots: Sequence[Spot]) -> Evidence:
        """The share of a place's namings whose clause has words for an event, for a statement and so on."""
        inside = [s for s in spots if s.role != "filed"]
        seen = Counter(c for s in inside for c in cues_around(token_at(self._doc, s.place.end - 1)))
        return {f"its clause has {cue}": seen[cue] / len(inside) for cue in _CUES if seen[cue]}

    def _is_in_a_region(self, place: PlaceMention) -> bool:
        """Whether an unknown place is named with what it lies in: Los Olivos, Morona Province."""
        if place.id is not None or text_of(self._doc)[place.end : place.end + 2] != ", ":
            return False
        following = (s.place for spots in self.candidates.values() for s in spots)
        return any(p.id is not None and p.start == place.end + 2 for p in following)

    def _is_suburb(self, place: PlaceMention, others: Sequence[PlaceMention]) -> bool:
        """Whether the article names a much bigger town close by: then it is one of its quarters, or a suburb."""
        town = self._town(place)
        if town is None:
            return False
        size = _MUCH_BIGGER * max(town.population, _VILLAGE)
        towns = (self._town(other) for other in others if other.country == place.country)
        return any(t and t.population > size and distance_km(town, t) < _BESIDE for t in towns)

    def _town(self, place: PlaceMention) -> Candidate | None:
        return self._gazetteer.get(place.id) if place.id and place.kind == "city" else None

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
