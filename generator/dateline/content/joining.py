"""Joining and splitting: events that are one, and one that is two, so that it holds for good.

An event that says `same_as: [B]` takes in the event B: its sources, what people wrote in it, its id as an alias.
The base moves with them, so that what the extractor wrote stays the extractor's. `not_same_as: [B]` keeps the two
apart. Both lines stay in the file, and the next extraction keeps to them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from dateline.content.before import bases_now
from dateline.content.extracted import Base, base_path, format_extracted, read_extracted
from dateline.content.files import read_text, rewrite
from dateline.content.patching import comments, patch
from dateline.content.planning import BY_A_PERSON
from dateline.content.reading import read
from dateline.content.references import nearest
from dateline.content.same import loops, named
from dateline.content.site import Content
from dateline.content.three_way import keyed
from dateline.content.writing import event_data, event_path, format_event
from dateline.errors import DatelineError, Problem, ProblemsError
from dateline.model import Event, Extracted

_OF_THE_FILE = frozenset({"sources", "aliases", "same_as", "not_same_as", "note", "since_review"})
"""The keys of which both events' values are kept."""
_FOR_EDITORS = "# yaml-language-server:"
Files = dict[Path, str | None]


def join(content: Content, kept: str, others: Sequence[str]) -> tuple[Problem, ...]:
    """Make the events `others` part of `kept`; where people wrote different things, that of `kept` stays, and the
    other is told.

    `DatelineError` where one is not there or is rejected, `ProblemsError` where nothing can be added to a file.
    """
    bases, before = bases_now(content.root)
    events = _as_renamed(content, before)
    _all_there([kept, *others], events)
    if kept in others:
        raise DatelineError(f"{kept} cannot be joined with itself")
    event, base, problems, remarks = events[kept], bases.get(kept), [], ""
    for id in dict.fromkeys(others):
        other, its_base = events[id], bases.get(id)
        one, differing = _joined(event, base, other, its_base)
        path = (content.root / content.files[kept]).as_posix()
        problems += [Problem(path, 1, 1, "E301", message, "change it by hand") for message in differing]
        remarks += _remarks(content, id, differing)
        if base or its_base:
            base = _base_of_both(event, base or _of_a_person(kept), other, its_base or _of_a_person(id))
        event = one
    text = _changed(content, event)
    if remarks in text:  # by a run that was stopped
        remarks = ""
    files: Files = {content.root / content.files[kept]: text + remarks}
    if base:
        files[base_path(content.root, kept)] = base.text
    for id in dict.fromkeys(others):
        files |= {content.root / content.files[id]: None, base_path(content.root, id): None}
    files |= {base_path(content.root, before[id]): None for id in (kept, *others) if id in before}
    _write(files)
    return tuple(problems)


def join_named(content: Content) -> tuple[Problem, ...]:
    """Join the events that a `same_as` names and that are still there, those at the end of a chain first.

    What leads back to itself is left as it is: `check` tells of it.
    """
    _sweep(content)
    problems: tuple[Problem, ...] = ()
    content = _by_former_ids(content)
    lost = loops(content)
    while pending := {id: others for id, others in named(content).items() if not lost & {id, *others}}:
        id = next(id for id in sorted(pending) if not any(other in pending for other in pending[id]))
        problems += join(read(content.root), id, pending[id])
        content = _by_former_ids(read(content.root))
    return problems


def _by_former_ids(content: Content) -> Content:
    """The content, its events with the ids that they had before their files were renamed: any may be named."""
    _, before = bases_now(content.root)
    return replace(content, events=tuple(_as_renamed(content, before).values())) if before else content


def _sweep(content: Content) -> None:
    """Take away the bases of events that are part of others, where a run was stopped just before it did."""
    for event in content.events:
        for id in event.same_as:
            if id in event.aliases and id not in content.files:
                base_path(content.root, id).unlink(missing_ok=True)


