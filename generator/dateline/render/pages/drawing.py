"""Maps for pages: which places they show."""

from collections import Counter

from markupsafe import Markup

from dateline.render.maps import Tally, locator, overview
from dateline.render.site import Site, places_of


def locator_map(site: Site, id: str) -> Markup:
    """Where a place is, with the places of the site that most happened at for orientation."""
    places = site.content.places
    return Markup(locator(places[id], [places[each] for each, _ in _named(site) if each != id]))


def overview_map(site: Site, root: str) -> Markup:
    """The places that events name, each with a link to its page; nothing where none is located.

    What merely contains such a place has no circle of its own: nothing more happened there.
    """
    places = site.content.places
    return Markup(overview([Tally(places[id], count, f"{root}places/{id}/") for id, count in _named(site)]))


def _named(site: Site) -> list[tuple[str, int]]:
    """Ids of places with the number of events that name them, the most first."""
    counts = Counter(place for event in site.events for place in places_of(event) if place in site.content.places)
    return sorted(((str(place), count) for place, count in counts.items()), key=lambda item: (-item[1], item[0]))
