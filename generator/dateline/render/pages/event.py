"""The page of an event: what is known, who says so in which words, and how to correct it."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from markupsafe import Markup, escape

from dateline.model import Event, Figure, Role, Source, When
from dateline.render.language import Language
from dateline.render.markup import Sign, filled, isolated, joined, quoted
from dateline.render.pages.claims import claims
from dateline.render.pages.corrections import item
from dateline.render.pages.drawing import event_map
from dateline.render.pages.makers import made_by, marked, unchecked
from dateline.render.pages.spread import Spread, spread_of, vague_spread
from dateline.render.parts import HURT, Count, Parts
from dateline.render.site import Page, Site, places_of
from dateline.render.wording import (
    figure_words,
    in_quotes,
    is_report,
    missing_words,
    modality_words,
    role_words,
    shortened,
    status_words,
    undated_words,
    vague,
    when_html,
    when_mark,
    when_words,
    with_weekday,
)


class Fact(NamedTuple):
    """A fact in the list at the top; `says` where several values make it up, each with who says it."""

    name: str
    value: str | Markup
    says: tuple[Markup, ...] = ()
    spread: Spread | None = None
    sign: Sign = ""


class Way(NamedTuple):
    """A link to what came before or after."""

    words: Markup
    event: Event
    later: bool


def event_page(
    parts: Parts, event: Event, quotes: Sequence[Markup], before: Event | None, after: Event | None
) -> Page:
    """The page of an event; `before` and `after` are its neighbours in the timeline."""
    site = parts.site
    body = site.template("event.html").render(
        root=parts.root,
        event=event,
        kind=site.kind_label(event.type),
        month=parts.month(event),
        mark=when_mark(event.date),
        when=marked(parts, event, "date", _when(parts, event)),
        facts=list(_facts(parts, event)),
        modality=modality_words(site.language, event.modality),
        disputes=_disputes(parts, event),
        status=status_words(site.language, event.status),
        unchecked=unchecked(parts, event),
        made_by=made_by(parts, event),
        quotes=list(_numbered(parts, quotes)),
        bases=_bases(parts, event),
        claims=claims(parts, event),
        corrections=[item(parts, each) for each in site.corrections.get(event.id, ())],
        cut=bool(site.history and not site.history.complete),
        ways=list(_ways(parts, event, before, after)),
        place=_main_place(parts, event),
        map=event_map(site, event),
        version=_version(parts, event),
        edit_url=site.edit_url(event),
        url=site.absolute(f"events/{event.id}/"),
        site_name=site.settings.site_name,
    )
    words = summary(parts, event)
    said = [source.quote for source in event.sources]
    return Page(
        kind="event",
        url=f"events/{event.id}/",
        title=event.title,
        description=shortened(". ".join((words, *said[:1])), 160),
        body=body,
        search="\n".join((words, *said)),
        line=_line(parts, event),
        names=_names(parts.site, event),
    )


def _numbered(parts: Parts, quotes: Sequence[Markup]) -> Iterator[tuple[int, Markup]]:
    """The quotes with their numbers in words below them, by which the facts refer to them."""
    for number, quote in enumerate(quotes, 1):
        yield number, Markup(str(quote).replace("<figcaption>", _named(parts.language, number), 1))


@lru_cache(maxsize=1024)
def _named(language: Language, number: int) -> str:
    words = language.gettext("Quote %(number)s:") % {"number": language.number(number)}
    return f"<figcaption><strong>{escape(words)}</strong> "


def _line(parts: Parts, event: Event) -> str:
    """When and where, in a line of plain text."""
    language = parts.language
    when = when_words(language, event.date, is_report(event)) if event.date else language.gettext("date not known")
    return " · ".join((when, *map(parts.site.place_name, event.place)))


def _names(site: Site, event: Event) -> str:
    """What else the places and actors of an event are called."""
    places = (site.content.places.get(each) for each in places_of(event) if isinstance(each, str))
    actors = map(site.content.actors.get, (*event.actors, *event.targets))
    names = [name for place in places if place for name in place.names]
    names += [name for actor in actors if actor for name in actor.aliases]
    return ", ".join(dict.fromkeys(names))


def summary(parts: Parts, event: Event) -> str:
    """When, where, who and how many, in a line of plain text."""
    site = parts.site
    language = site.language
    date = event.date
    when = when_words(language, date, is_report(event)) if date else language.gettext("date not known")
    places = map(site.place_name, places_of(event))
    actors = map(site.actor_name, (*event.actors, *event.targets))
    counts = (count.words for count in parts.counts(event).values())
    return language.semicolon.join(
        filter(None, (when, language.comma.join(places), language.comma.join(actors), *counts))
    )


def _facts(parts: Parts, event: Event) -> Iterator[Fact]:
    _ = parts.language.gettext
    if event.place:
        yield Fact(_("Where"), marked(parts, event, "place", _located(parts, event)))
    if event.origin:
        yield Fact(_("From"), marked(parts, event, "origin", parts.located(event.origin)))
    if event.actors:
        yield Fact(_("Who"), marked(parts, event, "actors", parts.who(event.actors)))
    if event.targets:
        yield Fact(_("To whom"), marked(parts, event, "targets", parts.who(event.targets)))
    for role, count in parts.counts(event).items():
        yield _figure(parts, event, role, count)
    for role in HURT:
        if role not in parts.counts(event) and (missing := parts.missing(event, role)):
            words = missing_words(parts.language, missing)
            yield Fact(role_words(parts.language, role), words, sign=missing)


def _located(parts: Parts, event: Event) -> Markup:
    return joined(parts.language.semicolon, map(parts.located, event.place))


def _main_place(parts: Parts, event: Event) -> str | None:
    """The first place of an event that has a page."""
    return next((each for each in event.place if isinstance(each, str) and each in parts.surroundings), None)


def _version(parts: Parts, event: Event) -> str:
    """Which state of an event somebody cites: “version 2 of 3 May 2019”; nothing where its history is not known."""
    site = parts.site
    corrections = site.corrections.get(event.id, [])
    changed = max((each.when for each in corrections), default=None)
    changed = changed or (site.history.added.get(event.id) if site.history else None)
    if changed is None or (site.history and not site.history.complete):
        return ""
    text = site.language.gettext("version %(number)s of %(date)s")
    day = when_words(site.language, When.parse(changed.date()))
    return text % {"number": site.language.number(len(corrections) + 1), "date": day}


def _ways(parts: Parts, event: Event, before: Event | None, after: Event | None) -> Iterator[Way]:
    """What came before and after: in the timeline, and where it happened."""
    _ = parts.language.gettext
    if before:
        yield Way(escape(_("Earlier")), before, False)
    if after:
        yield Way(escape(_("Later")), after, True)
    place = _main_place(parts, event)
    if place is None:
        return
    here, at = parts.site.by_place[place], parts.site.order_at[place][event.id]
    name = isolated(parts.site.place_name(place))
    if at and here[at - 1] != before:
        yield Way(filled(_("Earlier in %(place)s"), place=name), here[at - 1], False)
    if at + 1 < len(here) and here[at + 1] != after:
        yield Way(filled(_("Later in %(place)s"), place=name), here[at + 1], True)


def _when(parts: Parts, event: Event) -> str | Markup:
    if event.date is None:
        return undated_words(parts.language, event, parts.site.content.articles)
    return with_weekday(parts.language, event.date, when_html(parts.language, event.date, is_report(event)))


def _bases(parts: Parts, event: Event) -> list[tuple[Markup, str]]:
    """The articles whose date of publication was inferred, and from what."""
    articles = parts.site.content.articles
    told = dict.fromkeys(source.article for source in event.sources)
    return [
        (parts.link(f"sources/{id}/", article.title), basis)
        for id in told
        if (article := articles.get(id)) and (basis := article.published_basis) and article.published
    ]


def _figure(parts: Parts, event: Event, role: Role, count: Count) -> Fact:
    """A figure, and who says what where it is made of several."""
    told = [
        (number, source, figure)
        for number, source in enumerate(event.sources, 1)
        if (figure := source.says.figures.get(role))
    ]
    figures = [figure for *_, figure in told]
    drawn = vague_spread() if count.sign == "vague" else spread_of(figures) if len(figures) > 1 else None
    language = parts.language
    words = count.short + count.note
    if role in event.figures:
        words = language.gettext("%(figure)s (set by the editor)") % {"figure": words}
    said = [
        _said(parts, figure, source, number, _end(language, figure, figures) if drawn else "")
        for number, source, figure in told
    ]
    says = tuple(said) if len(said) > 1 else ()
    return Fact(role_words(language, role), words, says, drawn, "" if drawn else count.sign)


def _end(language: Language, figure: Figure, figures: Sequence[Figure]) -> str:
    """Whether no source says less, or none more."""
    if figure.low == min(each.low for each in figures) != max(each.low for each in figures):
        return language.gettext("lowest")
    if figure.high == max(each.high for each in figures) != min(each.high for each in figures):
        return language.gettext("highest")
    return ""


def _said(parts: Parts, figure: Figure, source: Source, number: int, end: str) -> Markup:
    """“At least 200: The Daily (quote 1), lowest”."""
    language = parts.language
    word = vague(figure, source.quote)
    words = escape(in_quotes(language, word) if word else figure_words(language, figure))
    told = words + ": " + escape(parts.speaker(source)) + " (" + quoted(language, number) + ")"
    return told + language.comma + end if end else told


def _disputes(parts: Parts, event: Event) -> list[Markup]:
    """Of a disputed event, who says what, where there are several voices."""
    if event.status != "disputed" or len({parts.speaker(source) for source in event.sources}) < 2:
        return []
    return [
        isolated(parts.speaker(source))
        + ": "
        + in_quotes(parts.language, shortened(source.quote, 90))
        + " ("
        + quoted(parts.language, number)
        + ")"
        for number, source in enumerate(event.sources, 1)
    ]
