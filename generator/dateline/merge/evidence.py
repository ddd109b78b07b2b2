"""Evidence: what is to be seen in the tellings of an event, by names that a person understands."""

from collections.abc import Sequence
from math import log

from dateline.extract.actors import says_whose
from dateline.extract.logistic import Evidence
from dateline.merge.events import date_of, is_dated_weakly, kind_of
from dateline.merge.matching import is_vague
from dateline.merge.tellings import Cluster
from dateline.model import ActorMention, Mention

_MANY_DEAD = 50
_FOLLOWING = ("strategic/", "movement/", "justice/", "politics/")


def evidence(cluster: Cluster, others: Sequence[Cluster]) -> Evidence:
    """What one article shows of an event; `others` are the other events that it tells.

    A name of `Mention.wording` is worth the share of the tellings that show it; "kind: …" names the kind.
    """
    when = date_of(cluster)
    dead, opening = _counts(cluster, "killed"), [m for m in cluster if "in the opening" in m.wording]
    dated = any(m.date for m in cluster)
    values = {
        "tellings": min(log(len(cluster)), 1.5),
        "a day": float(dated and when is not None and when.precision == "day"),
        "a date, no day": float(dated and (when is None or when.precision != "day")),
        "a weak date": float(is_dated_weakly(cluster)),
        "a place": float(any(m.places for m in cluster)),
        "a town or the like": float(not all(is_vague(m) for m in cluster)),
        "place from another sentence": float(_placed_elsewhere(cluster)),
        "dead": float(dead > 0),
        "dead in the opening": float(_counts(opening, "killed") > 0),
        "the highest toll": float(dead > max(map(_toll, others), default=0)),
        "town in the opening": float(any(not is_vague(m) for m in opening)),
        "wounded": float(_counts(cluster, "injured") > 0),
        "its own day": float(any(_names_day(m) for m in cluster)),
        "its own town": float(any(not is_vague(m) and not m.place_inherited for m in cluster)),
        "a count": float(any(f.rule.startswith("count") for m in cluster for f in m.figures)),
        "somebody named": float(any(_is_named(a) for m in cluster for a in m.targets)),
        "a doer named": float(any(says_whose(m) for m in cluster)),
        "nothing of its own": float(not any(_says_something(m) for m in cluster)),
        "a complete telling": float(any(_is_complete(m) for m in cluster)),
        "a like event told more": float(any(_is_like(cluster, o) and len(o) > len(cluster) for o in others)),
        "like events": min(sum(_is_like(cluster, o) for o in others), 6) / 6,
        "an article that argues": _argues([m for o in (cluster, *others) for m in o]),
        "very many dead": float(dead >= _MANY_DEAD),
        "actors": float(any(m.actors for m in cluster)),
        "targets": float(any(m.targets for m in cluster)),
        "announced": float(all(m.modality == "announced" for m in cluster)),
        "alleged": float(all(m.modality in ("alleged", "denied") for m in cluster)),
        "background": float(all(is_background(m.rules) for m in cluster)),
        "other events": min(len(others), 10) / 10,
        f"kind: {kind_of(cluster)}": 1.0,
        "a kind that follows from others": float(kind_of(cluster).startswith(_FOLLOWING)),
    }
    for name in sorted({name for m in cluster for name in m.wording}):
        values[name] = sum(name in m.wording for m in cluster) / len(cluster)
    return {name: value for name, value in values.items() if value}


def _names_day(mention: Mention) -> bool:
    """Whether the sentence itself says on which day."""
    is_day = mention.when is None or mention.when.precision == "day"
    return bool(mention.date) and not mention.date_inherited and is_day


def _is_named(actor: ActorMention) -> bool:
    return actor.rule in ("actor:phrase", "actor:known") and actor.name[:1].isupper()


def _says_something(mention: Mention) -> bool:
    """Whether a telling says more itself than that there was an event: a day, a town, how many, whom."""
    placed = not is_vague(mention) and not mention.place_inherited
    return placed or _names_day(mention) or bool(mention.figures) or any(map(_is_named, mention.targets))


def _is_complete(mention: Mention) -> bool:
    """Whether one sentence says how many, and in what town or when; or who and where, and when or to whom."""
    placed = not is_vague(mention) and not mention.place_inherited
    dated = mention.date is not None and not mention.date_inherited
    counted, done_by = bool(mention.figures), bool(mention.actors)
    return (counted and (placed or dated)) or (done_by and placed and (dated or bool(mention.targets)))


def _is_like(cluster: Cluster, other: Cluster) -> bool:
    return kind_of(cluster) == kind_of(other)


def _argues(mentions: Sequence[Mention]) -> float:
    """The share of an article's tellings that somebody quoted gives, or that speak of "us"."""
    told = [m for m in mentions if m.adds_to is None]
    arguing = sum(bool({"quoted", "speaks of itself"} & set(m.wording)) for m in told)
    return arguing / len(told) if told else 0.0


def is_background(rules: Sequence[str]) -> bool:
    """Whether a telling only says after or before what the news of its sentence happened."""
    return bool({"subordinate", "another time"} & set(rules))


def _toll(cluster: Cluster) -> int:
    return _counts(cluster, "killed")


def _counts(cluster: Sequence[Mention], role: str) -> int:
    return max((f.figure.low for m in cluster for f in m.figures if f.role == role), default=0)


def _placed_elsewhere(cluster: Cluster) -> bool:
    placed = [m for m in cluster if m.places]
    return bool(placed) and all(m.place_inherited for m in placed)
