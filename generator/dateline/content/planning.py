"""What becomes of each event when the articles were read anew: thought out, nothing written.

A person's changes stay, everything else follows the extractor; the rules are those of `three_way`.
"""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from dateline.content.before import Before, before
from dateline.content.extracted import Base, base_path, format_extracted
from dateline.content.matching import Earlier, EventFile, Quote, evidence, match
from dateline.content.patching import patch
from dateline.content.reading import parse_event
from dateline.content.references import Known
from dateline.content.since_review import noted
from dateline.content.three_way import Conflict, merge, next_base
from dateline.content.writing import event_data, event_path, format_event
from dateline.errors import Problem, ProblemsError
from dateline.files.strict_yaml import deepest, positions
from dateline.model import Event, Extracted


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is to be done for one event; text None takes a file away, an absent key leaves it as it is."""

    id: str
    did: str
    files: dict[Path, str | None]
    """In the order of writing: the event before its base, so that a stop between them heals in the next run."""
    after: Earlier | None
    """As the next run will find it; None where it is gone."""
    problems: tuple[Problem, ...] = ()


class Plan(NamedTuple):
    """What is to be done for all events of a site."""

    outcomes: tuple[Outcome, ...]
    before: Before
    """What it was made from."""

    @property
    def after(self) -> tuple[Earlier, ...]:
        """The events as the next run will find them."""
        return tuple(outcome.after for outcome in self.outcomes if outcome.after)

    @property
    def events(self) -> tuple[Event, ...]:
        """The events of the site as they will be."""
        return tuple(each.file.event for each in self.after if each.file and each.file.event)


_ROUNDS = 4


def plan_events(
    root: Path, events: Sequence[Extracted], unread: Collection[str] = (), last: Plan | None = None
) -> Plan:
    """What `write_events` would do with the same arguments.

    Which event an extracted one is, is told by what will be there when all is written, so that the next run tells
    it alike; `last` is an earlier plan of the same run.
    """
    there = last.before if last else before(root)
    told = _told(events, last.after if last else there.events)
    for _ in range(_ROUNDS):
        plan = _plan(root, there, events, told, unread)
        if (next_told := _told(events, plan.after)) == told:
            break
        told = next_told
    return plan


class _Told(NamedTuple):
    """What the events that are there tell of those extracted."""

    selves: dict[int, str]
    """By their numbers, the ids of the events that they are."""
    others: dict[str, frozenset[Quote]]
    """The quotes of the events that an event is not, as people said, by its id."""


def _told(events: Sequence[Extracted], there: Sequence[Earlier]) -> _Told:
    selves = {number: each.id for number, each in match([each.event for each in events], there).items()}
    written = [(each.former_ids, each.file.event) for each in there if each.file and each.file.event]
    known = {name: event for former, event in written for name in (*former, *event.aliases, event.id)}
    others: defaultdict[str, frozenset[Quote]] = defaultdict(frozenset)
    for _, event in written:
        for other in (known[id] for id in event.not_same_as if id in known):
            others[event.id] |= evidence(other) - evidence(event)
            others[other.id] |= evidence(event) - evidence(other)
    return _Told(selves, dict(others))


def _plan(root: Path, there: Before, events: Sequence[Extracted], told: _Told, unread: Collection[str]) -> Plan:
    earlier = {each.id: each for each in there.events}
    taken = {id for each in there.events for event in each.versions for id in (event.id, *event.aliases)}
    taken |= {*earlier, *told.selves.values()}
    refused = [each for each in there.events if each.is_refused]
    outcomes, again = [], set()
    for number, each in enumerate(events):
        id = told.selves.get(number, "")
        own = _without(each, told.others.get(id, frozenset()))
        if id in earlier and own.event.sources:
            outcomes.append(_again(root, own, earlier[id], unread))
            again.add(id)
        elif id not in earlier and not _is_refused(each.event, refused):
            outcomes.append(_first(root, each, id or _free(each.event.id, taken)))
            taken.add(outcomes[-1].id)
    outcomes += [_gone(root, each, unread) for each in there.events if each.id not in again]
    return Plan(tuple(outcomes), there)


def _without(extracted: Extracted, others: frozenset[Quote]) -> Extracted:
    """What was extracted without the sources of events that it is not."""
    event = extracted.event
    own = tuple(s for s in event.sources if (s.article, " ".join(s.quote.split())) not in others)
    return extracted._replace(event=event.model_copy(update={"sources": own}))


def _is_refused(event: Event, refused: Sequence[Earlier]) -> bool:
    """Whether it is part of one that a person deleted or rejected: all its quotes are that one's.

    Of one that a person made of several and then deleted, most of them are enough.
    """
    own = evidence(event)
    for each in refused:
        shared = len(own & frozenset(quote for version in each.versions for quote in evidence(version)))
        joined = each.file is None and each.base is not None and each.base.extracted.event.aliases
        if own and (shared == len(own) or (joined and 2 * shared > len(own))):
            return True
    return False


def _first(root: Path, extracted: Extracted, id: str) -> Outcome:
    event = extracted.event.model_copy(update={"id": id})
    extracted, name = extracted._replace(event=event), event_path(event)
    file = EventFile(name, format_event(event, name), event)
    base = Base(extracted, format_extracted(extracted))
    return Outcome(id, "added", {root / name: file.text, base_path(root, id): base.text}, Earlier(id, base, file))


def _free(id: str, taken: Collection[str]) -> str:
    """The id, with a number where it is or was another event's."""
    number, free = 1, id
    while free in taken:
        number += 1
        free = f"{id[:115]}-{number}"
    return free


