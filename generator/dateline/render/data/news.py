"""What the feeds tell: events that came in, and corrections of events."""

from collections.abc import Sequence

from markupsafe import escape

from dateline.model import ROLES, Correction, Event
from dateline.render.data.feed import Entry, Feed
from dateline.render.data.fields import EventField
from dateline.render.data.moments import added
from dateline.render.site import Site
from dateline.render.wording import counted, status_words

LATEST, CORRECTIONS = 50, 100
"""A feed has so many entries, the latest; readers keep the rest."""


def event_entry(site: Site, event: Event, record: EventField) -> Entry:
    """An event as news: when, where, who and how many in a line, and its quotes."""
    path = f"events/{event.id}/"
    when = added(site, event)
    changed = max((each.when for each in site.corrections.get(event.id, ())), default=when)
    line = summary(site, event, record)
    quotes = "".join(f"<blockquote>{escape(source['quote'])}</blockquote>" for source in record["sources"])
    word, meaning = status_words(site.language, event.status)
    status = f"<p>{escape(word)}. {escape(meaning)}</p>"
    return Entry(path, path, event.title, line, when, max(when, changed), f"<p>{escape(line)}</p>{quotes}{status}")


def summary(site: Site, event: Event, record: EventField) -> str:
    """When, where, who and how many, in plain text."""
    figures = event.derived_figures
    groups = (record["places"], [*record["actors"], *record["targets"]])
    names = (site.language.comma.join(dict.fromkeys(each["name"] for each in group)) for group in groups)
    counts = (counted(site.language, role, figures[role]) for role in ROLES if role in figures)
    return site.language.semicolon.join(filter(None, (record["date_words"], *names, *counts)))


def events_feed(site: Site, file: str, entries: Sequence[Entry], path: str = "timeline/", of: str = "") -> Feed:
    """The feed of new events, of the site or of one place or actor."""
    return Feed(f"{site.settings.site_name}: {of}" if of else site.settings.site_name, file, path, entries)


def corrections_feed(site: Site, file: str) -> Feed:
    """The feed of corrections."""
    found = site.told[:CORRECTIONS]
    title = site.language.gettext("%(site)s: corrections") % {"site": site.settings.site_name}
    return Feed(title, file, "corrections/", [_correction(site, each) for each in found])


def _correction(site: Site, correction: Correction) -> Entry:
    page = f"events/{correction.event}/" if correction.event in site.published else "corrections/"
    _ = site.language.gettext
    changed = ", ".join(change.key for change in correction.changes)
    text = _("Withdrawn: %(title)s") if correction.withdrawn else _("Corrected: %(title)s")
    return Entry(
        id=f"corrections/#{correction.commit}-{correction.event}",
        path=page,
        title=text % {"title": correction.title},
        summary=f"{correction.why} ({changed})" if changed else correction.why,
        added=correction.when,
        updated=correction.when,
    )
