import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import DatelineError
from dateline.render import maps
from dateline.render.maps.atlas import Atlas, City, Layer, write

degrees = st.tuples(st.integers(-180_000, 180_000), st.integers(-90_000, 90_000))
lines = st.lists(degrees, min_size=2, max_size=20).map(shapely.LineString)


@given(st.lists(lines, min_size=1, max_size=10))
def test_what_is_written_is_read(tmp_path_factory: pytest.TempPathFactory, steps: list[shapely.LineString]) -> None:
    path = tmp_path_factory.mktemp("atlas") / "a.mapdata"
    shapes = shapely.transform(np.array(steps), lambda points: points * 0.001)
    owner = np.arange(len(shapes), dtype="<i4")[::-1].copy()
    rows = [{"name": f"É {number}"} for number in range(len(shapes))]
    write(path, {"fine/rivers": Layer(shapes, owner, rows, 0.001)}, [City("Zürich", 8.5, 47.4, 1)])
    layer = Atlas(path).layer("fine/rivers")
    assert shapely.equals_exact(layer.shapes, shapes, 1e-9).all()
    assert (layer.owner == owner).all()
    assert layer.rows == rows
    assert Atlas(path).cities == [City("Zürich", 8.5, 47.4, 1)]


def test_polygons_keep_their_holes(tmp_path: Path) -> None:
    shape = shapely.box(0, 0, 4, 4) - shapely.box(1, 1, 2, 2)
    write(tmp_path / "a.mapdata", {"l": Layer(np.array([shape]), np.zeros(1, "<i4"), [{}], 0.5)}, [])
    assert shapely.equals(Atlas(tmp_path / "a.mapdata").layer("l").shapes[0], shape)


def test_the_same_layers_give_the_same_bytes(tmp_path: Path) -> None:
    layer = Layer(np.array([shapely.box(0, 0, 1, 1)]), np.zeros(1, "<i4"), [{"a": 1}], 0.5)
    for name in ("a", "b"):
        write(tmp_path / name, {"x": layer, "y": layer}, [])
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b"]


def test_a_build_that_breaks_off_leaves_the_old_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.mapdata"
    write(path, {}, [City("Paris", 2, 49, 0)])

    def full(descriptor: int) -> None:
        raise OSError("no space left")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="no space"):
        write(path, {}, [])
    assert [city.name for city in Atlas(path).cities] == ["Paris"]
    assert [each.name for each in tmp_path.iterdir()] == ["a.mapdata"]


def test_a_missing_file_names_the_command_that_builds_it(tmp_path: Path) -> None:
    with pytest.raises(DatelineError, match=r"python -m dateline\.render\.maps\.build"):
        Atlas(tmp_path / "none.mapdata")


def test_near_finds_by_bounds_in_order() -> None:
    shapes = np.array([shapely.box(x, 0, x + 1, 1) for x in (5, 0, 2, 9)])
    layer = Layer(shapes, np.arange(4, dtype="<i4"), [{}] * 4, 1)
    assert layer.near(shapely.box(1.5, 0, 5.5, 1)).tolist() == [0, 2]


def test_cities_near_wrap_around_the_180th_meridian(tmp_path: Path) -> None:
    write(
        tmp_path / "a.mapdata",
        {},
        [City("Suva", 178.4, -18.1, 3), City("Apia", -171.8, -13.8, 3), City("Paris", 2, 49, 0)],
    )
    found = Atlas(tmp_path / "a.mapdata").cities_near(-179.0, -16.0, 1200)
    assert [city.name for city in found] == ["Suva", "Apia"]


def test_importing_the_package_loads_nothing() -> None:
    code = f"import runpy, sys; runpy.run_path({maps.__file__!r}); sys.exit('shapely' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0
