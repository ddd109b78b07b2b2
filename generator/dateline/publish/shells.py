"""Shells: a page of each kind as the site's builder makes it, cut where title, address and body go.

The builder makes one page of a kind with marks in place of what differs. Cutting it at the marks and joining
the pieces with the values of a page gives that page as the builder would have made it, at the price of a
copy. What is spliced in is never read again, by Markdown, Jinja or anything else.
"""

import re
from collections.abc import Iterable
from enum import IntEnum
from hashlib import blake2b
from html import escape
from typing import NamedTuple

from dateline.errors import DatelineError


class Slot(IntEnum):
    """What differs between the pages of a kind; the number is its place in what is spliced."""

    TITLE = 0
    DESCRIPTION = 1
    SLUG = 2
    BODY = 3


class Marks(NamedTuple):
    """What stands in a shell where the values of a page will stand, in the order of `Slot`."""

    title: str
    description: str
    slug: str
    body: str


Shell = tuple[bytes | Slot, ...]


def marks(texts: Iterable[bytes]) -> Marks:
    """Marks that none of the texts can hold: each holds a digest of them all.

    The texts are everything that people wrote and that a shell may show: the same texts, the same marks.
    """
    digest = blake2b(digest_size=10)
    for text in texts:
        digest.update(len(text).to_bytes(8, "big") + text)
    key = digest.hexdigest()
    # Material writes a heading of its own above a page in which it sees none: the mark shows it one.
    return Marks(f"title{key}", f"description{key}", f"slug{key}", f"<!--<h1 {key}-->")


def cut(page: str, marks: Marks) -> Shell:
    """Cut a built page at its marks; an error where the body has no place, or more than one."""
    if (found := page.count(marks.body)) != 1:
        raise DatelineError(f"the theme shows the content of a page {found} times; its templates must show it once")
    slots = dict(zip(marks, Slot, strict=True))
    pieces = re.split("(" + "|".join(map(re.escape, marks)) + ")", page)
    return tuple(slots[piece] if piece in slots else piece.encode() for piece in pieces if piece)


def splice(shell: Shell, title: str, description: str, slug: str, body: str) -> bytes:
    """The page: title and description are text and are escaped here, the body is HTML."""
    values = (escape(title).encode(), escape(description).encode(), slug.encode(), body.encode())
    return b"".join([piece if isinstance(piece, bytes) else values[piece] for piece in shell])


def fill(page: str, marks: Marks, body: str) -> str:
    """The page with the body in place of its mark."""
    before, _, after = page.partition(marks.body)
    return f"{before}{body}{after}"
