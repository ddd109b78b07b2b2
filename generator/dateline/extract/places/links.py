"""Links: what two toponyms that stand side by side tell of each other ("Homs, Syria"; "Homs, Hama and Idlib")."""

import re
from collections import defaultdict
from collections.abc import Sequence
from math import asin, cos, radians, sin, sqrt
from typing import NamedTuple

from dateline.gazetteer import Candidate

_CONTAINED = re.compile(r"\s*,\s*(?:in |near |the )*|\s+in (?:the )?|\s*\(\s*")
_LISTED = re.compile(r"\s*(?:,|,?\s(?:and|or))\s(?:the\s)?")
_WIDEST = 12
"""Characters between two toponyms that are still side by side."""
_NEIGHBOUR = 0.3
_FAR_KM = 20_000.0
_EARTH_KM = 6371.0


class Links(NamedTuple):
    """The number of the toponym that may contain this one, and of those that it is listed with."""

    container: int | None
    listed: tuple[int, ...]


def links(text: str, spans: Sequence[tuple[int, int]]) -> list[Links]:
    """The links of each toponym; `spans` are their characters, in the order of the text."""
    container: dict[int, int] = {}
    listed: dict[int, list[int]] = defaultdict(list)
    for at in range(len(spans) - 1):
        gap = spans[at][1], spans[at + 1][0]
        if gap[1] - gap[0] > _WIDEST:
            continue
        if _CONTAINED.fullmatch(text, *gap):
            container[at] = at + 1
        if _LISTED.fullmatch(text, *gap):
            listed[at].append(at + 1)
            listed[at + 1].append(at)
    return [Links(container.get(at), tuple(listed[at])) for at in range(len(spans))]


def containment(area: Candidate, place: Candidate) -> float:
    """How far an area contains a place, by their codes: 1, or 0, or something where both are of one province."""
    if not area.country or area.country != place.country or area.id == place.id:
        return 0.0
    if area.kind == "country":
        return float(place.kind != "country")
    if not area.admin1 or area.admin1 != place.admin1:
        return 0.0
    return float(place.kind not in ("province", "country")) if area.kind == "province" else _NEIGHBOUR


def distance_km(one: Candidate, other: Candidate) -> float:
    """Great-circle distance in kilometres; half of the Earth's circumference where a coordinate is unknown."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return _FAR_KM
    north, south = radians(one.lat), radians(other.lat)
    chord = sin((south - north) / 2) ** 2 + cos(north) * cos(south) * sin(radians(other.lon - one.lon) / 2) ** 2
    return 2 * _EARTH_KM * asin(min(1.0, sqrt(chord)))
