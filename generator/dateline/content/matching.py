"""Which event of an earlier extraction a new one is: told by the quotes that it rests on, not by its id alone."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from dateline.content.extracted import Base
from dateline.model import Event

Quote = tuple[str, str]
"""An article and a quote of it, white space made even."""
Left = TypeVar("Left", str, int)


@dataclass(frozen=True, slots=True)
class EventFile:
    """The file of an event as it lies in `content/events/`; `event` is None where it does not hold."""

    name: str
    text: str
    event: Event | None


@dataclass(frozen=True, slots=True)
class Earlier:
    """An event before this extraction: what the extractor wrote, and what is there now."""

    id: str
    base: Base | None
    """None where a person wrote the event."""
    file: EventFile | None
    """None where a person deleted it."""
    renamed_from: str | None = None

    @property
    def versions(self) -> tuple[Event, ...]:
        """The event as the extractor and as people left it."""
        written = (self.base.extracted.event,) if self.base else ()
        return (*written, self.file.event) if self.file and self.file.event else written

    @property
    def former_ids(self) -> tuple[str, ...]:
        """The ids that it had before people renamed its file."""
        known = self.base.extracted.event.aliases if self.base else ()
        return (*known, self.renamed_from) if self.renamed_from else known

    @property
    def is_refused(self) -> bool:
        """Whether a person deleted or rejected it."""
        if self.file is None:
            return self.base is not None
        return self.file.event is not None and self.file.event.status == "rejected"


def evidence(event: Event) -> frozenset[Quote]:
    """The quotes that an event rests on."""
    return frozenset((source.article, " ".join(source.quote.split())) for source in event.sources)


def earlier_events(bases: Mapping[str, Base], files: Mapping[str, EventFile]) -> list[Earlier]:
    """Put bases and files together: by id, and where a person renamed a file, by the quotes."""
    lost = {id: base.extracted.event for id, base in bases.items() if id not in files and not base.deleted}
    own = {id: file.event for id, file in files.items() if id not in bases and file.event}
    by_quote: defaultdict[Quote, set[str]] = defaultdict(set)
    for id, event in lost.items():
        for quote in evidence(event):
            by_quote[quote].add(id)
    renamed = _pairs(
        (_likeness(event, [lost[id]], [lost[id]], enough=1), new, id)
        for new, event in own.items()
        for id in {id for quote in evidence(event) for id in by_quote.get(quote, ())}
        if _may_be(event, lost[id])
    )
    found = [Earlier(id, bases.get(id), file) for id, file in files.items() if id not in renamed]
    found += [Earlier(new, bases[id], files[new], renamed_from=id) for new, id in renamed.items()]
    gone = bases.keys() - files.keys() - set(renamed.values())
    return sorted([*found, *(Earlier(id, bases[id], None) for id in gone)], key=lambda earlier: earlier.id)


def match(events: Sequence[Event], earlier: Iterable[Earlier]) -> dict[int, Earlier]:
    """For each of the new events (by index) its earlier self, where it has one; no two have the same."""
    by_id = {each.id: each for each in earlier}
    index: defaultdict[Quote | str, set[str]] = defaultdict(set)
    for each in by_id.values():
        for key in {key for version in each.versions for key in _traces(version)}:
            index[key].add(each.id)
    candidates = (
        (_likeness(event, by_id[id].versions, by_id[id].versions[-1:]), number, id)
        for number, event in enumerate(events)
        for id in {id for key in _traces(event) if key in index for id in index[key]}
    )
    return {number: by_id[id] for number, id in _pairs(candidates).items()}


def _traces(event: Event) -> frozenset[Quote | str]:
    return evidence(event) | {event.id, *event.aliases}


Likeness = tuple[bool, bool, int]
"""Whether two events share a quote that people left there; whether they share one at all; and how many quotes they
share and in how much else they agree, together."""
_ENOUGH = 3


def _likeness(
    event: Event, versions: Sequence[Event], now: Sequence[Event], enough: int = _ENOUGH
) -> Likeness | None:
    """The most that any version has in common with it; None where that does not make them one event.

    `now` is the version that people left.

    One sentence may tell of two events, so one shared quote needs two agreements (id, type, place, date) more.
    Without a shared quote the id must be the same and an article shared: the sentence may have been cut otherwise.
    """
    quotes = evidence(event)
    articles = {article for article, _ in quotes}
    found: list[Likeness] = []
    for version in versions:
        theirs = evidence(version)
        shared, alike = len(quotes & theirs), _agreement(event, version)
        same = event.id in (version.id, *version.aliases) and articles & {article for article, _ in theirs}
        if same or (shared and shared + alike >= enough):
            found.append((any(quotes & evidence(each) for each in now), shared > 0, shared + alike))
    return max(found, default=None)


def _agreement(one: Event, other: Event) -> int:
    return sum((one.id == other.id, one.type == other.type, one.place == other.place, one.date == other.date))


def _may_be(event: Event, other: Event) -> bool:
    """Whether it may be the other under a new name: it rests on most of its quotes, and on nothing else.

    With the same title, or a former id that both have, some of them are enough: a person took the others out. With
    the same title and all of them, there may be more: a person put them in.
    """
    if other.id in event.not_same_as:
        return False
    own, theirs, same_title = evidence(event), evidence(other), event.title == other.title
    same = same_title or bool(set(event.aliases) & set(other.aliases))
    return (own <= theirs and (same or 2 * len(own) > len(theirs))) or (theirs <= own and same_title)


def _pairs(candidates: Iterable[tuple[Likeness | None, Left, str]]) -> dict[Left, str]:
    """One to one, the most alike first; ties go by order, so that every run decides alike."""
    ranked: list[tuple[Any, Left, str]] = [c for c in candidates if c[0] is not None]
    ranked.sort(key=lambda c: (not c[0][0], not c[0][1], -c[0][2], c[1], c[2]))
    pairs: dict[Left, str] = {}
    taken: set[str] = set()
    for _, left, right in ranked:
        if left not in pairs and right not in taken:
            pairs[left] = right
            taken.add(right)
    return pairs
