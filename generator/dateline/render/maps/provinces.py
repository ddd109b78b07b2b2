"""Provinces out of the lines between them.

Natural Earth's first-level subdivisions come to us as lines only. Together with the outline of their country they
close into areas: a place page can then shade the province that its place lies in.
"""

from typing import Any, cast

import numpy as np
import shapely

from dateline.render.maps.atlas import Shapes

NEAR, LOOSE = 0.04, 0.2
"""Degrees that the end of a line, and one that meets no other line, may be away from its country's outline: the two
were drawn years apart."""
SMALLEST = 2e-4
"""Square degrees; what is smaller is a gap between two drawings of a border, or an islet."""


def provinces(country: Any, lines: Shapes) -> Shapes:
    """The parts that `lines` cut `country` into (polygons, in degrees); nothing when they do not cut it."""
    if not len(lines):
        return np.array([], dtype=object)
    network = shapely.union_all([*lines, *_connections(country.boundary, lines), country.boundary])
    areas = _large(shapely.get_parts(shapely.polygonize([network])))
    shapely.prepare(country)
    inside = areas[shapely.contains(country, shapely.point_on_surface(areas))]
    found: Shapes = inside if len(inside) > len(_large(shapely.get_parts(country))) else inside[:0]
    return found


def _large(areas: Shapes) -> Shapes:
    return cast(Shapes, areas[shapely.area(areas) > SMALLEST])


def _connections(outline: Any, lines: Shapes) -> Shapes:
    """The short ways from the ends of the lines to the outline, where they nearly reach it."""
    parts = shapely.get_parts(lines)
    ends = shapely.get_coordinates([shapely.get_point(parts, 0), shapely.get_point(parts, -1)])
    _, first, uses = np.unique(ends.round(4), axis=0, return_index=True, return_counts=True)
    points, reach = shapely.points(ends[first]), np.where(uses == 1, LOOSE, NEAR)
    shapely.prepare(outline)
    ways = shapely.shortest_line(points[shapely.dwithin(outline, points, reach)], outline)
    past = shapely.get_coordinates(ways).reshape(-1, 2, 2)
    # A little further than the outline, so that the two cross although coordinates are rounded.
    past[:, 1] += (past[:, 1] - past[:, 0]) * 1e-3
    return cast(Shapes, shapely.linestrings(past))
