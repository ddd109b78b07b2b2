"""Linking places: which of an article's places is that of an event whose own sentence may not name it.

Every place that the article names is a candidate for every event that it tells; so is none of them. What speaks for
a candidate is weighed by a logistic model (`data/where.yml`, made by `benchmarks/fit_where.py`).
"""

from bisect import bisect_right
from collections.abc import Collection, Mapping
from dataclasses import replace
from math import exp, log1p

from dateline.extract.kinds import family
from dateline.extract.lexicon import lexicon
from dateline.extract.linking.spots import best_spot
from dateline.extract.linking.story import BROAD, Story, key
from dateline.extract.logistic import Evidence, score
from dateline.model import Mention, PlaceMention, Span

NONE = ""
"""The candidate that stands for none of the places."""
_LIKELY, _SURE = 0.4, 0.5
"""A place less likely than the first is not linked; than the second, neither in an article about several towns."""
_ONE_STORY = 2
"""Events told of more towns than these are several stories, and a place of one may not be that of another."""
_LIKELIER = 1.2
"""How many times likelier than the next a place must be."""
_MUCH_LIKELIER = 2.0
"""How many times likelier a place of the event's own sentence must be than the one that its grammar prefers."""
_OVERRULING = 2.0
"""The same for a place of another sentence."""
_MANY_TELLINGS = 4
_LONG_PAST = 7
"""Days before the publication."""


def link_places(story: Story) -> list[Mention]:
    """The events with the likeliest of the article's places, and a mention of each sentence that gave one.

    Such a mention points back to its event, so that a reader is shown the sentence that names the place. What an
    event's own sentence says outright (in a town) stands, and a place that only the dateline names overrules none.
    """
    return [linked for mention in story.mentions for linked in _linked(mention, story)]


def candidates(mention: Mention, story: Story) -> dict[str, Evidence]:
    """The places that may be that of an event, by key, and none of them; each with what speaks for it."""
    here = _sentence_of(mention, story)
    own = {key(p) for p in mention.places}
    settled = _is_settled(mention, story)
    told_as = _told_as(mention, story)
    found: dict[str, Evidence] = {}
    for name, spots in story.candidates.items():
        about = story.about[name]
        nearest = min((abs(s.sentence - here), s.sentence > here) for s in spots)
        told = story.told[family(mention.type), name] - (name in own)
        another = any(not story.holds(spots[0].place, p) for p in mention.places) and name not in own
        sort = _sort(about)
        found[name] = {
            **about,
            "same sentence": float(nearest[0] == 0),
            "own": float(name in own),
            "own, outright": float(name in own and settled and "beside a bigger one" not in about),
            "own, broad": float(name in own and bool(BROAD & about.keys())),
            "distance": log1p(nearest[0]),
            "before": float(nearest[0] > 0 and not nearest[1]),
            "told there": min(told, _MANY_TELLINGS) / _MANY_TELLINGS,
            "another in its sentence": float(another),
            "another outright": float(another and settled),
            "another people": float(_is_of_another_people(spots[0].place, story.peoples[here])),
            **{f"{sort}, {way}": 1.0 for way in told_as if sort and name not in own},
        }
    return {**found, NONE: {"none": 1.0}}


def _told_as(mention: Mention, story: Story) -> list[str]:
    """How an event is told that is rather the background of what the article is about."""
    when = mention.when.last if mention.when else None
    past = when is not None and story.published is not None and (story.published - when).days > _LONG_PAST
    ways = {
        "long past": past,
        "undated": mention.date is None,
        "of a noun": mention.deed.is_noun,
        "pointing back": mention.anaphoric,
    }
    return [way for way, holds in ways.items() if holds]


def _sort(about: Evidence) -> str:
    """The sort of place to which it matters how an event is told; empty for provinces and the like."""
    if "only filed" in about:
        return "filed"
    if "country" in about:
        return "country"
    return "" if BROAD & about.keys() else "town"


def _is_of_another_people(place: PlaceMention, peoples: Collection[str]) -> bool:
    """Whether the event's sentence speaks of countries by their adjectives, and the place lies in none of them."""
    return bool(peoples) and place.country is not None and place.country not in peoples


def _linked(mention: Mention, story: Story) -> list[Mention]:
    chances = _chances(candidates(mention, story))
    best = max(chances, key=chances.__getitem__)
    placed = _with_own_places(mention, chances, story)
    if best == NONE or not _is_clear(best, chances, story.towns[family(mention.type)]):
        return [placed]
    if best in map(key, mention.places) or _is_settled(placed, story):
        return [placed]
    here, chance = _sentence_of(mention, story), round(chances[best], 3)
    spots = story.candidates[best]
    spot = best_spot([s for s in spots if s.sentence == here] or spots)
    elsewhere = spot.sentence != here
    only_filed = "only filed" in story.about[best]
    if placed.places and (not elsewhere or only_filed or placed.place_chance > chance / _OVERRULING):
        return [placed]
    if not placed.places:
        placed = replace(placed, places=(spot.place,), place_inherited=elsewhere, place_chance=chance)
    return [placed, _pointing_back(mention, spot.place, story.sentences[spot.sentence], chance)][: 1 + elsewhere]


def _is_clear(best: str, chances: Mapping[str, float], towns: int) -> bool:
    """Whether the likeliest place is likely enough, and not one of two that are as good as each other."""
    second = max((chance for name, chance in chances.items() if name not in (best, NONE)), default=0.0)
    needed = _LIKELY if towns <= _ONE_STORY else _SURE
    return chances[best] >= max(needed, _LIKELIER * second)


def _chances(options: Mapping[str, Evidence]) -> dict[str, float]:
    """How likely each candidate is, together 1."""
    weights = lexicon("where")["weights"]
    scores = {name: score(evidence, weights) for name, evidence in options.items()}
    highest = max(scores.values())
    raised = {name: exp(value - highest) for name, value in scores.items()}
    return {name: value / sum(raised.values()) for name, value in raised.items()}


def _sentence_of(mention: Mention, story: Story) -> int:
    return max(0, bisect_right(story.sentences, mention.start, key=lambda s: s.start) - 1)


def _with_own_places(mention: Mention, chances: Mapping[str, float], story: Story) -> Mention:
    """An event with its own sentence's places, the much likelier one first, unless it contains the first."""
    if not mention.places:
        return mention
    first, *others = mention.places
    best = max(mention.places, key=lambda p: chances.get(key(p), 0.0))
    likelier = chances.get(key(best), 0.0) > _MUCH_LIKELIER * chances.get(key(first), 0.0)
    if likelier and not story.holds(best, first):
        first, others = best, [p for p in mention.places if p is not best]
    return replace(mention, places=(first, *others), place_chance=round(chances.get(key(first), 0.0), 3))


def _is_settled(mention: Mention, story: Story) -> bool:
    """Whether an event's own sentence says outright that it happened in a town."""
    if not mention.places or mention.places[0].kind in BROAD:
        return False
    first = mention.places[0]
    return any(s.place.start == first.start and s.role == "in" for s in story.candidates.get(key(first), ()))


def _pointing_back(event: Mention, place: PlaceMention, sentence: Span, chance: float) -> Mention:
    """A mention of the event's place alone, which quotes the sentence that names it."""
    return replace(
        event.pointing_back(sentence.start, sentence.text),
        modality=event.modality,
        places=(place,),
        place_chance=chance,
        adds_to=event.trigger.start,
        rules=("linked place",),
    )
