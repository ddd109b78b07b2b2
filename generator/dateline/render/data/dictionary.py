"""The dictionary of `events.json`: every field, its type and its meaning, out of the types that it is built as."""

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from babel.lists import format_list
from pydantic import TypeAdapter

from dateline.render.data.fields import SiteField
from dateline.render.language import Language, message

Schema = dict[str, Any]


class Entry(NamedTuple):
    """A field: where it is (`events[].places[].name`), its type in words, and what it means."""

    path: str
    type: str
    meaning: str


@cache
def json_schema() -> Schema:
    """The JSON Schema (2020-12) of `events.json`."""
    return TypeAdapter(SiteField).json_schema()


def dictionary(language: Language) -> list[Entry]:
    """The fields in the order in which they stand in the file."""
    schema = json_schema()
    return list(_fields(language, schema, schema["$defs"], ""))


def _fields(language: Language, record: Schema, defs: Schema, path: str) -> Iterator[Entry]:
    for name, field in record["properties"].items():
        here = f"{path}{name}"
        meaning: str = field["description"]
        yield Entry(here, _type(language, field, defs), language.gettext(meaning))
        inner, mark = _inner(field, defs)
        if "properties" in inner:
            yield from _fields(language, inner, defs, f"{here}{mark}.")


def _inner(field: Schema, defs: Schema) -> tuple[Schema, str]:
    """The record that a field holds, or that each entry of it is; and how the path shows which."""
    several = [each for each in field.get("anyOf", (field,)) if each.get("type") != "null"]
    one = several[0]
    if "$ref" in one:
        return _resolved(one, defs), ""
    if one.get("type") == "array":
        return _resolved(one["items"], defs), "[]"
    entries = one.get("additionalProperties")
    return (_resolved(entries, defs), "{}") if isinstance(entries, dict) else (one, "")


def _resolved(field: Schema, defs: Schema) -> Schema:
    found: Schema = defs[field["$ref"].rpartition("/")[2]] if "$ref" in field else field
    return found


def _type(language: Language, field: Schema, defs: Schema) -> str:
    """“text or null”, “list of objects”, “one of day, month”."""
    types = [_simple(language, each, defs) for each in field.get("anyOf", (field,))]
    return format_list(types, "or", locale=language.locale)


_TYPES = {
    "string": message("text"),
    "integer": message("whole number"),
    "number": message("number"),
    "boolean": message("true or false"),
    "null": "null",
}


def _simple(language: Language, field: Schema, defs: Schema) -> str:
    field = _resolved(field, defs)
    if "enum" in field:
        values = language.comma.join(field["enum"])
        return language.gettext("one of %(values)s") % {"values": values}
    if field["type"] == "array":
        return language.gettext("list of %(type)s") % {"type": _simple(language, field["items"], defs)}
    if field["type"] == "object":
        return language.gettext("object") if "properties" in field else language.gettext("object by key")
    words: str = _TYPES[field["type"]]
    return language.gettext(words)
