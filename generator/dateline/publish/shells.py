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
    HEAD = 4


class Marks(NamedTuple):
    """What stands in a shell where the values of a page will stand, in the order of `Slot`."""

    title: str
    description: str
    slug: str
    body: str
    head: str

    def headed(self, page: str) -> str:
        """A built page with the mark for what goes into its head, where it has one."""
        return page.replace("</head>", f"{self.head}</head>", 1)

    @property
    def place(self) -> str:
        """The HTML that keeps a place for the body.

        A heading, for Material writes one of its own above a page that has none; and not a comment, for those
        are what other plugins take out first.
        """
        return f"<h1 data-search-exclude>{self.body}</h1>"

    @property
    def pattern(self) -> re.Pattern[str]:
        """Finds every mark, and with that of the body the heading around it."""
        return re.compile(
            rf"({self.title}|{self.description}|{self.slug}|{self.head}|<h1[^>]*>\s*{self.body}\s*</h1>)"
        )


Shell = tuple[bytes | Slot, ...]


def marks(texts: Iterable[bytes]) -> Marks:
    """Marks that none of the texts can hold: each holds a digest of them all.

    The texts are everything that people wrote and that a shell may show: the same texts, the same marks.
    """
    digest = blake2b(digest_size=10)
    for text in texts:
        digest.update(len(text).to_bytes(8, "big") + text)
    key = digest.hexdigest()
    return Marks(f"title{key}", f"description{key}", f"slug{key}", f"body{key}", f"head{key}")


def cut(page: str, marks: Marks) -> Shell:
    """Cut a built page at its marks; an error where the body has no place, or more than one."""
    slots = {
        marks.title: Slot.TITLE,
        marks.description: Slot.DESCRIPTION,
        marks.slug: Slot.SLUG,
        marks.head: Slot.HEAD,
    }
    pieces = marks.pattern.split(page)
    shell = [slots.get(piece, Slot.BODY) if n % 2 else piece.encode() for n, piece in enumerate(pieces)]
    _once(shell.count(Slot.BODY))
    return tuple(shell)


def splice(shell: Shell, title: str, description: str, slug: str, body: str, head: str = "") -> bytes:
    """The page: title and description are text and are escaped here, body and head are HTML."""
    values = (escape(title).encode(), escape(description).encode(), slug.encode(), body.encode(), head.encode())
    return b"".join([piece if isinstance(piece, bytes) else values[piece] for piece in shell])


def fill(page: str, marks: Marks, body: str) -> str:
    """The page with the body in its place."""
    filled, times = marks.pattern.subn(lambda _: body, page)
    _once(times)
    return filled


def _once(times: int) -> None:
    if times != 1:
        raise DatelineError(f"the theme shows the content of a page {times} times; it must show it once")
