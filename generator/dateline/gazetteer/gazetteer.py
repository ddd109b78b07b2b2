"""From a name to the places that it may mean."""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache, partial
from itertools import product
from pathlib import Path

from dateline.gazetteer.by_ear import by_ear
from dateline.gazetteer.names import Reading, normalise, readings, without_article
from dateline.gazetteer.site import Site, site
from dateline.gazetteer.store import DATABASE, Candidate, Store
from dateline.model import AREAS, Place

_CACHED = 1 << 16
_LARGE = 100_000

_Source = Callable[[str], list[Candidate]]
"""Key to places."""


class Gazetteer:
    """The embedded places of the world, and the places of a site, which win over those of the same name.

    It may be used in many threads, and sent to other processes.
    """

    def __init__(self, store: Store, own: Site | None = None) -> None:
        self._store = store
        self._own = own or Site()
        self._found: Callable[[str], tuple[Candidate, ...]] = lru_cache(_CACHED)(self._find)
        self._people: Callable[[str], str | None] = lru_cache(_CACHED)(self._store.demonym)
        self._known: Callable[[str], bool] = lru_cache(_CACHED)(self._is_known)

    def __reduce__(self) -> tuple[type["Gazetteer"], tuple[Store, Site]]:
        return Gazetteer, (self._store, self._own)

    @classmethod
    def open(cls, path: Path | None = None) -> "Gazetteer":
        """The gazetteer of a database file, by default that of the package; DatelineError if missing."""
        return cls(Store(path or DATABASE))

    @property
    def credits(self) -> str:
        """Whose data it is: a site that shows its places has to say so."""
        return self._store.meta("credits")

    def with_site(self, places: Mapping[str, Place]) -> "Gazetteer":
        """The same with a site's own places, under the ids `site:<id>`."""
        return Gazetteer(self._store, site(places, self))

    def lookup(self, name: str) -> list[Candidate]:
        """The places that a name may mean, the best known first; none where the name is not known.

        A head word is understood ("Suweida province", "the Homs countryside", "northern Syria"): then the places
        are of that kind, as long as there are any.
        """
        return list(self._found(name))

    def known(self, name: str) -> bool:
        """Whether a place has this very name, without reading head words or likening spellings: for a matcher."""
        return self._known(name)

    def get(self, place_id: str) -> Candidate | None:
        """The place of an id."""
        if place_id in self._own.by_id:
            return self._own.by_id[place_id]
        source, _, number = place_id.partition(":")
        if source == "geonames" and number.isdecimal():
            return self._one(int(number))
        return self._one(self._store.number_of(place_id))

    def country(self, code: str) -> Candidate | None:
        """The country of an ISO 3166-1 alpha-2 code."""
        return self._one(self._store.area(code.upper(), ""))

    def region(self, country: str, admin1: str) -> Candidate | None:
        """The province of a country with that GeoNames code."""
        return self._one(self._store.area(country, admin1)) if admin1 else None

    def demonym(self, word: str) -> str | None:
        """The ISO code of the country whose people or adjective that is ("Syrian", "Syrians"), or None."""
        return self._people(normalise(word))

    def _one(self, number: int | None) -> Candidate | None:
        found = self._store.candidates([number]) if number is not None else []
        return self._own.instead_of(found[0]) if found else None

    def _find(self, name: str) -> tuple[Candidate, ...]:
        short = self._store.abbreviations.get(name.strip().removeprefix("the "))
        if short and (place := self._one(short[0])):
            return (place,)
        ways = list(readings(normalise(name)))
        sources: tuple[_Source, ...] = (self._own.candidates, self._embedded, partial(self._by_ear, name))
        for vague, places in product((False, True), sources):
            if found := _first((way for way in ways if way.vague is vague), places):
                return tuple(found)
        return ()

    def _embedded(self, key: str) -> list[Candidate]:
        numbers = self._store.numbers(key)
        if not numbers and (rest := without_article(key)):
            numbers = self._store.numbers(rest)
        return [self._own.instead_of(place) for place in self._store.candidates(numbers)] if numbers else []

    def _by_ear(self, name: str, key: str) -> list[Candidate]:
        return [self._own.instead_of(place) for place in by_ear(name, key, self._store)]

    def _is_known(self, name: str) -> bool:
        key = normalise(name)
        short = self._store.abbreviations.get(name)
        return bool(self._own.candidates(key) or self._store.numbers(key)) or (short is not None and not short[1])


def _first(ways: Iterable[Reading], places: _Source) -> list[Candidate]:
    """What the first reading finds that finds a place of its kinds."""
    for way in ways:
        found = places(way.key)
        if way.kinds:
            found = [place for place in found if place.kind in way.kinds]
        if way.large:
            found = [place for place in found if place.kind in AREAS or place.population >= _LARGE]
        if found:
            return found
    return []
