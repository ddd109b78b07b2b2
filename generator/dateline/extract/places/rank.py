"""Ranking: which of its candidates each toponym of a document means.

Every candidate has a score: how well known it is, and how well it fits the other places of the document (the same
country, the same province, "X, Y" where Y contains X, near the places it is listed with). The scores of a toponym
are turned into probabilities, these weigh the context of all others, and so on for a few rounds. "None of them" is
a candidate too: a place too small for the gazetteer, in the country that the document is about. Toponyms of one
name mean one place ("one sense per discourse", Gale, Church and Yarowsky 1992); containment, and that the places of
a text lie near each other, are heuristics of Leidner's (2007). The weights are fitted to news.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from math import exp, log10, sqrt
from typing import NamedTuple

from dateline.extract.places.context import Context, Named
from dateline.extract.places.links import Links, containment, distance_km, links
from dateline.gazetteer import Candidate, normalise
from dateline.gazetteer.names import readings
from dateline.gazetteer.skeleton import skeleton
from dateline.model import PlaceKind

_KIND: Mapping[PlaceKind, float] = {
    "country": 3.6, "region": 1.2, "province": 0.7, "district": -1.2, "city": 0.0, "point": -1.2,
    "water": 4.5, "mountain": 4.0, "valley": 4.0, "desert": 4.5,
}  # fmt: skip
_ROUNDS = 3
_NEAR_KM = 150.0
_NEGLIGIBLE = 0.05
_SPELLING = 0.7
_SEAT = 20_000
"""People of the smallest city that a province may be called after."""


class Weights(NamedTuple):
    """What each reason to prefer a candidate counts for, in the logarithm of its odds."""

    population: float = 1.8
    """For each factor of ten."""
    capital: float = 0.9
    own_name: float = 3.0
    """For the name that it goes by, and not one of its others."""
    namesake: float = -2.0
    """For a province, where the name is that of a city in it: Homs is the city."""
    country: float = 4.8
    """For the root of the share of the document that lies in its country ..."""
    province: float = 8.4
    """... and in its province."""
    contained: float = 4.8
    near: float = 1.8
    alike: float = 2.4
    """For being alike to what it is listed with: two countries, two cities of one country."""
    unlisted: float = 7.5
    """For a place that the gazetteer does not have, in the country that most of the document lies in."""
    focus: float = 2.4
    site: float = 9.0
    """For a place of the site's own."""


WEIGHTS = Weights()


class Toponym(NamedTuple):
    """A toponym to be resolved: where it stands, its name, and what it may mean."""

    start: int
    end: int
    name: str
    places: tuple[Candidate, ...]


Odds = list[list[float]]
"""For each toponym the probability of each of its candidates, and last that it is none of them."""


def rank(text: str, toponyms: Sequence[Toponym], peoples: Mapping[str, int], focus: str | None) -> Odds:
    """What each toponym means, with probabilities; the toponyms come in the order of the text.

    `peoples` counts the countries that the text names by their people ("Syrian"), `focus` is the ISO code of the
    country that the site is about.
    """
    keys = [normalise(toponym.name) for toponym in toponyms]
    none = WEIGHTS.unlisted + WEIGHTS.focus * (focus is not None)
    known = [[*_known(toponym.places, key, focus), none] for toponym, key in zip(toponyms, keys, strict=True)]
    beside = links(text, [(toponym.start, toponym.end) for toponym in toponyms])
    odds = [_probabilities(scores) for scores in known]
    for _ in range(_ROUNDS):
        context = Context(_named(keys, toponyms, odds), peoples)
        fits = [
            [
                *(_fit(p, keys[at], context) + _linked(p, beside[at], toponyms, odds) for p in toponym.places),
                WEIGHTS.country * sqrt(context.main_share(keys[at])),
            ]
            for at, toponym in enumerate(toponyms)
        ]
        odds = [_probabilities(map(sum, zip(*pair, strict=True))) for pair in zip(known, fits, strict=True)]
        odds = _one_sense(keys, toponyms, odds)
    return odds


