"""How good extraction is, field by field: precision, recall and F1 over all samples."""

from collections.abc import Callable, Sequence
from functools import cache
from typing import TypeVar

from tests.samples.found import Found, FoundEvent, found_in_all
from tests.samples.gold import Gold, GoldEvent, Sample, samples
from tests.samples.matching import is_near, pairs, same_number, same_party, same_place, same_time
from tests.samples.tally import Tally
from tests.samples.together import measured_together

from dateline.model import DateMention, Role, When

ROLES: tuple[Role, ...] = ("missing", "detained", "displaced")
"""Roles of figures that are too few in the samples to be counted each by itself."""


@cache
def measured() -> dict[str, Tally]:
    """The tally of every field over all samples."""
    found = found_in_all()
    of_each = [score(sample, found[sample.name]) for sample in samples()]
    fields = {field: Tally.sum(scores[field] for scores in of_each) for field in of_each[0]}
    return fields | measured_together()


def score(sample: Sample, found: Found) -> dict[str, Tally]:
    """The tally of every field for one sample."""
    gold = sample.gold
    spots = dict(gold.places)
    aligned = pairs(gold.events, found.events, spots)
    told = [
        (g, next((found.events[j] for a, j in aligned if a == i), None))
        for i, g in enumerate(gold.events)
        if not g.optional
    ]
    return {
        "dates": dates(sample, found),
        **places(gold, found),
        "events": detection(gold, found, aligned),
        "main event": main_event(gold, found, aligned),
        "day": _over(told, lambda g, f: _single(g.date, f and f.date, same_time)),
        "place": _over(told, lambda g, f: _place(g, f, gold)),
        "kind": _over(told, lambda g, f: _single(g.kind, f and f.kind, lambda kinds, kind: kind in kinds)),
        **{role: _over(told, lambda g, f, role=role: _figure(g, f, role)) for role in ("killed", "injured")},
        "other figures": _over(told, lambda g, f: Tally.sum(_figure(g, f, role) for role in ROLES)),
        "actors": _over(told, lambda g, f: _parties(g.actors, f.actors if f else ())),
        "targets": _over(told, lambda g, f: _parties(g.targets, f.targets if f else ())),
        "modality": _over(told, _modality),
    }


def dates(sample: Sample, found: Found) -> Tally:
    """Dates with their values. A time of day counts only as part of a date; what cannot be known has no value."""
    spans: list[tuple[int, int]] = []
    right = known = 0
    calendar = [(d, value(d)) for d in found.dates if d.type in ("DATE", "TIME")]
    calendar = [(d, when) for d, when in calendar if when]
    position = 0
    for words, when in sample.gold.dated():
        start = sample.text.index(words, position)
        position = start + len(words)
        spans.append((start, position))
        if when:
            known += 1
            right += any(same_time([when], v) for d, v in calendar if d.start < position and start < d.end)
    loose = [(m, m + len(words)) for words in sample.gold.loose for m in _all(sample.text, words)]

    def counts(start: int, end: int, kind: str) -> bool:
        if _touches(start, end, spans):
            return True
        return kind == "DATE" and not _touches(start, end, loose)

    return Tally(right, sum(counts(d.start, d.end, d.type) for d, _ in calendar), known)


def value(date: DateMention) -> When | None:
    """What the expression itself means: Saturday, also where "since Saturday" makes a span of it."""
    try:
        return When.parse(date.value.partition("T")[0]) if date.when else None
    except ValueError:  # a week, a season: TIMEX3 has names for them, EDTF their days
        return date.when


def places(gold: Gold, found: Found) -> dict[str, Tally]:
    """Names of places, each once an article; then those that are put where they are."""
    free = {_bare(name) for name, spot in gold.places.items() if spot is None}
    named = {_bare(name): spot for name, spot in gold.places.items() if spot}
    first = {_bare(p.text): p for p in reversed(found.places)}
    judged = [p for name, p in first.items() if name not in free]
    recognised = [name for name in named if name in first]
    resolved = [name for name in recognised if is_near(named[name], first[name])]
    return {
        "places recognised": Tally(len(recognised), len(judged), len(named)),
        "places resolved": Tally(len(resolved), len(judged), len(named)),
    }


def detection(gold: Gold, found: Found, aligned: Sequence[tuple[int, int]]) -> Tally:
    """Events that are in the gold; optional ones count neither way."""
    optional = {i for i, event in enumerate(gold.events) if event.optional}
    right = sum(i not in optional for i, _ in aligned)
    return Tally(right, len(found.events) - (len(aligned) - right), len(gold.events) - len(optional))


def main_event(gold: Gold, found: Found, aligned: Sequence[tuple[int, int]]) -> Tally:
    """Whether the event that is put first is the main one; where there is none, whether none is found."""
    told = {j: i for i, j in aligned}
    if all(event.optional for event in gold.events):
        right = all(j in told for j in range(len(found.events)))
    else:
        right = told.get(0) == 0 or (gold.main == "any" and 0 in told)
    return Tally(int(right), 1, 1)


Told = Sequence[tuple[GoldEvent, FoundEvent | None]]
Value = TypeVar("Value")
Other = TypeVar("Other")


def _over(told: Told, judge: Callable[..., Tally]) -> Tally:
    """A field over all events of an article; those that were not found are missed."""
    return Tally.sum([Tally(), *(judge(gold, found) for gold, found in told)])


def _single(
    gold: Sequence[Value] | None, found: Other | None, same: Callable[[Sequence[Value], Other], bool]
) -> Tally:
    """One value, of which the gold may have alternatives."""
    right = gold is not None and found is not None and same(gold, found)
    return Tally(int(right), int(found is not None), int(gold is not None))


def _place(event: GoldEvent, found: FoundEvent | None, gold: Gold) -> Tally:
    if event.place is None:
        return Tally()
    spots = dict(gold.places)
    return _single(event.place, found and found.place, lambda names, place: same_place(names, spots, place))


def _figure(event: GoldEvent, found: FoundEvent | None, role: Role) -> Tally:
    return _single(event.figure(role), found.figures.get(role) if found else None, same_number)


def _parties(gold: Sequence[Sequence[str]], found: Sequence[str]) -> Tally:
    if not gold:
        return Tally()
    right = sum(any(same_party(names, f) for f in found) for names in gold)
    right_found = sum(any(same_party(names, f) for names in gold) for f in found)
    return Tally(right, len(found) - max(0, right_found - right), len(gold))


def _modality(event: GoldEvent, found: FoundEvent | None) -> Tally:
    """Of what did not simply happen."""
    gold = None if "happened" in event.modality else event.modality
    said = found.modality if found and found.modality != "happened" else None
    return _single(gold, said, lambda modalities, modality: modality in modalities)


def _bare(name: str) -> str:
    return " ".join(name.removeprefix("the ").removeprefix("The ").split()).rstrip(".")


def _all(text: str, words: str) -> list[int]:
    return [i for i in range(len(text)) if text.startswith(words, i)]


def _touches(start: int, end: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start < b and a < end for a, b in spans)
