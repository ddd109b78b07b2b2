"""The front page below what the editor wrote."""

from markupsafe import Markup

from dateline.model import Event
from dateline.render.pages.drawing import overview_map
from dateline.render.pages.strip import strip
from dateline.render.pages.timeline import shades
from dateline.render.parts import Parts
from dateline.render.periods import month_of
from dateline.render.wording import counts

SHOWN = 12
"""How many events the front page lists at most."""


def _month(key: str, events: list[Event]) -> str:
    return f"timeline/{month_of(events[0])}/"


def home_body(parts: Parts) -> str:
    """How much there is, the newest events, and the ways into the rest."""
    site = parts.site
    ways = (
        parts.link("timeline/", counts.events(site.language, len(site.events))),
        parts.link("places/", counts.places(site.language, len(site.places))),
        parts.link("sources/", counts.sources(site.language, len(site.content.articles))),
    )
    all_shown = len(site.events) <= SHOWN
    dated = [event for event in site.events if event.date]
    return site.template("home.html").render(
        root=parts.root,
        counts=Markup(" · ").join(ways),
        all_shown=all_shown,
        map=overview_map(site, parts.root),
        strip=None if all_shown else strip(site.language, site.events, _month),
        strip_words=site.language.gettext("How many events there are over time"),
        shades=shades(site.language),
        rows=parts.rows(site.events if all_shown else dated[: -SHOWN - 1 : -1]),
    )