def _again(root: Path, extracted: Extracted, earlier: Earlier, unread: Collection[str]) -> Outcome:
    """An event that was extracted before: a person's changes stay, everything else follows the extractor."""
    id, file = earlier.id, earlier.file
    extracted = extracted._replace(
        event=extracted.event.model_copy(update={"id": id, "aliases": earlier.former_ids})
    )
    if file is None:
        return _still_deleted(root, earlier, extracted)
    if file.event is None:
        return Outcome(id, "unchanged", {}, earlier)
    if file.event.status == "rejected":  # by all of its quotes it is known again
        unread = {source.article for source in file.event.sources}
    event, conflicts = _merged(earlier, file.event, extracted.event, unread)
    event = noted(file.event, event)
    text = _rewritten(earlier, file, file.event, event)
    if text is None:
        message, hint = "what the extractor changed has no place in this file", "write one key a line"
        problem = Problem((root / file.name).as_posix(), 1, 1, "E301", message, hint)
        return Outcome(id, "unchanged", {}, earlier, (problem,))
    files: dict[Path, str | None] = {root / file.name: text} if text != file.text else {}
    did = "changed" if files else "unchanged"
    remembered = extracted._replace(event=_remembered(earlier, file.event, extracted.event, unread))
    base = Base(remembered, format_extracted(remembered))
    if earlier.renamed_from or earlier.base is None or earlier.base.text != base.text:
        files[base_path(root, id)] = base.text
    if earlier.renamed_from:
        files[base_path(root, earlier.renamed_from)] = None
    problems = _in_words(conflicts, (root / file.name).as_posix(), text)
    return Outcome(id, did, files, Earlier(id, base, EventFile(file.name, text, event)), problems)


def _still_deleted(root: Path, earlier: Earlier, extracted: Extracted) -> Outcome:
    """The base of a deleted event: all that it ever rested on, so that it is recognised whatever is found again."""
    was = event_data(earlier.base.extracted.event) if earlier.base else {}
    data = next_base(was, {}, event_data(extracted.event))
    extracted = extracted._replace(event=Event.model_validate(data | {"id": earlier.id}))
    base = Base(extracted, format_extracted(extracted, deleted=True), deleted=True)
    same = earlier.base is not None and earlier.base.text == base.text
    files: dict[Path, str | None] = {} if same else {base_path(root, earlier.id): base.text}
    return Outcome(earlier.id, "unchanged", files, Earlier(earlier.id, base, None))


def _merged(earlier: Earlier, now: Event, new: Event, unread: Collection[str]) -> tuple[Event, list[Conflict]]:
    if earlier.base is None:  # a person wrote it: from now on their words are edits of what the extractor says
        return now, []
    data, conflicts = merge(event_data(earlier.base.extracted.event), event_data(now), event_data(new), unread)
    if earlier.renamed_from:  # on top of aliases that a person gave it
        data["aliases"] = tuple(dict.fromkeys((*data.get("aliases", ()), earlier.renamed_from)))
    return Event.model_validate(data | {"id": now.id}), conflicts


BY_A_PERSON = "(written by a person)"
"""The title in the base of an event that the extractor did not name."""


def _remembered(earlier: Earlier, now: Event, new: Event, unread: Collection[str]) -> Event:
    """The event as its base is to have it, so that a person's words are never taken for the extractor's."""
    said, written = event_data(new), event_data(now)
    if earlier.base is None and written == said:  # a run was stopped before it wrote the base
        return new
    base = event_data(earlier.base.extracted.event) if earlier.base else {}
    kept = {"title": BY_A_PERSON} | next_base(base, written, said, unread)
    return Event.model_validate(kept | {"id": new.id})


def _rewritten(earlier: Earlier, file: EventFile, now: Event, merged: Event) -> str | None:
    """The text of the file for the merged event; None where the file's layout does not let it be changed."""
    if earlier.base and earlier.base.wrote(file.text, file.name):
        return format_event(merged, file.name)
    if merged == now:
        return file.text
    text = patch(file.text, event_data(now), event_data(merged))
    try:
        return text if text and parse_event(text, merged.id, "", Known()) == merged else None
    except ProblemsError:
        return None


def _gone(root: Path, earlier: Earlier, unread: Collection[str]) -> Outcome:
    """An event that is not extracted any more: the extractor's own goes, a person's stays."""
    base, file = earlier.base, earlier.file
    if file is None and base:
        return _still_deleted(root, earlier, base.extracted)
    if earlier.renamed_from and base:  # its old address leads to it, whether it is found again or not
        return _again(root, base.extracted, earlier, unread)
    rests_on = {source.article for event in earlier.versions for source in event.sources}
    if base is None or file is None or earlier.former_ids or not base.wrote(file.text, file.name):
        return Outcome(earlier.id, "unchanged", {}, earlier)
    if rests_on & set(unread):
        return Outcome(earlier.id, "unchanged", {}, earlier)
    return Outcome(earlier.id, "removed", {root / file.name: None, base_path(root, earlier.id): None}, None)


def _in_words(conflicts: Sequence[Conflict], path: str, text: str) -> tuple[Problem, ...]:
    at = positions(text) if conflicts else {}
    return tuple(
        Problem(
            path,
            *at[deepest(conflict.path, at)],
            "E301",
            f"{conflict.path[-1]}: the extractor now says {_said(conflict.extractor)}; "
            f"{_said(conflict.person)}, which a person wrote, stays",
            "change it by hand where the extractor is right",
        )
        for conflict in conflicts
    )


def _said(value: Any) -> str:
    return "nothing" if value is None else f'"{value}"' if isinstance(value, str) else str(value)
