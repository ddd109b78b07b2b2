"""The timeline: whole, or as an index of months where it is long; and the pages of its months and events."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from markupsafe import Markup

from dateline.model import Event
from dateline.render.pages.density import density
from dateline.render.pages.event import event_page
from dateline.render.pages.quotes import quotes
from dateline.render.parts import Parts
from dateline.render.site import UNDATED, Page
from dateline.render.wording import month_words, plural, shortened

LONGEST = 300
"""How many events the page of the whole timeline shows; a longer timeline is read month by month."""


class Entry(NamedTuple):
    """An event of the timeline: its row, and its quotes to unfold."""

    id: str
    row: Markup
    quotes: list[Markup]
    told: str
    """“2 quotes from 1 source”."""


class Month(NamedTuple):
    """A month of the timeline, of which a page shows the entries or, where there are none, links to its page."""

    key: str
    name: str
    size: int
    entries: list[Entry]


def timeline_body(parts: Parts) -> str:
    """The whole timeline, or its months with how many events each has."""
    site = parts.site
    whole = len(site.events) <= LONGEST
    months = [
        Month(key, month_words(key), len(events), [_entry(parts, event) for event in events] if whole else [])
        for key, events in site.by_month.items()
    ]
    return site.template("timeline.html" if whole else "timeline-index.html").render(
        root=parts.root,
        months=months,
        years=density(site.by_month),
        undated=len(site.by_month.get(UNDATED, ())),
        count=plural(len(site.events), "event"),
        reviewed=sum(event.status == "reviewed" for event in site.events),
        total=len(site.events),
    )


def timeline_pages(parts: Parts) -> Iterator[Page]:
    """Month by month, the page of each event and then that of the month; quotes are made once for both."""
    months = parts.site.by_month
    keys, order = list(months), [event for events in months.values() for event in events]
    neighbours = iter(zip([None, *order], [*order[1:], None], strict=False))
    for key, before, after in zip(keys, ["", *keys], [*keys[1:], ""], strict=False):
        entries = []
        for event in months[key]:
            entry = _entry(parts, event)
            yield event_page(parts, event, entry.quotes, *next(neighbours))
            entries.append(entry)
        month = Month(key, month_words(key), len(entries), entries)
        yield _month_page(parts, month, months[key], before, after)


def _month_page(parts: Parts, month: Month, events: Sequence[Event], before: str, after: str) -> Page:
    titles = "; ".join(event.title for event in events[:5])
    return Page(
        kind="month",
        url=f"timeline/{month.key}/",
        title=month.name,
        description=shortened(f"{plural(month.size, 'event')}: {titles}", 160),
        body=parts.site.template("month.html").render(
            root=parts.root,
            month=month,
            before=(before, month_words(before)) if before else None,
            after=(after, month_words(after)) if after else None,
        ),
        search="",
    )


def _entry(parts: Parts, event: Event) -> Entry:
    articles = {source.article for source in event.sources}
    told = f"{plural(len(event.sources), 'quote')} from {plural(len(articles), 'source')}"
    return Entry(event.id, parts.row(event), quotes(parts, event), told)
