import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.render.maps.projection import RADIUS_KM, Azimuthal, EqualEarth, Orthographic, Projection

lons, lats = st.floats(-180, 180), st.floats(-85, 85)


@pytest.mark.parametrize("kind", ["azimuthal", "equal-earth"])
@given(lons, lats, st.floats(-60, 60), st.floats(-60, 60))
def test_there_and_back(kind: str, lon: float, lat: float, east: float, north: float) -> None:
    there = float(np.clip(lat + north, -88, 88))
    projection: Projection = Azimuthal(lon, lat) if kind == "azimuthal" else EqualEarth(lon)
    back = projection.inverse(projection.forward(np.array([[lon + east, there]])))[0]
    assert back == pytest.approx([east, there], abs=1e-6)


@given(lons, lats)
def test_the_azimuthal_middle_is_true_to_scale(lon: float, lat: float) -> None:
    x, y = Azimuthal(lon, lat).forward(np.array([[lon, lat + 0.01]]))[0]
    assert (x, y) == pytest.approx((0, np.radians(0.01) * RADIUS_KM), abs=1e-4)


def test_equal_earth_has_the_published_size() -> None:
    points = EqualEarth(0).forward(np.array([[180.0, 0.0], [0.0, 90.0]])) / RADIUS_KM
    assert points[0] == pytest.approx([2.7066, 0], abs=1e-4)
    assert points[1] == pytest.approx([0, 1.3174], abs=1e-4)


@pytest.mark.parametrize("projection", [Azimuthal(10, 50), EqualEarth(10)])
@pytest.mark.parametrize("lat", [-40.0, 0.0, 62.0])
def test_areas_are_true(projection: Projection, lat: float) -> None:
    step = 0.01
    corners = projection.forward(np.array([[30, lat], [30 + step, lat], [30, lat + step]]))
    (ax, ay), (bx, by) = corners[1] - corners[0], corners[2] - corners[0]
    true = (np.radians(step) * RADIUS_KM) ** 2 * np.cos(np.radians(lat + step / 2))
    assert abs(ax * by - ay * bx) == pytest.approx(true, rel=1e-3)


def test_the_globe_shows_its_front_and_puts_the_rest_on_the_rim() -> None:
    globe = Orthographic(0, 0)
    points = np.array([[0.0, 0.0], [89.0, 0.0], [120.0, 10.0]])
    assert globe.visible(points).tolist() == [True, True, False]
    assert np.hypot(*globe.forward(points).T) == pytest.approx([0, np.sin(np.radians(89)), 1])
