"""What becomes of each event when the articles were read anew: thought out, nothing written.

A person's changes stay, everything else follows the extractor; the rules are those of `three_way`.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from dateline.content.before import before
from dateline.content.extracted import Base, base_path, format_extracted
from dateline.content.matching import Earlier, EventFile, evidence, match
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
    event: Event | None
    """The event as it will be; None where it is gone, or its file does not hold."""
    problems: tuple[Problem, ...] = ()


class Plan(NamedTuple):
    """What is to be done for all events of a site."""

    outcomes: tuple[Outcome, ...]
    read: Mapping[Path, str]
    """The texts of the files that it was made from."""
    problems: tuple[Problem, ...]

    @property
    def events(self) -> tuple[Event, ...]:
        """The events of the site as they will be."""
        return tuple(outcome.event for outcome in self.outcomes if outcome.event)


def plan_events(root: Path, events: Sequence[Extracted], unread: Collection[str] = ()) -> Plan:
    """What `write_events` would do with the same arguments."""
    there = before(root)
    selves = match([each.event for each in events], there.events)
    taken = {id for each in there.events for event in each.versions for id in (event.id, *event.aliases)}
    taken |= {each.id for each in there.events}
    refused = [each for each in there.events if each.is_refused]
    outcomes = [
        _again(root, each, selves[number], unread) if number in selves else _first(root, each, taken)
        for number, each in enumerate(events)
        if number in selves or not _is_refused(each.event, refused)
    ]
    found = {each.id for each in selves.values()}
    outcomes += [_gone(root, each, unread) for each in there.events if each.id not in found]
    return Plan(tuple(outcomes), there.texts, there.problems)


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


def _first(root: Path, extracted: Extracted, taken: set[str]) -> Outcome:
    id = _free(extracted.event.id, taken)
    taken.add(id)
    event = extracted.event.model_copy(update={"id": id})
    name = event_path(event)
    files: dict[Path, str | None] = {root / name: format_event(event, name)}
    files[base_path(root, id)] = format_extracted(extracted._replace(event=event))
    return Outcome(id, "added", files, event)


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
    base = base_path(root, id)
    if file is None:
        return Outcome(id, "unchanged", _tombstone(root, earlier, extracted), None)
    if file.event is None:
        return Outcome(id, "unchanged", {}, None)
    if file.event.status == "rejected":  # by all of its quotes it is known again
        unread = {source.article for source in file.event.sources}
    event, conflicts = _merged(earlier, file.event, extracted.event, unread)
    event = noted(file.event, event)
    text = _rewritten(earlier, file, file.event, event)
    if text is None:
        message, hint = "what the extractor changed has no place in this file", "write one key a line"
        problem = Problem((root / file.name).as_posix(), 1, 1, "E301", message, hint)
        return Outcome(id, "unchanged", {}, file.event, (problem,))
    files: dict[Path, str | None] = {root / file.name: text} if text != file.text else {}
    did = "changed" if files else "unchanged"
    remembered = extracted._replace(event=_remembered(earlier, file.event, extracted.event, unread))
    files |= _if_different(base, None if earlier.renamed_from else earlier.base, remembered)
    if earlier.renamed_from:
        files[base_path(root, earlier.renamed_from)] = None
    problems = _in_words(conflicts, (root / file.name).as_posix(), text)
    return Outcome(id, did, files, event, problems)


def _if_different(path: Path, base: Base | None, extracted: Extracted) -> dict[Path, str | None]:
    text = format_extracted(extracted)
    return {} if base and base.text == text else {path: text}


def _tombstone(root: Path, earlier: Earlier, extracted: Extracted) -> dict[Path, str | None]:
    """The base of a deleted event: all that it ever rested on, so that it is recognised whatever is found again."""
    was = event_data(earlier.base.extracted.event) if earlier.base else {}
    data = next_base(was, {}, event_data(extracted.event))
    event = Event.model_validate(data | {"id": earlier.id})
    text = format_extracted(extracted._replace(event=event), deleted=True)
    return {} if earlier.base and earlier.base.text == text else {base_path(root, earlier.id): text}


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
        return Outcome(earlier.id, "unchanged", _tombstone(root, earlier, base.extracted), None)
    if earlier.renamed_from and base:  # its old address leads to it, whether it is found again or not
        return _again(root, base.extracted, earlier, unread)
    rests_on = {source.article for event in earlier.versions for source in event.sources}
    if base is None or file is None or earlier.former_ids or not base.wrote(file.text, file.name):
        return Outcome(earlier.id, "unchanged", {}, file.event if file else None)
    if rests_on & set(unread):
        return Outcome(earlier.id, "unchanged", {}, file.event)
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
