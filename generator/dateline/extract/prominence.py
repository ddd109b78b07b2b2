"""Prominence and confidence: what an article is mainly about, and how sure the extractor is."""

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


def confidence(mention: Mention) -> float:
    """0 to 1: how sure it is that this happened as told; hand-set weights, for the order of the review list."""
    place = max((p.confidence for p in mention.places), default=0.0)
    day = mention.date is not None and mention.when is not None and mention.date.weak is None
    sure = (
        0.3
        + 0.25 * day * mention.date_sure
        + 0.25 * place
        + 0.1 * bool(mention.figures)
        + 0.1 * bool(mention.actors or mention.targets)
    )
    if mention.modality != "happened" or mention.place_inherited:
        sure *= 0.8
    return round(min(sure, 0.99), 2)
