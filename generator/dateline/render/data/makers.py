"""Machine or human, in the data: who wrote an event, and which of its fields a person did."""

from collections.abc import Mapping

from dateline.model import Origin
from dateline.render.data.fields import Maker

FIELDS = {
    "title": "title",
    "date": "date",
    "place": "places",
    "origin": "origin",
    "type": "type",
    "modality": "modality",
    "actors": "actors",
    "targets": "targets",
    "figures": "figures",
}
"""Keys of an event’s file, as the data calls them."""


def maker(origin: Origin | None) -> Maker | None:
    """Who wrote an event; None where that is not recorded."""
    if origin is None:
        return None
    return "program" if origin.found else "editor"


def by_hand(origin: Origin | None, facts: Mapping[str, object]) -> list[str]:
    """The fields of an event that a person wrote, of one of a person’s own all that say something."""
    if origin is None:
        return []
    if not origin.found:
        return [name for name in FIELDS.values() if facts.get(name)]
    return [name for key, name in FIELDS.items() if key in origin.fields]


def said_by_hand(origin: Origin | None, number: int) -> list[str]:
    """What of the source `number` (from 0) a person wrote: keys of what it says, or `quote` for all of it."""
    if origin is None:
        return []
    if not origin.found or number in origin.quotes:
        return ["quote"]
    return sorted(key for of, key in origin.says if of == number)
