"""The ground of the map that is moved in the browser: land, water and borders as lines of whole numbers.

Around the places in detail, elsewhere as on a map of the world, so that it stays small wherever the places are.
Unlike the maps that are drawn when the site is built, it is in degrees: the browser projects it.
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, TypedDict, cast

import numpy as np
import shapely
from numpy.typing import NDArray

from dateline.render.language import Language
from dateline.render.maps.atlas import Atlas, Layer, Shapes
from dateline.render.maps.ground import ADMIN1_ZOOM, LAKES, RIVERS, country_name
from dateline.render.maps.projection import Points
from dateline.render.maps.view import shifted

ROOM, LEAST = 0.8, 2.0
"""How far beyond the places the ground is detailed: as part of how far they reach, and in degrees at least."""
POLE = 84.0
"""Degrees beyond which Mercator's projection shows nothing of use."""
SAME_PLACE = 0.12
"""Degrees; a city that is nearer to a place of the site is that place."""
CITIES, FAR_RANK = 160, 1
"""How many cities are named around the places; and up to which rank elsewhere."""
Lines = list[list[int]]


class Detail(NamedTuple):
    """A scale of the atlas, up to which breadth in degrees it suits; and what is simplified, and dropped, of it."""

    scale: str
    breadth: float
    tolerance: float
    islet: float
    zoom: int


DETAILS = (
    Detail("fine", 10, 0.003, 0.0, 11),
    Detail("fine", 22, 0.01, 1e-4, 9),
    Detail("medium", 75, 0.03, 4e-3, 7),
    Detail("medium", 361, 0.12, 6e-2, 5),
)
FAR = Detail("coarse", 361, 0.0, 0.0, 5)


class Ground(TypedDict):
    """Lines and rings as differences of x, y in steps of `1 / steps` degrees; names with where they stand."""

    steps: int
    zoom: int
    bounds: tuple[float, float, float, float]
    land: Lines
    lakes: Lines
    rivers: Lines
    provinces: Lines
    borders: Lines
    disputed: Lines
    areas: dict[str, Lines]
    countries: list[tuple[str, float, float, int]]
    cities: list[tuple[str, float, float, int]]


class _Cut(NamedTuple):
    """The part of the atlas around the places, and how finely it is shown."""

    atlas: Atlas
    near: Any
    detail: Detail
    middle: float

    @property
    def steps(self) -> int:
        return 1000 if self.detail.scale == "fine" else 100


def ground(atlas: Atlas, points: Points, reach: Points, areas: Mapping[str, Any], language: Language) -> Ground:
    """What lies under places at `points` that reach so many degrees east and north, and the shapes of `areas`.

    In degrees; longitudes may go beyond 180 to stay near each other.
    """
    (west, south), (east, north) = (points - reach).min(axis=0).tolist(), (points + reach).max(axis=0).tolist()
    middle = (west + east) / 2
    room = max(ROOM * max(east - west, north - south), LEAST)
    left, right = max(west - room, middle - 180), min(east + room, middle + 180)
    near = shapely.box(left, max(south - room, -POLE), right, min(north + room, POLE))
    detail = next(each for each in DETAILS if right - left <= each.breadth)
    cut = _Cut(atlas, near, detail, middle)
    borders = [_lines(cut, "borders", key="disputed", wanted=wanted) for wanted in (False, True)]
    return Ground(
        steps=cut.steps,
        zoom=detail.zoom,
        bounds=(south, west, north, east),
        land=_steps(cut, _areas(cut, "land")),
        lakes=_steps(cut, _areas(cut, "lakes", LAKES[detail.scale])),
        rivers=_steps(cut, _near(cut, "rivers", RIVERS[detail.scale])),
        provinces=_steps(cut, _provinces(cut)),
        borders=_steps(cut, borders[0]),
        disputed=_steps(cut, borders[1]),
        areas={id: _steps(cut, _outline(cut, shape)) for id, shape in areas.items()},
        countries=_countries(cut, language),
        cities=_cities(cut, points),
    )


def _areas(cut: _Cut, name: str, rank: int | None = None) -> Shapes:
    """The rings of areas, near and far, in one piece where the two meet."""
    near, far = _near(cut, name, rank), _seen(cut, cut.atlas.layer(f"coarse/{name}"))
    whole = shapely.union_all([shapely.union_all(near), shapely.difference(shapely.union_all(far), cut.near)])
    return cast(Shapes, shapely.get_rings(shapely.get_parts(whole)))


def _lines(cut: _Cut, name: str, key: str, wanted: bool) -> Shapes:
    """Lines near and far whose attribute has one value."""
    fine, coarse = (cut.atlas.layer(f"{scale}/{name}") for scale in (cut.detail.scale, "coarse"))
    near = _simple(cut, _clipped(cut, fine, fine.attributes[key] == wanted))
    far = shapely.difference(_seen(cut, coarse, coarse.attributes[key] == wanted), cut.near)
    return _merged(np.concatenate([near, far]))


def _near(cut: _Cut, name: str, rank: int | None = None) -> Shapes:
    """The shapes of a layer around the places, up to a rank."""
    layer = cut.atlas.layer(f"{cut.detail.scale}/{name}")
    chosen = None if rank is None else layer.attributes["rank"] <= rank
    return _simple(cut, _clipped(cut, layer, chosen))


