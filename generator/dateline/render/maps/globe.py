"""The small globe in a map's corner, which shows where on earth the map is."""

from functools import lru_cache

import numpy as np
import shapely

from dateline.render.maps.atlas import Atlas
from dateline.render.maps.path import path_data
from dateline.render.maps.projection import RADIUS_KM, Orthographic
from dateline.render.maps.view import View

RADIUS = 88
"""Units."""
STEP = 10
"""Degrees: globes are turned to whole steps, so that the places of a region share one drawing."""
LEAST = (22, 16)
"""The size of the frame at least, in units, so that it can be seen."""


def globe(atlas: Atlas, view: View, x: float, y: float) -> str:
    """A globe around (x, y) with the frame of a map on it."""
    middle = view.centre
    lon, lat = round(middle[0] / STEP) * STEP, max(-60, min(60, round(middle[1] / STEP) * STEP))
    east, north = Orthographic(lon, lat).forward(np.array([middle]))[0] * RADIUS
    sides = (view.width * view.unit, view.height * view.unit)
    wide, high = (max(least, side / RADIUS_KM * RADIUS) for least, side in zip(LEAST, sides, strict=True))
    return (
        f'<g class="dl-map-globe" transform="translate({x:.0f} {y:.0f})">'
        f'<circle class="dl-map-sea" r="{RADIUS}"/><path class="dl-map-land" d="{_land(atlas, lon, lat)}"/>'
        f'<circle class="dl-map-rim" r="{RADIUS}"/>'
        f'<rect class="dl-map-frame" x="{east - wide / 2:.0f}" y="{-north - high / 2:.0f}"'
        f' width="{wide:.0f}" height="{high:.0f}"/></g>'
    )


@lru_cache(maxsize=64)
def _land(atlas: Atlas, lon: float, lat: float) -> str:
    """The land on this side of the globe. Tiles that the rim cuts keep their part of the rim as their edge."""
    projection = Orthographic(lon, lat)
    pieces = shapely.segmentize(atlas.layer("coarse/land").shapes, 5)
    points, owners = shapely.get_coordinates(pieces, return_index=True)
    front = np.unique(owners[projection.visible(points)])
    onto = shapely.transform(pieces[front], lambda points: projection.forward(points) * [RADIUS, -RADIUS])
    whole = shapely.union_all(shapely.make_valid(onto))
    parts = shapely.get_parts(shapely.simplify(whole, 0.8, preserve_topology=False))
    return path_data(parts[(shapely.get_dimensions(parts) == 2) & (shapely.area(parts) > 6)])
