"""An event as the extractor hands it over, before an editor has seen it."""

from typing import NamedTuple

from dateline.model.event import Event


class Extracted(NamedTuple):
    """An event, how sure the extractor is of it (0 to 1), and what a person should look at."""

    event: Event
    confidence: float
    review: tuple[str, ...] = ()
