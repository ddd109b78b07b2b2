"""Which article is which: ids out of dates and titles."""

import re
from datetime import date

from slugify import slugify

from dateline.model.base import ID_PATTERN

ID_HINT = "lower-case letters a-z, digits and single hyphens, 120 at most"

_ID = re.compile(ID_PATTERN)
_ID_LENGTH = 120
_SLUG_LENGTH = 40


def is_id(name: object) -> bool:
    """Whether the name may be the id of an article, and so the name of its file."""
    return isinstance(name, str) and len(name) <= _ID_LENGTH and _ID.fullmatch(name) is not None


def article_id(title: str, published: date | None) -> str:
    """Return the id of an article: its day and the first words of its title, cut at a whole word.

    `2018-07-29-syria-regime-continues-is-offensive`; `undated-…` where the day is not known.
    """
    words = slugify(title, max_length=_SLUG_LENGTH, word_boundary=True, save_order=True)
    return f"{published or 'undated'}-{words or 'article'}"
