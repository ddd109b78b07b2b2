"""The pages that are made from content, one module per kind."""

from collections.abc import Callable, Iterator

from dateline.render.pages.actor import actor_pages, actors_body
from dateline.render.pages.corrections import corrections_body
from dateline.render.pages.data import data_body
from dateline.render.pages.facet import facet_pages, kinds_body
from dateline.render.pages.home import home_body
from dateline.render.pages.place import place_pages, places_body
from dateline.render.pages.source import source_pages, sources_body
from dateline.render.pages.table import table_body, table_pages
from dateline.render.pages.timeline import timeline_body, timeline_pages
from dateline.render.parts import Parts
from dateline.render.site import Page, Site

_BODIES: dict[str, Callable[[Parts], str]] = {
    "home": home_body,
    "timeline": timeline_body,
    "table": table_body,
    "places": places_body,
    "actors": actors_body,
    "sources": sources_body,
    "kinds": kinds_body,
    "data": data_body,
    "corrections": corrections_body,
}
INDEXES = tuple(_BODIES)


def pages(site: Site) -> Iterator[Page]:
    """The page of every event, month, place, actor, source, kind and status, and the tables of the timeline."""
    parts = Parts(site, "../../")
    for made in (timeline_pages, table_pages, place_pages, actor_pages, source_pages, facet_pages):
        yield from made(parts)


def index_body(site: Site, name: str) -> str:
    """The body of one of `INDEXES`; that of `home` goes below what the editor wrote."""
    return _BODIES[name](Parts(site, "" if name == "home" else "../"))
