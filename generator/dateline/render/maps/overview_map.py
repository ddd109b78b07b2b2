"""The map of all places: a circle each, as large as the number of its events, and a link to its page."""

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

import numpy as np

from dateline.model import AREAS, Place
from dateline.render.language import ENGLISH, Language
from dateline.render.maps.atlas import Atlas, world
from dateline.render.maps.globe import RADIUS, globe
from dateline.render.maps.ground import borders, document, ground, name_countries, scale_bar, water
from dateline.render.maps.labels import WIDE_PART, Box, Label, Sheet, beside, box, dot
from dateline.render.maps.projection import Azimuthal, EqualEarth, Points
from dateline.render.maps.view import WIDTH, View, fitted
from dateline.render.wording import counts

LEAST_KM, ROOM = 360, 1.45
REGION_DEGREES, REGION_KM = 110, 9000
"""Up to how far apart places are shown on a map of their region; beyond, on one of the world."""
LARGEST, SMALLEST, FEW = 46, 8, 60
"""The radius of the largest circle where places are few, and of the smallest up to so many places, in units."""
MANY = 12
"""Events at one place that earn the largest circle; where there are nowhere so many, all circles are smaller."""
NAMES, FOREMOST, TRIED, COUNTRIES = 18, 6, 80, 9
"""How many names of places there are at most; how many of them may lie over small circles; for how many places room
is looked for; and how many names of countries there are."""


class Tally(NamedTuple):
    """A place, its number of events, and the address of its page."""

    place: Place
    events: int
    href: str


class Circle(NamedTuple):
    """A place as it is drawn."""

    tally: Tally
    x: float
    y: float
    radius: float


def overview(
    tallies: Sequence[Tally], *, language: Language = ENGLISH, key: str = "map", atlas: Atlas | None = None
) -> str:
    """An SVG of all places that have coordinates or are countries; empty when there is none.

    The area of a circle is in proportion to the number of events, but for the smallest, which can still be seen.
    Areas and countries have a dashed circle, for it stands for no point.
    """
    atlas = atlas or world()
    found = [(tally, at) for tally in tallies if (at := where(atlas, tally.place)) is not None]
    if not found:
        return ""
    view = view_of(np.array([at for _, at in found]))
    circles = _circles(view, found)
    sheet = Sheet(view.width, view.height)
    bar, bar_box = scale_bar(view, language)
    inset, inset_box = _inset(atlas, view, circles)
    legend, legend_box = _legend(language, circles[0], bar_box) if len(circles) > 1 else ("", bar_box)
    sheet.take(bar_box, legend_box, *inset_box)
    _name(circles, sheet)
    name_countries(atlas, view, sheet, language, COUNTRIES)
    more = _name_more(circles, sheet)
    home = home_of(atlas, [tally.place for tally, _ in found])
    under = ground(atlas, view, view.areas(atlas, "land"), home) + water(atlas, view)
    links = "".join(_link(language, one) for one in circles)
    words = f'<g class="dl-map-words" aria-hidden="true">{sheet.svg()}{more}</g>'
    description = language.plural(
        "%(num)s place. The larger a circle, the more events.",
        "%(num)s places. The larger a circle, the more events.",
        len(circles),
    )
    body = under + borders(atlas, view) + bar + legend + links + words + inset
    return document(view, key, language.gettext("Map of all places"), description, "group", body)


def where(atlas: Atlas, place: Place) -> tuple[float, float] | None:
    """Longitude and latitude of a place; of a country without any, where its name stands on maps."""
    if place.lat is not None and place.lon is not None:
        return place.lon, place.lat
    if place.kind == "country" and place.country in atlas.countries:
        about = atlas.layer("fine/countries").rows[atlas.countries[place.country]]
        return about["lon"], about["lat"]
    return None


def home_of(atlas: Atlas, places: Sequence[Place]) -> int | None:
    """The country that all places are in, if it is one."""
    codes = {place.country for place in places}
    return atlas.countries.get(codes.pop() or "") if len(codes) == 1 else None


def view_of(points: Points, room: float = ROOM) -> View:
    """The region that the points lie in, `room` times as wide; the world where they are far apart."""
    lon, apart = middle_meridian(points[:, 0])
    lat = float(points[:, 1].max() + points[:, 1].min()) / 2
    if apart <= REGION_DEGREES:
        view = fitted(Azimuthal(lon, lat), points, room, LEAST_KM if len(points) > 1 else 2 * LEAST_KM)
        if view.unit * view.width <= REGION_KM:
            return view
    return _world(lon)


