"""What a card says: plain values, out of which alone it is drawn."""

from typing import NamedTuple

from dateline.model import Event, InlinePlace, Place
from dateline.render.parts import Parts
from dateline.render.site import Site
from dateline.render.wording import MODALITIES, STATUSES, country, is_report, plural, undated_short, when_words


class Card(NamedTuple):
    """The texts of a card, from top to bottom, and the place that its map shows."""

    site: str
    when: str
    title: str
    where: str
    figures: tuple[str, ...]
    status: str
    place: Place | None = None


def card_of(parts: Parts, event: Event) -> Card:
    """The card of an event."""
    site = parts.site
    status = STATUSES[event.status].word
    modality = MODALITIES[event.modality].word
    return Card(
        site=site.settings.site_name,
        when=when_words(event.date, is_report(event)) if event.date else undated_short(event),
        title=event.title,
        where=", ".join(dict.fromkeys(_names(site, event))),
        figures=tuple(words for _, words in parts.counts(event).values()),
        status=f"{modality} · {status}" if modality else status,
        place=_place(site, event),
    )


def site_card(site: Site) -> Card:
    """The card of the site, for all pages but those of events; its map shows where most happened."""
    settings = site.settings
    located = (site.content.places[id] for id, _ in site.named if site.content.places[id].located)
    counts = (
        plural(len(site.events), "event"),
        plural(len(site.places), "place"),
        plural(len(site.content.articles), "source"),
    )
    return Card("", "", settings.site_name, settings.description, (), " · ".join(counts), next(located, None))


def _names(site: Site, event: Event) -> list[str]:
    """The places of an event, and the country of the main one where no other says it."""
    names = [site.place_name(place) for place in event.place]
    first = next(iter(event.place), None)
    main = site.content.places.get(first) if isinstance(first, str) else None
    if main and main.country and main.kind != "country":
        names.append(country(main.country, site.settings.language))
    return names


def _place(site: Site, event: Event) -> Place | None:
    for place in event.place:
        if isinstance(place, InlinePlace):
            if place.lat is not None and place.lon is not None:
                return Place(name=place.name, kind="point", lat=place.lat, lon=place.lon)
        elif (known := site.content.places.get(place)) and known.located:
            return known
    return None