def _provinces(cut: _Cut) -> Shapes:
    """The lines between provinces, where so many are of use."""
    scale = cut.detail.scale
    if cut.detail.breadth > DETAILS[2].breadth:
        return np.array([], dtype=object)
    layer = cut.atlas.layer(f"{scale}/admin1")
    return _merged(_simple(cut, _clipped(cut, layer, layer.attributes["zoom"] <= ADMIN1_ZOOM[scale])))


def _outline(cut: _Cut, shape: Any) -> Shapes:
    """The rings of a province or country beside the places, without what lies across the edge of the map."""
    moved = np.concatenate([shifted(np.array([shape], dtype=object), by) for by in (-360.0, 0.0, 360.0)])
    seen = shapely.clip_by_rect(moved, cut.middle - 180, -POLE, cut.middle + 180, POLE)
    return cast(Shapes, shapely.get_rings(_simple(cut, shapely.get_parts(seen[~shapely.is_empty(seen)]))))


def _merged(lines: Shapes) -> Shapes:
    """Lines joined where they meet."""
    return cast(Shapes, shapely.get_parts(shapely.line_merge(shapely.union_all(lines)))) if len(lines) else lines


def _simple(cut: _Cut, shapes: Shapes) -> Shapes:
    """Shapes without the corners and islets that the closest view does not show."""
    parts = shapely.get_parts(shapes)
    if len(parts) and shapely.get_dimensions(parts[0]) == 2:
        parts = shapely.get_parts(shapely.union_all(parts))
        parts = parts[shapely.area(parts) >= cut.detail.islet]
    return cast(Shapes, shapely.simplify(parts, cut.detail.tolerance))


def _clipped(cut: _Cut, layer: Layer, chosen: NDArray[np.bool_] | None = None) -> Shapes:
    """The shapes of a layer around the places."""
    return _windowed(layer, chosen, cut.near.bounds)


def _seen(cut: _Cut, layer: Layer, chosen: NDArray[np.bool_] | None = None) -> Shapes:
    """The shapes of a layer on the whole map."""
    return _windowed(layer, chosen, (cut.middle - 180, -POLE, cut.middle + 180, POLE))


def _windowed(layer: Layer, chosen: NDArray[np.bool_] | None, bounds: tuple[float, ...]) -> Shapes:
    """What lies within bounds that may cross the 180th meridian, with longitudes that follow on."""
    west, south, east, north = bounds
    found = []
    for shift in (-360.0, 0.0, 360.0):
        left, right = max(west - shift, -180), min(east - shift, 180)
        if left >= right:
            continue
        near = layer.near(shapely.box(left, south, right, north))
        near = near if chosen is None else near[chosen[near]]
        pieces = shapely.clip_by_rect(layer.shapes[near], left, south, right, north)
        found.append(shifted(pieces[~shapely.is_empty(pieces)], shift))
    return cast(Shapes, shapely.get_parts(np.concatenate(found)))


def _steps(cut: _Cut, shapes: Shapes) -> Lines:
    """Lines as differences of whole numbers: x, y, and from there on; without those that shrink to a point."""
    found = []
    for shape in shapes:
        corners = np.rint(shapely.get_coordinates(shape) * cut.steps).astype(int)
        kept = np.r_[True, (np.diff(corners, axis=0) != 0).any(axis=1)]
        if kept.sum() > 1:
            found.append(np.diff(corners[kept], axis=0, prepend=0).ravel().tolist())
    return sorted(found)


def _countries(cut: _Cut, language: Language) -> list[tuple[str, float, float, int]]:
    """The names of countries, the most important first."""
    rows = sorted(cut.atlas.layer("fine/countries").rows, key=lambda row: (row["rank"], row["name"]))
    names = [country_name(language, row) for row in rows]
    return [
        (name, round(row["lat"], 2), round(_beside(cut, row["lon"]), 2), row["rank"])
        for name, row in zip(names, rows, strict=True)
    ]


def _cities(cut: _Cut, points: Points) -> list[tuple[str, float, float, int]]:
    """The cities around the places that are not themselves places, and the largest elsewhere."""
    west, south, east, north = cut.near.bounds
    found: list[tuple[str, float, float, int]] = []
    around = 0
    for name, lon, lat, rank in cut.atlas.cities:
        x = _beside(cut, lon)
        inside = west < x < east and south < lat < north
        around += inside
        wanted = around <= CITIES if inside else rank <= FAR_RANK
        if wanted and np.abs(points - [x, lat]).max(axis=1).min() > SAME_PLACE:
            found.append((name, round(lat, 2), round(x, 2), rank))
    return found


def _beside(cut: _Cut, lon: float) -> float:
    """A longitude on the map, whose middle may be anywhere."""
    return cut.middle + (lon - cut.middle + 180) % 360 - 180


def together(lons: Sequence[float], middle: float) -> list[float]:
    """Longitudes around a meridian, so that places on both sides of the 180th lie beside each other."""
    return [middle + (lon - middle + 180) % 360 - 180 for lon in lons]
