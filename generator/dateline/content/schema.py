"""The JSON Schemas of the files in content/: what an editor completes, explains and underlines."""

import json
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal

from dateline.content.files import write_atomic
from dateline.content.registers import default_kinds
from dateline.files import strict_yaml
from dateline.model import Actor, EventRecord, Kind, Place
from dateline.model.base import ID_PATTERN, Record
from dateline.model.kind import KIND_ID_PATTERN

FILE = "event.schema.json"
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
Register = Literal["places", "actors", "types"]
REGISTERS: dict[Register, tuple[type[Record], str, str]] = {
    "places": (Place, "Places by id", ID_PATTERN),
    "actors": (Actor, "Actors by id", ID_PATTERN),
    "types": (Kind, "Kinds of event by id", KIND_ID_PATTERN),
}
_YEAR = {"type": "integer", "minimum": 1000, "maximum": 9999}


def write_schemas(root: Path) -> None:
    """Write them into the folder `content/` at `root`, those that are not there already as they are."""
    made = {FILE: schema()} | {f"{name}.schema.json": register_schema(name) for name in REGISTERS}
    for name, each in made.items():
        text = json.dumps(each, indent=2, ensure_ascii=False) + "\n"
        path = root / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            write_atomic(path, text)


def schema() -> dict[str, Any]:
    """JSON Schema, draft 2020-12, of `content/events/**/*.yml`."""
    made: dict[str, Any] = _plain(EventRecord.model_json_schema())
    places = made["properties"]["place"]
    made["properties"]["place"] = {
        "anyOf": [places["items"], {"type": "array", "items": places["items"]}],
        "description": places["description"],
    }
    for holder, key in ((made, "date"), (made["$defs"]["Source"], "reported")):
        written = holder["properties"][key]
        holder["properties"][key] = {
            "anyOf": [*written["anyOf"], _YEAR],
            "description": written["description"],
        }
    _explain(made)
    return {"$schema": _DIALECT, **made, "title": "An event", "description": "What one event of the timeline is."}


def register_schema(name: Register) -> dict[str, Any]:
    """JSON Schema of `places.yml`, `actors.yml` or `types.yml`: entries by id.

    An entry of `types.yml` may change only some keys of one of Dateline's, or be `false` to leave it out.
    """
    record, title, ids = REGISTERS[name]
    entry: dict[str, Any] = _plain(record.model_json_schema())
    definitions = entry.pop("$defs", {})
    if record is Kind:
        entry.pop("required")
        entry = {"anyOf": [{"const": False}, entry]}
    made = {"type": "object", "propertyNames": {"pattern": ids}, "additionalProperties": entry}
    return {"$schema": _DIALECT, "title": title, **made, **({"$defs": definitions} if definitions else {})}


def _plain(made: Any) -> Any:
    """Without what pydantic adds for programs: null for what is left out, titles made of names."""
    if isinstance(made, list):
        return [_plain(inner) for inner in made]
    if not isinstance(made, dict):
        return made
    choices = [choice for choice in made.get("anyOf", ()) if choice != {"type": "null"}]
    kept = {key: value for key, value in made.items() if not (key == "title" and isinstance(value, str))}
    kept = {key: value for key, value in kept.items() if key != "default" or isinstance(value, str)}
    if len(choices) == 1:
        kept = choices[0] | {key: value for key, value in kept.items() if key != "anyOf"}
    elif choices:
        kept["anyOf"] = choices
    return {key: _plain(value) for key, value in kept.items()}


def _explain(made: dict[str, Any]) -> None:
    """Put in the words of data/event_keys.yml: what each key is for, and examples of it."""
    source = files("dateline.content").joinpath("data/event_keys.yml")
    words = strict_yaml.load(source.read_text(encoding="utf-8"), "event_keys.yml")
    for record, keys in words.items():
        properties = made["properties"] if record == "Event" else made["$defs"][record]["properties"]
        for key, said in keys.items():
            properties[key] |= said
    made["properties"]["type"]["examples"] = sorted(default_kinds())
