import struct
from pathlib import Path

import pytest
import shapely

from dateline.render.maps.shapefile import read_shapes, read_table

SQUARE = [(0, 0), (0, 4), (4, 4), (4, 0), (0, 0)]  # clockwise: an outer ring
HOLE = [(1, 1), (2, 1), (2, 2), (1, 2), (1, 1)]
OTHER = [(6, 0), (6, 1), (7, 1), (6, 0)]


def shapefile(kind: int, rings: list[list[tuple[int, int]]]) -> bytes:
    starts = [sum(map(len, rings[:number])) for number in range(len(rings))]
    points = [value for ring in rings for point in ring for value in point]
    record = struct.pack("<i4d", kind, 0, 0, 0, 0) + struct.pack("<ii", len(rings), len(points) // 2)
    record += struct.pack(f"<{len(starts)}i", *starts) + struct.pack(f"<{len(points)}d", *points)
    return bytes(100) + struct.pack(">ii", 1, len(record) // 2) + record


@pytest.mark.parametrize(
    ("kind", "rings", "expected"),
    [
        (3, [[(0, 0), (1, 1)], [(2, 2), (3, 3)]], "MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))"),
        (13, [[(0, 0), (1, 1)]], "MULTILINESTRING ((0 0, 1 1))"),
        (5, [SQUARE], "POLYGON ((0 0, 0 4, 4 4, 4 0, 0 0))"),
        (5, [SQUARE, HOLE], "POLYGON ((0 0, 0 4, 4 4, 4 0, 0 0), (1 1, 2 1, 2 2, 1 2, 1 1))"),
        (5, [SQUARE, OTHER], "MULTIPOLYGON (((0 0, 0 4, 4 4, 4 0, 0 0)), ((6 0, 6 1, 7 1, 6 0)))"),
        (
            5,
            [SQUARE, HOLE, OTHER],
            "MULTIPOLYGON (((0 0, 0 4, 4 4, 4 0, 0 0), (1 1, 2 1, 2 2, 1 2, 1 1)), ((6 0, 6 1, 7 1, 6 0)))",
        ),
    ],
)
def test_reads_shapes(tmp_path: Path, kind: int, rings: list[list[tuple[int, int]]], expected: str) -> None:
    path = tmp_path / "a.shp"
    path.write_bytes(shapefile(kind, rings))
    (shape,) = read_shapes(path)
    assert shapely.equals(shape, shapely.from_wkt(expected))


def test_reads_a_table_in_its_encoding(tmp_path: Path) -> None:
    columns = [(b"NAME", 8), (b"RANK", 3)]
    header = struct.pack("<4xIHH20x", 2, 32 + 32 * len(columns) + 1, 12)
    header += b"".join(name.ljust(16, b"\0") + bytes([width]) + bytes(15) for name, width in columns) + b"\r"
    rows = b" " + "Zürich".encode("cp1252").ljust(8) + b"  2" + b" " + b"Bern".ljust(8) + b" 10"
    path = tmp_path / "a.dbf"
    path.write_bytes(header + rows)
    assert list(read_table(path, "cp1252")) == [{"name": "Zürich", "rank": "2"}, {"name": "Bern", "rank": "10"}]
