"""Events, articles, places and actors as plain data: what `events.json` has of them."""

from dateline.model import Event, Figure, InlinePlace, PlaceRef, Source
from dateline.render.data.fields import (
    ActorField,
    ArticleField,
    EventField,
    FigureField,
    PlaceField,
    SiteActorField,
    SitePlaceField,
    SourceField,
)
from dateline.render.data.makers import by_hand, maker, said_by_hand
from dateline.render.language import Language
from dateline.render.site import Site
from dateline.render.wording import figure_words, is_report, undated_words, when_words


def event_record(site: Site, event: Event) -> EventField:
    """All that is published of an event; articles are named by id."""
    when = event.date
    kind = site.content.kinds.get(event.type or "")
    reported = is_report(event)
    origin = site.origins.get(event.id)
    record: EventField = {
        "id": event.id,
        "url": address(site, f"events/{event.id}/"),
        "title": event.title,
        "date": when.edtf if when else None,
        "date_words": when_words(site.language, when, reported)
        if when
        else undated_words(site.language, event, site.content.articles),
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
        "since_review": list(event.unchecked),
        "actors": [_actor(site, id) for id in event.actors],
        "targets": [_actor(site, id) for id in event.targets],
        "figures": {
            role: _figure(site.language, figure, role in event.figures)
            for role, figure in site.figures(event).items()
        },
        "note": event.note,
        "sources": [_source(source, said_by_hand(origin, number)) for number, source in enumerate(event.sources)],
        "made_by": maker(origin),
        "by_hand": [],
    }
    return {**record, "by_hand": by_hand(origin, record)}


def article_record(site: Site, id: str) -> ArticleField:
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


def place_record(site: Site, id: str) -> SitePlaceField:
    """All that is known of a place."""
    place = site.content.places[id]
    return {
        "url": address(site, f"places/{id}/") if id in site.by_place else None,
        "name": place.name,
        "names": list(place.names),
        "kind": place.kind,
        "within": place.within,
        "country": place.country,
        "lat": place.lat,
        "lon": place.lon,
        "radius_km": place.radius_km,
        "geonames": place.geonames,
        "source": place.source,
    }


def actor_record(site: Site, id: str) -> SiteActorField:
    """All that is known of an actor."""
    actor = site.content.actors[id]
    named = id in site.by_actor or id in site.by_target
    return {
        "url": address(site, f"actors/{id}/") if named else None,
        "name": actor.name,
        "aliases": list(actor.aliases),
        "kind": actor.kind,
        "country": actor.country,
    }


def address(site: Site, path: str) -> str:
    """The whole address of a page; its path where the site does not know its own address."""
    return site.absolute(path) or path


def _place(site: Site, place: PlaceRef) -> PlaceField:
    known = place if isinstance(place, InlinePlace) else site.content.places.get(place)
    return {
        "id": place if isinstance(place, str) else None,
        "name": site.place_name(place),
        "lat": known.lat if known else None,
        "lon": known.lon if known else None,
    }


def _actor(site: Site, id: str) -> ActorField:
    return {"id": id, "name": site.actor_name(id)}


def _figure(language: Language, figure: Figure, by_hand: bool) -> FigureField:
    return {
        "min": figure.low,
        "max": figure.high,
        "about": figure.about,
        "more_than_max": figure.more,
        "words": figure_words(language, figure),
        "by_hand": by_hand,
    }


def _source(source: Source, by_hand: list[str]) -> SourceField:
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
        "adds": list(source.adds),
        "by_hand": by_hand,
    }
