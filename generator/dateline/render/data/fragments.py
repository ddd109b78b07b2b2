"""What each event is in each format, made once: the whole site, places and actors put the same pieces together."""

import json
from collections.abc import Callable, Iterable
from datetime import datetime
from functools import cached_property
from heapq import nlargest
from typing import TypeVar
from weakref import WeakKeyDictionary

from dateline.model import Event
from dateline.render.data import calendar, timelinejs
from dateline.render.data.feed import Entry
from dateline.render.data.fields import EventField
from dateline.render.data.geojson import features
from dateline.render.data.jsonld import event_thing
from dateline.render.data.moments import added
from dateline.render.data.news import LATEST, event_entry
from dateline.render.data.record import event_record
from dateline.render.data.table import EVENTS
from dateline.render.site import Site

encode: Callable[[object], str] = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
Made = TypeVar("Made")
_kept: WeakKeyDictionary[Site, "Fragments"] = WeakKeyDictionary()


class Fragments:
    """By the id of an event: its record, and the text that it is in each format that is made for parts as well."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self._entries: dict[str, Entry] = {}

    @cached_property
    def records(self) -> dict[str, EventField]:
        """As `events.json` has them."""
        return {event.id: event_record(self.site, event) for event in self.site.events}

    @cached_property
    def rows(self) -> dict[str, str]:
        """Lines of `events.csv`."""
        return {id: EVENTS.row(record) for id, record in self.records.items()}

    @cached_property
    def features(self) -> dict[str, str]:
        """Features of GeoJSON, a line each."""
        return {id: ",\n".join(map(encode, features(record))) for id, record in self.records.items()}

    @cached_property
    def calendar(self) -> dict[str, str]:
        """Entries of a calendar."""
        return self._each(calendar.entry)

    @cached_property
    def things(self) -> dict[str, str]:
        """Events of schema.org."""
        made = self._each(event_thing)
        return {id: encode(thing) for id, thing in made.items()}

    @cached_property
    def _ages(self) -> dict[str, tuple[datetime, int]]:
        """When each event came in; of one moment, those that happened last are the latest."""
        return {event.id: (added(self.site, event), place) for place, event in enumerate(self.site.events)}

    def news(self, events: Iterable[Event]) -> list[Entry]:
        """Entries of a feed of these events: the latest, and each made once."""
        return [self._entry(event) for event in nlargest(LATEST, events, key=lambda event: self._ages[event.id])]

    def _entry(self, event: Event) -> Entry:
        if event.id not in self._entries:
            self._entries[event.id] = event_entry(self.site, event, self.records[event.id])
        return self._entries[event.id]

    def slides(self) -> Iterable[str]:
        """Slides of TimelineJS; events without a date have none."""
        made = (timelinejs.slide(self.site, event, self.records[event.id]) for event in self.site.events)
        return (encode(slide) for slide in made if slide)

    def _each(self, make: Callable[[Site, Event, EventField], Made]) -> dict[str, Made]:
        return {event.id: make(self.site, event, self.records[event.id]) for event in self.site.events}


def fragments(site: Site) -> Fragments:
    """Those of a site, kept as long as the site is: pages and files want the same."""
    if site not in _kept:
        _kept[site] = Fragments(site)
    return _kept[site]


def by_line(head: object, key: str, rows: Iterable[str]) -> bytes:
    """A JSON object with a list at its end that has one line per entry, so that a change is seen in a diff."""
    lines = ",\n".join(rows)
    return f"{encode(head)[:-1]},{encode(key)}:[\n{lines}\n]}}\n".encode()
