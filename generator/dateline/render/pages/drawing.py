"""Maps for pages: which places they show."""

from markupsafe import Markup

from dateline.render.maps import Tally, locator, overview
from dateline.render.site import Site


def locator_map(site: Site, id: str) -> Markup:
    """Where a place is, with the places of the site that most happened at for orientation."""
    if id not in site.maps:
        places = site.content.places
        site.maps[id] = Markup(
            locator(places[id], (places[each] for each, _ in site.named), language=site.language)
        )
    return site.maps[id]


def overview_map(site: Site, root: str) -> Markup:
    """The places that events name, each with a link to its page; nothing where none is located.

    What merely contains such a place has no circle of its own: nothing more happened there.
    """
    places = site.content.places
    return Markup(
        overview(
            [Tally(places[id], count, f"{root}places/{id}/") for id, count in site.named], language=site.language
        )
    )
