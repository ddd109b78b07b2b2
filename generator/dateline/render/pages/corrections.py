"""Corrections: what people changed in events, from what to what, when and why; for the site and for each event."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from markupsafe import Markup, escape

from dateline.model import Change, Correction, Figure, InlinePlace, When
from dateline.render.language import message
from dateline.render.markup import joined
from dateline.render.parts import Parts
from dateline.render.wording import (
    ROLES,
    counted,
    modality_words,
    shortened,
    status_words,
    when_html,
    when_words,
)

SHOWN = 500
"""The page lists so many, the latest; the feed and git have the rest."""
_QUOTE = 90

HEADINGS: dict[str, str] = {
    "title": message("Title"),
    "date": message("When"),
    "place": message("Where"),
    "origin": message("From"),
    "type": message("Kind"),
    "modality": message("Whether it happened"),
    "actors": message("Who"),
    "targets": message("To whom"),
    "figures": message("Figures"),
    "note": message("Editor’s note"),
    "status": message("Status"),
    "sources": message("Sources"),
}
"""What a key of an event is called on its page."""


class Item(NamedTuple):
    """A correction in a list."""

    when: Markup
    event: Markup
    """Its title then, with a link where the event still has a page."""
    why: str
    changes: list[tuple[str, Markup, Markup]]
    withdrawn: bool


def corrections_body(parts: Parts) -> str:
    """The page of all corrections."""
    history = parts.site.history
    found = parts.site.told
    return parts.site.template("corrections.html").render(
        root=parts.root,
        known=history is not None,
        complete=history is None or history.complete,
        items=[item(parts, each) for each in found[:SHOWN]],
        hidden=_hidden(parts, len(found) - SHOWN),
    )


def _hidden(parts: Parts, count: int) -> str:
    if count <= 0:
        return ""
    return parts.language.plural(
        "%(num)s earlier correction is not listed here.", "%(num)s earlier corrections are not listed here.", count
    )


def item(parts: Parts, correction: Correction) -> Item:
    """A correction in words."""
    day = when_words(parts.language, When.parse(correction.when.date()))
    known = parts.site.published.get(correction.event)
    return Item(
        when=Markup('<time datetime="{}">{}</time>').format(correction.when.isoformat(), day),
        event=parts.link(f"events/{known.id}/", correction.title) if known else escape(correction.title),
        why=correction.why,
        changes=[in_words(parts, change) for change in correction.changes],
        withdrawn=correction.withdrawn,
    )


def in_words(parts: Parts, change: Change) -> tuple[str, Markup, Markup]:
    """What was changed, what it was, what it is."""
    words = _WORDS.get(change.key, _text)
    nothing = escape(parts.language.gettext("nothing"))
    was, is_ = (words(parts, value) if value else nothing for value in (change.before, change.after))
    return parts.language.gettext(HEADINGS[change.key]), was, is_


def _text(parts: Parts, value: Any) -> Markup:
    return Markup("<bdi>{}</bdi>").format(value)


def _date(parts: Parts, value: Any) -> Markup:
    return when_html(parts.language, When.parse(value))


def _places(parts: Parts, value: Any) -> Markup:
    refs = value if isinstance(value, list | tuple) else [value]
    return joined(
        parts.language.comma, [parts.place(InlinePlace(**ref) if isinstance(ref, Mapping) else ref) for ref in refs]
    )


def _actors(parts: Parts, value: Any) -> Markup:
    return parts.who(value)


def _kind(parts: Parts, value: Any) -> Markup:
    return escape(parts.site.kind_label(value))


def _modality(parts: Parts, value: Any) -> Markup:
    return escape(modality_words(parts.language, value).word or parts.language.gettext("Happened"))


def _status(parts: Parts, value: Any) -> Markup:
    return escape(status_words(parts.language, value).word)


def _figures(parts: Parts, value: Mapping[Any, Any]) -> Markup:
    return escape(
        parts.language.comma.join(
            counted(parts.language, role, Figure.parse(value[role])) for role in ROLES if role in value
        )
    )


def _sources(parts: Parts, value: Any) -> Markup:
    return joined(parts.language.semicolon, [_source(parts, source) for source in value])


def _source(parts: Parts, source: Mapping[str, Any]) -> Markup:
    says = source.get("says", {})
    said = [_figures(parts, says)] if ROLES.keys() & says.keys() else []
    said += [escape(f"“{says[key]}”") for key in ("date", "place") if key in says]
    quote = Markup("<bdi>“{}”</bdi>").format(shortened(source["quote"], _QUOTE))
    return quote + (Markup(" (") + joined(parts.language.comma, said) + ")" if said else "")


_WORDS: dict[str, Callable[[Parts, Any], Markup]] = {
    "date": _date,
    "place": _places,
    "origin": _places,
    "actors": _actors,
    "targets": _actors,
    "type": _kind,
    "modality": _modality,
    "status": _status,
    "figures": _figures,
    "sources": _sources,
}
