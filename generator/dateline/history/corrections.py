"""Corrections out of git: what people changed in events, told from what the extractor wrote.

A change is a person's where the event's file says something else than its base in `.extracted/` of the same commit.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import Any

from dateline.content.three_way import keyed
from dateline.content.writing import event_data
from dateline.errors import ProblemsError
from dateline.files import strict_yaml
from dateline.history.git import Commit, FileChange, GitError, commits, contents, is_shallow
from dateline.model import Change, Correction, Event, EventRecord, History

EVENTS, BASES = "events", ".extracted/events"
_TOLD = (
    *("title", "date", "place", "origin", "type", "modality", "actors", "targets", "figures", "note", "status"),
    "sources",
)
"""The keys whose changes a reader is told of; that an event was reviewed is no correction."""
_NO_CORRECTION = frozenset({"unreviewed", "reviewed"})

Data = Mapping[str, Any]
Sources = tuple[Data, ...]


def history(root: Path, events: Mapping[str, Event]) -> History | None:
    """The corrections of the events of the folder `content/` at `root`; None where git knows nothing of it."""
    try:
        known = list(commits(root, EVENTS, BASES))
        ids = _present_ids(events)
        found = tuple(_corrections(root, known, ids))
        return History(found, complete=not is_shallow(root), added=_added(known, ids))
    except GitError:
        return None


def _present_ids(events: Mapping[str, Event]) -> dict[str, str]:
    """Each id and alias → the id as it is now."""
    aliases = {alias: id for id, event in events.items() for alias in event.aliases}
    return aliases | {id: id for id in events}


def _added(known: list[Commit], ids: Mapping[str, str]) -> dict[str, datetime]:
    """When each event came in: with the earliest commit that has a file of it, under whatever id."""
    stems = ((commit.when, PurePosixPath(file.path)) for commit in known for file in commit.files if file.after)
    return {ids[path.stem]: when for when, path in stems if path.parts[0] == EVENTS and path.stem in ids}


def _corrections(root: Path, known: list[Commit], ids: Mapping[str, str]) -> Iterator[Correction]:
    changed = [(commit, pair) for commit in known for pair in _pairs(commit)]
    names = (name for commit, pair in changed for name in (pair.before, pair.after, _base_of(commit, pair)) if name)
    files = contents(root, names)
    for commit, pair in changed:
        id = PurePosixPath(pair.path).stem
        before, after, base = (
            _event(files.get(n or ""), id) for n in (pair.before, pair.after, _base_of(commit, pair))
        )
        if before is None or (after is None and (pair.after or base is None)):
            continue  # unreadable, or taken back by the extractor itself
        changes = tuple(_changes(before, after, base)) if after is not None else ()
        withdrawn = after is None or after.get("status") == "rejected" != before.get("status")
        if changes or withdrawn:
            yield Correction(
                event=ids.get(id, id),
                title=str(before["title"]),
                when=commit.when,
                commit=commit.id,
                why=commit.subject,
                changes=changes,
                withdrawn=withdrawn,
                status=before["status"],
            )


def _base_of(commit: Commit, pair: FileChange) -> str:
    """What git calls the base of an event as of a commit."""
    return f"{commit.id}:./{BASES}/{PurePosixPath(pair.path).stem}.yml"


def _pairs(commit: Commit) -> Iterator[FileChange]:
    """The event files that a commit changed; one that it moved to another folder is one file."""
    by_id: dict[str, list[FileChange]] = {}
    for file in commit.files:
        path = PurePosixPath(file.path)
        if path.parts[0] == EVENTS and path.suffix == ".yml":
            by_id.setdefault(path.stem, []).append(file)
    for files in by_id.values():
        before = next((file.before for file in files if file.before), None)
        after = next((file.after for file in files if file.after), None)
        if before and before != after:
            yield FileChange(files[0].path, before, after)


def _event(raw: bytes | None, id: str) -> Data | None:
    """What a file of an event, or its base, said; None where it was not there, or did not hold then."""
    if raw is None:
        return None
    try:
        data = strict_yaml.load(raw.decode("utf-8-sig"), "")
        own = {key: value for key, value in data.items() if key in EventRecord.model_fields}
        return event_data(Event.model_validate(own | {"id": id}))
    except (ProblemsError, ValueError, AttributeError):
        return None


def _changes(before: Data, after: Data, base: Data | None) -> Iterator[Change]:
    for key in _TOLD:
        was, is_ = before.get(key), after.get(key)
        if was == is_ or (base is not None and key != "status" and is_ == base.get(key)):
            continue
        if key == "status" and {was, is_} <= _NO_CORRECTION:
            continue
        if key == "sources":
            was, is_ = _unlike(was or (), is_ or (), (base or {}).get(key) or ())
            if not was and not is_:
                continue
        yield Change(key, was, is_)


def _unlike(was: Sources, is_: Sources, base: Sources) -> tuple[Sources, Sources]:
    """The sources that a person changed, took out or put in, as they were and as they are."""
    old, new, machine = keyed(was), keyed(is_), keyed(base)
    changed = {key for key in old.keys() & new.keys() if new[key] not in (old[key], machine.get(key))}
    taken_out = (old.keys() - new.keys()) & (machine.keys() or old.keys())
    put_in = new.keys() - old.keys() - machine.keys()
    before = tuple(source for key, source in old.items() if key in changed | taken_out)
    return before, tuple(source for key, source in new.items() if key in changed | put_in)
