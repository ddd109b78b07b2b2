"""Figures that a source gives in words such as “dozens”: shown as quoted, since a number would say more."""

import re
from collections.abc import Iterable

from dateline.model import Figure, Source
from dateline.model.figure import Role

WORDS = {
    24: "dozens",
    40: "scores",
    200: "hundreds",
    2000: "thousands",
    20_000: "tens of thousands",
    200_000: "hundreds of thousands",
    2_000_000: "millions",
}
"""What extraction reads as “at least” so many."""


def vague(figure: Figure, quote: str) -> str:
    """The word of a quote that a figure stands for; nothing where the quote has the number itself."""
    word = WORDS.get(figure.low, "")
    if not word or figure.low != figure.high or not figure.more:
        return ""
    return word if re.search(rf"\b{word}\b", quote, re.IGNORECASE) else ""


def vague_throughout(role: Role, figure: Figure, sources: Iterable[Source]) -> str:
    """The word where all sources that count have it, and no other."""
    said = {
        vague(one, source.quote) if one == figure else ""
        for source in sources
        if (one := source.says.figures.get(role))
    }
    return said.pop() if len(said) == 1 else ""
