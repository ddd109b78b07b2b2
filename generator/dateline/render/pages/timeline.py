"""The timeline: whole, by year, by month; as a list with quotes to unfold. With it come the pages of the events."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby
from typing import NamedTuple

from markupsafe import Markup, escape

from dateline.model import Event, When
from dateline.render.columns import COLUMNS
from dateline.render.facets import attributes, facets
from dateline.render.language import Language, message
from dateline.render.pages.event import event_page
from dateline.render.pages.quotes import quotes
from dateline.render.pages.strip import strip
from dateline.render.parts import Parts
from dateline.render.periods import Period, month_of
from dateline.render.site import Page
from dateline.render.wording import counts, month_words, period_words, shortened, when_words

SHADES = {
    "reviewed": message("checked by a person"),
    "unreviewed": message("not checked yet"),
    "disputed": message("disputed"),
    "rough": message("date known only roughly"),
}


class Entry(NamedTuple):
    """An event of the timeline: its row, and its quotes to unfold."""

    event: Event
    attributes: Markup
    """What it can be filtered by."""
    row: Markup
    quotes: list[Markup]
    told: str
    """“2 quotes from 1 source”."""


class Section(NamedTuple):
    """Entries under a heading."""

    key: str
    heading: str
    entries: list[Entry]


class Way(NamedTuple):
    """A link to a period."""

    href: str
    words: str
    size: int


class Ways(NamedTuple):
    """The periods within a period."""

    way: Way
    within: list[Way]


def shades(language: Language) -> dict[str, str]:
    """What the shades of a strip mean."""
    return {shade: language.gettext(words) for shade, words in SHADES.items()}


def timeline_body(parts: Parts) -> str:
    """The whole timeline, or where it is long, the years and months that it is read in."""
    whole = parts.site.timeline
    entries = {event.id: entry(parts, event) for event in whole.listed}
    return _body(parts, whole, entries, here="")


def timeline_pages(parts: Parts) -> Iterator[Page]:
    """Year by year: the page of each event, then those of the year and its parts. Quotes are made once for all."""
    order = parts.site.timeline.events
    neighbours = iter(zip([None, *order], [*order[1:], None], strict=False))
    listed = [each for year in parts.site.timeline.parts for each in year.walk()]
    beside = _neighbours(listed)
    for year in parts.site.timeline.parts:
        entries: dict[str, Entry] = {}
        for event in year.events:
            entries[event.id] = made = entry(parts, event)
            yield event_page(parts, event, made.quotes, *next(neighbours))
        for period in year.walk():
            yield _page(parts, period, entries, *beside[period.key])


def period_ways(language: Language, period: Period, href: str) -> list[Ways]:
    """Links to the years of the timeline with their months, or to the months of a year; `href` leads above them."""
    if len(period.key) == len("2018-07") and period.short:
        return []  # Only a month that is read by day has pages of days.
    return [
        Ways(
            _way(language, part, href), [_month_way(language, each, href) for each in part.parts if not period.key]
        )
        for part in period.parts
    ]


def _month_way(language: Language, month: Period, href: str) -> Way:
    """A link to a month below its year, so that the year need not be said again."""
    words = language.month_name(date.fromisoformat(f"{month.key}-01"))
    return _way(language, month, href)._replace(words=words)


def entry(parts: Parts, event: Event) -> Entry:
    """An event for a list that unfolds."""
    articles = {source.article for source in event.sources}
    told = parts.language.gettext("%(quotes)s from %(sources)s") % {
        "quotes": counts.quotes(parts.language, len(event.sources)),
        "sources": counts.sources(parts.language, len(articles)),
    }
    return Entry(event, attributes(parts.site, event), parts.row(event), quotes(parts, event), told)


def _page(parts: Parts, period: Period, entries: Mapping[str, Entry], before: str, after: str) -> Page:
    titles = parts.language.semicolon.join(event.title for event in period.events[:5])
    return Page(
        kind="month",
        url=f"timeline/{period.key}/",
        title=period_words(parts.language, period.key),
        description=shortened(f"{counts.events(parts.language, len(period.events))}: {titles}", 160),
        body=_body(parts, period, entries, here="../", before=before, after=after),
        search="",
    )


def _body(
    parts: Parts, period: Period, entries: Mapping[str, Entry], here: str, before: str = "", after: str = ""
) -> str:
    """`here` leads to the page of the whole timeline; `before` and `after` are keys of what is beside a period."""
    site, language = parts.site, parts.language
    name = period_words(language, period.key) if period.key else ""
    shown = {event.id for event in period.listed}

    def href(key: str, events: list[Event]) -> str:
        if events[0].id in shown:
            return f"#{events[0].id}"
        return f"{here}{key if len(key) < len('2018-07-25') else month_of(events[0])}/"

    return site.template("timeline.html").render(
        root=parts.root,
        here=here,
        period=period,
        name=name,
        count=counts.events(language, len(period.events)),
        scope="" if period.key or not period.events else _scope(parts),
        reviewed=sum(event.status == "reviewed" for event in period.events),
        total=len(period.events),
        strip=strip(language, period.events, href),
        strip_words=language.gettext("How many events there are over time"),
        shades=shades(language),
        ways=period_ways(language, period, here),
        facets=facets(site, period.events) if period.short or not period.key else [],
        columns="" if period.short or period.key else COLUMNS.rpartition("/")[2],
        sections=_sections(language, period, entries),
        narrow=bool(period.key),
        before=Way(f"{here}{before}/", period_words(language, before), 0) if before else None,
        after=Way(f"{here}{after}/", period_words(language, after), 0) if after else None,
    )


def _scope(parts: Parts) -> Markup:
    """How much the whole timeline holds: “8 events · May–July 2018 · 10 places · 1 source · Data”."""
    site, language = parts.site, parts.language
    days = [event.date.sort_key[0] for event in site.events if event.date]
    months = sorted({f"{day:%Y-%m}" for day in (min(days), max(days))}) if days else []
    span = (
        when_words(language, When.parse("/".join(months)))
        if len(months) > 1
        else "".join(month_words(language, month) for month in months)
    )
    found = [escape(counts.events(language, len(site.events))), escape(span)]
    if site.places:
        found.append(parts.link("places/", counts.places(language, len(site.places))))
    found.append(parts.link("sources/", counts.sources(language, len(site.content.articles))))
    if site.told:
        found.append(parts.link("corrections/", counts.corrections(language, len(site.told))))
    found.append(parts.link("data/", language.gettext("Data")))
    return Markup(" · ").join(filter(None, found))


def _sections(language: Language, period: Period, entries: Mapping[str, Entry]) -> list[Section]:
    """What a page lists, by month."""
    return [
        Section(key, month_words(language, key), [entries[event.id] for event in events])
        for key, events in groupby(period.listed, month_of)
    ]


def _way(language: Language, period: Period, href: str) -> Way:
    return Way(f"{href}{period.key}/", period_words(language, period.key), len(period.events))


def _neighbours(listed: Iterable[Period]) -> dict[str, tuple[str, str]]:
    """What comes before and after a period among those of its own length."""
    by_length: dict[int, list[str]] = {}
    for period in listed:
        by_length.setdefault(len(period.key), []).append(period.key)
    return {
        key: (before, after)
        for keys in by_length.values()
        for before, key, after in zip(["", *keys], keys, [*keys[1:], ""], strict=False)
    }
