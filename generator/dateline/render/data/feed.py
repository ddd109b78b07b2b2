"""`corrections.atom`: a feed of the corrections (RFC 4287), for a site that knows its own address."""

from xml.etree.ElementTree import Element, SubElement, tostring

from dateline.model import Correction
from dateline.render.site import Site

NAMESPACE = "http://www.w3.org/2005/Atom"
NAME = "data/corrections.atom"
ENTRIES = 100
"""A feed has the latest; readers keep the rest."""


def corrections_feed(site: Site) -> bytes:
    """The feed; its date is that of the latest correction, so that the same history gives the same bytes."""
    corrections = site.history.corrections[:ENTRIES] if site.history else ()
    feed = Element("feed", xmlns=NAMESPACE)
    _text(feed, "title", f"{site.settings.site_name}: corrections")
    _text(feed, "id", site.absolute(NAME))
    _text(feed, "updated", corrections[0].when.isoformat() if corrections else "1970-01-01T00:00:00+00:00")
    SubElement(feed, "link", rel="self", type="application/atom+xml", href=site.absolute(NAME))
    SubElement(feed, "link", rel="alternate", type="text/html", href=site.absolute("corrections/"))
    _text(SubElement(feed, "author"), "name", site.settings.site_name)
    for correction in corrections:
        _entry(feed, site, correction)
    body: bytes = tostring(feed, encoding="utf-8", xml_declaration=True)
    return body + b"\n"


def _entry(feed: Element, site: Site, correction: Correction) -> None:
    entry = SubElement(feed, "entry")
    page = f"events/{correction.event}/" if correction.event in site.published else "corrections/"
    _text(entry, "title", f"{'Withdrawn' if correction.withdrawn else 'Corrected'}: {correction.title}")
    _text(entry, "id", f"{site.absolute('corrections/')}#{correction.commit}-{correction.event}")
    _text(entry, "updated", correction.when.isoformat())
    SubElement(entry, "link", rel="alternate", type="text/html", href=site.absolute(page))
    changed = ", ".join(change.key for change in correction.changes)
    _text(entry, "summary", f"{correction.why} ({changed})" if changed else correction.why)


def _text(parent: Element, name: str, words: str) -> None:
    SubElement(parent, name).text = "".join(c for c in words if c.isprintable())
