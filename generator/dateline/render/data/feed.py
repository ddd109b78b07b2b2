"""Feeds, as Atom (RFC 4287) and as JSON Feed 1.1: one list of entries, told in both."""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple
from uuid import NAMESPACE_URL, uuid5

from markupsafe import escape

from dateline.render.data.moments import BEGINNING
from dateline.render.data.text import without_controls
from dateline.render.site import Site

NAMESPACE = "http://www.w3.org/2005/Atom"
VERSION = "https://jsonfeed.org/version/1.1"


class Entry(NamedTuple):
    """An entry: `path` is its page and `id` what tells it from others, both relative to the site."""

    id: str
    path: str
    title: str
    summary: str
    added: datetime
    updated: datetime
    content: str = ""
    """HTML."""


class Feed(NamedTuple):
    """A feed of the site, at `file`, about what the page at `path` shows; the latest entries first."""

    title: str
    file: str
    path: str
    entries: Sequence[Entry]


def atom(site: Site, feed: Feed) -> bytes:
    """The feed in Atom; it is as old as its latest entry, so that the same history gives the same bytes."""
    home = _address(site, feed.file, feed.path)
    self = f'<link rel="self" type="application/atom+xml" href="{escape(site.absolute(feed.file))}"/>'
    lines = [
        f'<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="{NAMESPACE}">',
        _element("title", feed.title),
        _element("id", identity(site, feed.file)),
        _element("updated", _latest(feed.entries).isoformat()),
        *([self] if site.settings.site_url else []),
        f'<link rel="alternate" type="text/html" href="{escape(home)}"/>',
        f"<author>{_element('name', site.settings.site_name)}</author>",
        *(
            _atom_entry(entry, identity(site, entry.id), _address(site, feed.file, entry.path))
            for entry in feed.entries
        ),
        "</feed>\n",
    ]
    return "\n".join(lines).encode()


def json_feed(site: Site, feed: Feed) -> bytes:
    """The feed in JSON."""
    known = bool(site.settings.site_url)
    head: dict[str, object] = {"version": VERSION, "title": feed.title}
    if known:
        head |= {"home_page_url": site.absolute(feed.path), "feed_url": site.absolute(feed.file)}
    head |= {
        "language": site.settings.language,
        "authors": [{"name": site.settings.site_name}],
        "items": [_item(site, entry, known) for entry in feed.entries],
    }
    return (json.dumps(head, ensure_ascii=False, indent=1) + "\n").encode()


def identity(site: Site, path: str) -> str:
    """An IRI that no other site has: the address, or, for a site that does not know its own, a name out of it."""
    return site.absolute(path) or f"urn:uuid:{uuid5(NAMESPACE_URL, f'dateline:{site.settings.site_name}/{path}')}"


def _item(site: Site, entry: Entry, known: bool) -> dict[str, object]:
    return {
        "id": identity(site, entry.id),
        **({"url": site.absolute(entry.path)} if known else {}),
        "title": entry.title,
        "summary": entry.summary,
        **({"content_html": entry.content} if entry.content else {"content_text": entry.summary}),
        "date_published": entry.added.isoformat(),
        "date_modified": entry.updated.isoformat(),
    }


@lru_cache(maxsize=16384)
def _atom_entry(entry: Entry, id: str, address: str) -> str:
    """An entry, which the feeds of several places and actors may have."""
    lines = [
        "<entry>",
        _element("title", entry.title),
        _element("id", id),
        _element("published", entry.added.isoformat()),
        _element("updated", entry.updated.isoformat()),
        f'<link rel="alternate" type="text/html" href="{escape(address)}"/>',
        _element("summary", entry.summary),
        *([_element("content", entry.content, ' type="html"')] if entry.content else []),
        "</entry>",
    ]
    return "\n".join(lines)


def _address(site: Site, file: str, path: str) -> str:
    """A page as the feed names it; relative to the feed's own address where that is all that is known."""
    return site.absolute(path) or "../" * file.count("/") + path


def _latest(entries: Iterable[Entry]) -> datetime:
    return max((entry.updated for entry in entries), default=BEGINNING)


def _element(name: str, words: str, attributes: str = "") -> str:
    return f"<{name}{attributes}>{escape(without_controls(words))}</{name}>"
