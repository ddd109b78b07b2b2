import numpy as np
import pytest
import shapely

from dateline.render.maps.path import path_data


@pytest.mark.parametrize(
    ("wkt", "expected"),
    [
        ("LINESTRING (1 1, 3 1, 3 -2)", "M1 1l2 0 0-3"),
        ("LINESTRING (1 1, 1.2 1.3, 3 1)", "M1 1l2 0"),  # less than a unit is no corner
        ("LINESTRING (1 1, 1.2 1.3)", ""),
        ("POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))", "M0 0l4 0 0 4-4 0z"),
        ("POLYGON ((0 0, 9 0, 9 9, 0 0), (5 2, 5 4, 6 4, 5 2))", "M0 0l9 0 0 9zM5 2l0 2 1 0z"),
        ("POLYGON ((0 0, .2 0, .2 .2, 0 0))", ""),
    ],
)
def test_paths(wkt: str, expected: str) -> None:
    assert path_data(np.array([shapely.from_wkt(wkt)])) == expected


def test_no_shapes_no_path() -> None:
    assert path_data(np.array([], dtype=object)) == ""
