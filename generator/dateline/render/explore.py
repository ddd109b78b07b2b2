"""The files of the map of places that readers move and narrow down in time: Leaflet, the ground, places, events.

They are scripts, since a page opened from a disk may load a script beside it, but not read a file. None is asked
for before a reader opens the map. `map.js` has what is drawn; what is told of events comes in further files of
`CHUNK` events each, of which a reader who looks at a place needs one or two. docs/theme.md describes both.
"""

import json
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from itertools import islice
from typing import Any, NamedTuple
from weakref import WeakKeyDictionary

import numpy as np
import shapely

from dateline.model import AREAS, Event, Place, PlaceRef, When
from dateline.render.maps.atlas import world
from dateline.render.maps.extent import province, reach
from dateline.render.maps.overview_map import middle_meridian, where
from dateline.render.maps.vectors import ground, together
from dateline.render.site import Site, places_of
from dateline.render.spots import anchors, as_place, spots
from dateline.render.units import Unit, key_of, scale
from dateline.render.wording import is_report, period_words, undated_short, when_words

FOLDER, LEAFLET = "assets/explore/", "assets/leaflet/"
DATA, STYLE, SCRIPT = f"{FOLDER}map.js", f"{FOLDER}explore.css", f"{FOLDER}explore.js"
CHUNK = 500
"""How many events are told of in one file."""
SHAPES = 60
"""How many countries and provinces are drawn as what they are; others as a dashed circle."""
UNDATED = -1


class Explorer(NamedTuple):
    """What a page needs to open the map: addresses within the site, scripts in the order in which they run."""

    styles: tuple[str, ...]
    scripts: tuple[str, ...]


class Span(NamedTuple):
    """The time that all dated events span, in days, months or years, each of which has a number."""

    unit: Unit
    keys: list[str]
    number: dict[str, int]

    def of(self, when: When | None) -> tuple[int, int]:
        """The first and the last number of a date; an open side reaches as far as the span does."""
        if when is None:
            return UNDATED, UNDATED
        first, last = (key_of(day, self.unit) if day else "" for day in (when.first, when.last))
        return self._near(first or self.keys[0]), self._near(last or self.keys[-1])

    def _near(self, key: str) -> int:
        return self.number[min(max(key, self.keys[0]), self.keys[-1])]


_made: WeakKeyDictionary[Site, dict[str, bytes]] = WeakKeyDictionary()
"""Kept as long as the site is, for the page with the map names the files by their digests."""


def explore_files(site: Site) -> Iterator[tuple[str, bytes]]:
    """The address of each file in the site, and its bytes; none where no place is on the map."""
    if site not in _made:
        _made[site] = dict(_files(site))
    yield from _made[site].items()


def explorer(site: Site) -> Explorer | None:
    """What a page loads to open the map; None where there is none."""
    made = dict(explore_files(site))
    if not made:
        return None
    made |= {name: data for name in (STYLE, SCRIPT) if (data := _of_theme(site, name)) is not None}
    styles, scripts = (f"{LEAFLET}leaflet.css", STYLE), (f"{LEAFLET}leaflet.js", DATA, SCRIPT)
    return Explorer(*(tuple(_addressed(n, made[n]) for n in names if n in made) for names in (styles, scripts)))


def _of_theme(site: Site, name: str) -> bytes | None:
    found = (folder / name for folder in site.settings.theme_dirs)
    return next((path.read_bytes() for path in found if path.is_file()), None)


def _files(site: Site) -> Iterator[tuple[str, bytes]]:
    places = _located(site)
    if not places:
        return
    told = {f"{FOLDER}events-{number}.js": data for number, data in enumerate(_told(site))}
    yield from told.items()
    drawn = _drawn(site, places) | {"told": [_addressed(name, data) for name, data in told.items()], "chunk": CHUNK}
    yield DATA, f"self.datelineMap={_json(drawn)};\n".encode()
    for name in ("leaflet.js", "leaflet.css", "LICENSE.txt"):
        yield LEAFLET + name, world().vendor(name)


def _located(site: Site) -> dict[str, tuple[float, float]]:
    """Longitude and latitude of the places that events name, those with the most events first, then mere spots."""
    known = _known(site)
    found = ((id, where(world(), known[id])) for id in (*(id for id, _ in site.named), *map(_key, spots(site))))
    return {id: at for id, at in found if at is not None}


