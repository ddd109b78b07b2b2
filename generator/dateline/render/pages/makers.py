"""Machine or human: who wrote an event, as its page says it."""

from collections.abc import Iterator

from markupsafe import Markup, escape

from dateline.model import Event, Origin
from dateline.render.markup import joined, quoted
from dateline.render.pages.corrections import HEADINGS
from dateline.render.parts import Parts


def made_by(parts: Parts, event: Event) -> Markup | None:
    """Who wrote the event, and what of it a person did; None where nobody knows."""
    origin, _ = parts.site.origins.get(event.id), parts.language.gettext
    if origin is None:
        return None
    if not origin.found:
        return escape(_("The editor"))
    if origin.is_machines:
        return escape(_("A program, in the words quoted here; nobody has changed it"))
    changed = joined(parts.language.comma, _changed(parts, origin))
    words = escape(_("A program, in the words quoted here; the editor changed: %(what)s"))
    return words % {"what": changed}


def marked(parts: Parts, event: Event, key: str, value: str | Markup) -> str | Markup:
    """The value of a fact, and that it was set by the editor where that is so."""
    origin = parts.site.origins.get(event.id)
    if origin is None or not origin.found or key not in origin.fields:
        return value
    return _by_hand(parts, value)


def said(parts: Parts, event: Event, number: int, key: str, words: str | Markup) -> str | Markup:
    """What the quote `number` (from 1) says, and that a person wrote that down where it is so."""
    origin = parts.site.origins.get(event.id)
    by_hand = origin and origin.found and (number - 1 in origin.quotes or (number - 1, key) in origin.says)
    return _by_hand(parts, words) if by_hand else words


def unchecked(parts: Parts, event: Event) -> Markup:
    """What a program changed after a person had looked at the event; empty where it changed nothing."""
    new, cited = set(event.unchecked), {source.article for source in event.sources}
    gone = {"sources"} if new - HEADINGS.keys() - cited else set()
    keys = (escape(parts.language.gettext(words)) for key, words in HEADINGS.items() if key in new | gone)
    numbers = (number for number, source in enumerate(event.sources, 1) if source.article in new)
    return joined(parts.language.comma, [*keys, *(quoted(parts.language, number) for number in numbers)])


def _by_hand(parts: Parts, words: str | Markup) -> Markup:
    return escape(parts.language.gettext("%(figure)s (set by the editor)")) % {"figure": words}


def _changed(parts: Parts, origin: Origin) -> Iterator[Markup]:
    headings = (heading for key, heading in HEADINGS.items() if key in origin.fields)
    yield from (escape(parts.language.gettext(heading)) for heading in headings)
    says = {number for number, _ in origin.says}
    yield from (quoted(parts.language, number + 1) for number in sorted(origin.quotes | says))
