"""The quotes of an event, each with where it comes from."""

from markupsafe import Markup

from dateline.model import Event
from dateline.render.parts import Parts


def quotes(parts: Parts, event: Event) -> list[Markup]:
    """The quotes of an event in their order, each as a figure with its source below."""
    return [
        Markup(
            parts.render_quote(
                text=source.quote,
                language=parts.foreign.get(source.article, ""),
                attributed_to=source.attributed_to,
                citation=parts.citation(source.article),
                originals=parts.originals.get(source.article, ""),
            )
        )
        for source in event.sources
    ]
