"""Places that only events know: a name and coordinates of their own, without an entry in places.yml and a page."""

from dateline.model import Event, InlinePlace, Place
from dateline.render.site import Site, places_of


def spots(site: Site) -> dict[InlinePlace, list[Event]]:
    """Such places with their events, by name."""
    found: dict[InlinePlace, list[Event]] = {}
    for event in site.events:
        for place in places_of(event):
            if isinstance(place, InlinePlace) and place.lat is not None and place.lon is not None:
                found.setdefault(place, []).append(event)
    return dict(sorted(found.items(), key=lambda item: (item[0].name.casefold(), item[0].lat, item[0].lon)))


def anchors(site: Site) -> dict[InlinePlace, str]:
    """Where each is listed on the page of all places."""
    return {spot: f"spot-{number}" for number, spot in enumerate(spots(site), 1)}


def as_place(spot: InlinePlace) -> Place:
    """A spot as maps take it: a point."""
    return Place(name=spot.name, lat=spot.lat, lon=spot.lon)
