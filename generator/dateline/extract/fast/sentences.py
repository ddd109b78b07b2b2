"""Sentences by their punctuation."""

import re
from collections.abc import Iterator

from dateline.extract.dates.lexicon import LEXICON
from dateline.extract.layout import paragraphs
from dateline.model import Span

_END = re.compile(r"[.!?][\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z\d])")
_SHORT = re.compile(r"(?:\b[A-Z]|\b[a-z]\.[a-z])$")
_LAST_WORD = re.compile(r"[\w.]+$")


def sentences(text: str) -> Iterator[Span]:
    """The sentences of the article's own paragraphs; a dot behind an initial or an abbreviation ends none."""
    for block in paragraphs(text):
        if block.furniture:
            continue
        start = block.start
        for end in _END.finditer(text, block.start, block.end):
            if text[end.start()] != "." or not _is_abbreviation(text[max(start, end.start() - 12) : end.start()]):
                yield _span(text, start, end.end())
                start = end.end()
        if start < block.end:
            yield _span(text, start, block.end)


def _is_abbreviation(before: str) -> bool:
    word = _LAST_WORD.search(before)
    return bool(_SHORT.search(before)) or bool(word and word[0].lower() in LEXICON["abbreviations"])


def _span(text: str, start: int, end: int) -> Span:
    said = text[start:end].rstrip()
    return Span(start=start, end=start + len(said), text=said)
