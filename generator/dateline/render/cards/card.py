"""What a card says: plain values, out of which alone it is drawn."""

from typing import NamedTuple

from dateline.model import Event, InlinePlace, Place
from dateline.render.parts import Parts
from dateline.render.site import Site
from dateline.render.wording import counts, is_report, modality_words, status_words, undated_short, when_words


class Card(NamedTuple):
    """The texts of a card, from top to bottom, and the place that its map shows."""

    site: str
    when: str
    title: str
    where: str
    figures: str
    status: str
    place: Place | None = None


def card_of(parts: Parts, event: Event) -> Card:
    """The card of an event."""
    site = parts.site
    status = status_words(site.language, event.status).word
    modality = modality_words(site.language, event.modality).word
    return Card(
        site=site.settings.site_name,
        when=when_words(site.language, event.date, is_report(event))
        if event.date
        else undated_short(site.language, event),
        title=event.title,
        where=site.language.comma.join(dict.fromkeys(_names(site, event))),
        figures=site.language.semicolon.join(count.words for count in parts.counts(event).values()),
        status=f"{modality} · {status}" if modality else status,
        place=_place(site, event),
    )


def site_card(site: Site) -> Card:
    """The card of the site, for all pages but those of events; its map shows where most happened."""
    settings = site.settings
    located = (site.content.places[id] for id, _ in site.named if site.content.places[id].located)
    held = (
        counts.events(site.language, len(site.events)),
        counts.places(site.language, len(site.places)),
        counts.sources(site.language, len(site.content.articles)),
    )
    return Card("", "", settings.site_name, settings.description, "", " · ".join(held), next(located, None))


def _names(site: Site, event: Event) -> list[str]:
    """The places of an event, and the country of the main one where no other says it."""
    names = [site.place_name(place) for place in event.place]
    first = next(iter(event.place), None)
    main = site.content.places.get(first) if isinstance(first, str) else None
    if main and main.country and main.kind != "country":
        names.append(site.language.country(main.country))
    return names


def _place(site: Site, event: Event) -> Place | None:
    for place in event.place:
        if isinstance(place, InlinePlace):
            if place.lat is not None and place.lon is not None:
                return Place(name=place.name, kind="point", lat=place.lat, lon=place.lon)
        elif (known := site.content.places.get(place)) and known.located:
            return known
    return None
