"""places.yml, actors.yml and types.yml: what a site knows, by id."""

from collections.abc import Container, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from dateline.content.files import read_text
from dateline.content.loops import loop
from dateline.content.references import Known
from dateline.content.validation import explain, without_nothings
from dateline.errors import Problem, ProblemsError
from dateline.files import strict_yaml
from dateline.files.strict_yaml import deepest, key_positions, positions
from dateline.model import Kind, Place
from dateline.model.base import Id, Record
from dateline.model.kind import KindId

Entry = TypeVar("Entry", bound=Record)

_ID = TypeAdapter(Id)
_KIND_ID = TypeAdapter(KindId)


def read_register(path: str, record: type[Entry]) -> tuple[dict[str, Entry], list[Problem]]:
    """The entries of the file at `path` that hold, and the problems; no entries where there is no file."""
    try:
        data, text = _load(path)
    except ProblemsError as error:
        return {}, error.problems
    return _entries(path, text, data, record, _ID)


def read_places(path: str) -> tuple[dict[str, Place], list[Problem]]:
    """The places of places.yml; `within` always names one of them, and never leads in a circle."""
    try:
        data, text = _load(path)
    except ProblemsError as error:
        return {}, error.problems
    places, problems = _entries(path, text, data, Place, _ID)
    within = _named_by(data, "within")
    lost = {id: message for id in within if (message := _lost(id, within, data.keys(), places))}
    if lost:
        at = positions(text)
        problems += [Problem(path, *at[id, "within"], *said) for id, said in lost.items()]
    loose = {id for id, place in places.items() if id in lost or place.within not in places}
    return {id: p.model_copy(update={"within": None}) if id in loose else p for id, p in places.items()}, problems


def _named_by(data: Mapping[str, Any], key: str) -> dict[str, str | None]:
    """What the entries, those that do not hold as well, name under a key."""
    named = {id: entry.get(key) for id, entry in data.items() if isinstance(entry, Mapping)}
    return {id: name for id, name in named.items() if isinstance(name, str)}


def read_kinds(path: str) -> tuple[dict[str, Kind], list[Problem]]:
    """The taxonomy, with the entries of the site's types.yml put over it key by key."""
    own = _own_kinds()
    try:
        data, text = _load(path)
    except ProblemsError as error:
        return _kinds(own), error.problems
    left_out = {id for id, entry in data.items() if entry is False}
    over = {
        id: own.get(id, {}) | entry if isinstance(entry, Mapping) else entry
        for id, entry in data.items()
        if id not in left_out
    }
    found, problems = _entries(path, text, over, Kind, _KIND_ID)
    kinds = {id: kind for id, kind in (_kinds(own) | found).items() if id not in left_out}
    problems += [_no_such_kind(path, text, id, own) for id in left_out if id not in own]
    wider = {id: kind.parent for id, kind in kinds.items()} | _named_by(data, "parent")
    there = (kinds.keys() | data.keys()) - left_out
    lost = {id for id, parent in wider.items() if parent and (parent not in there or loop(id, wider))}
    problems += [_parent_lost(path, text, id, wider, kinds) for id in lost if id in data]
    loose = {id for id, kind in kinds.items() if id in lost or kind.parent not in kinds}
    return {id: k.model_copy(update={"parent": None}) if id in loose else k for id, k in kinds.items()}, problems


def _parent_lost(
    path: str, text: str, id: str, wider: Mapping[str, str | None], kinds: Mapping[str, Kind]
) -> Problem:
    at = deepest((id, "parent"), positions(text))
    if back := loop(id, wider):
        message = f"parent: {' is one of '.join(back)}"
        return Problem(path, *positions(text)[at], "E217", message, "name a wider kind")
    parent = wider[id] or ""
    return Problem(path, *positions(text)[at], *Known.of({}, {}, kinds, {}).missing("type", parent))


def _no_such_kind(path: str, text: str, id: str, own: Mapping[str, Any]) -> Problem:
    """Leaving out what is not there is a slip of the pen."""
    return Problem(path, *key_positions(text)[(id,)], *Known.of({}, {}, _kinds(own), {}).missing("type", id))


def default_kinds() -> dict[str, Kind]:
    """The package's own taxonomy."""
    return _kinds(_own_kinds())


def _kinds(entries: Mapping[str, Any]) -> dict[str, Kind]:
    return {id: Kind.model_validate(entry) for id, entry in entries.items()}


def _own_kinds() -> dict[str, Any]:
    source = files("dateline.content").joinpath("data/types.yml")
    taxonomy: dict[str, Any] = strict_yaml.load(source.read_text(encoding="utf-8"), "types.yml")
    return taxonomy


def _load(path: str) -> tuple[dict[str, Any], str]:
    if not Path(path).exists():
        return {}, ""
    text = read_text(path)
    data = strict_yaml.load(text, path)
    if data is not None and not isinstance(data, dict):
        raise ProblemsError([Problem(path, 1, 1, "E202", "must be a mapping", "write `id:` and its keys below")])
    return data or {}, text


def _entries(
    path: str, text: str, data: Mapping[str, Any], record: type[Entry], ids: TypeAdapter[str]
) -> tuple[dict[str, Entry], list[Problem]]:
    entries: dict[str, Entry] = {}
    problems: list[Problem] = []
    for id, entry in data.items():
        if problem := _invalid_id(path, text, id, ids):
            problems.append(problem)
            continue
        try:
            entries[id] = record.model_validate(without_nothings(entry))
        except ValidationError as error:
            problems += explain(error, text, path, record, Known(), (id,))
    return entries, problems


def _invalid_id(path: str, text: str, id: str, ids: TypeAdapter[str]) -> Problem | None:
    try:
        ids.validate_python(id)
    except ValidationError:
        message, hint = f'"{id}" is not a valid id', "lower-case letters a-z, digits and single hyphens"
        return Problem(path, *key_positions(text)[(id,)], "E202", message, hint)
    return None


def _lost(
    id: str, within: Mapping[str, str | None], there: Container[str], places: Mapping[str, Place]
) -> tuple[str, str, str] | None:
    """Code, message and hint where `within` names no place, or leads back to where it started."""
    container = within[id]
    if container is not None and container not in there:
        return Known.of(places, {}, {}, {}).missing("place", container)
    if back := loop(id, within):
        return "E217", f"within: {' within '.join(back)}", "a place cannot contain itself"
    return None
