"""The pages of places: an index with a map, and a page per place that something happened at or in."""

from collections.abc import Iterator
from typing import NamedTuple

from markupsafe import Markup

from dateline.model import Event, Place
from dateline.render.data import PARTS
from dateline.render.explore import explorer
from dateline.render.language import Language
from dateline.render.markup import outside
from dateline.render.nearby import REACH_KM
from dateline.render.pages.drawing import locator_map, overview_map
from dateline.render.pages.listing import listing
from dateline.render.parts import Parts
from dateline.render.site import Page
from dateline.render.spots import anchors, as_place, spots
from dateline.render.wording import coordinates, counts, place_kind, precision, shortened


class Known(NamedTuple):
    """A place in the index."""

    link: Markup
    kind: str
    surroundings: Markup
    events: str


class Spot(NamedTuple):
    """A place with coordinates but without a page, and its events."""

    id: str
    name: str
    coordinates: str
    events: list[Markup]


class Unknown(NamedTuple):
    """A name in the index that nobody has located, with the events that have it."""

    name: str
    events: list[Markup]


def places_body(parts: Parts) -> str:
    """The index: a map, the places with how many events each has, and names not located yet."""
    site = parts.site
    return site.template("places.html").render(
        root=parts.root,
        count=counts.places(site.language, len(site.places)),
        map=overview_map(site, parts.root),
        explorer=explorer(site),
        known=[_known(parts, id) for id in site.places],
        spots=_spots(parts),
        unknown=[
            Unknown(name, [parts.event(event) for event in events]) for name, events in site.unlocated.items()
        ],
    )


def place_pages(parts: Parts) -> Iterator[Page]:
    """The page of every place that something happened at or in."""
    language, render = parts.language, parts.site.template("place.html").render
    for id in parts.site.places:
        place, events = parts.site.content.places[id], parts.site.by_place[id]
        yield Page(
            kind="place",
            url=f"places/{id}/",
            title=place.name,
            description=shortened(_description(language, place, events), 160),
            body=render(
                root=parts.root,
                place=place,
                kind=place_kind(language, place.kind),
                surroundings=parts.surroundings[id],
                holds=[parts.places[each] for each in parts.site.places if id in parts.site.within(each)],
                coordinates=coordinates(language, place),
                precision=precision(language, place),
                geonames=_geonames(language, place),
                map=locator_map(parts.site, id),
                near=_near(parts, id),
                alone=all(each.km > REACH_KM for each in parts.site.nearby.get(id, ())),
                listing=listing(parts, events, "place", id),
                data=f"data/places/{id}",
                parts=PARTS,
            ),
            search=". ".join(event.title for event in events[:20]),
            line=place_kind(language, place.kind),
            names=", ".join(place.names),
        )


def _near(parts: Parts, id: str) -> list[tuple[Markup, str]]:
    near = parts.site.nearby.get(id, ())
    text, number = parts.language.gettext("%(distance)s km"), parts.language.number
    return [(parts.places[each.id], text % {"distance": number(max(1, round(each.km)))}) for each in near]


def _known(parts: Parts, id: str) -> Known:
    kind = place_kind(parts.language, parts.site.content.places[id].kind)
    size = counts.events(parts.language, len(parts.site.by_place[id]))
    return Known(parts.places[id], kind, parts.surroundings[id], size)


def _description(language: Language, place: Place, events: list[Event]) -> str:
    names = f" ({language.comma.join(place.names)})" if place.names else ""
    return language.gettext("%(place)s: %(events)s, among them: %(title)s") % {
        "place": f"{place.name}{names}",
        "events": counts.events(language, len(events)),
        "title": events[-1].title,
    }


def _geonames(language: Language, place: Place) -> Markup | None:
    if place.geonames is None:
        return None
    return outside(
        f"https://www.geonames.org/{place.geonames}/",
        language.gettext("GeoNames, entry %(number)s") % {"number": place.geonames},
    )


def _spots(parts: Parts) -> list[Spot]:
    """The places that only events know."""
    listed = anchors(parts.site)
    return [
        Spot(
            listed[spot],
            spot.name,
            coordinates(parts.language, as_place(spot)),
            [parts.event(event) for event in events],
        )
        for spot, events in spots(parts.site).items()
    ]
