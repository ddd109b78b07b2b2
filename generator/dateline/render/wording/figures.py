"""Figures in words: `200..220+` killed is “200 to more than 220 killed”."""

from collections.abc import Sequence

from dateline.model import Figure, Role, Source
from dateline.render.wording.terms import ROLES

DIFFER = "sources differ"
ONE_GIVES_BOTH = "the source gives both"
ONE_GIVES_SEVERAL = "the source gives several figures"


def figure_words(figure: Figure) -> str:
    """The figure alone: “8”, “none”, “more than 200”, “about 50”, “200 to more than 220”."""
    high = f"{'more than ' if figure.more else ''}{_number(figure.high)}"
    words = high if figure.low == figure.high else f"{_number(figure.low)} to {high}"
    return f"about {words}" if figure.about else words


def counted(role: Role, figure: Figure) -> str:
    """The figure with what it counts: “8 killed”, “none killed”, “8 places captured”."""
    return f"{figure_words(figure)} {ROLES[role].of_one if _is_one(figure) else ROLES[role].of_many}"


def spread(role: Role, sources: Sequence[Source]) -> str:
    """Why a figure is a range: that sources differ, or that one source gives several; nothing if it is none."""
    if len(sources) < 2:
        return ""
    said = [(figure, source) for source in sources if (figure := source.says.figures.get(role))]
    figures = {(figure.low, figure.high) for figure, _ in said}
    if len(figures) < 2:
        return ""
    if len({(source.article, source.attributed_to) for _, source in said}) > 1:
        return DIFFER
    return ONE_GIVES_BOTH if len(figures) == 2 else ONE_GIVES_SEVERAL


def _number(count: int) -> str:
    return f"{count:,}" if count else "none"


def _is_one(figure: Figure) -> bool:
    return figure.low == figure.high == 1 and not figure.more