def _world(lon: float) -> View:
    """The inhabited world around a meridian."""
    projection = EqualEarth(lon)
    (east, _), (_, north), (_, south) = projection.forward(
        np.array([[lon + 180, 0], [lon, 82], [lon, -57]])
    ).tolist()
    unit = 2 * east / WIDTH
    return View(projection, (0.0, (north + south) / 2), unit, height=round((north - south) / unit))


def middle_meridian(lons: Points) -> tuple[float, float]:
    """The meridian in the middle of longitudes, and how far apart they are: what is left of the widest gap."""
    ordered = np.sort(lons % 360)
    gaps = np.diff(ordered, append=ordered[0] + 360)
    widest = int(np.argmax(gaps))
    apart = 360 - float(gaps[widest])
    west = float(ordered[(widest + 1) % len(ordered)])
    return (west + apart / 2 + 180) % 360 - 180, apart


def _circles(view: View, found: Sequence[tuple[Tally, tuple[float, float]]]) -> list[Circle]:
    """The circles, the largest first, so that the small ones lie on top."""
    most = max(tally.events for tally, _ in found)
    largest = LARGEST * min(1.0, (12 / len(found)) ** 0.25) * min(1.0, most / MANY) ** 0.4
    smallest = SMALLEST * min(1.0, (FEW / len(found)) ** 0.25)
    circles = []
    for (tally, _), (x, y) in zip(found, view.places(np.array([at for _, at in found])).tolist(), strict=True):
        circles.append(Circle(tally, x, y, max(largest * (tally.events / max(most, 1)) ** 0.5, smallest)))
    return sorted(circles, key=lambda one: (-one.tally.events, one.tally.href))


def _name(circles: Sequence[Circle], sheet: Sheet) -> None:
    """Name the places with the most events, as far as there is room.

    The names of the largest may lie over small circles, those of the others over none.
    """
    for first, last, least in ((0, FOREMOST, 2 * SMALLEST), (FOREMOST, TRIED, 0)):
        sheet.take(*(dot(one.x, one.y, one.radius * 0.8) for one in circles if one.radius > least))
        for one in circles[first:last]:
            if len(sheet.labels) < NAMES:
                sheet.put(beside(one.tally.place.name, "spot", one.x, one.y, one.radius))


def _name_more(circles: Sequence[Circle], sheet: Sheet) -> str:
    """The names of further places, for which there is room on a wide screen only."""
    named = {label.words for label in sheet.labels}
    wide = sheet.widened()
    for one in circles[:TRIED]:
        name = one.tally.place.name
        if name not in named and len(wide.labels) < NAMES:
            wide.put(beside(name, "spot", one.x, one.y, one.radius, WIDE_PART))
    return "".join(label._replace(wide=True).svg() for label in wide.labels)


def _link(language: Language, one: Circle) -> str:
    place, events, href = one.tally
    words = f"{place.name}: {counts.events(language, events)}"
    kind = "vague" if place.kind in AREAS else "count"
    return (
        f'<a class="dl-map-link" href="{escape(href)}"><title>{escape(words)}</title>'
        f'<circle class="dl-map-{kind}" cx="{one.x:.0f}" cy="{one.y:.0f}" r="{one.radius:.0f}"/></a>'
    )


def _inset(atlas: Atlas, view: View, circles: Sequence[Circle]) -> tuple[str, list[Box]]:
    """A globe in the right corner that fewer circles lie in, unless the map is one of the world."""
    if view.unit * view.width > REGION_KM / 2:
        return "", []
    x = view.width - RADIUS - 16.0
    corners = [dot(x, y, RADIUS) for y in (view.height - RADIUS - 16.0, RADIUS + 16.0)]
    chosen = min(corners, key=lambda corner: sum(corner.meets(dot(one.x, one.y, one.radius)) for one in circles))
    return globe(atlas, view, x, chosen.top + RADIUS), [chosen]


def _legend(language: Language, largest: Circle, bar: Box) -> tuple[str, Box]:
    """What the largest circle stands for, right of the scale bar."""
    x, y = bar.right + 24 + largest.radius, bar.bottom - 16 - largest.radius
    events = largest.tally.events
    words = Label(counts.events(language, events), "scale", x + largest.radius + 10, y + 9, "start")
    drawn = f'<circle class="dl-map-key" cx="{x:.0f}" cy="{y:.0f}" r="{largest.radius:.0f}"/>{words.svg()}'
    return drawn, Box(bar.right, min(y - largest.radius, box(words).top), box(words).right, bar.bottom)
