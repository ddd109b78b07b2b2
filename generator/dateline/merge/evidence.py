"""Evidence: what is to be seen in the tellings of an event, by names that a person understands."""

from collections.abc import Sequence
from math import log

from dateline.extract.logistic import Evidence
from dateline.merge.clusters import Cluster
from dateline.merge.events import date_of, is_dated_weakly, kind_of
from dateline.merge.matching import is_vague
from dateline.model import Mention

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
