"""Figures in words: `200..220+` killed is “200 to 220 or more killed”."""

from collections.abc import Sequence

from dateline.model import Figure, Role, Source
from dateline.render.language import Language, message

DIFFER = message("sources differ")
ONE_GIVES_BOTH = message("the source gives both")
ONE_GIVES_SEVERAL = message("the source gives several figures")


def figure_words(language: Language, figure: Figure) -> str:
    """The figure alone: “8”, “none”, “at least 200”, “about 50”, “200 to 220 or more”."""
    if figure.low != figure.high:
        return _range(language, figure)
    return _qualified(language, figure, _number(language, figure.high))


def counted(language: Language, role: Role, figure: Figure) -> str:
    """The figure with what it counts: “8 killed”, “none killed”, “8 places captured”."""
    if figure.low != figure.high:
        return _of_range(language, role, figure.high) % {"range": _range(language, figure)}
    return _qualified(language, figure, _of_number(language, role, figure.high))


def quoted_count(language: Language, role: Role, figure: Figure, words: str) -> str:
    """A figure as a source words it: “‘dozens’ killed”."""
    return _of_range(language, role, figure.high) % {"range": in_quotes(language, words)}


def in_quotes(language: Language, words: str) -> str:
    """Words of a source within a line of our own."""
    return language.gettext("“%(words)s”") % {"words": words}


def spread(language: Language, role: Role, sources: Sequence[Source]) -> str:
    """Why a figure is a range: that sources differ, or that one source gives several; nothing if it is none."""
    if len(sources) < 2:
        return ""
    said = [(figure, source) for source in sources if (figure := source.says.figures.get(role))]
    figures = {(figure.low, figure.high) for figure, _ in said}
    if len(figures) < 2:
        return ""
    if len({(source.article, source.attributed_to) for _, source in said}) > 1:
        return language.gettext(DIFFER)
    return language.gettext(ONE_GIVES_BOTH if len(figures) == 2 else ONE_GIVES_SEVERAL)


def _range(language: Language, figure: Figure) -> str:
    low = language.number(figure.low) if figure.low else language.pgettext("lowest of several figures", "none")
    high = language.number(figure.high)
    text = (
        language.gettext("%(low)s to %(high)s or more") if figure.more else language.gettext("%(low)s to %(high)s")
    )
    words = text % {"low": low, "high": high}
    return language.gettext("about %(figure)s") % {"figure": words} if figure.about else words


def _qualified(language: Language, figure: Figure, words: str) -> str:
    """A number, or a number of something, with “about” and “at least”; one message each, for word order differs."""
    if not figure.about and not figure.more:
        return words
    text = (
        language.gettext("at least about %(figure)s")
        if figure.about and figure.more
        else language.gettext("about %(figure)s")
        if figure.about
        else language.gettext("at least %(figure)s")
    )
    return text % {"figure": words}


def _number(language: Language, count: int) -> str:
    return language.number(count) if count else language.gettext("none")


def _of_number(language: Language, role: Role, count: int) -> str:
    """“8 killed”, as one message, so that a language may inflect it."""
    if count == 0:
        return language.gettext(_NONE[role])
    plural = language.plural
    match role:
        case "killed":
            return plural("%(num)s killed", "%(num)s killed", count)
        case "injured":
            return plural("%(num)s injured", "%(num)s injured", count)
        case "missing":
            return plural("%(num)s missing", "%(num)s missing", count)
        case "detained":
            return plural("%(num)s detained", "%(num)s detained", count)
        case "displaced":
            return plural("%(num)s displaced", "%(num)s displaced", count)
        case "captured":
            return plural("%(num)s place captured", "%(num)s places captured", count)


def _of_range(language: Language, role: Role, high: int) -> str:
    """“%(range)s killed”, inflected for the highest number; a range always shows both of its ends."""
    plural = language.catalogue.ngettext
    match role:
        case "killed":
            return plural("%(range)s killed", "%(range)s killed", high)
        case "injured":
            return plural("%(range)s injured", "%(range)s injured", high)
        case "missing":
            return plural("%(range)s missing", "%(range)s missing", high)
        case "detained":
            return plural("%(range)s detained", "%(range)s detained", high)
        case "displaced":
            return plural("%(range)s displaced", "%(range)s displaced", high)
        case "captured":
            return plural("%(range)s places captured", "%(range)s places captured", high)


_NONE: dict[Role, str] = {
    "killed": message("none killed"),
    "injured": message("none injured"),
    "missing": message("none missing"),
    "detained": message("none detained"),
    "displaced": message("none displaced"),
    "captured": message("no places captured"),
}
