"""The formats, by the name that `dateline export` knows them by: the file of each, and how it is made."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from dateline.render.data import calendar, jsonld, timelinejs
from dateline.render.data.feed import atom, json_feed
from dateline.render.data.fields import SiteField
from dateline.render.data.fragments import Fragments, by_line, encode, fragments
from dateline.render.data.news import corrections_feed, events_feed
from dateline.render.data.record import actor_record, article_record, place_record
from dateline.render.data.table import ACTORS, ARTICLES, EVENTS, PLACES, QUOTES, Row
from dateline.render.site import Site

FOLDER = "data/"


class Format(NamedTuple):
    """A format: its name, its file in `data/`, its media type, what is in it, and how it is made."""

    name: str
    file: str
    media: str
    about: str
    make: Callable[[Site], bytes]

    @property
    def path(self) -> str:
        """Where the file is in the site."""
        return FOLDER + self.file


CSV = "text/csv; charset=utf-8"


def _json(site: Site) -> bytes:
    settings, content = site.settings, site.content
    whole: SiteField = {
        "site": settings.site_name,
        "url": settings.site_url or None,
        "licence": (
            {"name": settings.licence.name, "title": settings.licence.title, "path": settings.licence.path}
            if settings.licence
            else None
        ),
        "articles": {id: article_record(site, id) for id in sorted(content.articles)},
        "places": {id: place_record(site, id) for id in sorted(content.places)},
        "actors": {id: actor_record(site, id) for id in sorted(content.actors)},
        "events": [],
    }
    head = {key: value for key, value in whole.items() if key != "events"}
    return by_line(head, "events", map(encode, fragments(site).records.values()))


def _csv(site: Site) -> bytes:
    return _joined(EVENTS.head, fragments(site).rows.values())


def _quotes(site: Site) -> bytes:
    return QUOTES.whole(_quote_rows(fragments(site)))


def _quote_rows(made: Fragments) -> Iterator[Row]:
    for id, record in made.records.items():
        for number, source in enumerate(record["sources"], 1):
            yield {"event": id, "number": number, **source}


def _articles(site: Site) -> bytes:
    return ARTICLES.whole({"id": id, **article_record(site, id)} for id in sorted(site.content.articles))


def _places(site: Site) -> bytes:
    return PLACES.whole({"id": id, **place_record(site, id)} for id in sorted(site.content.places))


def _actors(site: Site) -> bytes:
    return ACTORS.whole({"id": id, **actor_record(site, id)} for id in sorted(site.content.actors))


def _geojson(site: Site) -> bytes:
    return by_line({"type": "FeatureCollection"}, "features", fragments(site).features.values())


def _ics(site: Site) -> bytes:
    return calendar.calendar(site.settings.site_name, fragments(site).calendar.values())


def _atom(site: Site) -> bytes:
    return atom(site, events_feed(site, f"{FOLDER}events.atom", fragments(site).news(site.events)))


def _json_feed(site: Site) -> bytes:
    return json_feed(site, events_feed(site, f"{FOLDER}events.feed.json", fragments(site).news(site.events)))


def _corrections_atom(site: Site) -> bytes:
    return atom(site, corrections_feed(site, f"{FOLDER}corrections.atom"))


def _corrections_json_feed(site: Site) -> bytes:
    return json_feed(site, corrections_feed(site, f"{FOLDER}corrections.feed.json"))


def _timelinejs(site: Site) -> bytes:
    return by_line(timelinejs.head(site), "events", fragments(site).slides())


def _jsonld(site: Site) -> bytes:
    return by_line({"@context": jsonld.CONTEXT}, "@graph", fragments(site).things.values())


def _joined(head: str, lines: Iterable[str]) -> bytes:
    return "".join((head, *lines)).encode()


_ALL = (
    Format("json", "events.json", "application/json", "Everything, with every quote; one event a line", _json),
    Format("csv", "events.csv", CSV, EVENTS.about, _csv),
    Format("quotes", "quotes.csv", CSV, QUOTES.about, _quotes),
    Format("articles", "articles.csv", CSV, ARTICLES.about, _articles),
    Format("places", "places.csv", CSV, PLACES.about, _places),
    Format("actors", "actors.csv", CSV, ACTORS.about, _actors),
    Format(
        "geojson",
        "events.geojson",
        "application/geo+json",
        "One feature per event and place, for maps; no geometry where a place is not located",
        _geojson,
    ),
    Format(
        "ics",
        "events.ics",
        "text/calendar; charset=utf-8",
        "A calendar of whole days; what is known to the month is a span of that month, and says so",
        _ics,
    ),
    Format("atom", "events.atom", "application/atom+xml", "A feed of new events (Atom)", _atom),
    Format("jsonfeed", "events.feed.json", "application/feed+json", "The same as a JSON Feed", _json_feed),
    Format(
        "corrections-atom",
        "corrections.atom",
        "application/atom+xml",
        "A feed of corrections (Atom)",
        _corrections_atom,
    ),
    Format(
        "corrections-jsonfeed",
        "corrections.feed.json",
        "application/feed+json",
        "The same as a JSON Feed",
        _corrections_json_feed,
    ),
    Format(
        "timelinejs",
        "timelinejs.json",
        "application/json",
        "For TimelineJS 3; without the events that have no date",
        _timelinejs,
    ),
    Format(
        "jsonld", "events.jsonld", "application/ld+json", "The events as schema.org has them (JSON-LD)", _jsonld
    ),
)
FORMATS = {each.name: each for each in _ALL}
