"""Maps for pages: which places they show."""

from markupsafe import Markup

from dateline.model import Event, InlinePlace, Place, PlaceRef
from dateline.render.maps import Tally, locator, overview, together
from dateline.render.site import Site, places_of
from dateline.render.spots import anchors, as_place, spots

MANY = 2000
"""Up to how many events each that has several places has a map of its own, which takes 7 ms."""


def locator_map(site: Site, id: str) -> Markup:
    """Where a place is, with the places of the site that most happened at for orientation."""
    if id not in site.maps:
        places = site.content.places
        site.maps[id] = Markup(
            locator(places[id], (places[each] for each, _ in site.named), language=site.language)
        )
    return site.maps[id]


def event_map(site: Site, event: Event) -> Markup:
    """Where an event was: the map of its place, or of all its places and the one that people came from.

    On a site of more than `MANY` events, only what has an origin gets more than the map of its main place.
    A place that contains another of them is left out, for the other says more; a country is only ever drawn alone.
    """
    named = places_of(event)
    wider = {above for each in named if isinstance(each, str) for above in site.within(each)}
    drawn = [each for each in named if each not in wider and _is_drawn(_place(site, each))]
    if len(drawn) < 2 or (len(site.events) > MANY and event.origin is None):
        first = [*drawn, *(each for each in event.place if each in site.content.places)][:1]
        return _alone(site, first[0]) if first else Markup()
    key = " ".join(map(repr, (*drawn, event.origin)))
    if key not in site.maps:
        origin = _place(site, event.origin) if event.origin in drawn and event.origin not in event.place else None
        places = [_place(site, each) for each in drawn if origin is None or each != event.origin]
        most = (site.content.places[each] for each, _ in site.named)
        site.maps[key] = Markup(together(places, origin, most, language=site.language))
    return site.maps[key]


def _alone(site: Site, place: PlaceRef) -> Markup:
    """The map of one place, which only the event itself may know."""
    if isinstance(place, str):
        return locator_map(site, place)
    most = (site.content.places[each] for each, _ in site.named)
    return Markup(locator(as_place(place), most, language=site.language))


def _place(site: Site, place: PlaceRef | None) -> Place:
    """A place as maps take it; one without coordinates where nobody knows it."""
    if isinstance(place, InlinePlace):
        return as_place(place)
    return site.content.places.get(place or "") or Place(name=place or "")


def _is_drawn(place: Place) -> bool:
    return place.lat is not None and place.lon is not None and place.kind != "country"


def overview_map(site: Site, root: str) -> Markup:
    """The places that events name, each with a link to its page; nothing where none is located.

    What merely contains such a place has no circle of its own: nothing more happened there. A place that only
    events know has no page, and leads to the list of its events.
    """
    places = site.content.places
    known = [Tally(places[id], count, f"{root}places/{id}/") for id, count in site.named]
    listed = anchors(site)
    others = [
        Tally(as_place(spot), len(events), f"{root}places/#{listed[spot]}") for spot, events in spots(site).items()
    ]
    return Markup(overview([*known, *others], language=site.language))
