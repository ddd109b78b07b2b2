"""Prominence: what an article is mainly about, and where in it an event is told."""

from collections.abc import Collection, Iterator
from datetime import date, timedelta

from dateline.model import Mention

_TELLING = {
    "killed": 3.0,
    "injured": 1.0,
    "captured": 1.0,
    "detained": 1.0,
    "displaced": 1.0,
    "missing": 1.0,
    "struck": 1.0,
}
_ASIDE = ("strategic/", "movement/", "justice/", "politics/")
_THIS_WEEK, _LONG_AGO = timedelta(days=7), timedelta(days=60)
_OPENING = 500
"""Characters from the start of an article that hold its headline and its lead."""


def prominence(mention: Mention, index: int, title: str, length: int) -> float:
    """Higher for what an article is about: told early, in the headline, with a toll, a place and a day.

    The weights are hand-set, from the habit of news to tell first what matters most (the inverted pyramid).
    """
    score = max(0.0, 2.5 - 0.35 * index) + max(0.0, 1.0 - mention.start / max(length, 1))
    score += max((_TELLING[f.role] for f in mention.figures), default=0.0)
    score += 1.0 * (bool(mention.places) and not mention.place_inherited) + 0.5 * bool(mention.date)
    headline = title.lower()
    score += 1.0 * (mention.trigger.text.lower()[:5] in headline) + 0.5 * any(
        p.text.lower() in headline for p in mention.places
    )
    score -= 1.5 * mention.type.startswith(_ASIDE) + 1.5 * ("subordinate" in mention.rules)
    return round(score - 2.0 * (mention.modality != "happened"), 3)


def standing(
    mention: Mention, index: int, title: str, kinds: Collection[str], published: date | None
) -> Iterator[str]:
    """The names of what a telling's place in the article, its headline (of `kinds`) and its date show."""
    if index == 0:
        yield "told first"
    if index < 3:
        yield "among the first three"
    if mention.start < _OPENING:
        yield "in the opening"
    headline = title.lower()
    if mention.trigger.text.lower()[:5] in headline:
        yield "in the headline"
    if mention.type in kinds:
        yield "of the headline's kind"
    if any(p.text.lower() in headline for p in mention.places):
        yield "place in the headline"
    if published and mention.date and mention.when and mention.when.last:
        ago = published - mention.when.last
        if ago < timedelta(0):
            yield "still to come"
        elif ago > _LONG_AGO:
            yield "long ago"
        elif ago <= _THIS_WEEK and mention.when.precision == "day":
            yield "this week"
        elif ago > _THIS_WEEK:
            yield "weeks ago"
