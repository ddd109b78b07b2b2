"""An event as plain data: what `events.json` has of it, and what the other files are made from."""

from typing import Any

from dateline.model import Event, Figure, InlinePlace, PlaceRef, Source
from dateline.render.site import Site
from dateline.render.wording import figure_words, is_report, undated_words, when_words

Record = dict[str, Any]


def event_record(site: Site, event: Event) -> Record:
    """All that is published of an event; articles are named by id."""
    when = event.date
    kind = site.content.kinds.get(event.type or "")
    reported = is_report(event)
    return {
        "id": event.id,
        "url": address(site, f"events/{event.id}/"),
        "title": event.title,
        "date": when.edtf if when else None,
        "date_words": when_words(when, reported) if when else undated_words(event, site.content.articles),
        "date_first": str(when.first) if when and when.first else None,
        "date_last": str(when.last) if when and when.last else None,
        "date_precision": "reported" if reported else when.precision if when else None,
        "places": [_place(site, place) for place in event.place],
        "origin": _place(site, event.origin) if event.origin else None,
        "type": event.type,
        "type_label": site.kind_label(event.type) or None,
        "acled": kind.acled if kind else None,
        "plover": kind.plover if kind else None,
        "modality": event.modality,
        "status": event.status,
        "actors": [{"id": id, "name": site.actor_name(id)} for id in event.actors],
        "targets": [{"id": id, "name": site.actor_name(id)} for id in event.targets],
        "figures": {
            role: {**_figure(figure), "by_hand": role in event.figures}
            for role, figure in event.derived_figures.items()
        },
        "note": event.note,
        "sources": [_source(source) for source in event.sources],
    }


def article_record(site: Site, id: str) -> Record:
    """What is published of an article, without its text."""
    article = site.content.articles[id]
    return {
        "url": address(site, f"sources/{id}/"),
        "title": article.title,
        "publisher": article.publisher,
        "author": article.author,
        "published": str(article.published) if article.published else None,
        "published_basis": article.published_basis,
        "original": str(article.url) if article.url else None,
        "archived": str(article.archive_url) if article.archive_url else None,
        "language": article.language,
        "copy_of": article.copy_of,
    }


def address(site: Site, path: str) -> str:
    """The whole address of a page; its path where the site does not know its own address."""
    return site.absolute(path) or path


def _place(site: Site, place: PlaceRef) -> Record:
    known = place if isinstance(place, InlinePlace) else site.content.places.get(place)
    return {
        "id": place if isinstance(place, str) else None,
        "name": site.place_name(place),
        "lat": known.lat if known else None,
        "lon": known.lon if known else None,
    }


def _figure(figure: Figure) -> Record:
    return {
        "min": figure.low,
        "max": figure.high,
        "about": figure.about,
        "more_than_max": figure.more,
        "words": figure_words(figure),
    }


def _source(source: Source) -> Record:
    says = source.says
    return {
        "article": source.article,
        "quote": source.quote,
        "attributed_to": source.attributed_to,
        "reported": source.reported.edtf if source.reported else None,
        "says": {
            **{role: str(figure) for role, figure in says.figures.items()},
            **{key: words for key in ("date", "place") if (words := getattr(says, key))},
        },
    }
