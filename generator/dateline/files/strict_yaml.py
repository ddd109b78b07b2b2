"""YAML as people type it, read strictly and fast: what is written is what is read.

A subset of YAML 1.2: mappings, sequences and scalars. `true`, `false`, `null`, plain integers and plain decimals
have their types; everything else (`no`, `12:30`, `0123`, `2018-07-25`) stays the text that was typed. Tags and
aliases are refused, and so are keys that are given twice. libyaml parses; its nodes are turned into values here, in
half the time of PyYAML's own constructor.
"""

import re
from collections.abc import Container, Iterator
from typing import TYPE_CHECKING, Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from dateline.errors import Problem, ProblemsError
from dateline.files.yaml_faults import UNREADABLE, fault, unreadable

if TYPE_CHECKING or yaml.__with_libyaml__:
    from yaml._yaml import CParser as _Parser
else:  # the same language, ten times slower
    from dateline.files.yaml_pure import PureParser as _Parser

KeyPath = tuple[str | int, ...]
"""Where a value stands: ("sources", 0, "quote")."""
Position = tuple[int, int]
"""Line and column, from 1."""

MAX_DEPTH = 50
_PLAIN = "plain"
_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None, "~": None, "": None}
_INTEGER = re.compile(r"-?(?:0|[1-9]\d{0,17})", re.ASCII)
_DECIMAL = re.compile(r"-?(?:0|[1-9]\d{0,17})\.\d+", re.ASCII)
_NUMERAL = frozenset("-0123456789")


def load(text: str, path: str) -> Any:
    """The value that `text` spells, None where it spells nothing; every fault at once as a `ProblemsError`.

    `path` names the file in problems. A part of a file keeps its line numbers when empty lines stand for the lines
    before it.
    """
    root = compose(text, path)
    if root is None:
        return None
    try:
        return _value(root)
    except _FaultyError:
        raise ProblemsError(_faults(root, path)) from None


def is_text(written: str) -> bool:
    """Whether the plain scalar `written` is read as text, not as a number, a truth value or nothing."""
    return isinstance(_plain(written), str)


def positions(text: str) -> dict[KeyPath, Position]:
    """Where each value of a text that `load` can read begins."""
    return {path: _position(node) for path, _, node in _walk(compose(text, ""))}


def key_positions(text: str) -> dict[KeyPath, Position]:
    """Where the key of each value begins; for an item of a sequence, where the item does."""
    return {path: _position(key or node) for path, key, node in _walk(compose(text, ""))}


def deepest(path: KeyPath, written: Container[KeyPath]) -> KeyPath:
    """As much of the path as is written: a key may be missing, a single value may stand for a list of one."""
    found: KeyPath = ()
    for part in path:
        if (*found, part) in written:
            found = (*found, part)
    return found


class _FaultyError(Exception):
    """Something is not allowed; the slow walk over the nodes finds what and where."""


class _Composer(_Parser):
    """libyaml's parser, with every decision on types left to `_plain`."""

    def resolve(self, kind: type[Node], value: str, implicit: Any) -> str:
        return _PLAIN if kind is ScalarNode and implicit[0] else ""

    def descend_resolver(self, parent: Node | None, index: Any) -> None: ...

    def ascend_resolver(self) -> None: ...


def compose(text: str, path: str) -> Node | None:
    """The nodes of `text` with their marks, for those who edit it; None where it spells nothing."""
    if found := UNREADABLE.search(text):
        raise ProblemsError([unreadable(text, found.start(), path)])
    try:
        # Each level of nesting needs one of these characters, so few of them cannot exhaust the stack.
        if "*" in text or sum(map(text.count, "\n-?[{")) > 500:
            _refuse_depth_and_aliases(text, path)
        return _Composer(text).get_single_node()
    except yaml.YAMLError as error:
        raise ProblemsError([fault(error, text, path)]) from None


def _refuse_depth_and_aliases(text: str, path: str) -> None:
    depth = 0
    events = _Parser(text)
    while event := events.get_event():
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            message = f"nested more than {MAX_DEPTH} levels deep"
            raise ProblemsError([Problem(path, *_position(event), "E104", message)])
        if isinstance(event, yaml.AliasEvent):
            message, hint = f"an alias, *{event.anchor}, is not allowed", "put the text in quotes, or write it out"
            raise ProblemsError([Problem(path, *_position(event), "E104", message, hint)])


def _value(node: Node) -> Any:
    kind, tag = type(node), node.tag
    if kind is ScalarNode:
        if tag == _PLAIN:
            return _plain(node.value)
        if tag:
            raise _FaultyError
        return node.value
    if tag:
        raise _FaultyError
    if kind is SequenceNode:
        return [_value(item) for item in node.value]
    try:
        mapping = {key.value: _value(value) for key, value in node.value}
    except TypeError:  # a key that is a sequence or a mapping
        raise _FaultyError from None
    if len(mapping) != len(node.value):
        raise _FaultyError
    return mapping


def _plain(written: str) -> str | int | float | bool | None:
    if written[:1] in _NUMERAL:
        if _INTEGER.fullmatch(written):
            return int(written)
        return float(written) if _DECIMAL.fullmatch(written) else written
    return _WORDS.get(written, written)


def _faults(node: Node, path: str) -> Iterator[Problem]:
    if node.tag not in ("", _PLAIN):
        message, hint = f"a tag, {node.tag}, is not allowed", "put the text in quotes if it begins with !"
        yield Problem(path, *_position(node), "E104", message, hint)
    if isinstance(node, SequenceNode):
        for item in node.value:
            yield from _faults(item, path)
    if isinstance(node, MappingNode):
        yield from _key_faults(node, path)


def _key_faults(node: MappingNode, path: str) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for key, value in node.value:
        if not isinstance(key, ScalarNode):
            yield Problem(path, *_position(key), "E104", "a key must be a word, not a list or a mapping")
        elif key.value in first:
            message, hint = f'the key "{key.value}" is given twice', f"first in line {first[key.value]}"
            yield Problem(path, *_position(key), "E211", message, hint)
        else:
            first[key.value] = _position(key)[0]
        yield from _faults(value, path)


def _walk(
    node: Node | None, path: KeyPath = (), key: Node | None = None
) -> Iterator[tuple[KeyPath, Node | None, Node]]:
    if node is None:
        return
    yield path, key, node
    if isinstance(node, MappingNode):
        for name, value in node.value:
            yield from _walk(value, (*path, name.value), name)
    elif isinstance(node, SequenceNode):
        for index, item in enumerate(node.value):
            yield from _walk(item, (*path, index))


def _position(found: Node | yaml.Event) -> Position:
    mark: Any = found.start_mark
    return mark.line + 1, mark.column + 1
