"""Records as YAML that a person likes to read and to edit; what is written is read back exactly."""

from collections.abc import Mapping, Sequence
from typing import Any

from dateline.content.scalars import literal, scalar
from dateline.model import Event
from dateline.model.base import Record

_IN_ONE_LINE = frozenset({"says", "place", "origin"})
"""The mappings that are written {a: b} as long as they are short."""
_WIDTH = 116


def event_path(event: Event) -> str:
    """Where an event's file belongs, relative to `content/`: by the month in which it begins."""
    first = (event.date.first or event.date.last) if event.date else None
    folder = f"{first:%Y-%m}" if first else "undated"
    return f"events/{folder}/{event.id}.yml"


def format_event(event: Event, path: str = "events/2018-07/x.yml") -> str:
    """The file of an event; `path`, relative to `content/`, is for the address of the schema."""
    return f"{modeline(path)}{format_body(event)}"


def modeline(path: str) -> str:
    """The line that tells an editor where the schema lies."""
    return f"# yaml-language-server: $schema={'../' * path.count('/')}event.schema.json\n"


def format_body(event: Event) -> str:
    """An event without the line for editors."""
    return "".join(entry(key, value) for key, value in event_data(event).items())


def event_data(event: Event) -> dict[str, Any]:
    """What the file of an event says: the keys that are not as they are by default, and the status."""
    said = record_data(event) | {"status": event.status}
    data = {key: _year(key, said[key]) for key in type(event).model_fields if key in said and key != "id"}
    if "sources" in data:
        data["sources"] = tuple({key: _year(key, v) for key, v in source.items()} for source in data["sources"])
    return data


def _year(key: str, value: Any) -> Any:
    """A date that is a year alone looks best as a number."""
    is_year = key in ("date", "reported") and value.isdigit() and value[0] != "0"
    return int(value) if is_year else value


def record_data(record: Record) -> dict[str, Any]:
    """What a record says, as YAML has it, in the order of the model."""
    return record.model_dump(exclude_defaults=True)


def entry(key: str, value: Any, indent: int = 0) -> str:
    """A key and its value, as one line or several."""
    head = f"{' ' * indent}{scalar(key)}:"
    if isinstance(value, str) and (block := literal(value, indent + 2)):
        return f"{head} {block}\n"
    if (line := _in_one_line(key, value)) is not None and len(head) + len(line) < _WIDTH:
        return f"{head} {line}\n"
    if isinstance(value, Mapping):
        return f"{head}\n" + "".join(entry(name, inner, indent + 2) for name, inner in value.items())
    if isinstance(value, Sequence) and not isinstance(value, str):
        return f"{head}\n" + "".join(item(inner, indent + 2) for inner in value)
    return f"{head} {scalar(value)}\n"


def item(value: Any, indent: int) -> str:
    """An item of a list that stands below its key."""
    pad = " " * indent
    if isinstance(value, Mapping) and value:
        return f"{pad}- " + "".join(entry(key, inner, indent + 2) for key, inner in value.items()).lstrip(" ")
    if isinstance(value, str) and (block := literal(value, indent + 2)):
        return f"{pad}- {block}\n"
    return f"{pad}- {_flow(value)}\n"


def _in_one_line(key: str, value: Any) -> str | None:
    """The value between brackets, where it is small enough for that; None for what stands better below."""
    if isinstance(value, Mapping):
        return _flow(value) if key in _IN_ONE_LINE or not value else None
    if isinstance(value, Sequence) and not isinstance(value, str):
        simple = all(isinstance(inner, str | int | float) for inner in value)
        return _flow(value) if simple or key in _IN_ONE_LINE else None
    return None


def _flow(value: Any) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{scalar(k, flow=True)}: {_flow(v)}" for k, v in value.items()) + "}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(map(_flow, value)) + "]"
    return scalar(value, flow=True)
