"""The timeline: whole, or as an index of months where it is long; and a page per month."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from markupsafe import Markup

from dateline.model import Event
from dateline.render.pages.quotes import Quote, quotes
from dateline.render.parts import Parts
from dateline.render.site import Page
from dateline.render.wording import month_words, plural, shortened

LONGEST = 300
"""How many events a page shows with their quotes; a longer timeline is read month by month."""


class Entry(NamedTuple):
    """An event of the timeline: its row, and its quotes to unfold."""

    id: str
    row: Markup
    quotes: list[Quote]
    told: str
    """“2 quotes from 1 source”."""


class Month(NamedTuple):
    """A month of the timeline, of which a page shows the entries or links to them."""

    key: str
    name: str
    size: int
    entries: list[Entry]


def timeline_body(parts: Parts) -> str:
    """The whole timeline, or its months with how many events each has."""
    site = parts.site
    whole = len(site.events) <= LONGEST
    months = [month(parts, key, events if whole else [], len(events)) for key, events in site.by_month.items()]
    return site.template("timeline.html" if whole else "timeline-index.html").render(
        root=parts.root,
        months=months,
        most=max((each.size for each in months), default=0),
        count=plural(len(site.events), "event"),
        reviewed=sum(event.status == "reviewed" for event in site.events),
        total=len(site.events),
    )


def month_pages(parts: Parts) -> Iterator[Page]:
    """A page for each month that has events, each with the way to its neighbours."""
    keys = list(parts.site.by_month)
    for key, before, after in zip(keys, ["", *keys], [*keys[1:], ""], strict=False):
        events = parts.site.by_month[key]
        name = month_words(key)
        titles = "; ".join(event.title for event in events[:5])
        yield Page(
            kind="month",
            url=f"timeline/{key}/",
            title=name,
            description=shortened(f"{plural(len(events), 'event')}: {titles}", 160),
            body=parts.site.template("month.html").render(
                root=parts.root,
                month=month(parts, key, events, len(events)),
                before=(before, month_words(before)) if before else None,
                after=(after, month_words(after)) if after else None,
            ),
            search="",
        )


def month(parts: Parts, key: str, events: Iterable[Event], count: int) -> Month:
    """A month with its entries."""
    return Month(key, month_words(key), count, [_entry(parts, event) for event in events])


def _entry(parts: Parts, event: Event) -> Entry:
    articles = {source.article for source in event.sources}
    told = f"{plural(len(event.sources), 'quote')} from {plural(len(articles), 'source')}"
    return Entry(event.id, parts.row(event), quotes(parts, event), told)
