"""Neighbours that make one expression: "late" + "July", "the third quarter" of "last year", "10 p.m." + "Saturday".

The rules know the parts only; what they make together is the same whatever words they are written with.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from dateline.extract.dates.piece import Piece
from dateline.extract.dates.reading import Reading, at

Make = Callable[[Reading, Reading, date | None], Reading | None]

_UNKNOWN_DAY = re.compile(r"XXXX-(?:WXX-\d|[\dX]{2}-[\dX]{2})")


class Join(NamedTuple):
    """Two readings with a certain text between them, and what they make; None where they do not go together."""

    name: str
    example: str
    gap: re.Pattern[str]
    make: Make


def _within(left: Reading, right: Reading, _: date | None) -> Reading | None:
    """The third quarter of last year."""
    if not left.within or not right.period or right.role != "date":
        return None
    inner = left.within(right.period)
    return inner and replace(inner, relative=right.relative)


def _within_reversed(left: Reading, right: Reading, published: date | None) -> Reading | None:
    """Last year's third quarter."""
    return _within(right, left, published)


def _day_and_time(left: Reading, right: Reading, _: date | None) -> Reading | None:
    """Saturday night, July 4 overnight; not a clock, which stands before its day."""
    return at(left, right.clock) if _is_day(left) and right.role == "time" and ":" not in right.clock else None


def _time_and_day(left: Reading, right: Reading, _: date | None) -> Reading | None:
    """10 p.m. on Saturday, the night of July 4, overnight Sunday."""
    return at(right, left.clock) if left.role == "time" and _is_day(right) else None


def _edge(left: Reading, right: Reading, published: date | None) -> Reading | None:
    """Late July, the end of last week, early Sunday."""
    if not left.edge or right.role != "date" or right.type not in ("DATE", "TIME"):
        return None
    if not right.period:
        return right if right.value and not right.value.endswith("_REF") else None
    when = right.when if right.type == "TIME" else right.period.edge(left.edge, published)
    return replace(right, value=right.value or right.period.value, when=when, within=None)


def _is_day(reading: Reading) -> bool:
    if reading.role != "date" or reading.type != "DATE":
        return False
    return reading.period.unit == "day" if reading.period else bool(_UNKNOWN_DAY.fullmatch(reading.value))


JOINS = (
    Join("within", "the third quarter of last year", re.compile(r"\s+(?:(?:of|in)\s+)?(?:the\s+)?", re.I), _within),
    Join("within, turned round", "last year's third quarter", re.compile(r"['’]s\s+", re.I), _within_reversed),
    Join("day and time", "Saturday night", re.compile(r"\s+"), _day_and_time),
    Join("time and day", "the night of July 4", re.compile(r"\s+(?:(?:on|of)\s+)?", re.I), _time_and_day),
    Join("edge", "late July", re.compile(r"(?:\s+|-)(?:(?:in|on|of)\s+)?(?:the\s+)?", re.I), _edge),
)


def join(text: str, pieces: list[Piece], published: date | None) -> list[Piece]:
    """The pieces, with those that belong together made into one."""
    for rule in JOINS:
        joined: list[Piece] = []
        for piece in pieces:
            both = _joined(text, joined[-1], piece, rule, published) if joined else None
            if both:
                joined[-1] = both
            else:
                joined.append(piece)
        pieces = joined
    return pieces


def _joined(text: str, left: Piece, right: Piece, rule: Join, published: date | None) -> Piece | None:
    if not rule.gap.fullmatch(text, left.end, right.start):
        return None
    try:
        reading = rule.make(left.reading, right.reading, published)
    except (ValueError, OverflowError):
        return None
    return Piece(left.start, right.end, reading, f"{left.rule} + {right.rule}") if reading else None
