"""A small world: two countries side by side on one island, a disputed corner, a river, a city."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import shapely

from dateline.render.maps.atlas import Atlas, City, Layer, Row, write

Shape = shapely.geometry.base.BaseGeometry


def layer(shapes: list[Shape], rows: list[Row], grid: float = 0.01) -> Layer:
    """A layer with one shape for each row."""
    return Layer(np.array(shapes, dtype=object), np.arange(len(shapes), dtype="<i4"), rows, grid)


@pytest.fixture(scope="session")
def write_layers() -> Callable[[Path, dict[str, Layer]], Atlas]:
    def written(path: Path, layers: dict[str, Layer]) -> Atlas:
        write(path, layers, [City("Midtown", 10.5, 0.5, 3), City("Faraway", 100.0, 50.0, 0)])
        return Atlas(path)

    return written


@pytest.fixture(scope="session")
def island(
    tmp_path_factory: pytest.TempPathFactory, write_layers: Callable[[Path, dict[str, Layer]], Atlas]
) -> Atlas:
    west, east, corner = shapely.box(8, -2, 11, 2), shapely.box(11, -2, 14, 2), shapely.box(10, 1, 11, 2)
    countries = [
        {"a3": "WST", "code": "WW", "name": "Westland", "lon": 9.5, "lat": 0.0, "rank": 2},
        {"a3": "EST", "code": "EE", "name": "East & Co", "lon": 12.5, "lat": 0.0, "rank": 2},
    ]
    layers = {}
    for scale in ("fine", "medium", "coarse"):
        layers[f"{scale}/land"] = layer([shapely.box(8, -2, 14, 2)], [{}])
        layers[f"{scale}/countries"] = layer([west, east], countries)
        sides = shapely.LineString([(10, 2), (10, 1), (11, 1)])
        layers[f"{scale}/borders"] = layer(
            [shapely.LineString([(11, -2), (11, 2)]), sides], [{"disputed": False}, {"disputed": True}]
        )
        layers[f"{scale}/disputed"] = layer([corner], [{"held": "WST", "claimed": "EST"}])
        layers[f"{scale}/lakes"] = layer([shapely.box(12, 1, 12.2, 1.2)], [{"rank": 1}])
        layers[f"{scale}/rivers"] = layer([shapely.LineString([(9, -2), (9.5, 0)])], [{"rank": 1}])
        layers[f"{scale}/admin1"] = layer(
            [shapely.LineString([(8, -1), (11, -1)])], [{"country": "WST", "zoom": 3.0}]
        )
    layers["fine/provinces"] = layer(
        [shapely.box(8, -2, 11, -1), shapely.box(8, -1, 11, 2)], [{"country": "WST"}] * 2
    )
    return write_layers(tmp_path_factory.mktemp("island") / "island.mapdata", layers)
