"""Whether a point lies in the country that it is said to lie in, by the borders that the maps draw."""

from math import cos, pi, radians
from typing import Literal, NamedTuple

import shapely

from dateline.render.maps.atlas import Atlas, Layer
from dateline.render.maps.projection import RADIUS_KM

_KM_PER_DEGREE = RADIUS_KM * pi / 180


class Whereabouts(NamedTuple):
    """How a point lies to a country, and how far from it, in km; 0 within it, or where nothing can be said."""

    lies: Literal["in", "out", "disputed", "unknown"]
    km: float = 0.0


def whereabouts(atlas: Atlas, country: str, lat: float, lon: float) -> Whereabouts:
    """How a point in degrees lies to a country (ISO 3166-1 alpha-2).

    "unknown" is a country that is not drawn; "disputed" is land that the country claims and another holds, or that
    it holds and another claims. Borders are drawn to about a kilometre, so near them nothing is certain.
    """
    row = atlas.countries.get(country)
    if row is None:
        return Whereabouts("unknown")
    layer = atlas.layer("fine/countries")
    km = min((_km(shape, lat, lon) for shape in layer.owned_by(row)), default=0.0)
    if km == 0:
        return Whereabouts("in")
    sides = _disputed(atlas.layer("fine/disputed"), lat, lon)
    return Whereabouts("disputed" if layer.rows[row]["a3"] in sides else "out", km)


def _disputed(layer: Layer, lat: float, lon: float) -> set[str]:
    """The sides of the dispute over a point, by Natural Earth's codes."""
    point = shapely.Point(lon, lat)
    near = [number for number in layer.near(point) if layer.shapes[number].covers(point)]
    return {side for number in near for side in layer.rows[int(layer.owner[number])].values()}


def _km(shape: shapely.Geometry, lat: float, lon: float) -> float:
    """How far a shape is from a point: a degree of longitude is as short as it is at the point."""
    narrow = max(0.01, cos(radians(lat)))
    shrunk = shapely.transform(shape, lambda points: points * [narrow, 1])
    return float(shrunk.distance(shapely.Point(lon * narrow, lat))) * _KM_PER_DEGREE
