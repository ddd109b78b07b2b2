"""The map data as one file, and how it is read: layers of lines and areas in degrees, with an index over each.

The file is a zip archive. Every layer has coordinates as whole steps of its grid, offsets of rings and
shapes, and rows of attributes as JSON. A number is stored as the difference to the one before, and equal bytes of
all numbers side by side, since that compresses better. The same layers give the same bytes. What others wrote and
maps in a browser need (Leaflet) lies in the same archive, under `vendor/`.
"""

import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple, cast

import numpy as np
import shapely
from numpy.typing import NDArray

from dateline.errors import DatelineError
from dateline.files.atomic import write_atomically

PATH = Path(__file__).with_name("data") / "world.mapdata"
Shapes = NDArray[np.object_]
Row = dict[str, Any]
_BUILD_IT = "build it with `python -m dateline.render.maps.build`"
_EPOCH = (1980, 1, 1, 0, 0, 0)


class City(NamedTuple):
    """A city for orientation: `rank` from 0 (the largest) to 10."""

    name: str
    lon: float
    lat: float
    rank: int


@dataclass(frozen=True)
class Layer:
    """Simple lines or polygons, in degrees; `owner[i]` is the row of `rows` that `shapes[i]` belongs to."""

    shapes: Shapes
    owner: NDArray[np.int32]
    rows: list[Row]
    grid: float
    """What coordinates are multiples of, in degrees."""

    @cached_property
    def _index(self) -> Any:
        return shapely.STRtree(self.shapes)

    @cached_property
    def attributes(self) -> Mapping[str, NDArray[Any]]:
        """Each attribute of all shapes, by name."""
        return {key: np.array([row[key] for row in self.rows])[self.owner] for key in self.rows[0]}

    def near(self, box: Any) -> NDArray[np.intp]:
        """The numbers of the shapes whose bounds touch those of `box`, in order."""
        return cast(NDArray[np.intp], np.sort(self._index.query(box)))

    def owned_by(self, row: int) -> Shapes:
        """All shapes of one row."""
        return cast(Shapes, self.shapes[self.owner == row])


class Atlas:
    """The layers of a map data file, each read when it is first asked for."""

    def __init__(self, path: Path = PATH) -> None:
        self._path = path
        self._layers: dict[str, Layer] = {}
        if not path.exists():
            raise DatelineError(f"{path} is missing: {_BUILD_IT}")

    def layer(self, name: str) -> Layer:
        """A layer such as `fine/land`; build.py lists them."""
        if name not in self._layers:
            with zipfile.ZipFile(self._path) as archive:
                self._layers[name] = _decode(archive, name)
        return self._layers[name]

    def vendor(self, name: str) -> bytes:
        """A file that others wrote and maps in a browser need, such as `leaflet.js`; build.py lists them."""
        with zipfile.ZipFile(self._path) as archive:
            if f"vendor/{name}" not in archive.namelist():
                raise DatelineError(f"{self._path} is of an older version: {_BUILD_IT}")
            return archive.read(f"vendor/{name}")

    @cached_property
    def cities(self) -> list[City]:
        """Cities for orientation, the largest first."""
        with zipfile.ZipFile(self._path) as archive:
            return [City(*row) for row in json.loads(archive.read("cities.json"))]

    def cities_near(self, lon: float, lat: float, distance: float) -> list[City]:
        """The cities within about `distance` km of a point, the largest first."""
        lons, lats = self._city_points.T
        east = abs((lons - lon + 180) % 360 - 180) * np.cos(np.radians(lat))
        near = (abs(lats - lat) * 111.2 < distance) & (east * 111.2 < distance)
        return [self.cities[number] for number in np.flatnonzero(near).tolist()]

    @cached_property
    def _city_points(self) -> NDArray[np.float64]:
        return np.array([(city.lon, city.lat) for city in self.cities])

    @cached_property
    def countries(self) -> dict[str, int]:
        """ISO 3166-1 alpha-2 code → row of the layer `fine/countries`."""
        return {row["code"]: number for number, row in enumerate(self.layer("fine/countries").rows) if row["code"]}

    @cached_property
    def country_rows(self) -> dict[str, int]:
        """Natural Earth's code of a country → row of the layer `fine/countries`."""
        return {row["a3"]: number for number, row in enumerate(self.layer("fine/countries").rows)}


@lru_cache(maxsize=1)
def world() -> Atlas:
    """The map data of the package, opened once per process."""
    return Atlas()


def write(
    path: Path, layers: Mapping[str, Layer], cities: list[City], vendor: Mapping[str, bytes] | None = None
) -> None:
    """Write a map data file, replacing an older one at once."""
    members = {"cities.json": _json(cities)} | {f"vendor/{name}": data for name, data in (vendor or {}).items()}
    for name, layer in layers.items():
        members |= _encode(name, layer)
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name in sorted(members):
            info = zipfile.ZipInfo(name, _EPOCH)
            info.create_system = 3
            archive.writestr(info, members[name], zipfile.ZIP_LZMA)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, packed.getvalue())


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _encode(name: str, layer: Layer) -> dict[str, bytes]:
    kind, points, offsets = shapely.to_ragged_array(layer.shapes)
    steps = np.rint(points / layer.grid).astype("<i4")
    arrays = {"owner": layer.owner, "x": steps[:, 0], "y": steps[:, 1]}
    arrays |= {f"offsets{level}": array for level, array in enumerate(offsets)}
    head = {"grid": layer.grid, "kind": int(kind), "levels": len(offsets), "rows": layer.rows}
    return {f"{name}/{key}": _pack(array) for key, array in arrays.items()} | {f"{name}/head.json": _json(head)}


def _decode(archive: zipfile.ZipFile, name: str) -> Layer:
    head = json.loads(archive.read(f"{name}/head.json"))
    x, y = (_unpack(archive.read(f"{name}/{axis}")) for axis in "xy")
    offsets = tuple(_unpack(archive.read(f"{name}/offsets{level}")) for level in range(head["levels"]))
    points = np.column_stack([x, y]) / round(1 / head["grid"])  # the nearest floats, so that shapes stay valid
    shapes = shapely.from_ragged_array(shapely.GeometryType(head["kind"]), points, offsets)
    return Layer(shapes, _unpack(archive.read(f"{name}/owner")), head["rows"], head["grid"])


def _pack(numbers: NDArray[Any]) -> bytes:
    differences = np.diff(numbers, prepend=0).astype("<i4")
    return differences.view(np.uint8).reshape(-1, 4).T.tobytes()


def _unpack(packed: bytes) -> NDArray[np.int32]:
    differences = np.frombuffer(packed, np.uint8).reshape(4, -1).T.copy().view("<i4").ravel()
    return np.cumsum(differences, dtype=np.int64).astype(np.int32)
