"""From the globe to the plane, and the part of the globe that a map shows.

Spherical formulas, in kilometres: Lambert azimuthal equal-area (Snyder, Map Projections: A Working Manual, 1987,
p. 185) for places and regions, Equal Earth (Šavrič, Patterson and Jenny, 2018) for the world, orthographic (Snyder,
p. 149) for the globe. Areas are true on all but the globe.
"""

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

RADIUS_KM = 6371.0088
Points = NDArray[np.float64]
"""An array of n × 2: longitude and latitude in degrees, or x (east) and y (north) in kilometres."""


class Projection(Protocol):
    """A way onto the plane and back."""

    @property
    def lon(self) -> float:
        """The longitude in the middle."""

    def forward(self, points: Points) -> Points:
        """Degrees → kilometres."""

    def inverse(self, points: Points) -> Points:
        """Kilometres → degrees, the longitude relative to the middle."""


@dataclass(frozen=True, slots=True)
class Azimuthal:
    """Lambert azimuthal equal-area around a point."""

    lon: float
    lat: float

    def forward(self, points: Points) -> Points:
        """Degrees → kilometres."""
        x, y, depth = _turned(points, self.lon, self.lat)
        return np.array([x, y]).T * (RADIUS_KM * np.sqrt(2 / np.maximum(1 + depth, 1e-9)))[:, None]

    def inverse(self, points: Points) -> Points:
        """Kilometres → degrees, the longitude relative to the middle."""
        x, y = points.T / RADIUS_KM
        distance = np.hypot(x, y)
        angle = 2 * np.arcsin(np.clip(distance / 2, 0, 1))
        sine, cosine = np.sin(np.radians(self.lat)), np.cos(np.radians(self.lat))
        away = np.maximum(distance, 1e-12)
        lat = np.arcsin(np.clip(np.cos(angle) * sine + y * np.sin(angle) * cosine / away, -1, 1))
        lon = np.arctan2(x * np.sin(angle), away * cosine * np.cos(angle) - y * sine * np.sin(angle))
        return np.column_stack([np.degrees(lon), np.degrees(lat)])


@dataclass(frozen=True, slots=True)
class EqualEarth:
    """Equal Earth around a meridian."""

    lon: float

    def forward(self, points: Points) -> Points:
        """Degrees → kilometres; longitudes as they are, not wrapped around."""
        slant = np.arcsin(np.sqrt(3) / 2 * np.sin(np.radians(points[:, 1])))
        height, slope = _equal_earth(slant)
        east = 2 * np.sqrt(3) * np.cos(slant) * np.radians(points[:, 0] - self.lon) / (3 * slope)
        return np.column_stack([RADIUS_KM * east, RADIUS_KM * height])

    def inverse(self, points: Points) -> Points:
        """Kilometres → degrees, the longitude relative to the middle; by Newton's method."""
        x, y = points.T / RADIUS_KM
        slant = y.copy()
        for _ in range(6):
            height, slope = _equal_earth(slant)
            slant = np.clip(slant - (height - y) / slope, -np.pi / 3, np.pi / 3)
        lat = np.arcsin(np.clip(2 * np.sin(slant) / np.sqrt(3), -1, 1))
        lon = 3 * x * _equal_earth(slant)[1] / (2 * np.sqrt(3) * np.cos(slant))
        return np.column_stack([np.clip(np.degrees(lon), -180, 180), np.degrees(lat)])


@dataclass(frozen=True, slots=True)
class Orthographic:
    """The globe from far away, as a disc of radius 1."""

    lon: float
    lat: float

    def forward(self, points: Points) -> Points:
        """Degrees → disc; what is behind the horizon goes to its nearest point on the rim."""
        x, y, depth = _turned(points, self.lon, self.lat)
        beyond = np.where(depth < 0, 1 / np.maximum(np.hypot(x, y), 1e-9), 1)
        return np.column_stack([x * beyond, y * beyond])

    def visible(self, points: Points) -> NDArray[np.bool_]:
        """Which points are on this side of the globe."""
        return _turned(points, self.lon, self.lat)[2] > 0


def _turned(points: Points, lon: float, lat: float) -> tuple[NDArray[np.float64], ...]:
    """Points on the unit sphere after (lon, lat) is turned to the front: east, north, and towards the eye."""
    turn, height = np.radians(points[:, 0] - lon), np.radians(points[:, 1])
    sine, cosine = np.sin(np.radians(lat)), np.cos(np.radians(lat))
    up, flat, front = np.sin(height), np.cos(height), np.cos(turn)
    return flat * np.sin(turn), cosine * up - sine * flat * front, sine * up + cosine * flat * front


def _equal_earth(slant: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Height above the equator and its derivative, with the four constants of the projection."""
    a1, a2, a3, a4 = 1.340264, -0.081106, 0.000893, 0.003796
    square = slant * slant
    sixth = square**3
    height = slant * (a1 + a2 * square + sixth * (a3 + a4 * square))
    return height, a1 + 3 * a2 * square + sixth * (7 * a3 + 9 * a4 * square)
