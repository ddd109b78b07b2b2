"""The middle of a province that no map at hand draws.

A province is taken to be the land of its country that is nearer to one of its own towns than to any other's
(Thiessen 1911, after Voronoi). That is right where towns lie all over a province, and far better than the mean of
the towns where they lie in one corner of it: Ontario, Queensland, Homs.
"""

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from dateline.gazetteer.entry import Entry

_POINTS = 8_000
"""Points of the grid that is laid over each country."""
_FINEST, _COARSEST = 0.01, 0.5
_DECIMALS = 3

Point = tuple[float, float]


def middles(cities: Iterable[Entry], lands: Mapping[str, Any]) -> dict[tuple[str, str], Point]:
    """Latitude and longitude of the middle of each province, by country and admin1 code.

    `lands` are polygons in degrees by country; small islands between the points of the grid are left out.
    """
    towns: dict[str, list[Entry]] = {}
    for city in cities:
        if city.country and city.country in lands and city.admin1:
            towns.setdefault(city.country, []).append(city)
    found = {}
    for country, members in sorted(towns.items()):
        for admin1, middle in _provinces(members, lands[country]).items():
            found[country, admin1] = middle
    return found


def _provinces(towns: list[Entry], land: Any) -> dict[str, Point]:
    """The middles of one country's provinces by admin1 code."""
    lon, lat = _grid(land)
    stretch = float(np.cos(np.radians(land.centroid.y)))
    tree = shapely.STRtree(shapely.points([town.lon * stretch for town in towns], [town.lat for town in towns]))
    nearest = tree.nearest(shapely.points(lon * stretch, lat))
    codes = np.array([town.admin1 for town in towns])[nearest]
    return {str(code): _middle(lon[codes == code], lat[codes == code]) for code in np.unique(codes)}


def _grid(land: Any) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Longitudes and latitudes of points on a square grid that lie on the land."""
    step = float(np.clip(np.sqrt(land.area / _POINTS), _FINEST, _COARSEST))
    columns, rows = [np.empty(0)], [np.empty(0)]
    for part in shapely.get_parts(land):
        west, south, east, north = part.bounds
        lon, lat = (axis.ravel() for axis in np.meshgrid(_ticks(west, east, step), _ticks(south, north, step)))
        shapely.prepare(part)
        inside = shapely.contains_xy(part, lon, lat)
        columns.append(lon[inside])
        rows.append(lat[inside])
    return np.concatenate(columns), np.concatenate(rows)


def _ticks(low: float, high: float, step: float) -> NDArray[np.float64]:
    return np.asarray((np.arange(np.floor(low / step), np.ceil(high / step)) + 0.5) * step, dtype=np.float64)


def _middle(lon: NDArray[np.float64], lat: NDArray[np.float64]) -> Point:
    """The middle of points on the globe; a degree of longitude is shorter near the poles."""
    east, north = np.radians(lon), np.radians(lat)
    width = np.cos(north)
    axes = (width * np.cos(east), width * np.sin(east), np.sin(north))
    x, y, z = (float(np.average(axis, weights=width)) for axis in axes)
    return (
        round(float(np.degrees(np.arctan2(z, np.hypot(x, y)))), _DECIMALS),
        round(float(np.degrees(np.arctan2(y, x))), _DECIMALS),
    )
