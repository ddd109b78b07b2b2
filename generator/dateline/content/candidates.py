"""Candidates: two events that are perhaps one, and what makes it look so.

Some the extractor left, where it kept apart what is perhaps of one event. Of the others, only events that share a
place and a day, or stand a day apart, are compared, so the work grows with their number.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import combinations, pairwise
from typing import NamedTuple

from rapidfuzz import fuzz

from dateline.content.extracted import Base
from dateline.content.matching import evidence
from dateline.content.same import known_as
from dateline.content.site import Content
from dateline.model import Event, InlinePlace

_ALIKE = 60
"""From which score (0 to 100) the words of two events are alike."""
_LONGEST = timedelta(days=3)
"""A span of more days does not tell when something was."""
_MANY = 20
"""Of more events at one place and day, only those next to each other by kind and title are compared."""


class Candidate(NamedTuple):
    """Two events that are perhaps one, and why."""

    event: Event
    other: Event
    reasons: tuple[str, ...]


def candidates(content: Content, bases: Mapping[str, Base] | None = None) -> list[Candidate]:
    """Pairs of a site's events that are perhaps one, by their ids; what a person settled is not among them.

    `bases` are what the extractor wrote last, by id.
    """
    settled = _settled(content)
    found: dict[tuple[str, str], Candidate] = {}
    for candidate in _left(content, bases or {}):
        pair = (candidate.event.id, candidate.other.id)
        if pair not in settled:
            found.setdefault(pair, candidate)
    for members in _blocks(content.events):
        for one, other in _met(members):
            pair = (one.id, other.id)
            if pair not in found and pair not in settled and (reasons := _reasons(one, other, content)):
                found[pair] = Candidate(one, other, reasons)
    return [found[pair] for pair in sorted(found)]


def _left(content: Content, bases: Mapping[str, Base]) -> Iterator[Candidate]:
    """What the extractor left open; a quote leads to its event, whatever that is called by now."""
    known = known_as(content)
    events = {event.id: event for event in content.events if event.status != "rejected"}
    quoting: defaultdict[tuple[str, str], list[Event]] = defaultdict(list)
    for event in events.values():
        for quote in evidence(event):
            quoting[quote].append(event)
    for id, base in sorted(bases.items()):
        doubted = events.get(known.get(id, ""))
        for perhaps in base.extracted.perhaps if doubted else ():
            for other in quoting[perhaps.article, " ".join(perhaps.quote.split())]:
                if doubted and other.id != doubted.id and _sort(other) == _sort(doubted):
                    yield Candidate(*_in_order(doubted, other), perhaps.because)


def _settled(content: Content) -> set[tuple[str, str]]:
    known = known_as(content)
    pairs = {(e.id, known[id]) for e in content.events for id in (*e.same_as, *e.not_same_as) if id in known}
    return pairs | {(b, a) for a, b in pairs}


def _blocks(events: Sequence[Event]) -> list[list[Event]]:
    blocks: defaultdict[tuple[str, object], list[Event]] = defaultdict(list)
    for event in sorted(events, key=lambda event: event.id):
        first, last = (event.date.first, event.date.last) if event.date else (None, None)
        if event.status == "rejected" or first is None or last is None or last - first > _LONGEST:
            continue
        days = [first + timedelta(days=n) for n in range((last - first).days + 2)]  # the next day too
        for key in [(place, day) for place in _places(event) for day in days]:
            blocks[key].append(event)
    return [members for members in blocks.values() if len(members) > 1]


def _places(event: Event) -> set[str]:
    return {place.name if isinstance(place, InlinePlace) else place for place in event.place}


def _met(members: Sequence[Event]) -> Iterator[tuple[Event, Event]]:
    if len(members) <= _MANY:
        yield from combinations(members, 2)
        return
    ordered = sorted(members, key=lambda event: (event.type or "", event.title, event.id))
    yield from (_in_order(a, b) for a, b in pairwise(ordered))


def _in_order(a: Event, b: Event) -> tuple[Event, Event]:
    """The two in the order of their ids."""
    return (a, b) if a.id < b.id else (b, a)


def _reasons(one: Event, other: Event, content: Content) -> tuple[str, ...]:
    """Why two events of one place and about one day may be one; none where too little says so."""
    if _sort(one) != _sort(other) or one.modality != other.modality or not _other_articles(one, other):
        return ()
    same_day = one.date is not None and other.date is not None and one.date.edtf == other.date.edtf
    tolls = _tolls(one, other)
    alike = fuzz.token_set_ratio(_words(one), _words(other)) >= _ALIKE
    if not (tolls or alike):
        return ()
    shared = sorted(_places(one) & _places(other))
    names = [content.places[place].name if place in content.places else place for place in shared]
    reasons = [f"both on {one.date}" if same_day else "a day apart at most", f"both in {names[0]}" if names else ""]
    reasons += [f"both {role} {figure}" for role, figure in tolls.items()]
    return tuple(reason for reason in (*reasons, "told in like words" if alike else "") if reason)


def _sort(event: Event) -> str:
    return (event.type or "").partition("/")[0]


def _other_articles(one: Event, other: Event) -> bool:
    """Whether each is told by an article that does not tell of the other: one article knows what is two."""
    first, second = ({source.article for source in event.sources} for event in (one, other))
    return bool(first - second and second - first)


def _tolls(one: Event, other: Event) -> Mapping[str, str]:
    first, second = one.derived_figures, other.derived_figures
    return {role: str(figure) for role, figure in first.items() if second.get(role) == figure and figure.high > 1}


def _words(event: Event) -> str:
    return " ".join([event.title, *(source.quote for source in event.sources)])
