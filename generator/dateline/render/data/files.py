"""The files of `data/`: one per format, what describes them, and those of a single place or actor."""

import json
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import NamedTuple
from weakref import WeakKeyDictionary

from dateline.model import Event
from dateline.render.data.calendar import calendar
from dateline.render.data.feed import atom
from dateline.render.data.formats import FOLDER, FORMATS, Format
from dateline.render.data.fragments import by_line, fragments
from dateline.render.data.news import events_feed
from dateline.render.data.package import Resource, package
from dateline.render.data.table import EVENTS
from dateline.render.language import message
from dateline.render.site import Site

SUMS = "SHA256SUMS"
PACKAGE = "datapackage.json"
PARTS = ("csv", "geojson", "ics", "atom")
"""The formats that each place and each actor has a file of."""


class DataFile(NamedTuple):
    """A file of `data/`, as the page of the data tells of it."""

    name: str
    media: str
    about: str
    size: int
    digest: str
    """SHA-256, in hexadecimal digits."""

    @property
    def path(self) -> str:
        """Where it is in the site."""
        return FOLDER + self.name


_made: WeakKeyDictionary[Site, dict[str, bytes]] = WeakKeyDictionary()
"""Kept as long as the site is, for the page that tells their sizes is made before they are written."""


def data_files(site: Site) -> Iterator[tuple[str, bytes]]:
    """The address of each file in the site, and its bytes; the same content gives the same bytes."""
    if site not in _made:
        _made[site] = dict(_files(site))
    yield from ((FOLDER + name, data) for name, data in _made[site].items())


def described(site: Site) -> list[DataFile]:
    """What there is to download, without the checksums."""
    about = {each.file: (each.media, each.about) for each in FORMATS.values()}
    about[PACKAGE] = ("application/json", message("What the files are, for programs (Frictionless Data Package)"))
    files = ((path.removeprefix(FOLDER), data) for path, data in data_files(site))
    return [DataFile(name, *about[name], len(data), _digest(data)) for name, data in files if name in about]


def _files(site: Site) -> Iterator[tuple[str, bytes]]:
    made = {each.file: each.make(site) for each in FORMATS.values()}
    resources = [_resource(each, made[each.file]) for each in FORMATS.values()]
    made[PACKAGE] = (json.dumps(package(site, resources), ensure_ascii=False, indent=1) + "\n").encode()
    yield from made.items()
    yield SUMS, "".join(f"{_digest(data)}  {name}\n" for name, data in sorted(made.items())).encode()


def _resource(form: Format, data: bytes) -> Resource:
    return Resource(form.file, form.media, form.about, len(data), _digest(data))


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()


def part_files(site: Site) -> Iterator[tuple[str, bytes]]:
    """The address and the bytes of the files of each place and each actor that has a page."""
    for id in site.places:
        yield from part(site, "places", id)
    for id in site.actors:
        yield from part(site, "actors", id)


def part(site: Site, kind: str, id: str) -> Iterator[tuple[str, bytes]]:
    """The files of one place (`places`) or actor (`actors`), by the names in `PARTS`."""
    made, base = fragments(site), f"{FOLDER}{kind}/{id}"
    if kind == "places":
        name, events = site.place_name(id), site.by_place[id]
    else:
        name, events = site.actor_name(id), _of_actor(site, id)
    yield f"{base}.csv", "".join((EVENTS.head, *_pick(made.rows, events))).encode()
    yield f"{base}.geojson", by_line({"type": "FeatureCollection"}, "features", _pick(made.features, events))
    yield f"{base}.ics", calendar(f"{site.settings.site_name}: {name}", _pick(made.calendar, events))
    feed = events_feed(site, f"{base}.atom", made.news(events), f"{kind}/{id}/", name)
    yield feed.file, atom(site, feed)


def _of_actor(site: Site, id: str) -> list[Event]:
    """The events that it did and that were done to it, in the order of the timeline."""
    both = {event.id: event for events in (site.by_actor, site.by_target) for event in events.get(id, ())}
    return sorted(both.values(), key=lambda event: site.position[event.id])


def _pick(pieces: dict[str, str], events: Iterable[Event]) -> Iterator[str]:
    return (pieces[event.id] for event in events)
