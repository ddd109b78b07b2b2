"""The data files that a site offers for download, one module per format."""

import json
from collections.abc import Iterable, Iterator
from weakref import WeakKeyDictionary

from dateline.render.data.feed import NAME, corrections_feed
from dateline.render.data.geojson import features
from dateline.render.data.record import Record, article_record, event_record
from dateline.render.data.table import Column, columns, csv_bytes
from dateline.render.site import Site

__all__ = ["Column", "columns", "data_files"]

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_made: WeakKeyDictionary[Site, tuple[tuple[str, bytes], ...]] = WeakKeyDictionary()
"""Kept as long as the site is, for the page that tells their sizes is made before they are written."""


def data_files(site: Site) -> Iterator[tuple[str, bytes]]:
    """The address of each data file in the site, and its bytes; the same content gives the same bytes."""
    if site not in _made:
        _made[site] = tuple(_files(site))
    yield from _made[site]


def _files(site: Site) -> Iterator[tuple[str, bytes]]:
    records = [event_record(site, event) for event in site.events]
    articles = {id: article_record(site, id) for id in sorted(site.content.articles)}
    head = {"site": site.settings.site_name, "url": site.settings.site_url or None, "articles": articles}
    yield "data/events.json", _by_line(head, "events", records)
    yield "data/events.csv", csv_bytes(records)
    if site.settings.site_url:
        yield NAME, corrections_feed(site)
    yield "data/events.geojson", _by_line({"type": "FeatureCollection"}, "features", features(records))


def _by_line(head: Record, key: str, rows: Iterable[Record]) -> bytes:
    """A JSON object with a list at its end that has one line per entry, so that a change is seen in a diff."""
    lines = ",\n".join(map(_encode, rows))
    return f"{_encode(head)[:-1]},{_encode(key)}:[\n{lines}\n]}}\n".encode()
