"""Changing values in YAML that a person has edited, and nothing else: no other letter of the file moves.

Only the spans of the values that differ are written anew. A comment within such a span moves above it. Emitting the
whole file again, as round-trip emitters do, would fold and unfold lines and change indentation that people chose.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

from dateline.content.three_way import keyed
from dateline.content.writing import entry, item
from dateline.files.strict_yaml import compose
from dateline.model import ROLES, EventRecord, Says, Source

_EVENT, _SOURCE = tuple(EventRecord.model_fields), tuple(Source.model_fields)
_WITHIN: dict[str, tuple[str, ...]] = {"says": tuple(Says.model_fields), "figures": ROLES}
_COMMENT = re.compile(r"(?:^|(?<=\s))#.*", re.MULTILINE)

Data = Mapping[str, Any]


class _Edit(NamedTuple):
    """Put `text` in the place of the characters from `start` to `end`."""

    start: int
    end: int
    text: str


def patch(text: str, before: Data, after: Data) -> str | None:
    """The file `text` of an event, saying `after` where it said `before`; None where it is in {} throughout."""
    root = compose(text, "")
    if not isinstance(root, MappingNode) or root.flow_style:
        return None
    text = text if text.endswith("\n") else text + "\n"
    patched, at = [], 0
    for edit in sorted(_mapping(text, root, before, after, _EVENT), key=lambda edit: edit[:2]):
        patched += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join([*patched, text[at:]])


def comments(text: str) -> list[str]:
    """The comments of a file, in their order, without what stands before them on their lines."""
    root = compose(text, "")
    if root is None:
        return []
    found, at = [], 0
    for first, last in [*_scalars(text, root), (len(text), len(text))]:
        found += [match[0] for match in _COMMENT.finditer(text, at, first)]
        at = last
    return found


def _mapping(text: str, node: MappingNode, before: Data, after: Data, order: tuple[str, ...]) -> Iterator[_Edit]:
    nodes = {key.value: (key, value) for key, value in node.value}
    for name in order:
        was, becomes = before.get(name), after.get(name)
        if was == becomes:
            continue
        if name not in nodes:
            yield _insertion(text, node, name, becomes, order)
            continue
        key, value = nodes[name]
        if becomes is None:
            yield _removal(text, key, value)
        elif name == "sources" and isinstance(value, SequenceNode) and not value.flow_style:
            yield from _sources(text, value, was or (), becomes)
        elif isinstance(value, MappingNode) and not value.flow_style and was and name in _WITHIN:
            yield from _mapping(text, value, was, becomes, _WITHIN[name])
        else:
            yield _replacement(text, key, value, becomes)


def _sources(text: str, node: SequenceNode, before: Sequence[Data], after: Sequence[Data]) -> Iterator[_Edit]:
    was, becomes = keyed(before), keyed(after)
    column = node.start_mark.column
    for (key, source), source_node in zip(was.items(), node.value, strict=True):
        start, own_column = source_node.start_mark.index, source_node.start_mark.column
        if key not in becomes:
            dash = text.rindex("\n" + " " * column + "-", 0, start) + 1 + column
            yield _whole_lines(text, dash, end_of(text, source_node), _comments(text, dash, source_node))
        elif isinstance(source_node, MappingNode) and not source_node.flow_style:
            yield from _mapping(text, source_node, source, becomes[key], _SOURCE)
        elif source != becomes[key]:
            lines = "".join(entry(name, value, own_column) for name, value in becomes[key].items())
            yield _Edit(start, end_of(text, source_node), lines.strip())
    added = "".join(item(source, column) for key, source in becomes.items() if key not in was)
    if added:
        yield _line_after(text, end_of(text, node), added)


def _insertion(text: str, node: MappingNode, name: str, value: Any, order: tuple[str, ...]) -> _Edit:
    """A new key, after the last of those that come before it in the model."""
    column = node.start_mark.column
    earlier = [pair for pair in node.value if pair[0].value in order[: order.index(name)]]
    if earlier:
        return _line_after(text, end_of(text, earlier[-1][1]), entry(name, value, column))
    start = node.start_mark.index
    line = start - column
    if not text[line:start].strip():  # Before the line of the key that is first now, which may be taken out.
        return _Edit(line, line, entry(name, value, column))
    return _Edit(start, start, entry(name, value, column).lstrip(" ") + " " * column)


def _replacement(text: str, key: Node, value: Node, becomes: Any) -> _Edit:
    start, end = key.start_mark.index, end_of(text, value)
    column = key.start_mark.column
    written = entry(key.value, becomes, column).strip()
    if "\n" not in written + text[start:end] and value.start_mark.index < end:
        return _Edit(value.start_mark.index, end, written.partition(": ")[2])
    end = _line_end(text, end)
    above = "".join(f"{comment}\n{' ' * column}" for comment in _comments(text, start, value))
    return _Edit(start, end, above + written)


def _removal(text: str, key: Node, value: Node) -> _Edit:
    start, end = key.start_mark.index, end_of(text, value)
    return _whole_lines(text, start, end, _comments(text, start, value))


def _whole_lines(text: str, start: int, end: int, comments: Sequence[str]) -> _Edit:
    """Take out the lines from `start` to `end`; of the first, only what is not a dash, where one opens an item."""
    column = start - text.rfind("\n", 0, start) - 1
    end = _line_end(text, end) + 1
    opening = text[start - column : start]
    kept = "".join(f"{comment}\n{' ' * column}" for comment in comments)
    if opening.strip():
        following = re.compile(r"\s*").match(text, end)
        return _Edit(start, following.end() if following else end, kept)
    return _Edit(start - column, end, " " * column + kept.rstrip(" ") if kept else "")


def _line_after(text: str, at: int, lines: str) -> _Edit:
    end = _line_end(text, at) + 1
    return _Edit(end, end, lines)


def _line_end(text: str, at: int) -> int:
    return text.index("\n", at)


def end_of(text: str, node: Node) -> int:
    """Where what a node says ends; a block's own mark lies beyond the comments that follow it."""
    if isinstance(node, CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return end_of(text, last[1] if isinstance(last, tuple) else last)
    start, end = node.start_mark.index, node.end_mark.index
    return start + len(text[start:end].rstrip()) if end > start else end


def _comments(text: str, start: int, node: Node) -> list[str]:
    """The comments between `start` and the end of the node's last line, those that only look so left out."""
    found, at = [], start
    for first, last in [*_scalars(text, node), (_line_end(text, end_of(text, node)),) * 2]:
        found += [match[0] for match in _COMMENT.finditer(text, at, first)]
        at = last
    return found


def _scalars(text: str, node: Node) -> Iterator[tuple[int, int]]:
    if isinstance(node, ScalarNode):
        yield node.start_mark.index, end_of(text, node)
    elif isinstance(node, MappingNode):
        for key, value in node.value:
            yield from (*_scalars(text, key), *_scalars(text, value))
    else:
        for inner in node.value:
            yield from _scalars(text, inner)
