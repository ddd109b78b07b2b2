"""Elements of HTML. What is given as text is escaped; `Markup.format` would do it too, at ten times the price."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Literal

from markupsafe import Markup, escape

from dateline.render.language import Language
from dateline.render.site import is_web


def link(url: str, words: str) -> Markup:
    """A link to a page of the site."""
    return Markup(f'<a href="{escape(url)}">{escape(words)}</a>')


def outside(url: object, words: str) -> Markup:
    """A link that leaves the site; plain words where the address is not one of the web."""
    address = str(url)
    if not is_web(address):
        return escape(words)
    return Markup(f'<a href="{escape(address)}" rel="external nofollow noreferrer">{escape(words)}</a>')


def joined(separator: str, parts: Iterable[Markup]) -> Markup:
    """Parts with plain characters between them; `Markup.join` would escape each of them again."""
    return Markup(separator.join(parts))


def isolated(words: str) -> Markup:
    """A name that may be written from right to left, kept from mixing with what is around it."""
    return Markup(f"<bdi>{escape(words)}</bdi>")


def tag(words: str) -> Markup:
    """A word that stands out in a line."""
    return Markup(f'<span class="dl-tag">{escape(words)}</span>')


@lru_cache(maxsize=1024)
def quoted(language: Language, number: int) -> Markup:
    """A link to a quote on the same page."""
    words = language.gettext("quote %(number)s") % {"number": language.number(number)}
    return Markup(f'<a href="#quote-{number}">{escape(words)}</a>')


def filled(text: str, **values: Markup) -> Markup:
    """A message, with HTML in the places that it has for it."""
    return Markup(str(escape(text)) % values)


Sign = Literal["", "range", "vague", "none", "unchecked"]
"""The drawing beside a figure: a range, a vague word, a dash for what nobody says, a box for what is unchecked."""


def sign(name: Sign) -> Markup:
    """A drawing beside a figure, whose words say the same."""
    return Markup(f'<span class="dl-sign dl-sign-{name}" aria-hidden="true"></span>') if name else Markup()
