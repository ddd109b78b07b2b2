"""The front page below what the editor wrote."""

from markupsafe import Markup

from dateline.render.pages.drawing import overview_map
from dateline.render.pages.strip import strip
from dateline.render.pages.timeline import SHADES
from dateline.render.parts import Parts
from dateline.render.periods import month_of
from dateline.render.wording import plural

SHOWN = 12
"""How many events the front page lists at most."""


def home_body(parts: Parts) -> str:
    """How much there is, the newest events, and the ways into the rest."""
    site = parts.site
    counts = (
        parts.link("timeline/", plural(len(site.events), "event")),
        parts.link("places/", plural(len(site.places), "place")),
        parts.link("sources/", plural(len(site.content.articles), "source")),
    )
    all_shown = len(site.events) <= SHOWN
    dated = [event for event in site.events if event.date]
    return site.template("home.html").render(
        root=parts.root,
        counts=Markup(" · ").join(counts),
        all_shown=all_shown,
        map=overview_map(site, parts.root),
        strip=None if all_shown else strip(site.events, lambda key, events: f"timeline/{month_of(events[0])}/"),
        strip_words="How many events there are over time",
        shades=SHADES,
        rows=parts.rows(site.events if all_shown else dated[: -SHOWN - 1 : -1]),
    )
