"""What pydantic says of a record, in words for people, at its line and column."""

from collections.abc import Collection, Mapping
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from dateline.content.references import Known, Sort, nearest
from dateline.errors import Problem
from dateline.files.strict_yaml import KeyPath, Position, deepest, key_positions, positions
from dateline.model import ROLES, InlinePlace, Says, Source
from dateline.model.base import Record

_KEYS: dict[str, Collection[str]] = {
    "sources": Source.model_fields,
    "says": Says.model_fields,
    "place": InlinePlace.model_fields,
    "origin": InlinePlace.model_fields,
    "figures": ROLES,
}
_REFERENCES: dict[str, Sort] = {
    "place": "place",
    "origin": "place",
    "actors": "actor",
    "targets": "actor",
    "type": "type",
    "article": "article",
}
_BRANCHES = ("constrained-str", "InlinePlace", "[key]")
"""What pydantic puts into a location for its own sake."""

# Type of error (its beginning counts) → message, hint. {key}, {input} and pydantic's context may be named.
_WORDS: tuple[tuple[str, str, str], ...] = (
    ("string_type", "{key}: {input} is not text", "put it in quotes"),
    ("string_too_short", "{key}: is empty", ""),
    ("string_too_long", "{key}: is longer than {max_length} characters", ""),
    ("string_pattern_mismatch", "{key}: {input} is not of the form {form}", ""),
    ("literal_error", "{key}: {input} is not one of {choices}", ""),
    ("tuple_type", "{key}: must be a list", "write [a, b]"),
    ("dict_type", "{key}: must be a mapping", "write {{a: b}}"),
    ("model_type", "{key}: must be a mapping", "write {{a: b}}"),
    ("float", "{key}: {input} is not a number", ""),
    ("int", "{key}: {input} is not a whole number", ""),
    ("bool", "{key}: {input} is neither true nor false", ""),
    ("greater_than_equal", "{key}: {input} is below {ge}", ""),
    ("greater_than", "{key}: {input} is not above {gt}", ""),
    ("less_than_equal", "{key}: {input} is above {le}", ""),
    ("value_error", "{key}: {error}", ""),
)
_FORMS = {
    "^[A-Z]{2}$": "SY (two capital letters)",
    "^#[0-9a-f]{6}$": '"#8c4a1f" (# and six digits)',
    "^[a-z0-9-]+$": "sword-cross (the name of a Material icon)",
}
_ID_FORM = "an-id (lower-case letters a-z, digits and single hyphens)"


def explain(
    error: ValidationError, text: str, path: str, record: type[Record], known: Known, under: KeyPath = ()
) -> list[Problem]:
    """The problems of the record that stands `under` a key path of `text`, the file at `path`."""
    values, keys = positions(text), key_positions(text)
    found = [d for d in error.errors(include_url=False) if not _of_another_branch(d)]
    return [_problem(detail, path, record, known, under, values, keys) for detail in found]


def without_nothings(data: Any) -> Any:
    """The data without the keys that have no value: `actors:` and nothing after it says nothing."""
    if isinstance(data, Mapping):
        return {key: without_nothings(value) for key, value in data.items() if value is not None}
    return [without_nothings(item) for item in data] if isinstance(data, list) else data


def _of_another_branch(detail: ErrorDetails) -> bool:
    """A reference is an id or a mapping; what was meant shows in what was written."""
    is_mapping = isinstance(detail["input"], Mapping)
    if detail["loc"][-1:] == ("constrained-str",):
        return is_mapping
    return detail["type"] == "model_type" and detail["loc"][-1:] == ("InlinePlace",) and not is_mapping


def _problem(
    detail: ErrorDetails,
    path: str,
    record: type[Record],
    known: Known,
    under: KeyPath,
    values: Mapping[KeyPath, Position],
    keys: Mapping[KeyPath, Position],
) -> Problem:
    loc = tuple(part for part in detail["loc"] if part not in _BRANCHES)
    place = deepest((*under, *loc), values)
    if detail["type"] == "missing":
        lack = "has no value" if place == (*under, *loc) else "is missing"
        return Problem(path, *values[place], "E203", f"the key {loc[-1]} {lack}")
    if detail["type"] == "extra_forbidden" or "[key]" in detail["loc"]:
        parents = [part for part in loc[:-1] if isinstance(part, str)]
        allowed = _KEYS[parents[-1]] if parents else record.model_fields
        return Problem(path, *keys[place], "E201", f'unknown key "{loc[-1]}"', _did_you_mean(str(loc[-1]), allowed))
    named = next((part for part in reversed((*under, *loc)) if isinstance(part, str)), record.__name__)
    if named in _REFERENCES and "pattern" in detail["type"]:
        return Problem(path, *values[place], *known.missing(_REFERENCES[named], detail["input"]))
    return Problem(path, *values[place], "E202", *_in_words(detail, named))


def _did_you_mean(written: str, allowed: Collection[str]) -> str:
    if written in ROLES and "figures" in allowed:
        return f"write figures: {{{written}: ...}}"
    meant = nearest(written, allowed)
    return f"did you mean {meant}?" if meant else f"the keys are {', '.join(allowed)}"


def _in_words(detail: ErrorDetails, key: str) -> tuple[str, str]:
    context = dict(detail.get("ctx", {}))
    choices = str(context.get("expected", "")).split("'")[1::2]
    said = {
        **context,
        "key": key,
        "input": f'"{value}"' if isinstance(value := detail["input"], str) else _yaml(value),
        "form": _FORMS.get(context.get("pattern", ""), _ID_FORM),
        "choices": ", ".join(choices),
    }
    for beginning, message, hint in _WORDS:
        if detail["type"].startswith(beginning):
            meant = nearest(str(value), choices) if choices else None
            return message.format(**said), f"did you mean {meant}?" if meant else hint.format()
    return f"{key}: {detail['msg']}", ""


def _yaml(value: Any) -> str:
    words = {True: "true", False: "false", None: "nothing"}
    if isinstance(value, list | Mapping):
        return "a list" if isinstance(value, list) else "a mapping"
    return words[value] if isinstance(value, bool | None) else str(value)
