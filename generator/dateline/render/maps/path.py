"""Shapes as SVG path data: whole numbers, relative moves, nothing twice."""

from itertools import pairwise

import numpy as np
import shapely

from dateline.render.maps.atlas import Shapes


def path_data(shapes: Shapes) -> str:
    """The `d` of a path for simple lines or polygons in units; empty for no shapes."""
    if not len(shapes):
        return ""
    closed = bool(shapely.get_dimensions(shapes[0]) == 2)
    lines = shapely.get_rings(shapes) if closed else shapes
    corners = np.rint(shapely.get_coordinates(lines)).astype(int)
    steps = np.diff(corners, axis=0, prepend=0).tolist()
    starts = corners.tolist()
    ends = [0, *np.cumsum(shapely.get_num_coordinates(lines)).tolist()]
    written = [_line(starts[a], steps[a + 1 : b - closed], closed) for a, b in pairwise(ends)]
    return "".join(written).replace(" -", "-")


def _line(start: list[int], steps: list[list[int]], closed: bool) -> str:
    moves = [f"{x} {y}" for x, y in steps if x or y]
    if len(moves) < 1 + closed:
        return ""
    return f"M{start[0]} {start[1]}l{' '.join(moves)}{'z' if closed else ''}"
