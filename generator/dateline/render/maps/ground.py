"""What lies under the marks of every map: sea, land, water, borders, and the names of countries and seas."""

import csv
from functools import lru_cache
from html import escape
from math import cos, hypot, radians
from pathlib import Path
from typing import Any, NamedTuple, cast

import numpy as np
import shapely
from numpy.typing import NDArray

from dateline.render.language import Language
from dateline.render.maps.atlas import Atlas, Layer, Row, Shapes
from dateline.render.maps.labels import SIZES, WIDE, Box, Label, Sheet, box, centred
from dateline.render.maps.path import path_data
from dateline.render.maps.view import View

SEA = "sea"
"""The context of the names of seas among the messages."""
RIVERS = {"fine": 8, "medium": 5, "coarse": 10}
"""Up to which of Natural Earth's ranks rivers are drawn."""
LAKES = {"fine": 9, "medium": 5, "coarse": 10}
ADMIN1_ZOOM = {"fine": 9.0, "medium": 6.0}
"""Up to which of Natural Earth's zoom levels the lines between provinces are drawn."""
ADMIN1_KM = 1600
ISLANDS = 4000
"""Square units up to which a country is drawn with all its islets."""
SEEN = 2.5
"""The radius of an islet at least, in units."""


class Sea(NamedTuple):
    """A name on the water, where it stands, and how many kilometres it may reach."""

    name: str
    lon: float
    lat: float
    width: float

    def off(self, lon: float, lat: float) -> float:
        """How far a point is from where the name stands, as part of its width."""
        east = ((lon - self.lon + 180) % 360 - 180) * cos(radians(lat))
        return 111.2 * hypot(east, lat - self.lat) / self.width


def path(kind: str, shapes: Shapes) -> str:
    """A path of the class dl-map-KIND; empty for nothing."""
    data = path_data(shapes)
    return f'<path class="dl-map-{kind}" d="{data}"/>' if data else ""


def ground(atlas: Atlas, view: View, land: Shapes, home: int | None) -> str:
    """Sea and land; the country of the row `home` stands out, land that is disputed stands out for nobody."""
    sea = f'<rect class="dl-map-sea" width="{view.width}" height="{view.height}"/>'
    return sea + _land(atlas, view, land, home) + _admin1(atlas, view)


def _land(atlas: Atlas, view: View, land: Shapes, home: int | None) -> str:
    """All land in one tone, and on it the home country or the others in another: whichever takes fewer corners."""
    if home is None:
        return path("land", land)
    own = _of(atlas, view, home)
    if view.corners(atlas, "countries", own) < view.corners(atlas, "countries", ~own):
        drawn = path("land", land) + path("home", view.areas(atlas, "countries", own))
    else:
        drawn = path("home", land) + path("abroad", view.areas(atlas, "countries", ~own))
    return drawn + path("abroad", view.areas(atlas, "disputed"))


def _of(atlas: Atlas, view: View, row: int) -> NDArray[np.bool_]:
    """Which shapes of the countries at the view's scale are of the country in a row of the fine layer."""
    name = atlas.layer("fine/countries").rows[row]["a3"]
    return cast(NDArray[np.bool_], atlas.layer(f"{view.scale}/countries").attributes["a3"] == name)


def _admin1(atlas: Atlas, view: View) -> str:
    if view.scale not in ADMIN1_ZOOM or view.unit * view.width > ADMIN1_KM:
        return ""
    zoom = atlas.layer(f"{view.scale}/admin1").attributes["zoom"]
    return path("admin1", view.lines(atlas, "admin1", zoom <= ADMIN1_ZOOM[view.scale]))


def contested(atlas: Atlas, view: View, row: int) -> str:
    """What a country holds and others claim, or claims and others hold, on top of the country's shape."""
    name = atlas.layer("fine/countries").rows[row]["a3"]
    sides = atlas.layer(f"{view.scale}/disputed").attributes
    areas = view.areas(atlas, "disputed", (sides["held"] == name) | (sides["claimed"] == name))
    return path("abroad", areas) + path("claimed", areas)


def water(atlas: Atlas, view: View) -> str:
    """Rivers and lakes."""
    lakes, rivers = (atlas.layer(f"{view.scale}/{name}").attributes["rank"] for name in ("lakes", "rivers"))
    return path("river", view.lines(atlas, "rivers", rivers <= RIVERS[view.scale])) + path(
        "lake", view.areas(atlas, "lakes", lakes <= LAKES[view.scale])
    )


def borders(atlas: Atlas, view: View) -> str:
    """Borders, and dashed the disputed ones."""
    disputed = atlas.layer(f"{view.scale}/borders").attributes["disputed"]
    return path("border", view.lines(atlas, "borders", ~disputed)) + path(
        "disputed", view.lines(atlas, "borders", disputed)
    )


def country(atlas: Atlas, view: View, row: int) -> Shapes:
    """The areas of a country on this map; islands that would be too small to be seen are made a little larger."""
    areas = view.areas(atlas, "countries", _of(atlas, view, row))
    if shapely.area(areas).sum() > ISLANDS:
        return areas
    islands = view.shape(shapely.multipolygons(atlas.layer("fine/countries").owned_by(row)))
    return cast(Shapes, shapely.get_parts(shapely.union_all(shapely.buffer(islands, SEEN, quad_segs=2))))


def country_at(atlas: Atlas, lon: float, lat: float) -> int | None:
    """The row of the country that a point lies in; None at sea and on disputed land."""
    if _at(atlas.layer("fine/disputed"), lon, lat) is not None:
        return None
    return _at(atlas.layer("fine/countries"), lon, lat)


