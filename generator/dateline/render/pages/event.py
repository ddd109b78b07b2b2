"""The page of an event: what is known, who says so in which words, and how to correct it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from markupsafe import Markup, escape

from dateline.model import Event, Figure, Role
from dateline.render.markup import joined, quoted
from dateline.render.pages.claims import claims
from dateline.render.pages.corrections import item
from dateline.render.parts import Parts
from dateline.render.site import Page, places_of
from dateline.render.wording import (
    MODALITIES,
    ROLES,
    STATUSES,
    figure_words,
    is_report,
    shortened,
    undated_words,
    weekday,
    when_html,
    when_mark,
    when_words,
)

BY_HAND = "set by the editor"


class Fact(NamedTuple):
    """A fact in the list at the top; `says` where several values make it up, each with who says it."""

    name: str
    value: str | Markup
    says: tuple[Markup, ...] = ()


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
        when=_when(parts, event),
        facts=list(_facts(parts, event)),
        modality=MODALITIES[event.modality],
        status=STATUSES[event.status],
        quotes=list(enumerate(quotes, 1)),
        bases=_bases(parts, event),
        claims=claims(parts, event),
        corrections=[item(parts, each) for each in site.corrections.get(event.id, ())],
        cut=bool(site.history and not site.history.complete),
        before=before,
        after=after,
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
    )


def summary(parts: Parts, event: Event) -> str:
    """When, where, who and how many, in a line of plain text."""
    site = parts.site
    when = when_words(event.date, is_report(event)) if event.date else "date not known"
    places = map(site.place_name, places_of(event))
    actors = map(site.actor_name, (*event.actors, *event.targets))
    counts = (words for _, words in parts.counts(event).values())
    return "; ".join(filter(None, (when, ", ".join(places), ", ".join(actors), *counts)))


def _facts(parts: Parts, event: Event) -> Iterator[Fact]:
    if event.place:
        yield Fact("Where", joined("; ", map(parts.located, event.place)))
    if event.origin:
        yield Fact("From", parts.located(event.origin))
    if event.actors:
        yield Fact("Who", parts.who(event.actors))
    if event.targets:
        yield Fact("To whom", parts.who(event.targets))
    for role, (figure, _) in parts.counts(event).items():
        yield _figure(parts, event, role, figure)


def _when(parts: Parts, event: Event) -> str | Markup:
    if event.date is None:
        return undated_words(event, parts.site.content.articles)
    words = when_html(event.date, is_report(event))
    day = weekday(event.date)
    return words + f", a {day}" if day else words


def _bases(parts: Parts, event: Event) -> list[tuple[Markup, str]]:
    """The articles whose date of publication was inferred, and from what."""
    articles = parts.site.content.articles
    told = dict.fromkeys(source.article for source in event.sources)
    return [
        (parts.link(f"sources/{id}/", article.title), basis)
        for id in told
        if (article := articles.get(id)) and (basis := article.published_basis) and article.published
    ]


def _figure(parts: Parts, event: Event, role: Role, figure: Figure) -> Fact:
    """A figure, and who says what where it is made of several."""
    note = f" ({BY_HAND})" if role in event.figures else parts.figure_note(event, role, figure)
    said = len(event.sources) > 1 and [
        Markup(f"{figure_words(each)}: {escape(parts.speaker(source))} ({quoted(number)})")
        for number, source in enumerate(event.sources, 1)
        if (each := source.says.figures.get(role))
    ]
    return Fact(ROLES[role].heading, figure_words(figure) + note, tuple(said) if said and len(said) > 1 else ())
