"""Which article is which: ids out of dates and titles, and addresses that are the same."""

import re
from datetime import date
from urllib.parse import parse_qsl, urlencode, urlsplit

from slugify import slugify

from dateline.model.base import ID_PATTERN

ID_HINT = "lower-case letters a-z, digits and single hyphens, 120 at most"

_ID = re.compile(ID_PATTERN)
_ID_LENGTH = 120
_SLUG_LENGTH = 40
_TRACKER = re.compile(r"utm_|fbclid$|gclid$|mc_[ce]id$")


def is_id(name: object) -> bool:
    """Whether the name may be the id of an article, and so the name of its file."""
    return isinstance(name, str) and len(name) <= _ID_LENGTH and _ID.fullmatch(name) is not None


def article_id(title: str, published: date | None) -> str:
    """Return the id of an article: its day and the first words of its title, cut at a whole word.

    `2018-07-29-syria-regime-continues-is-offensive`; `undated-…` where the day is not known.
    """
    spoken = re.sub("['’]", "", title)
    words = slugify(spoken, max_length=_SLUG_LENGTH, word_boundary=True, save_order=True)
    return f"{published or 'undated'}-{words or 'article'}"


def address_key(url: str) -> str:
    """Return what two addresses of one page have in common: no scheme, `www.`, trackers, fragment or last slash."""
    parts = urlsplit(url)
    asked = [(key, value) for key, value in parse_qsl(parts.query) if not _TRACKER.match(key)]
    host = (parts.hostname or "").removeprefix("www.")
    return f"{host}{parts.path.rstrip('/')}?{urlencode(sorted(asked))}"
