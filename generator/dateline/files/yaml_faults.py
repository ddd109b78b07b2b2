"""What is wrong with a YAML text, in words for people who do not know what a token is."""

import re

from yaml import YAMLError
from yaml.error import MarkedYAMLError

from dateline.errors import Problem

UNREADABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
"""The characters that YAML 1.2 (5.1) does not allow, escapes apart."""

CONFLICT = re.compile(r"^(?:<{7}|>{7})(?: .*)?$", re.MULTILINE)
"""The lines that git puts around the two versions of what it could not merge."""

_QUOTE = "put the whole text in quotes"
_TABS = "indent with spaces, not with tabs"

# What libyaml or PyYAML says → the same for people, and what to do. The first that is contained in it counts.
_PLAIN_ENGLISH: tuple[tuple[str, str, str], ...] = (
    ("mapping values are not allowed", 'a ": " within a text', f"{_QUOTE}, or mind the indentation"),
    ("found a tab character", "a tab", _TABS),
    ("character '\\t'", "a tab", _TABS),
    ("found unexpected end of stream", "a quotation mark that is never closed", ""),
    ("found unknown escape character", 'an unknown escape after \\ in a text in "…"', "write \\\\ for a backslash"),
    ("cannot start any token", "a text may not begin with this character", _QUOTE),
    ("expected ',' or", "a [ or { that is never closed, or a comma is missing", ""),
    ("found another document", "a second document begins here", "keep one document in a file; remove ---"),
    ("did not find expected key", "a key was expected here", f"mind the indentation, or {_QUOTE}"),
    ("expected <block end>", "a key was expected here", f"mind the indentation, or {_QUOTE}"),
    ("did not find expected '-'", "an item of the list was expected here", "mind the indentation"),
    ("could not find expected ':'", "a key without its :", f'write "key: value", or {_QUOTE}'),
)
# Where the beginning of the construct helps more than the place where the parser gave up.
_BEGINS_AT_CONTEXT = ("found unexpected end of stream", "could not find expected ':'")


def fault(error: YAMLError, text: str, path: str) -> Problem:
    """The problem that stopped the parser in `text`, the file at `path`."""
    if found := CONFLICT.search(text):
        return in_conflict(text, found.start(), path)
    if not isinstance(error, MarkedYAMLError):
        return Problem(path, 1, 1, "E104", f"the YAML does not parse: {error}")
    said = error.problem or str(error)
    at_context = any(words in said for words in _BEGINS_AT_CONTEXT)
    mark = (error.context_mark if at_context else None) or error.problem_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    if _character_at(text, line, column) == "\t":
        return Problem(path, line, column, "E104", "the YAML does not parse: a tab", _TABS)
    for words, message, hint in _PLAIN_ENGLISH:
        if words in said:
            return Problem(path, line, column, "E104", f"the YAML does not parse: {message}", hint)
    return Problem(path, line, column, "E104", f"the YAML does not parse: {said}")


def in_conflict(text: str, offset: int, path: str) -> Problem:
    """The problem of two versions of a passage, which git left at `text[offset]` for a person to choose from."""
    line = text.count("\n", 0, offset) + 1
    message = "git could not merge two versions of what stands here"
    hint = "keep what is right of both, and take out the lines <<<<<<<, ======= and >>>>>>>"
    return Problem(path, line, 1, "E108", message, hint)


def unreadable(text: str, offset: int, path: str) -> Problem:
    """The problem of a control character at `text[offset]`."""
    line = text.count("\n", 0, offset) + 1
    column = offset - text.rfind("\n", 0, offset)
    message = f"the YAML does not parse: a control character, U+{ord(text[offset]):04X}"
    return Problem(path, line, column, "E104", message, "remove it")


def _character_at(text: str, line: int, column: int) -> str:
    lines = text.split("\n")
    return lines[line - 1][column - 1 : column] if line <= len(lines) else ""
