"""An event as the extractor hands it over, before an editor has seen it."""

from typing import NamedTuple

from dateline.model.event import Event


class Perhaps(NamedTuple):
    """A quote of another event that is perhaps the same, and what makes it look so."""

    article: str
    quote: str
    because: tuple[str, ...]


class Extracted(NamedTuple):
    """An event, how sure the extractor is of it (0 to 1), what a person should look at, what it perhaps is too."""

    event: Event
    confidence: float
    review: tuple[str, ...] = ()
    perhaps: tuple[Perhaps, ...] = ()
