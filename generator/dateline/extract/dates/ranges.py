"""Two dates that are the ends of one stretch of time, and dates that are only a bound: since, before, until.

The mentions stay two, as TIMEX3 has them; what changes is the days that each may mean.
"""

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise

from dateline.extract.dates.period import Period
from dateline.extract.dates.piece import Piece
from dateline.extract.dates.reading import Reading
from dateline.model.when import When

_TO = re.compile(r"\s*(?:-|–|\s(?:to|through|thru|until|till|into)\s)\s*(?:the\s+)?", re.I)
_AND = re.compile(r",?\s+(?:and|&)\s+", re.I)
_LIST = re.compile(rf"{_TO.pattern}|{_AND.pattern}|,\s+", re.I)
_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$", re.I)
_BOUND = re.compile(r"\b(?P<word>since|before|until|till|prior to|ahead of|(?<!stopped )by|after)\s+$", re.I)
# After a bound these show that the date stands alone: "before Friday in Aleppo", but not "before Friday prayers".
_ALONE = re.compile(
    r"\s*(?:$|[.,;:)!?\"”—–]|(?:in|at|on|and|or|but|as|to|with|that|for|from|by|the|a|it|he|she|they)\b)", re.I
)
# "missing since Sunday, when shots were fired": the shots are of that day.
_WHEN = re.compile(r",?\s+when\b", re.I)


def mark_ranges(text: str, pieces: list[Piece]) -> list[Piece]:
    """'From Friday to Sunday', 'between 3 and 5 March', 'Sunday and Monday': each end means all of the days."""
    marked = list(pieces)
    for index, (left, right) in enumerate(pairwise(pieces)):
        ends = _in_order(left.reading, right.reading)
        if ends and _is_range(text, left, right, _are_neighbours(*ends)):
            when = _from_to(*ends)
            marked[index] = replace(left, reading=replace(ends[0], when=when), rule=f"{left.rule}, range")
            marked[index + 1] = replace(right, reading=replace(ends[1], when=when), rule=f"{right.rule}, range")
    return marked


def share_years(text: str, pieces: list[Piece]) -> list[Piece]:
    """'From January to November 2014': what has no year of its own takes that of the date after it."""
    shared = list(pieces)
    for index in range(len(shared) - 2, -1, -1):
        left, right = shared[index], shared[index + 1]
        if _LIST.fullmatch(text, left.end, right.start):
            shared[index] = replace(left, reading=_in_year_of(left.reading, right.reading))
    return shared


def _in_year_of(left: Reading, right: Reading) -> Reading:
    if (
        not (left.within and left.relative and right.period)
        or right.relative
        or right.period.unit not in ("day", "month")
    ):
        return left
    year = Period.holding("year", right.period.first)
    inner = left.within(year)
    if inner and inner.period and inner.period.first > right.period.last:
        inner = left.within(year.shift(-1))
    return replace(inner, relative=False) if inner else left


def _is_range(text: str, left: Piece, right: Piece, neighbours: bool) -> bool:
    if _TO.fullmatch(text, left.end, right.start):
        return True
    if not _AND.fullmatch(text, left.end, right.start):
        return False
    return neighbours or bool(_BETWEEN.search(text[max(0, left.start - 16) : left.start]))


def _are_neighbours(left: Reading, right: Reading) -> bool:
    first, second = left.period, right.period
    return bool(first and second and first.unit == second.unit == "day" and first.shift(1) == second)


def _in_order(left: Reading, right: Reading) -> tuple[Reading, Reading] | None:
    """Both, where they are dates and in order; "from Friday to Wednesday" begins the week before."""
    if not (left.when and right.when and left.period and right.period) or "DURATION" in (left.type, right.type):
        return None
    if left.period.first > right.period.last and left.relative and left.period.unit == "day":
        earlier = left.period.shift(-7)
        left = replace(left, period=earlier, value=earlier.value + left.clock, when=earlier.when)
    return (left, right) if left.period and left.period.first <= right.period.last else None


def _from_to(left: Reading, right: Reading) -> When | None:
    first, last = left.when, right.when
    if not first or not last:
        return None
    if "/" not in first.edtf + last.edtf:
        return first if first == last else When.parse(f"{first}/{last}")
    return When.between(first.first, last.last) if first.first and last.last else None


def mark_bounds(text: str, pieces: list[Piece], published: date | None) -> list[Piece]:
    """'Since Saturday' means the days from then to the publication, 'before Saturday' some day up to it."""
    return [_bounded(text, piece, published) for piece in pieces]


def _bounded(text: str, piece: Piece, published: date | None) -> Piece:
    bound = _BOUND.search(text[max(0, piece.start - 16) : piece.start])
    reading = piece.reading
    if not bound or not reading.when or reading.type != "DATE" or piece.rule.endswith("range"):
        return piece
    word = bound["word"].lower()
    if _WHEN.match(text, piece.end) or (word != "since" and not _ALONE.match(text, piece.end)):
        return piece
    when = _from(reading.when, published) if word in ("since", "after") else _up_to(reading.when)
    return replace(piece, reading=replace(reading, when=when), rule=f"{word} {piece.rule}")


def _from(when: When, published: date | None) -> When:
    first = when.edtf.partition("/")[0]
    last = published if published and when.first and when.first <= published else ".."
    if first == ".." or first == str(last):
        return when
    return When.parse(f"{first}/{last}")


def _up_to(when: When) -> When:
    last = when.edtf.rpartition("/")[2]
    return When.parse(f"../{last}") if last != ".." else when