def _known(site: Site) -> dict[str, Place]:
    """Places by id, and those that only events know by what stands for one."""
    return {**site.content.places, **{_key(spot): as_place(spot) for spot in spots(site)}}


def _key(place: PlaceRef) -> str:
    """The id of a place; of a spot its name and coordinates, which no id can be."""
    return place if isinstance(place, str) else f"{place.name} {place.lat} {place.lon}"


def _drawn(site: Site, places: dict[str, tuple[float, float]]) -> dict[str, Any]:
    """What the map draws: its ground, the span of time, when each event was, and which events each place has."""
    lons, lats = zip(*places.values(), strict=True)
    points = np.column_stack([together(lons, middle_meridian(np.array(lons))[0]), lats])
    shapes = dict(_shapes(site, places))
    known, pages = _known(site), {_key(spot): f"#{anchor}" for spot, anchor in anchors(site).items()}
    km = [0.0 if id in shapes else reach(known[id]) for id in places]
    degrees = np.column_stack([km / np.cos(np.radians(np.minimum(np.abs(points[:, 1]), 80))), km]) / 111.2
    span = _span(site.events)
    when = [span.of(event.date) if span else (UNDATED, UNDATED) for event in site.events]
    return {
        "ground": ground(world(), points, degrees, shapes, site.language),
        "times": [period_words(site.language, key) for key in span.keys] if span else [],
        "first": [first for first, _ in when],
        "last": [last for _, last in when],
        "places": [
            [
                known[id].name,
                pages.get(id, id),
                round(lat, 4),
                round(lon, 4),
                int(known[id].kind in AREAS),
                round(far, 1),
                events,
            ]
            for (id, events), (lon, lat), far in zip(_numbers(site, places), points.tolist(), km, strict=True)
        ],
    }


def _shapes(site: Site, places: Iterable[str]) -> Iterator[tuple[str, Any]]:
    """The shapes (degrees) of the countries and provinces among places, of those with the most events."""
    countries, known = world().layer("coarse/countries"), _known(site)
    for id in islice((id for id in places if known[id].kind in ("country", "province")), SHAPES):
        place = known[id]
        if place.kind == "country":
            row = world().countries.get(place.country or "")
            name = world().layer("fine/countries").rows[row]["a3"] if row is not None else None
            shape = shapely.multipolygons(countries.shapes[countries.attributes["a3"] == name])
        else:
            shape = province(world(), place.lon or 0.0, place.lat or 0.0, place.radius_km)
        if shape is not None and not shape.is_empty:
            yield id, shape


def _numbers(site: Site, places: Iterable[str]) -> list[tuple[str, list[int]]]:
    """The events of each place: the number of the first in the timeline, and from each to the next."""
    found: dict[str, list[int]] = {id: [] for id in places}
    for number, event in enumerate(site.events):
        for place in places_of(event):
            if (key := _key(place)) in found:
                found[key].append(number)
    return [(id, np.diff(events, prepend=0).tolist()) for id, events in found.items()]


def _span(events: list[Event]) -> Span | None:
    """The time that the dated events span; None where none has a date."""
    days = [event.date.sort_key[0] for event in events if event.date]
    if not days:
        return None
    unit, keys = scale(min(days), max(days))
    return Span(unit, keys, {key: number for number, key in enumerate(keys)})


def _told(site: Site) -> Iterator[bytes]:
    """Id, title and date of each event, for a reader who looks at a place."""
    for start in range(0, len(site.events), CHUNK):
        rows = [[event.id, event.title, _when(site, event)] for event in site.events[start : start + CHUNK]]
        yield f"self.datelineMap.events[{start // CHUNK}]={_json(rows)};\n".encode()


def _when(site: Site, event: Event) -> str:
    return (
        when_words(site.language, event.date, is_report(event))
        if event.date
        else undated_short(site.language, event)
    )


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _addressed(name: str, data: bytes) -> str:
    """An address that changes with the file, so that no browser keeps yesterday's."""
    return f"{name}?{blake2b(data, digest_size=4).hexdigest()}"
