"""How a place is drawn, by how exactly it is known, and how much around it is shown."""

from typing import Any, Literal, NamedTuple, cast

import numpy as np
import shapely

from dateline.model import AREAS, Place
from dateline.render.language import message
from dateline.render.maps.atlas import Atlas, Shapes
from dateline.render.maps.ground import country
from dateline.render.maps.projection import Azimuthal, Points
from dateline.render.maps.view import View, around, fitted

ACROSS_KM = (360.0, 700.0, 1200.0)
"""How wide the map of a point is: the least width at which a border or a coast is in sight."""
USUAL_KM = {"province": 60, "country": 300, "region": 100, "desert": 100}
"""The radius of an area that does not say its own; 15 km for the rest."""
NO_SHAPE: Shapes = np.array([], dtype=object)


def reach(place: Place) -> float:
    """How far a place may reach from its coordinates, in km; 0 for a point and for a country."""
    if place.kind == "country":
        return 0.0
    return place.radius_km or (USUAL_KM.get(place.kind, 15) if place.kind in AREAS else 0.0)


class Mark(NamedTuple):
    """What is drawn for a place: a shape, or a circle of `radius` units; and the words for it."""

    kind: Literal["dot", "ring", "area"]
    view: View
    words: str
    """A message about `%(place)s`, which may name `%(km)s` as well."""
    radius: float = 0.0
    shape: Shapes = NO_SHAPE
    km: float = 0.0
    """How far a circle reaches, in kilometres."""


def mark(atlas: Atlas, place: Place, row: int | None) -> Mark | None:
    """How to draw a place whose country is that of `row`; None when it has neither coordinates nor a shape."""
    if place.kind == "country" and row is not None:
        return _country(atlas, place.name, row)
    if place.lat is None or place.lon is None:
        return None
    if place.kind == "province" and (shape := province(atlas, place.lon, place.lat, place.radius_km)) is not None:
        view = _around_shape(shape, 2.4)
        return Mark("area", view, message("%(place)s is shaded."), shape=view.shape(shape))
    if place.kind in AREAS:
        return _area(place.lon, place.lat, reach(place))
    if place.radius_km:
        return _vicinity(place.lon, place.lat, place.radius_km)
    across = _across(atlas, place.lon, place.lat, row)
    return Mark("dot", around(place.lon, place.lat, across), message("%(place)s is marked with a dot."), 11)


def _area(lon: float, lat: float, radius: float) -> Mark:
    view = around(lon, lat, max(ACROSS_KM[0], radius * 4.8))
    words = message(
        "The shaded circle, about %(km)s km from its middle to its edge, shows roughly where %(place)s is."
    )
    return Mark("area", view, words, max(radius / view.unit, 16), km=radius)


def _vicinity(lon: float, lat: float, radius: float) -> Mark:
    view = around(lon, lat, max(ACROSS_KM[0], radius * 8))
    words = message("%(place)s is somewhere within %(km)s km of the middle of the ring.")
    return Mark("ring", view, words, max(radius / view.unit, 16), km=radius)


def _across(atlas: Atlas, lon: float, lat: float, row: int | None) -> float:
    """The least of ACROSS_KM at which more is in sight than the inside of one country."""
    if row is None:
        return ACROSS_KM[0]
    layer = atlas.layer("coarse/countries")
    name = atlas.layer("fine/countries").rows[row]["a3"]
    home = layer.shapes[layer.attributes["a3"] == name]
    for across in ACROSS_KM[:-1]:
        north, east = across / 2 * 0.7 / 111.2, across / 2 / (111.2 * max(np.cos(np.radians(lat)), 0.1))
        if not shapely.contains(home, shapely.box(lon - east, lat - north, lon + east, lat + north)).any():
            return across
    return ACROSS_KM[-1]


def province(atlas: Atlas, lon: float, lat: float, radius_km: float | None) -> Any | None:
    """The province that a point (degrees) lies in, in one piece, unless its size is not what the place says."""
    layer = atlas.layer("fine/provinces")
    point = shapely.Point(lon, lat)
    near = layer.near(point)
    inside = near[shapely.contains(layer.shapes[near], point)]
    if not len(inside):
        return None
    shape = shapely.union_all(layer.owned_by(int(layer.owner[inside[0]])))
    radius = 111.2 * float(np.sqrt(shape.area * np.cos(np.radians(lat)) / np.pi))
    return shape if not radius_km or 0.4 < radius / radius_km < 2.5 else None


def _country(atlas: Atlas, name: str, row: int) -> Mark:
    about = atlas.layer("fine/countries").rows[row]
    coarse, parts = atlas.layer("coarse/countries"), atlas.layer("fine/countries").owned_by(row)
    simple = coarse.shapes[coarse.attributes["a3"] == about["a3"]]
    if shapely.area(simple).sum() > 0.85 * shapely.area(parts).sum():  # not a country of small islands
        parts = simple
    view = _around_shape(shapely.multipolygons(_mainland(parts, Azimuthal(about["lon"], about["lat"]))), 1.5)
    return Mark("area", view, f"{name} is shaded.", shape=country(atlas, view, row))


def _mainland(parts: Shapes, projection: Azimuthal) -> Shapes:
    """A country without what lies far off: from its middle outwards, each part that is near enough to the last.

    Near enough is as far as what there is already is wide, but no more than 600 km, and 120 km at least.
    """
    flat = shapely.transform(parts, projection.forward)
    kept = np.arange(len(parts)) == np.argmin(shapely.distance(flat, shapely.Point(0, 0)))
    while True:
        whole = shapely.union_all(flat[kept])
        west, south, east, north = whole.bounds
        wider = kept | (shapely.distance(flat, whole) <= np.clip(max(east - west, north - south), 120, 600))
        if (wider == kept).all():
            return cast(Shapes, parts[kept])
        kept = wider


def _around_shape(shape: Any, margin: float) -> View:
    """A view around a shape, `margin` times as wide; its projection is centred on the shape's own middle."""
    points = _near_each_other(shapely.get_coordinates(shape))
    lon, lat = (points.min(axis=0) + points.max(axis=0)).tolist()
    projection = Azimuthal(lon / 2, lat / 2)
    return fitted(projection, points, margin, ACROSS_KM[0])


def _near_each_other(points: Points) -> Points:
    """The same points, none of them on the other side of the 180th meridian."""
    if np.ptp(points[:, 0]) < 180:
        return points
    return np.column_stack([points[:, 0] % 360, points[:, 1]])
