"""The places of a site, as candidates."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from dateline.gazetteer.names import normalise, without_article
from dateline.gazetteer.store import Candidate
from dateline.model import Place


class Embedded(Protocol):
    """What a site's places need of the gazetteer that they are added to."""

    def get(self, place_id: str) -> Candidate | None:
        """The place of an id."""

    def lookup(self, name: str) -> list[Candidate]:
        """The places that a name may mean."""


@dataclass(frozen=True)
class Site:
    """The places of a site by id (`site:<id>`), by key, and by the embedded place that each one is."""

    by_id: Mapping[str, Candidate] = field(default_factory=dict)
    by_key: Mapping[str, tuple[Candidate, ...]] = field(default_factory=dict)
    by_twin: Mapping[str, Candidate] = field(default_factory=dict)

    def candidates(self, key: str) -> list[Candidate]:
        """The places of the site under a key."""
        return list(self.by_key.get(key) or self.by_key.get(without_article(key) or "", ()))

    def instead_of(self, embedded: Candidate) -> Candidate:
        """The site's own word on an embedded place, or that place."""
        return self.by_twin.get(embedded.id, embedded)


def site(places: Mapping[str, Place], gazetteer: Embedded) -> Site:
    """The places of a site, with what their containing places and their twins in the gazetteer tell of them."""
    by_id: dict[str, Candidate] = {}
    by_key: dict[str, list[Candidate]] = {}
    by_twin: dict[str, Candidate] = {}
    for place_id in places:
        place = _candidate(place_id, places, gazetteer)
        by_id[place.id] = place
        if number := places[place_id].geonames:
            by_twin[f"geonames:{number}"] = place
        for key in _keys(places[place_id]):
            by_key.setdefault(key, []).append(place)
    return Site(by_id, {key: tuple(found) for key, found in by_key.items()}, by_twin)


def _keys(place: Place) -> set[str]:
    keys = {normalise(name) for name in (place.name, *place.names)}
    return keys | {bare for key in keys if (bare := without_article(key))}


def _lineage(place_id: str, places: Mapping[str, Place]) -> Iterator[Place]:
    """A place and the places that contain it, the nearest first; a circle ends where it closes."""
    seen: set[str] = set()
    at: str | None = place_id
    while at is not None and at in places and at not in seen:
        seen.add(at)
        yield places[at]
        at = places[at].within


def _candidate(place_id: str, places: Mapping[str, Place], gazetteer: Embedded) -> Candidate:
    place = places[place_id]
    twin = gazetteer.get(f"geonames:{place.geonames}") if place.geonames else None
    lineage = list(_lineage(place_id, places))
    country = next((known.country for known in lineage if known.country), twin.country if twin else None)
    located = place if place.located else twin
    return Candidate(
        id=f"site:{place_id}",
        name=place.name,
        lat=located.lat if located else None,
        lon=located.lon if located else None,
        country=country,
        admin1=twin.admin1 if twin else _province(lineage[1:], country, gazetteer),
        admin2=twin.admin2 if twin else None,
        kind=place.kind,
        population=twin.population if twin else 0,
        capital=twin.capital if twin else False,
    )


def _province(containing: list[Place], country: str | None, gazetteer: Embedded) -> str | None:
    """The GeoNames code of the province among the containing places."""
    for place in containing:
        if place.kind != "province":
            continue
        found = [gazetteer.get(f"geonames:{place.geonames}")] if place.geonames else gazetteer.lookup(place.name)
        for known in found:
            if known and known.kind == "province" and known.country == country:
                return known.admin1
    return None
