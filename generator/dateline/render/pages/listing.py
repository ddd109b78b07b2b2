"""The events of one place, actor, kind or status: how many when, how many people, and the events themselves."""

from collections.abc import Collection, Mapping, Sequence
from functools import reduce
from typing import NamedTuple
from urllib.parse import urlencode

from markupsafe import Markup

from dateline.model import Event, Figure, Role
from dateline.render.language import Language
from dateline.render.pages.strip import Strip, strip
from dateline.render.pages.timeline import shades
from dateline.render.parts import Parts
from dateline.render.periods import LONGEST, month_of
from dateline.render.wording import ROLES, counted, counts


class Listing(NamedTuple):
    """What the template `listing.html` shows."""

    size: str
    strip: Strip | None
    shades: dict[str, str]
    sums: list[str]
    rows: list[tuple[str, Markup]]
    left_out: int
    all: str
    """Where in the timeline all of them are: without JavaScript, among all others."""


def listing(parts: Parts, events: Sequence[Event], facet: str, value: str, above: Collection[str] = ()) -> Listing:
    """The events that have a value of a facet, the latest `LONGEST` of them where there are more.

    `above` are the ids that the page has already given to events of another list.
    """
    language, shown = parts.language, events[-LONGEST:]
    ids = {event.id for event in shown}

    def anchor(id: str) -> str:
        return f"again.{id}" if id in above else id

    def href(key: str, held: list[Event]) -> str:
        first = held[0]
        return f"#{anchor(first.id)}" if first.id in ids else f"{parts.root}timeline/{month_of(first)}/"

    return Listing(
        size=counts.events(language, len(events)),
        strip=strip(language, events, href),
        shades=shades(language),
        sums=sums(language, [parts.site.figures(event) for event in events if event.modality == "happened"]),
        rows=[(anchor(id), row) for id, row in parts.rows(shown)],
        left_out=len(events) - len(shown),
        all=f"{parts.root}timeline/?{urlencode({facet: value})}",
    )


def sums(language: Language, events: Sequence[Mapping[Role, Figure]]) -> list[str]:
    """What the figures of events come to: minima with minima, maxima with maxima, and how many give none.

    “At least 12 and at most 15 killed in 3 events; 4 events have no figure”. Nothing of a single event, which says
    it itself. Of events that were only announced, alleged or denied, there is nothing to add.
    """
    if len(events) < 2:
        return []
    return [words for role in ROLES if (words := _sum(language, role, [figures.get(role) for figures in events]))]


def _sum(language: Language, role: Role, figures: list[Figure | None]) -> str:
    known = [figure for figure in figures if figure is not None]
    if not known:
        return ""
    total = reduce(Figure.plus, known)
    none = len(figures) - len(known)
    words = language.gettext("%(figure)s in %(events)s") % {
        "figure": counted(language, role, total),
        "events": counts.events(language, len(known)),
    }
    if not none:
        return words
    rest = language.plural("%(num)s event has no figure", "%(num)s events have no figure", none)
    return f"{words}{language.semicolon}{rest}"
