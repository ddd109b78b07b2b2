"""How many there are of what a site holds: “1 event”, “1,200 events”."""

from dateline.render.language import Language


def events(language: Language, count: int) -> str:
    """“6 events”."""
    return language.plural("%(num)s event", "%(num)s events", count)


def places(language: Language, count: int) -> str:
    """“6 places”."""
    return language.plural("%(num)s place", "%(num)s places", count)


def actors(language: Language, count: int) -> str:
    """“6 actors”."""
    return language.plural("%(num)s actor", "%(num)s actors", count)


def sources(language: Language, count: int) -> str:
    """“6 sources”."""
    return language.plural("%(num)s source", "%(num)s sources", count)


def corrections(language: Language, count: int) -> str:
    """“6 corrections”."""
    return language.plural("%(num)s correction", "%(num)s corrections", count)


def quotes(language: Language, count: int) -> str:
    """“6 quotes”."""
    return language.plural("%(num)s quote", "%(num)s quotes", count)