def _joined(event: Event, base: Base | None, other: Event, its_base: Base | None) -> tuple[Event, list[str]]:
    """The event that both make, and in words where people said different things of it."""
    now, theirs = event_data(event), event_data(other)
    mine, edited = _edited(event, base), _edited(other, its_base)
    said: dict[str, Any] = dict(now)
    differing = []
    for key in sorted(edited - _OF_THE_FILE):
        value = theirs.get(key)
        if key in mine and now.get(key) != value:
            differing.append(f"{key}: {other.id}, which is part of it now, had {_shown(value)}")
        elif value is not None:
            said[key] = value
    notes = [note for note in dict.fromkeys((event.note, other.note)) if note]
    own = keyed(now.get("sources", ()))
    added = [source for key, source in keyed(theirs.get("sources", ())).items() if key not in own]
    one = {event.id, *event.aliases, other.id, *other.aliases}
    said |= {
        "sources": (*now.get("sources", ()), *added),
        "aliases": _together(event.aliases, (other.id,), other.aliases),
        "same_as": _together(event.same_as, (other.id,)),
        "not_same_as": tuple(id for id in _together(event.not_same_as, other.not_same_as) if id not in one),
        "note": "\n".join(notes) or None,
        "since_review": _together(event.since_review, other.since_review),
    }
    return Event.model_validate(
        {k: v for k, v in said.items() if v not in (None, ())} | {"id": event.id}
    ), differing


def _remarks(content: Content, id: str, differing: Sequence[str]) -> str:
    """The comments of an event that goes into another, and what people wrote there that is not taken over."""
    text = read_text((content.root / content.files[id]).as_posix())
    kept = [comment for comment in comments(text) if not comment.startswith(_FOR_EDITORS)]
    kept += [f"# {' '.join(message.split())}" for message in differing]
    return "\n".join([f"# Of {id}:", *kept, ""]) if kept else ""


def _edited(event: Event, base: Base | None) -> set[str]:
    """The keys that a person wrote or changed; all where the extractor wrote none."""
    now = event_data(event)
    if base is None:
        return set(now)
    was = event_data(base.extracted.event)
    return {key for key in {*now, *was} if now.get(key) != was.get(key)}


def _shown(value: Any) -> str:
    return "nothing" if value is None else str(value)


def _together(*ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(id for several in ids for id in several))


def split(content: Content, id: str, picked: Sequence[str]) -> str:
    """Make an event of its own of some sources, named by their articles or by their numbers from 1; its id.

    `DatelineError` where an event or source is not there, or none would be left.
    """
    bases, before = bases_now(content.root)
    events = _as_renamed(content, before)
    _all_there([id], events)
    event = events[id]
    chosen = _chosen(event, picked)
    new = _free(f"{id}-2", content)
    said = event_data(event)
    sources = said["sources"]
    theirs = tuple(source for n, source in enumerate(sources) if n in chosen)
    left = tuple(source for n, source in enumerate(sources) if n not in chosen)
    parted = {k: v for k, v in said.items() if k not in ("aliases", "same_as", "figures", "not_same_as")}
    apart = _together((id,), event.not_same_as, _apart_from(event, events.values()))
    own = Event.model_validate(parted | {"id": new, "sources": theirs, "not_same_as": apart})
    rest = Event.model_validate(said | {"id": id, "sources": left})
    name = event_path(own)
    files: Files = {content.root / name: format_event(own, name)}
    if base := bases.get(id):
        was = keyed(event_data(base.extracted.event).get("sources", ()))
        moved = keyed(theirs)
        files[base_path(content.root, new)] = _rebased(base, own.id, [was[key] for key in was if key in moved])
        # With the sources that go out of it: they do not come back, whatever becomes of the new one.
        files[base_path(content.root, id)] = _rebased(base, id, (moved | was).values())
        files |= {base_path(content.root, before[id]): None} if id in before else {}
    files[content.root / content.files[id]] = _changed(content, rest)
    _write(files)
    return new


def _apart_from(event: Event, events: Iterable[Event]) -> tuple[str, ...]:
    """The events whose files say that they are not this one: neither are they a part of it."""
    names = {event.id, *event.aliases}
    return tuple(sorted(other.id for other in events if names & set(other.not_same_as)))


def keep_apart(content: Content, id: str, other: str) -> None:
    """Write down that two events are not one."""
    events = {event.id: event for event in content.events}
    _all_there([id, other], events)
    event = events[id]
    if other in event.same_as or id == other:
        raise DatelineError(f"{id} is the same as {other}: take that out of same_as first")
    changed = event.model_copy(update={"not_same_as": _together(event.not_same_as, (other,))})
    _write({content.root / content.files[id]: _changed(content, changed)})


