"""Doubts: which events most need a person's eye, and why."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dateline.content.extracted import Base
from dateline.content.site import Content
from dateline.model import Event, InlinePlace

LOW_CONFIDENCE = 0.5
"""Below it, `check` asks a person to look (R403)."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """An event that nobody has seen as it is, how sure the extractor was (0 to 1), and what speaks for a look."""

    event: Event
    confidence: float
    marks: tuple[str, ...]
    """What the extractor itself marked as weak."""
    reasons: tuple[str, ...]
    """Why else a look is worth it."""


def doubts(content: Content, bases: Mapping[str, Base]) -> list[Doubt]:
    """The extractor's events that nobody reviewed, or not since they changed, the most doubtful first.

    `bases` are what it wrote, by id.
    """
    found = [
        Doubt(event, bases[event.id].extracted.confidence, bases[event.id].extracted.review, tuple(_reasons(event)))
        for event in content.events
        if (event.status == "unreviewed" or event.unchecked) and event.id in bases
    ]
    return sorted(found, key=lambda d: (d.confidence, -len(d.marks), -len(d.reasons), d.event.id))


def _reasons(event: Event) -> Iterator[str]:
    if event.unchecked:
        yield f"since it was {event.status}, this came or changed: {', '.join(event.unchecked)}"
    if event.date is None:
        yield "it has no date"
    elif event.date.precision != "day":
        yield f"the day is open: {event.date}"
    yield from (f"the place {place.name} is not defined" for place in _names(event))
    if event.modality in ("alleged", "denied"):
        yield f"it is {event.modality}"
    for role, figures in _said(event).items():
        if len(figures) > 1:
            yield f"sources differ in {role}: {', '.join(figures)}"
    if len({source.article for source in event.sources}) == 1:
        yield "one article alone tells of it"


def _names(event: Event) -> Iterable[InlinePlace]:
    return (place for place in event.place if isinstance(place, InlinePlace) and place.lat is None)


def _said(event: Event) -> Mapping[str, list[str]]:
    """The different figures that sources give, by role."""
    said: dict[str, list[str]] = {}
    for source in event.sources:
        for role, figure in source.says.figures.items():
            if str(figure) not in said.setdefault(role, []):
                said[role].append(str(figure))
    return said
