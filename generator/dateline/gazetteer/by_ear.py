"""Places whose Arabic name somebody wrote by ear: asked only when no place has the very spelling."""

from rapidfuzz import fuzz

from dateline.gazetteer.index import prominence
from dateline.gazetteer.names import normalise, without_article
from dateline.gazetteer.skeleton import skeleton
from dateline.gazetteer.store import Candidate, Store

_FEW_CONSONANTS = 3
_ALIKE, _ALIKE_FEW = 80.0, 88.0
"""How alike (0 to 100, normalised indel similarity) two spellings of one skeleton must be, and of a short one."""
_SMALL = 5_000
_ACRONYM = 5


def by_ear(name: str, key: str, store: Store) -> list[Candidate]:
    """The places that may be meant, best known first: in countries of the Arabic script, villages left out.

    An acronym, a demonym and a country are never taken for another name: FSA, Syrian, Oman.
    """
    sound = skeleton(key)
    if sound is None or (name.isupper() and len(name) <= _ACRONYM) or store.demonym(normalise(name)):
        return []
    written = without_article(key) or key
    least = _ALIKE if len(sound.lstrip("'")) > _FEW_CONSONANTS else _ALIKE_FEW
    numbers: dict[int, None] = {}
    for spelling in store.keys_of_sound(sound):
        if fuzz.ratio(written, spelling) >= least:
            numbers.update(dict.fromkeys(store.numbers(spelling)))
    found = [place for place in store.candidates(list(numbers)) if _plausible(place, store.by_ear)]
    return sorted(found, key=lambda place: -prominence(place.kind, place.population, place.capital))


def _plausible(place: Candidate, countries: frozenset[str]) -> bool:
    """Whether a place is large enough to be in the news, or the seat of a district, whose people nobody counted."""
    village = place.kind == "city" and 0 < place.population < _SMALL
    return place.country in countries and place.kind != "country" and not village