def _chosen(event: Event, picked: Sequence[str]) -> set[int]:
    chosen: set[int] = set()
    for pick in picked:
        found = {n for n, s in enumerate(event.sources) if s.article == pick or str(n + 1) == pick}
        if not found:
            meant = nearest(pick, {source.article for source in event.sources})
            raise DatelineError(
                f'{event.id} has no source "{pick}"' + (f" (did you mean {meant}?)" if meant else "")
            )
        chosen |= found
    if len(chosen) == len(event.sources):
        raise DatelineError(f"{event.id} would be left without a source")
    return chosen


def _free(id: str, content: Content) -> str:
    taken = {known for event in content.events for known in (event.id, *event.aliases)} | content.files.keys()
    taken |= read_extracted(content.root).keys()
    stem, number = id.rpartition("-")[0], 2
    while (candidate := f"{stem[:115]}-{number}") in taken:
        number += 1
    return candidate


def _rebased(base: Base, id: str, sources: Iterable[Mapping[str, Any]]) -> str:
    said = event_data(base.extracted.event) | {"id": id, "sources": tuple(sources)}
    return format_extracted(base.extracted._replace(event=Event.model_validate(said)))


def _of_a_person(id: str) -> Base:
    """The base of an event that a person wrote, before there is anything of the extractor's in it."""
    extracted = Extracted(Event(id=id, title=BY_A_PERSON), 1.0)
    return Base(extracted, format_extracted(extracted))


def _base_of_both(event: Event, base: Base, other: Event, its_base: Base) -> Base:
    """The base of an event that takes in another: the sources of both, and the ids: deleted, both stay deleted.

    But for what a person put into either: in the event of both it is a person's.
    """
    own, theirs = (keyed(event_data(b.extracted.event).get("sources", ())) for b in (base, its_base))
    here, there = (set(keyed(event_data(e).get("sources", ()))) for e in (event, other))
    if other.id in event.aliases:  # a run was stopped: they are in its file already, and not yet in its base
        here = here - (theirs.keys() & there)
    put_in = (here - own.keys()) | (there - theirs.keys())
    was = event_data(base.extracted.event)
    was["sources"] = tuple(source for key, source in (theirs | own).items() if key not in put_in)
    was["aliases"] = _together(was.get("aliases", ()), (other.id,), other.aliases)
    its = event_data(its_base.extracted.event)
    was |= {key: its.get(key) for key in _edited(other, its_base) - _edited(event, base) - _OF_THE_FILE}
    said = {key: value for key, value in was.items() if value is not None}
    extracted = base.extracted._replace(event=Event.model_validate(said | {"id": event.id}))
    return Base(extracted, format_extracted(extracted))


def _changed(content: Content, becomes: Event) -> str:
    """The text of an event's file, saying what the event becomes."""
    was = next(event for event in content.events if event.id == becomes.id)
    path = content.root / content.files[was.id]
    text = patch(read_text(path.as_posix()), event_data(was), event_data(becomes))
    if text is None:
        message, hint = "nothing can be added to this file", "write one key a line"
        raise ProblemsError([Problem(path.as_posix(), 1, 1, "E301", message, hint)])
    return text


def _as_renamed(content: Content, before: Mapping[str, str]) -> dict[str, Event]:
    """The events by id; those renamed and not extracted since have their former ids as aliases already."""
    return {
        event.id: event.model_copy(update={"aliases": _together(event.aliases, (before[event.id],))})
        if event.id in before
        else event
        for event in content.events
    }


def _all_there(ids: Iterable[str], events: Mapping[str, Event]) -> None:
    for id in ids:
        if id not in events:
            meant = nearest(id, events)
            raise DatelineError(f'no event has the id "{id}"' + (f" (did you mean {meant}?)" if meant else ""))
        if events[id].status == "rejected":
            raise DatelineError(f"{id} is rejected")


def _write(files: Files) -> None:
    """In their order, so that a stop between them heals when the command is run again."""
    for path, text in files.items():
        if text is None:
            path.unlink(missing_ok=True)
        else:
            rewrite(path, text)
