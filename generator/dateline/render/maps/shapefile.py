"""Shapefiles as arrays: the two record types that Natural Earth's lines and areas come in, and dBASE tables.

Reads the published format (ESRI Shapefile Technical Description, 1998) straight into shapely, without attributes
that nobody asked for; a general reader would hand over millions of Python floats.
"""

import struct
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

Rings = list[NDArray[np.float64]]


def read_shapes(path: Path) -> list[Any]:
    """The geometries of a .shp, in degrees (longitude, latitude): MultiLineString or (Multi)Polygon."""
    content = path.read_bytes()
    shapes = []
    position = 100
    while position < len(content):
        (words,) = struct.unpack_from(">i", content, position + 4)
        shapes.append(_shape(content[position + 8 : position + 8 + 2 * words]))
        position += 8 + 2 * words
    return shapes


def _shape(record: bytes) -> Any:
    (kind,) = struct.unpack_from("<i", record)
    match kind % 10:  # 13 and 23 are lines, 15 and 25 polygons, with heights or measures after what is read here
        case 3:
            return shapely.MultiLineString(_rings(record))
        case 5:
            return _area(_rings(record))
        case _:
            return shapely.GeometryCollection()


def _rings(record: bytes) -> Rings:
    parts, points = struct.unpack_from("<ii", record, 36)
    starts = [*struct.unpack_from(f"<{parts}i", record, 44), points]
    xy = np.frombuffer(record, "<f8", 2 * points, 44 + 4 * parts).reshape(-1, 2)
    return [xy[start:end] for start, end in pairwise(starts)]


def _area(rings: Rings) -> Any:
    """Outer rings run clockwise, holes the other way round."""
    polygons = shapely.polygons([shapely.linearrings(ring) for ring in rings])
    holes = np.array([shapely.is_ccw(shapely.get_exterior_ring(polygon)) for polygon in polygons])
    outer = shapely.multipolygons(polygons[~holes])
    return shapely.difference(shapely.make_valid(outer), shapely.union_all(polygons[holes]))


def read_table(path: Path, encoding: str = "utf-8") -> Iterator[dict[str, str]]:
    """The rows of a .dbf, by lower-case column name."""
    content = path.read_bytes()
    rows, header, length = struct.unpack_from("<IHH", content, 4)
    columns = [
        (content[at : at + 11].split(b"\0")[0].decode().lower(), content[at + 16])
        for at in range(32, header - 32, 32)
        if content[at] != 0x0D
    ]
    for row in range(rows):
        at = header + row * length + 1
        values = {}
        for name, width in columns:
            values[name] = content[at : at + width].decode(encoding, "replace").strip(" \0")
            at += width
        yield values
