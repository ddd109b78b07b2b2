"""The text of an event's file, letter by letter: its blocks, and what of it must stay when a machine changes it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from yaml.nodes import MappingNode, Node, ScalarNode

from dateline.content.patching import end_of
from dateline.files.strict_yaml import compose, load


def keys(text: str) -> dict[str, str]:
    """The blocks of a file by their key, comments and blank lines with the key before them; "" is its head."""
    blocks, key = {"": ""}, ""
    for line in text.splitlines(keepends=True):
        if found := re.match(r"(\w+):", line):
            key = found[1]
            blocks[key] = ""
        blocks[key] += line
    return blocks


def sources(blocks: dict[str, str]) -> list[str]:
    """The items below `sources:`; what stands between the key and the first of them goes with it."""
    _, *items = re.split(r"(?m)^(?=  - )", blocks.get("sources", ""))
    return items


def quote(item: str) -> str:
    return str(load(re.sub(r"^  - ", "    ", item), "x")["quote"])


def plain(item: str) -> str:
    """The item without comments, which a person leaves behind when copying it."""
    return "".join(line for line in re.sub(r" +#.*", "", item).splitlines(keepends=True) if line.strip())


def remarks(text: str) -> list[str]:
    return re.findall(r"# remark \d+", text)


class Entry(NamedTuple):
    """A value that stands alone: what it says, its letters from its key to its end, and the blank lines above."""

    said: str
    letters: str
    gap: int


Path = tuple[str, ...]
"""The keys that lead to a value; a source has its article and quote in the place of its number."""


def entries(text: str) -> dict[Path, Entry]:
    """Each value of a file that stands alone, in the order in which they stand."""
    root = compose(text, "x")
    return dict(_entries(text, root, ())) if root else {}


def _entries(text: str, node: Node, path: Path) -> Iterator[tuple[Path, Entry]]:
    assert isinstance(node, MappingNode)
    for key, value in node.value:
        here = (*path, key.value)
        if key.value == "sources" and not value.flow_style:
            for item in value.value:
                said = {k.value: v.value for k, v in item.value}
                yield from _entries(text, item, (*here, said["article"], " ".join(said["quote"].split())))
        elif key.value in ("says", "figures") and not value.flow_style:
            yield from _entries(text, value, here)
        else:
            start, end = key.start_mark.index, end_of(text, value)
            above = re.search(r"(\n[ ]*)*$", text[: text.rfind("\n", 0, start) + 1])
            yield here, Entry(_said(value), text[start:end], above[0].count("\n") if above else 0)


def _said(node: Node) -> str:
    if isinstance(node, ScalarNode):
        return repr(node.value)
    inner = [part for pair in node.value for part in (pair if isinstance(pair, tuple) else (pair,))]
    return repr([_said(part) for part in inner])


def stays_as_typed(before: str, after: str) -> None:
    """Comments, order, quoting and blank lines of all that says what it said before."""
    was, became = entries(before), entries(after)
    common = [path for path in was if path in became]
    assert [path for path in became if path in was] == common, (before, after)
    for path in common:
        old, new = was[path], became[path]
        assert old.said != new.said or old.letters == new.letters, (path, before, after)
        assert new.gap >= old.gap, (path, before, after)
    there = remarks(before)
    assert sorted(there) == sorted(remark for remark in remarks(after) if remark in there), (before, after)
