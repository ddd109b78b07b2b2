"""Which places are near each other."""

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from dateline.model import AREAS, Place

REACH_KM, FAR_KM = 25, 200
"""Up to how far everything is near; and up to how far the nearest place is told where nothing is."""
EARTH_KM = 6371.0


class Near(NamedTuple):
    """A place and how far it is, in kilometres."""

    id: str
    km: float


def nearby(places: Mapping[str, Place]) -> dict[str, list[Near]]:
    """For each place that is a point or a town, the others within `REACH_KM`, the nearest first; else the nearest.

    Distances are along a great circle, by the haversine formula. Areas have no one spot to measure from.
    """
    spots = [id for id, place in places.items() if place.located and place.kind not in AREAS]
    at = np.radians([[places[id].lat or 0.0, places[id].lon or 0.0] for id in spots]).reshape(-1, 2)
    found = {}
    for number, id in enumerate(spots):
        half = (at - at[number]) / 2
        chord = np.sin(half[:, 0]) ** 2 + np.cos(at[:, 0]) * np.cos(at[number, 0]) * np.sin(half[:, 1]) ** 2
        km = 2 * EARTH_KM * np.arcsin(np.sqrt(np.clip(chord, 0, 1)))
        others = sorted(
            (Near(spots[other], float(km[other])) for other in np.flatnonzero(km <= FAR_KM) if other != number),
            key=lambda near: (near.km, near.id),
        )
        found[id] = [near for near in others if near.km <= REACH_KM] or others[:1]
    return found
