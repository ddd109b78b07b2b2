"""The quotes of an event, each with where it comes from."""

from typing import NamedTuple

from markupsafe import Markup

from dateline.model import Event
from dateline.render.parts import Parts


class Quote(NamedTuple):
    """A quote and everything a page shows of where it comes from."""

    number: int
    text: str
    language: str
    """Its language where that is not the site's, else nothing."""
    attributed_to: str
    citation: Markup
    originals: Markup


def quotes(parts: Parts, event: Event, article: str | None = None) -> list[Quote]:
    """The quotes of an event in their order, or only those of one article; numbers are those of all."""
    return [
        Quote(
            number,
            source.quote,
            parts.foreign.get(source.article, ""),
            source.attributed_to or "",
            parts.citation(source.article),
            parts.originals.get(source.article, Markup()),
        )
        for number, source in enumerate(event.sources, 1)
        if article in (None, source.article)
    ]