def _known(places: Sequence[Candidate], key: str, focus: str | None) -> Iterator[float]:
    """How likely a name means each of its places when nothing else is known."""
    seats = {(p.country, p.admin1) for p in places if p.kind == "city" and p.population >= _SEAT}
    for place in places:
        yield (
            WEIGHTS.population * log10(place.population + 10)
            + _KIND[place.kind]
            + WEIGHTS.capital * place.capital
            + WEIGHTS.own_name * _goes_by(place.name, key)
            + WEIGHTS.namesake * (place.kind == "province" and (place.country, place.admin1) in seats)
            + WEIGHTS.focus * (focus is not None and place.country == focus)
            + WEIGHTS.site * place.id.startswith("site:")
        )


@lru_cache(maxsize=1 << 16)
def _goes_by(name: str, key: str) -> float:
    """Whether a key is a place's own name: 1, or less where it is a spelling of it ("raqqa" of "Ar Raqqah").

    A side of it goes by its name, too: "west philadelphia".
    """
    own = normalise(name)
    if own == key or any(own == reading.key for reading in readings(key) if reading.large):
        return 1.0
    sound = skeleton(own)
    return _SPELLING if sound is not None and sound == skeleton(key) else 0.0


def _fit(place: Candidate, key: str, context: Context) -> float:
    """How well a place fits the rest of the document."""
    if not place.country:  # a sea, a desert of several countries: neither for it nor against it
        return WEIGHTS.country * sqrt(context.main_share(key))
    country = WEIGHTS.country * sqrt(context.share((place.country, None), key))
    return country + WEIGHTS.province * sqrt(context.share((place.country, place.admin1), key)) * bool(place.admin1)


def _linked(place: Candidate, beside: Links, toponyms: Sequence[Toponym], odds: Odds) -> float:
    """How well a place fits the toponyms beside it."""
    score = 0.0
    if beside.container is not None:
        for area, share in zip(toponyms[beside.container].places, odds[beside.container], strict=False):
            score += WEIGHTS.contained * share * containment(area, place)
    for other in beside.listed:
        for near, share in zip(toponyms[other].places, odds[other], strict=False):
            if share > _NEGLIGIBLE and near.id != place.id:
                score += WEIGHTS.near * share * exp(-distance_km(place, near) / _NEAR_KM)
                score += WEIGHTS.alike * share * _alike(near, place)
    return score


def _alike(one: Candidate, other: Candidate) -> bool:
    """Whether a list may hold both: two countries, two cities of one country."""
    return one.kind == other.kind and (one.country == other.country or one.kind == "country")


def _probabilities(scores: Iterable[float]) -> list[float]:
    """The softmax of scores that are logarithms of odds."""
    scores = list(scores)
    top = max(scores)
    weights = [exp(score - top) for score in scores]
    total = sum(weights)
    return [weight / total for weight in weights]


def _named(keys: Sequence[str], toponyms: Sequence[Toponym], odds: Odds) -> dict[str, Named]:
    """Each name of the document once, as its first toponym is resolved."""
    counts = Counter(keys)
    found: dict[str, Named] = {}
    for key, toponym, shares in zip(keys, toponyms, odds, strict=True):
        found.setdefault(key, Named(counts[key] if toponym.places else 0, toponym.places, shares[:-1]))
    return found


def _one_sense(keys: Sequence[str], toponyms: Sequence[Toponym], odds: Odds) -> Odds:
    """Draw the toponyms of one name halfway towards what they mean together."""
    together: dict[str, list[int]] = defaultdict(list)
    for at, key in enumerate(keys):
        together[key].append(at)
    drawn = list(odds)
    for same in together.values():
        if len(same) < 2:
            continue
        mean: dict[str, float] = defaultdict(float)
        for at in same:
            for place, share in zip(toponyms[at].places, odds[at], strict=False):
                mean[place.id] += share / len(same)
        for at in same:
            shares = [(share + mean[p.id]) / 2 for p, share in zip(toponyms[at].places, odds[at], strict=False)]
            drawn[at] = [*shares, max(0.0, 1.0 - sum(shares))]
    return drawn
