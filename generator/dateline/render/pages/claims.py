"""What each quote says of each fact: the rows of the table of facts and sources."""

from collections.abc import Iterator
from typing import NamedTuple

from markupsafe import Markup, escape

from dateline.model import Event
from dateline.render.markup import quoted
from dateline.render.pages.makers import said as by_hand
from dateline.render.parts import Parts
from dateline.render.wording import ROLES, figure_words, in_quotes, is_report, role_words, vague, when_html


class Claim(NamedTuple):
    """One fact as one quote has it."""

    fact: str
    value: str | Markup
    words: str
    """The quote's own words for it, where they are kept."""
    quote: Markup
    source: Markup


def claims(parts: Parts, event: Event) -> list[Claim]:
    """All claims: dates first, then places, then figures, each in the order of the quotes."""
    return [*_dates(parts, event), *_places(parts, event), *_figures(parts, event)]


def _dates(parts: Parts, event: Event) -> Iterator[Claim]:
    language = parts.language
    value = when_html(language, event.date, is_report(event)) if event.date else language.gettext("not known")
    fact = language.gettext("Date")
    for number, source in enumerate(event.sources, 1):
        if source.says.date:
            yield Claim(
                fact, value, source.says.date, quoted(parts.language, number), _source(parts, event, number, "date")
            )
        elif source.reported:
            reported = when_html(language, source.reported, True)
            yield Claim(fact, reported, "", quoted(parts.language, number), parts.told_by(source))


def _places(parts: Parts, event: Event) -> Iterator[Claim]:
    value = parts.where(event)
    for number, source in enumerate(event.sources, 1):
        if source.says.place:
            yield Claim(
                parts.language.gettext("Place"),
                value,
                source.says.place,
                quoted(parts.language, number),
                _source(parts, event, number, "place"),
            )


def _figures(parts: Parts, event: Event) -> Iterator[Claim]:
    said = [(number, source, source.says.figures) for number, source in enumerate(event.sources, 1)]
    for role in ROLES:
        for number, source, figures in said:
            if role in figures:
                word = vague(figures[role], source.quote)
                words = in_quotes(parts.language, word) if word else figure_words(parts.language, figures[role])
                if role in source.adds:
                    text = parts.language.gettext("%(figure)s, on top of what its other quotes say")
                    words = text % {"figure": words}
                yield Claim(
                    role_words(parts.language, role),
                    by_hand(parts, event, number, role, words),
                    "",
                    quoted(parts.language, number),
                    parts.told_by(source),
                )


def _source(parts: Parts, event: Event, number: int, key: str) -> Markup:
    """Who says it, and that a person wrote down what."""
    return escape(by_hand(parts, event, number, key, parts.told_by(event.sources[number - 1])))
