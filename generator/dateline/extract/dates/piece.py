"""A piece of text that a rule has read, and the choice among overlapping ones: the longest wins."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dateline.extract.dates.anchors import Anchors
from dateline.extract.dates.reading import Reading
from dateline.extract.dates.recognise import Found

# The centuries at either end of Python's calendar are left out, so that a date's neighbours are dates, too.
_FIRST_YEAR, _LAST_YEAR = 200, 9800


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters of the text, what they were read as, and the name of the rule."""

    start: int
    end: int
    reading: Reading
    rule: str


def settle(found: Iterable[Found], anchors: Anchors) -> list[Piece]:
    """The pieces in the order of the text, none overlapping another.

    Where matches overlap the longest one that can be read wins, of equally long ones that of the earlier rule. What
    leans on dates told elsewhere is read last, in the order of the text, and tells its own date on.
    """
    taken = bytearray(len(anchors.text))
    pieces, leaning = [], []
    for place in sorted(found, key=lambda place: place.start - place.end):
        if 1 in taken[place.start : place.end]:
            continue
        if place.rule.leans:
            leaning.append(place)
        elif piece := _read(place, anchors):
            pieces.append(piece)
        else:
            continue
        taken[place.start : place.end] = b"\1" * (place.end - place.start)
    pieces += filter(None, (_read(place, anchors) for place in sorted(leaning, key=lambda place: place.start)))
    return sorted(pieces, key=lambda piece: piece.start)


def is_dateable(day: date) -> bool:
    """Whether news can be about it; no article is of the year 1 or 9999."""
    return _FIRST_YEAR <= day.year <= _LAST_YEAR


def _read(place: Found, anchors: Anchors) -> Piece | None:
    try:
        reading = place.rule.read(place.match, anchors)
    except (ValueError, OverflowError):  # no date of the calendar: 31 April, two million years ago
        return None
    if reading is None or (reading.period and not is_dateable(reading.period.first)):
        return None
    if reading.value and reading.period:
        anchors.tell(place.start, reading.period)
    return Piece(place.start, place.end, reading, place.rule.name)
