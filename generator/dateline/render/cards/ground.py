"""The map of a card: the place as exactly as it is known, on the package's vectors, in the palette's colours."""

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

import numpy as np
import shapely
import shapely.ops
from PIL import Image, ImageDraw

from dateline.model import AREAS, Place
from dateline.render.cards.palette import ACCENT, BORDER, COLOURS, HOME, LAND, PAPER, SEA, SHADE, holder
from dateline.render.maps.atlas import Atlas, Shapes, world
from dateline.render.maps.extent import Mark, mark
from dateline.render.maps.ground import country_at
from dateline.render.maps.view import HEIGHT as UNITS_HIGH
from dateline.render.maps.view import WIDTH as UNITS_WIDE
from dateline.render.maps.view import View

FINER = 2
"""Drawn so many times as large, and made smaller, for lines without steps."""
_DASH = 14.0
"""Units of a dash of a disputed border, and of the gap behind it."""


@lru_cache(maxsize=512)
def ground(place: Place, width: int, height: int) -> Image.Image | None:
    """The map of a place, so many pixels large; None where nobody knows where it is."""
    atlas = world()
    row = _home(atlas, place)
    drawn = mark(atlas, place, row)
    if drawn is None:
        return None
    view = replace(drawn.view, height=round(UNITS_WIDE * height / width))
    pen = _Pen(width, height, view)
    pen.areas(view.areas(atlas, "land"), LAND)
    if row is not None:
        name = atlas.layer("fine/countries").rows[row]["a3"]
        own = atlas.layer(f"{view.scale}/countries").attributes["a3"] == name
        pen.areas(view.areas(atlas, "countries", own), HOME)
        pen.areas(view.areas(atlas, "disputed"), LAND)
    pen.areas(_lowered(drawn.shape, view), SHADE)
    if drawn.kind == "area" and drawn.radius:
        pen.disc(drawn.radius, SHADE)
    disputed = atlas.layer(f"{view.scale}/borders").attributes["disputed"]
    pen.lines(view.lines(atlas, "borders", ~disputed), BORDER, 2.5)
    pen.lines(_dashes(view.lines(atlas, "borders", disputed)), BORDER, 2.5)
    pen.place(drawn)
    return pen.finished()


class _Pen:
    """Draws shapes in a map's units on an image that is `FINER` times as large as wanted."""

    def __init__(self, width: int, height: int, view: View) -> None:
        self._size = width, height
        self._by = FINER * width / UNITS_WIDE
        self._middle = view.width / 2, view.height / 2
        self._image = Image.new("RGB", (FINER * width, FINER * height), COLOURS[SEA])
        self._draw = ImageDraw.Draw(self._image)

    def areas(self, shapes: Shapes, colour: int) -> None:
        """Areas, with their holes."""
        for shape in shapes[shapely.get_dimensions(shapes) == 2]:
            self._draw.polygon(self._points(shape.exterior), COLOURS[colour])
            for hole in shape.interiors:
                self._draw.polygon(self._points(hole), COLOURS[SEA])

    def lines(self, shapes: Iterable[shapely.LineString], colour: int, width: float) -> None:
        """Lines, `width` units wide."""
        for shape in shapes:
            if shape.geom_type == "LineString":
                self._draw.line(self._points(shape), COLOURS[colour], max(1, round(width * self._by)), "curve")

    def disc(self, radius: float, colour: int) -> None:
        """A filled circle around the middle."""
        self._draw.circle(self._at(*self._middle), radius * self._by, fill=COLOURS[colour])

    def place(self, drawn: Mark) -> None:
        """A dot for a point, a ring for the surroundings of one, an outline for an area."""
        middle, around = self._at(*self._middle), drawn.radius * self._by
        if drawn.kind == "dot":
            self._draw.circle(middle, 26 * self._by, fill=COLOURS[PAPER])
            self._draw.circle(middle, 18 * self._by, fill=COLOURS[ACCENT])
        elif drawn.radius:
            self._draw.circle(middle, around, outline=COLOURS[ACCENT], width=round(5 * self._by))

    def finished(self) -> Image.Image:
        """The image in the colours of the palette."""
        small = self._image.resize(self._size, Image.Resampling.BOX)
        return small.quantize(palette=holder(), dither=Image.Dither.NONE)

    def _at(self, x: float, y: float) -> tuple[float, float]:
        return x * self._by, y * self._by

    def _points(self, line: shapely.LineString) -> list[float]:
        found: list[float] = (shapely.get_coordinates(line) * self._by).ravel().tolist()
        return found


def _home(atlas: Atlas, place: Place) -> int | None:
    """The row of the country that a place is in or is."""
    if place.country in atlas.countries:
        return atlas.countries[place.country]
    if place.lat is None or place.lon is None or place.kind in AREAS:
        return None
    return country_at(atlas, place.lon, place.lat)


def _lowered(shapes: Shapes, view: View) -> Shapes:
    """Shapes of a map of the usual height, on one that reaches further up and down."""
    if not len(shapes):
        return shapes
    down = np.array([0, (view.height - UNITS_HIGH) / 2])
    moved: Shapes = shapely.transform(shapes, lambda points: points + down)
    return moved


def _dashes(shapes: Shapes) -> list[shapely.LineString]:
    """Lines in dashes."""
    found = []
    for shape in shapes:
        starts = np.arange(0, shape.length, 2 * _DASH)
        found += [shapely.ops.substring(shape, start, start + _DASH) for start in starts.tolist()]
    return found
