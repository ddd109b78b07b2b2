"""Figures in words: `200..220+` killed is “200 to 220 or more killed”."""

from collections.abc import Sequence

from dateline.model import Figure, Role, Source
from dateline.render.wording.terms import ROLES

DIFFER = "sources differ"
ONE_GIVES_BOTH = "the source gives both"
ONE_GIVES_SEVERAL = "the source gives several figures"


def figure_words(figure: Figure) -> str:
    """The figure alone: “8”, “none”, “at least 200”, “about 50”, “200 to 220 or more”."""
    about = "about " if figure.about else ""
    if figure.low != figure.high:
        return f"{about}{_number(figure.low)} to {_number(figure.high)}{' or more' if figure.more else ''}"
    return f"{'at least ' if figure.more else ''}{about}{_number(figure.high)}"


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
    return figure.low == figure.high == 1
