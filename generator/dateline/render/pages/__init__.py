"""The pages that are made from content, one module per kind."""

from collections.abc import Iterator

from dateline.render.site import Page, Site

INDEXES = ("home", "timeline", "places", "actors", "sources", "data")


def pages(site: Site) -> Iterator[Page]:
    """The page of every event, month, place, actor and source, in this order."""
    raise NotImplementedError


def index_body(site: Site, name: str) -> str:
    """The body of one of `INDEXES`; that of `home` goes below what the editor wrote."""
    raise NotImplementedError
