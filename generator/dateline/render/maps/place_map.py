"""The map of a place page: where the place is, as exactly as it is known, and what is around it."""

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import NamedTuple

import numpy as np
import shapely

from dateline.model import AREAS, Place
from dateline.render.language import ENGLISH, Language
from dateline.render.maps.atlas import Atlas, world
from dateline.render.maps.extent import Mark, mark
from dateline.render.maps.globe import RADIUS, globe
from dateline.render.maps.ground import (
    borders,
    contested,
    country_at,
    country_name,
    document,
    ground,
    name_countries,
    name_seas,
    path,
    scale_bar,
    water,
)
from dateline.render.maps.labels import Label, Sheet, below, beside, centred, circle, dot
from dateline.render.maps.view import WIDTH, View

NEARBY, CITIES, COUNTRIES = 4, 6, 5
"""How many names of each kind a map has at most."""
CROWD = 40
"""So many places of the site in sight are enough to choose names from and to keep clear of."""
SMALL = 3000
"""Square units up to which a shape has its name beside it."""
SAME_KM = 12
"""A city that is nearer to a place of the site is that place."""


class Spot(NamedTuple):
    """A place of the site on the map."""

    name: str
    x: float
    y: float


def locator(
    place: Place,
    nearby: Iterable[Place] = (),
    *,
    language: Language = ENGLISH,
    key: str = "map",
    atlas: Atlas | None = None,
) -> str:
    """An SVG that shows where a place is; empty when nobody knows.

    `nearby` are places of the site to name, the most important first; `key` makes ids unique on the page. A point
    is drawn as a dot, a point with a radius as a ring, an area as a shaded circle or province, a country as its
    shape: never as a pin that claims more than is known.
    """
    atlas = atlas or world()
    row = _home(atlas, place)
    drawn = mark(atlas, place, row)
    if drawn is None:
        return ""
    view = drawn.view
    around = seen(view, (other for other in nearby if other is not place))
    sheet = Sheet(view.width, view.height)
    bar, bar_box = scale_bar(view, language)
    corner = corner_of(view, around)
    sheet.take(bar_box, dot(*corner, RADIUS + 6))
    shape = _shape(atlas, drawn, place, row)
    name = _name_place(drawn, place, sheet)
    whole = place.kind == "country"
    named = name_countries(atlas, view, sheet, language, COUNTRIES, row if whole else None)
    if row is not None and not whole and row not in named:
        sheet.put(below(country_name(language, atlas.layer("fine/countries").rows[row]), "country", name))
    dots = spots(sheet, around) + cities(atlas, view, sheet, [*around, *seen(view, [place])])
    land = view.areas(atlas, "land")
    name_seas(view, sheet, language, land)
    under = ground(atlas, view, land, None if whole else row) + shape + water(atlas, view) + borders(atlas, view)
    body = under + _circle(drawn, place) + dots + bar + sheet.svg() + globe(atlas, view, *corner)
    title = language.gettext("Map of %(place)s") % {"place": place.name}
    about = language.gettext(drawn.words) % {"place": place.name, "km": language.number(drawn.km)}
    return document(view, key, title, about, "img", body)


def _home(atlas: Atlas, place: Place) -> int | None:
    """The row of the country that stands out: that of the place, for a point the one it lies in."""
    if place.country in atlas.countries:
        return atlas.countries[place.country]
    if place.lat is None or place.lon is None or place.kind in AREAS:
        return None
    return country_at(atlas, place.lon, place.lat)


def _shape(atlas: Atlas, drawn: Mark, place: Place, row: int | None) -> str:
    """A shaded province or country; of a country, what others dispute is shaded less."""
    if place.kind == "country" and row is not None:
        return path("area", drawn.shape) + contested(atlas, drawn.view, row)
    return path("area", drawn.shape)


def _circle(drawn: Mark, place: Place) -> str:
    if not drawn.radius:
        return ""
    x, y = drawn.view.place(*_where(place))
    return f'<circle class="dl-map-{drawn.kind}" cx="{x:.0f}" cy="{y:.0f}" r="{drawn.radius:.0f}"/>'


def _name_place(drawn: Mark, place: Place, sheet: Sheet) -> Label:
    if not drawn.radius:
        largest = drawn.shape[int(np.argmax(shapely.area(drawn.shape)))]
        x, y = shapely.get_coordinates(shapely.point_on_surface(largest))[0].tolist()
        return sheet.force(
            [centred(place.name, "place", x, y)] if largest.area > SMALL else beside(place.name, "place", x, y, 16)
        )
    x, y = drawn.view.place(*_where(place))
    if drawn.radius > 90:
        label = sheet.force([centred(place.name, "place", x, y)])
        sheet.take(*circle(x, y, drawn.radius))
        return label
    sheet.take(dot(x, y, drawn.radius))
    return sheet.force(beside(place.name, "place", x, y, drawn.radius))


def _where(place: Place) -> tuple[float, float]:
    return place.lon or 0.0, place.lat or 0.0


def seen(view: View, places: Iterable[Place]) -> list[Spot]:
    """Those of the places that are points and lie on the map; not many more than `CROWD`, the first ones."""
    points = (place for place in places if place.located and place.kind not in AREAS)
    found: list[Spot] = []
    while len(found) < CROWD and (some := list(islice(points, 256))):
        onto = view.places(np.array([_where(place) for place in some])).tolist()
        found += [Spot(place.name, x, y) for place, (x, y) in zip(some, onto, strict=True) if view.shows(x, y, 10)]
    return found


def spots(sheet: Sheet, around: Sequence[Spot]) -> str:
    """The site's own places nearby."""
    drawn: list[str] = []
    for name, x, y in around:
        if len(drawn) < NEARBY and sheet.put(beside(name, "spot", x, y, 7), dot(x, y, 7)):
            drawn.append(f'<circle class="dl-map-spot" cx="{x:.0f}" cy="{y:.0f}" r="7"/>')
    return "".join(drawn)


def cities(atlas: Atlas, view: View, sheet: Sheet, around: Sequence[Spot]) -> str:
    """The largest cities in sight that are not places of the site."""
    near = atlas.cities_near(*view.centre, view.unit * WIDTH * 0.6)
    points = view.places(np.array([(city.lon, city.lat) for city in near]).reshape(-1, 2))
    seen = ((points > 10) & (points < [view.width - 10, view.height - 10])).all(axis=1)
    for _, x, y in around:
        seen &= np.hypot(*(points - [x, y]).T) > SAME_KM / view.unit
    drawn: list[str] = []
    for number in np.flatnonzero(seen).tolist():
        x, y = points[number].tolist()
        if len(drawn) < CITIES and sheet.put(beside(near[number].name, "city", x, y, 5), dot(x, y, 5)):
            drawn.append(f'<circle class="dl-map-town" cx="{x:.0f}" cy="{y:.0f}" r="5"/>')
    return "".join(drawn)


def corner_of(view: View, around: Sequence[Spot]) -> tuple[float, float]:
    """The middle of the globe: in the corner, but not the lower left one, with the fewest places of the site."""
    x, y = RADIUS + 16.0, RADIUS + 16.0

    def crowd(corner: tuple[float, float]) -> int:
        return sum(dot(*corner, 1.7 * RADIUS).meets(dot(spot.x, spot.y, 5)) for spot in around)

    return min([(view.width - x, view.height - y), (view.width - x, y), (x, y)], key=crowd)
