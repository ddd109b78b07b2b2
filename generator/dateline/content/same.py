"""Same and not the same: what `same_as` and `not_same_as` say, and where they cannot be meant."""

from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import NamedTuple

from dateline.content.references import nearest
from dateline.content.site import Content
from dateline.files.strict_yaml import KeyPath
from dateline.model import Event


class Slip(NamedTuple):
    """What is wrong with a line, where it stands in its file."""

    path: KeyPath
    code: str
    message: str
    hint: str = ""


def known_as(content: Content) -> dict[str, str]:
    """Each id under which an event is, or was, published, and the event that it is now."""
    known = {alias: event.id for event in content.events for alias in event.aliases}
    return known | {event.id: event.id for event in content.events}


def named(content: Content) -> dict[str, tuple[str, ...]]:
    """The events that are still to be joined: by the one that keeps its id, those that its `same_as` names.

    Where a `not_same_as` of either says otherwise, they are not.
    """
    known = known_as(content)
    apart = {frozenset((event.id, known.get(id, id))) for event in content.events for id in event.not_same_as}
    found = {
        id: tuple(other for other in others if frozenset((id, other)) not in apart)
        for id, others in _said(content, known).items()
    }
    return {id: others for id, others in found.items() if others}


def _said(content: Content, known: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """The same, whatever else is said of them."""
    rejected = {event.id for event in content.events if event.status == "rejected"}
    found: dict[str, tuple[str, ...]] = {}
    for event in content.events:
        others = dict.fromkeys(known[id] for id in event.same_as if id in known)
        pending = tuple(id for id in others if id != event.id and id not in rejected)
        if pending and event.id not in rejected:
            found[event.id] = pending
    return found


def loops(content: Content) -> set[str]:
    """The events whose `same_as` leads back to themselves."""
    pending = named(content)
    return {id for id in pending if id in _reached(id, pending)}


def _reached(id: str, pending: Mapping[str, tuple[str, ...]]) -> set[str]:
    seen: set[str] = set()
    ahead = list(pending.get(id, ()))
    while ahead:
        if (other := ahead.pop()) not in seen:
            seen.add(other)
            ahead += pending.get(other, ())
    return seen


def slips(event: Event, content: Content) -> Iterator[Slip]:
    """What is wrong in an event's `same_as` and `not_same_as`."""
    if not event.same_as and not event.not_same_as:
        return
    known = known_as(content)
    broken = {PurePath(problem.path).stem for problem in content.problems}
    for key, ids in (("same_as", event.same_as), ("not_same_as", event.not_same_as)):
        for number, id in enumerate(ids):
            if id in broken:
                continue
            if id not in known:
                meant = nearest(id, known)
                hint = f"did you mean {meant}?" if meant else ""
                # The extractor may have taken its own away: that is no fault of who kept two apart.
                code = "E214" if key == "same_as" else "R412"
                yield Slip((key, number), code, f'event "{id}" is not in content/events/', hint)
            elif id == event.id:
                yield Slip((key, number), "E215", f"{key}: an event is the same as itself", "name another")
    pending = _said(content, known)
    reached = _reached(event.id, pending)
    if event.id in reached:
        yield Slip(
            ("same_as",),
            "E215",
            "same_as leads back to this event",
            "keep one of the lines: its event keeps its id",
        )
    together = {event.id, *reached}
    for number, id in enumerate(event.not_same_as):
        other = known.get(id, "")
        if id != event.id and (other in together or event.id in _reached(other, pending)):
            message = f"{id} is the same as this event and is not"
            yield Slip(("not_same_as", number), "E215", message, "take one of the two lines out")
