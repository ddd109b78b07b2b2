"""How a text is laid out: its paragraphs, its hard-wrapped lines, and the lines that are not the article's own."""

import re
from statistics import median
from typing import NamedTuple

# Lines that a website puts between the paragraphs of an article: links to other pieces, calls to subscribe.
_FURNITURE = re.compile(
    r"\s*(?:"
    r"(?:read|see|watch|listen)\s+(?:also|more|next|too)\b|(?:also|more)\s+(?:on|read|from)\b.{0,80}$"
    r"|related(?:\s+\w+)?\s*:"
    r"|advertisement\b|sign up\b|subscribe\b|follow us\b|share this\b|click here\b|copyright\s|©"
    r"|all rights reserved\b"
    r"|photo(?:graph)?(?:\s+by)?\s*:|image\s*:|file photo\b"
    r"|(?:sign|log) in\b|thank you for registering\b"
    r"|(?:last )?(?:updated|posted|published)\s*:"
    r"|\d{1,2}:\d\d\s+(?!\s|[ap]\.?m\b)[^\n]*[^.\s]\s*$"  # how long a film takes, and its name
    r")",
    re.IGNORECASE,
)
_WRAP_WIDTH = 100
"""Lines of prose that are never longer than this, and often break off in mid-sentence, were wrapped by hand."""


class Paragraph(NamedTuple):
    """Characters `start` to `end` of the text; `furniture` where they are not the article's own words."""

    start: int
    end: int
    furniture: bool


def paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of `text`: its lines, or, where lines were wrapped by hand, its blocks."""
    boundary = r"\n[ \t]*\n\s*|\n(?=[ \t]{2,}\S)" if is_hard_wrapped(text) else r"\n\s*"
    found = []
    start = 0
    for end, following in [*((m.start(), m.end()) for m in re.finditer(boundary, text)), (len(text), len(text))]:
        if text[start:end].strip():
            found.append(Paragraph(start, end, bool(_FURNITURE.match(text, start, end))))
        start = following
    return found


def is_hard_wrapped(text: str) -> bool:
    """Whether the lines of `text` were broken by hand, so that a line's end is no sentence's end."""
    lines = [line.rstrip() for line in text.split("\n") if line.strip()]
    if len(lines) < 4 or max(map(len, lines)) > _WRAP_WIDTH or median(map(len, lines)) < 40:
        return False
    return sum(line[-1] not in ".!?:\"'”’" for line in lines) > len(lines) / 2


def unwrapped(text: str) -> str:
    """`text` with every character in its place, but line ends and tabs as spaces."""
    return re.sub(r"[\n\t\r\f\v\u2028\u2029]", " ", text)
