"""What part of the earth a map shows, and the layers of the atlas as they lie on it, in the map's units."""

from dataclasses import dataclass
from functools import cached_property
from typing import cast

import numpy as np
import shapely
from numpy.typing import NDArray

from dateline.render.maps.atlas import Atlas, Layer, Shapes
from dateline.render.maps.projection import Azimuthal, Points, Projection

WIDTH, HEIGHT = 960, 680
"""Units of a map: its paths have whole numbers only, so that two units make about one pixel on a screen."""
BLEED = 12
"""Units beyond the edge that are drawn, so that no outline shows where the data is cut off."""
DETAIL = 0.9
"""Units that an outline may be off."""
ISLET = 14
"""Square units that land needs to be drawn."""
FINE_KM, MEDIUM_KM = 1500, 7000
"""Up to how wide a map takes its lines from the fine and from the medium layers."""
Choice = NDArray[np.bool_] | None


@dataclass(frozen=True)
class View:
    """A map's projection, middle (kilometres of the projection) and scale (kilometres per unit)."""

    projection: Projection
    middle: tuple[float, float]
    unit: float
    width: int = WIDTH
    height: int = HEIGHT

    @property
    def centre(self) -> tuple[float, float]:
        """Longitude and latitude of the middle."""
        return self.at(self.width / 2, self.height / 2)

    @property
    def scale(self) -> str:
        """Which of the atlas's scales suits."""
        across = self.unit * self.width
        return "fine" if across <= FINE_KM else "medium" if across <= MEDIUM_KM else "coarse"

    def place(self, lon: float, lat: float) -> tuple[float, float]:
        """Where a point lies on the map."""
        x, y = self.places(np.array([[lon, lat]]))[0]
        return float(x), float(y)

    def places(self, points: Points) -> Points:
        """Where points (degrees) lie on the map."""
        near = self.projection.lon + (points[:, 0] - self.projection.lon + 180) % 360 - 180
        return self._onto(np.column_stack([near, points[:, 1]]))

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Longitude and latitude of a point of the map."""
        east, north = self.middle
        point = east + (x - self.width / 2) * self.unit, north - (y - self.height / 2) * self.unit
        lon, lat = self.projection.inverse(np.array([point]))[0]
        return float(lon) + self.projection.lon, float(lat)

    def shows(self, x: float, y: float, margin: float = 0) -> bool:
        """Whether a point of the map is on it, at least `margin` from the edge."""
        return margin <= x <= self.width - margin and margin <= y <= self.height - margin

    def lines(self, atlas: Atlas, name: str, chosen: Choice = None) -> Shapes:
        """The lines of a layer on this map; `chosen` says which shapes of the layer."""
        return self._drawn(self._pieces(atlas.layer(f"{self.scale}/{name}"), chosen)[0])[0]

    def areas(self, atlas: Atlas, name: str, chosen: Choice = None) -> Shapes:
        """The areas of a layer on this map, in one piece where tiles meet."""
        return self._drawn(_joined(self._pieces(atlas.layer(f"{self.scale}/{name}"), chosen)[0]))[0]

    def corners(self, atlas: Atlas, name: str, chosen: Choice = None) -> int:
        """How many corners the shapes of a layer have near this map."""
        return int(shapely.get_num_coordinates(self._pieces(atlas.layer(f"{self.scale}/{name}"), chosen)[0]).sum())

    def grouped(self, layer: Layer) -> dict[int, Shapes]:
        """What is seen of the areas of a layer, by the row that they belong to; not joined where tiles meet."""
        pieces, owner = self._pieces(layer, None)
        parts, index = self._drawn(pieces)
        owner = owner[index]
        return {int(row): parts[owner == row] for row in np.unique(owner)}

    def shape(self, shape: object) -> Shapes:
        """A shape in degrees as it lies on this map, with all its islets."""
        return self._drawn(np.array([shape], dtype=object), whole=True)[0]

    def _drawn(self, shapes: Shapes, whole: bool = False) -> tuple[Shapes, NDArray[np.intp]]:
        """Shapes in degrees (longitudes near the middle) → simple shapes in units, cut to the map; and of which.

        A `whole` shape keeps its islets.
        """
        if not len(shapes):
            return shapes, np.array([], dtype=np.intp)
        onto = shapely.transform(shapely.segmentize(shapes, self._step), self._onto)
        cut = shapely.clip_by_rect(onto, -BLEED, -BLEED, self.width + BLEED, self.height + BLEED)
        parts, index = shapely.get_parts(shapely.simplify(cut, DETAIL, preserve_topology=whole), return_index=True)
        islets = (shapely.get_dimensions(parts) == 2) & (shapely.area(parts) < (0 if whole else ISLET))
        kept = ~shapely.is_empty(parts) & ~islets
        return parts[kept], index[kept]

    def _pieces(self, layer: Layer, chosen: Choice) -> tuple[Shapes, NDArray[np.int32]]:
        """The shapes of a layer near the map, in degrees, and the rows that they belong to."""
        found, owners = [], []
        for west, south, east, north, shift in self._windows:
            near = layer.near(shapely.box(west, south, east, north))
            if chosen is not None:
                near = near[chosen[near]]
            pieces = shapely.clip_by_rect(layer.shapes[near], west, south, east, north)
            seen = ~shapely.is_empty(pieces)
            found.append(shifted(pieces[seen], shift))
            owners.append(layer.owner[near][seen])
        return np.concatenate(found), np.concatenate(owners)

    def _onto(self, points: Points) -> Points:
        corner = np.array(self.middle) + np.array([-self.width, self.height]) * (self.unit / 2)
        return (self.projection.forward(points) - corner) * [1 / self.unit, -1 / self.unit]

    @cached_property
    def _step(self) -> float:
        """Degrees after which a straight line of the data gets a corner more, to bend with the projection."""
        west, _, east, _, _ = self._windows[0]
        return max((east - west) / 24, 0.02)

    @cached_property
    def _windows(self) -> list[tuple[float, float, float, float, float]]:
        """The parts of the data that the map may show: west, south, east, north, and what to add to longitudes."""
        west, south, east, north = self._reach()
        middle = self.projection.lon
        windows = []
        for shift in (-360, 0, 360):
            left, right = max(west + middle - shift, -180), min(east + middle - shift, 180)
            if left < right:
                windows.append((left, south, right, north, float(shift)))
        return windows

    def _reach(self) -> tuple[float, float, float, float]:
        """The bounds of the map in degrees, longitudes relative to the middle."""
        across, down = (self.width / 2 + BLEED) * self.unit, (self.height / 2 + BLEED) * self.unit
        steps = np.linspace(-1, 1, 9)
        side = np.ones(9)
        edge = np.column_stack([np.r_[steps, steps, side, -side], np.r_[side, -side, steps, steps]])
        points = self.projection.inverse(edge * [across, down] + list(self.middle))
        (west, south), (east, north) = points.min(axis=0), points.max(axis=0)
        for pole in (-90.0, 90.0):
            x, y = self._onto(np.array([[self.projection.lon, pole]]))[0]
            if self.shows(x, y, -BLEED):
                west, east, south, north = -180, 180, min(south, pole), max(north, pole)
        return west, max(south - 0.1, -90), east, min(north + 0.1, 90)


def around(lon: float, lat: float, across: float, height: int = HEIGHT) -> View:
    """A view of `across` kilometres around a point."""
    return View(Azimuthal(lon, lat), (0.0, 0.0), across / WIDTH, height=height)


def fitted(projection: Projection, points: Points, margin: float, least: float, height: int = HEIGHT) -> View:
    """A view that shows all points (degrees), `margin` times as wide as they reach and at least `least` km."""
    x, y = projection.forward(points).T
    middle = float(x.max() + x.min()) / 2, float(y.max() + y.min()) / 2
    across = max(float(np.ptp(x)), float(np.ptp(y)) * WIDTH / height) * margin
    return View(projection, middle, max(across, least) / WIDTH, height=height)


def shifted(pieces: Shapes, by: float) -> Shapes:
    """Shapes, so many degrees farther east."""
    return cast(Shapes, shapely.transform(pieces, lambda points: points + np.array([by, 0]))) if by else pieces


def _joined(pieces: Shapes) -> Shapes:
    if len(pieces) < 2:
        return pieces
    return cast(Shapes, shapely.get_parts(shapely.disjoint_subset_union_all(pieces)))
