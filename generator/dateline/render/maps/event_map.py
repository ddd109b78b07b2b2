"""The map of an event that names several places: all of them, and an arrow from where people came."""

from collections.abc import Iterable, Sequence
from math import cos, hypot, radians
from typing import NamedTuple

import numpy as np
import shapely

from dateline.model import AREAS, Place
from dateline.render.language import ENGLISH, Language
from dateline.render.maps.atlas import Atlas, Shapes, world
from dateline.render.maps.extent import NO_SHAPE, province, reach
from dateline.render.maps.globe import RADIUS, globe
from dateline.render.maps.ground import borders, country, document, ground, name_countries, path, scale_bar, water
from dateline.render.maps.labels import Label, Sheet, beside, centred, dot
from dateline.render.maps.overview_map import REGION_KM, home_of, view_of
from dateline.render.maps.place_map import COUNTRIES, cities, corner_of, seen, spots
from dateline.render.maps.view import View

ROOM = 1.9
"""How much wider a map is than what it shows: names are long."""
LEAST, POINT = 16, 10
"""The radius of a ring or an area at least, and that of a dot, in units."""
HEAD = 22
"""The length of an arrow's head, in units."""
LARGE, ROW = 60, 32
"""The radius from which a name stands in a circle; and how far from its middle, where an arrow may end."""


class Drawn(NamedTuple):
    """A place on the map: its middle, and a circle or a shape."""

    place: Place
    x: float
    y: float
    radius: float
    kind: str
    shape: Shapes = NO_SHAPE


def together(
    places: Sequence[Place],
    origin: Place | None = None,
    nearby: Iterable[Place] = (),
    *,
    language: Language = ENGLISH,
    key: str = "map",
    atlas: Atlas | None = None,
) -> str:
    """An SVG of several located places, drawn as exactly as each is known: a dot, a ring, an area.

    An arrow leads from `origin` to the first of the places. `nearby` are further places of the site to name.
    """
    atlas = atlas or world()
    named = [*places, *([origin] if origin else [])]
    view = view_of(np.array([point for place in named for point in _bounds(place)]), ROOM)
    drawn = [_drawn(atlas, view, place) for place in named]
    around = seen(view, (other for other in nearby if not any(other is one for one in named)))
    sheet = Sheet(view.width, view.height)
    bar, bar_box = scale_bar(view, language)
    sheet.take(bar_box)
    middles = [seen(view, [place]) for place in named]
    inset = ""
    if view.unit * view.width <= REGION_KM / 2:
        corner = corner_of(view, [*around, *(spot for one in middles for spot in one)])
        sheet.take(dot(*corner, RADIUS + 6))
        inset = globe(atlas, view, *corner)
    sheet.take(*(dot(one.x, one.y, min(one.radius, 30)) for one in drawn))
    for one in drawn:
        sheet.force(_names(one))
    name_countries(atlas, view, sheet, language, COUNTRIES)
    towns = spots(sheet, around) + cities(atlas, view, sheet, [*around, *(spot for one in middles for spot in one)])
    under = ground(atlas, view, view.areas(atlas, "land"), home_of(atlas, named)) + water(atlas, view)
    marks = "".join(map(_mark, drawn)) + (_arrow(drawn[-1], drawn[0]) if origin else "")
    body = under + borders(atlas, view) + marks + towns + bar + sheet.svg() + inset
    title = language.gettext("Map of %(place)s") % {"place": language.listed([place.name for place in named])}
    return document(view, key, title, _about(language, places, origin), "img", body)


def _about(language: Language, places: Sequence[Place], origin: Place | None) -> str:
    if origin is None:
        return language.gettext("Dots are towns; circles and shaded areas show about where the others are.")
    words = language.gettext("An arrow leads from %(origin)s to %(place)s.")
    return words % {"origin": origin.name, "place": places[0].name}


def _bounds(place: Place) -> list[tuple[float, float]]:
    """The middle of a place, and how far it may reach, in degrees."""
    lon, lat = place.lon or 0.0, place.lat or 0.0
    north = reach(place) / 111.2
    east = north / max(cos(radians(lat)), 0.1)
    return [(lon - east, lat), (lon + east, lat), (lon, min(lat + north, 89)), (lon, max(lat - north, -89))]


def _drawn(atlas: Atlas, view: View, place: Place) -> Drawn:
    x, y = view.place(place.lon or 0.0, place.lat or 0.0)
    row = atlas.countries.get(place.country or "")
    if place.kind == "country" and row is not None:
        return Drawn(place, x, y, LEAST, "area", country(atlas, view, row))
    if place.kind == "province":
        shape = province(atlas, place.lon or 0.0, place.lat or 0.0, place.radius_km)
        if shape is not None:
            return Drawn(place, x, y, LEAST, "area", view.shape(shape))
    if far := reach(place):
        return Drawn(place, x, y, max(far / view.unit, LEAST), "area" if place.kind in AREAS else "ring")
    return Drawn(place, x, y, POINT, "dot")


def _names(one: Drawn) -> list[Label]:
    """Where the name of a place may stand: in it where it is large, else beside it."""
    x, y, name = one.x, one.y, one.place.name
    if len(one.shape):
        largest = one.shape[int(np.argmax(shapely.area(one.shape)))]
        x, y = shapely.get_coordinates(shapely.point_on_surface(largest))[0].tolist()
    elif one.radius < LARGE:
        return beside(name, "place", x, y, one.radius)
    return [centred(name, "place", x, y + by) for by in (ROW, -ROW, 2 * ROW, -2 * ROW)]


def _mark(one: Drawn) -> str:
    if len(one.shape):
        return path(one.kind, one.shape)
    return f'<circle class="dl-map-{one.kind}" cx="{one.x:.0f}" cy="{one.y:.0f}" r="{one.radius:.0f}"/>'


def _arrow(start: Drawn, end: Drawn) -> str:
    """From the edge of a mark to that of another, or to its middle where it is large; nothing where they touch."""
    east, south = end.x - start.x, end.y - start.y
    length = hypot(east, south)
    begin, stop = _margin(start), length - _margin(end)
    if stop - begin < HEAD:
        return ""
    east, south = east / length, south / length
    x, y = start.x + east * stop, start.y + south * stop
    back, side = x - east * HEAD, y - south * HEAD
    wing = HEAD * 0.45
    return (
        f'<path class="dl-map-way" d="M{start.x + east * begin:.0f} {start.y + south * begin:.0f}'
        f"L{x:.0f} {y:.0f}M{back - south * wing:.0f} {side + east * wing:.0f}L{x:.0f} {y:.0f}"
        f'L{back + south * wing:.0f} {side - east * wing:.0f}"/>'
    )


def _margin(one: Drawn) -> float:
    return one.radius + 6 if one.radius < LARGE else one.radius * 0.4