def _at(layer: Layer, lon: float, lat: float) -> int | None:
    point = shapely.Point(lon, lat)
    near = layer.near(point)
    inside = near[shapely.contains(layer.shapes[near], point)]
    return int(layer.owner[inside[0]]) if len(inside) else None


def name_countries(
    atlas: Atlas, view: View, sheet: Sheet, language: Language, most: int, but: int | None = None
) -> set[int]:
    """Write the names of the largest countries on the map, where there is room in them; returns which (rows).

    No name stands on disputed land, nor that of the row `but` anywhere.
    """
    layer = atlas.layer("coarse/countries" if view.scale == "coarse" else "medium/countries")
    rows = atlas.country_rows
    written: set[int] = set()
    for size, about, parts in _visible(atlas, view, layer):
        row = rows[about["a3"]]
        name = country_name(language, about)
        room = len(name) * SIZES["country"] ** 2 * WIDE["country"]
        if size < room or len(written) == most:
            break
        largest = parts[int(np.argmax(shapely.area(parts)))]
        if row != but and sheet.put(_positions(view, name, about, largest)):
            written.add(row)
    return written


def country_name(language: Language, about: Row) -> str:
    """The name of a country on a map: in English that of the atlas, else that of Unicode CLDR."""
    code = about["code"]
    return language.country(code) if code and not language.english else str(about["name"])


def _visible(atlas: Atlas, view: View, layer: Layer) -> list[tuple[float, Row, Shapes]]:
    """What is seen of each country without disputed land, and its size; the largest first."""
    holders = {row["held"] for row in atlas.layer(f"{view.scale}/disputed").rows}
    disputed = view.areas(atlas, "disputed")
    found = []
    for row, shapes in view.grouped(layer).items():
        about = layer.rows[row]
        if len(disputed) and about["a3"] in holders:
            shapes = shapely.get_parts(shapely.difference(shapes, shapely.union_all(disputed)))
        found.append((float(shapely.area(shapes).sum()), about, shapes))
    return sorted(found, key=lambda one: (-one[0], one[1]["a3"]))


def _positions(view: View, name: str, about: Row, area: Any) -> list[Label]:
    """Where a country's name may stand: at its usual place, else around the middle of what is seen of it.

    Its middle is on the country's own ground, or the name would be read as that of a neighbour.
    """
    usual = view.place(about["lon"], about["lat"])
    points = shapely.get_coordinates([shapely.centroid(area), shapely.point_on_surface(area)]).tolist()
    if view.shows(*usual, 30):
        points.insert(0, usual)
    wanted = [(x, y + by) for by in (0, -40, 40, -80, 80) for x, y in points]
    own = shapely.contains_xy(area, np.array(wanted)) | [point == usual for point in wanted]
    return [centred(name, "country", *point) for point, inside in zip(wanted, own, strict=True) if inside]


def name_seas(view: View, sheet: Sheet, language: Language, land: Shapes) -> None:
    """Write the name of the sea, where it fits between the coasts."""
    coast = shapely.multipolygons(land)
    shapely.prepare(coast)
    corners = [(x, y) for x in range(120, view.width - 80, 60) for y in range(60, view.height - 40, 60)]
    for room in (200, 140, 90):
        open_sea = ~shapely.dwithin(coast, shapely.points(corners), room)
        if open_sea.any():
            x, y = corners[int(np.flatnonzero(open_sea)[open_sea.sum() // 2])]
            break
    else:
        return
    lon, lat = view.at(x, y)
    sea = min(seas(), key=lambda sea: sea.off(lon, lat))
    if sea.off(lon, lat) < 0.6:
        name = language.pgettext(SEA, sea.name)
        labels = [centred(name, "sea", x + by, y + down) for down in (0, -50, 50) for by in (0, -60, 60)]
        sheet.put(label for label in labels if not coast.intersects(shapely.box(*box(label))))


@lru_cache(maxsize=1)
def seas() -> list[Sea]:
    """The seas of data/seas.csv."""
    with (Path(__file__).with_name("data") / "seas.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))[1:]
    return [Sea(name, float(lon), float(lat), float(width)) for name, lon, lat, width in rows]


def scale_bar(view: View, language: Language) -> tuple[str, Box]:
    """A bar of a round number of kilometres in the lower left corner, and what it takes up."""
    room = view.unit * view.width * 0.2
    step = 10 ** np.floor(np.log10(room))
    length = float(max(times for times in (1, 2, 5) if times * step <= room) * step)
    x, y, wide = 24, view.height - 24, length / view.unit
    words = Label(
        language.gettext("%(distance)s km") % {"distance": language.number(length)}, "scale", x, y - 12, "start"
    )
    bar = f'<path class="dl-map-bar" d="M{x} {y - 6}v6h{wide:.0f}v-6"/>{words.svg()}'
    return bar, Box(0, box(words).top, max(x + wide, box(words).right) + 8, view.height)


def document(view: View, key: str, title: str, description: str, role: str, body: str) -> str:
    """A whole map; `key` is unique on its page."""
    key = escape(key)
    return (
        f'<svg class="dl-map" viewBox="0 0 {view.width} {view.height}" width="{view.width // 2}"'
        f' height="{view.height // 2}" role="{role}" aria-labelledby="{key}-title {key}-desc">'
        f'<title id="{key}-title">{escape(title)}</title><desc id="{key}-desc">{escape(description)}</desc>'
        f"{body}</svg>"
    )
