"""Adding to places.yml and actors.yml what the extractor found; what is there, or was and is gone, stays so."""

from bisect import bisect
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

from yaml.nodes import MappingNode, Node

from dateline.content.files import read_text, rewrite, write_atomic
from dateline.content.patching import end_of
from dateline.content.writing import entry, record_data
from dateline.errors import Problem, ProblemsError
from dateline.files import strict_yaml
from dateline.model import Actor, Place
from dateline.model.base import Record

Entry = TypeVar("Entry", bound=Record)

_HEAD = "# What the extractor added; what a person takes out of the file itself is not added again.\n"


def add_places(root: Path, places: Mapping[str, Place]) -> tuple[str, ...]:
    """Add to places.yml the places that it neither has nor had; their ids."""
    return _add(root, "places.yml", places)


def add_actors(root: Path, actors: Mapping[str, Actor]) -> tuple[str, ...]:
    """Add to actors.yml the actors that it neither has nor had; their ids."""
    return _add(root, "actors.yml", actors)


def written_by_people(root: Path, name: str, entries: Mapping[str, Entry]) -> dict[str, Entry]:
    """Those entries of the file `name` that a person wrote or changed, and not just the extractor.

    Only these teach the extractor anything: if it learned from what it added itself, a second run could read an
    article in another way than the first.
    """
    said = {id: record_data(entry) for id, entry in entries.items()}
    added = _added(root, name, said)
    return {id: entry for id, entry in entries.items() if not _same(said[id], added.get(id))}


def _add(root: Path, name: str, entries: Mapping[str, Record]) -> tuple[str, ...]:
    path, base, coming = root / name, _base(root, name), _coming(root, name)
    text, there = _load(path)
    added_before = _added(root, name, there)
    gone = added_before if path.exists() else {}
    new = {id: record_data(entries[id]) for id in sorted(entries) if id not in there and id not in gone}
    if new or coming.exists():
        known = added_before | new
        write_atomic(coming, _HEAD + "".join(entry(id, known[id]) for id in sorted(known)))
        if new:
            rewrite(path, _appended(path, text, there, new))
        coming.replace(base)
    return tuple(new)


def _base(root: Path, name: str) -> Path:
    return root / ".extracted" / name


def _coming(root: Path, name: str) -> Path:
    """The next base, written before the file itself and put in the base's place after it.

    Where a run was stopped between the two, it tells that what stands in the file is the extractor's.
    """
    return root / ".extracted" / f"coming-{name}"


def _added(root: Path, name: str, there: Mapping[str, Any]) -> dict[str, Any]:
    """What the extractor added so far; `there` is what the file has now."""
    _, added = _load(_base(root, name))
    _, coming = _load(_coming(root, name))
    return added | {id: data for id, data in coming.items() if _same(there.get(id), data)}


def _same(one: Mapping[str, Any] | None, other: Mapping[str, Any] | None) -> bool:
    """Whether two entries are written alike; a list out of a file and a tuple out of a record are."""
    return one is not None and other is not None and entry("", one) == entry("", other)


def _load(path: Path) -> tuple[str, dict[str, Any]]:
    if not path.exists():
        return "", {}
    text = read_text(path.as_posix())
    data = strict_yaml.load(text, path.as_posix())
    if data is not None and not isinstance(data, dict):
        raise ProblemsError([Problem(path.as_posix(), 1, 1, "E202", "must be a mapping")])
    return text, data or {}


def _inserted(text: str, root: Node | None, new: Mapping[str, Any]) -> str | None:
    """The new entries in their alphabetical places; None where the file is in another order.

    Two branches that add at the end of a file always get into each other's way, in the middle of it seldom.
    """
    if not isinstance(root, MappingNode) or root.flow_style or not root.value:
        return None
    ids = [key.value for key, _ in root.value]
    if ids != sorted(ids):
        return None
    ends = [text.index("\n", end_of(text, value)) + 1 for _, value in root.value]
    inserted, at = "", 0
    for id, data in new.items():
        before = bisect(ids, id)
        to = ends[before - 1] if before else root.value[0][0].start_mark.index
        inserted, at = inserted + text[at:to] + entry(id, data), to
    return inserted + text[at:]


def _appended(path: Path, text: str, there: Mapping[str, Any], new: Mapping[str, Any]) -> str:
    root = strict_yaml.compose(text, path.as_posix())
    if isinstance(root, MappingNode) and not root.value:  # {}
        text = text[: root.start_mark.index] + text[root.end_mark.index :].lstrip("\n")
    before = text if not text or text.endswith("\n") else text + "\n"
    appended = _inserted(before, root, new) or before + "".join(entry(id, data) for id, data in new.items())
    problem = Problem(
        path.as_posix(), 0, 0, "E301", "nothing can be added at its end", "write `id:` and its keys below"
    )
    try:
        found = strict_yaml.load(appended, path.as_posix())
        safe = found.keys() == {*there, *new} and {id: found[id] for id in there} == there
    except ProblemsError:
        raise ProblemsError([problem]) from None
    if not safe:
        raise ProblemsError([problem])
    return appended
