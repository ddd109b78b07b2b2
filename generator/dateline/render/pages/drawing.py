"""Maps for pages: which places they show."""

from markupsafe import Markup

from dateline.render.site import Site


def locator_map(site: Site, id: str) -> Markup:
    """Where a place is; nothing where nobody knows."""
    return Markup()


def overview_map(site: Site, root: str) -> Markup:
    """Where all places are, each with a link to its page."""
    return Markup()
