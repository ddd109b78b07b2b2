"""The three-way merge: what the extractor wrote, what is there now, what the extractor says now.

Pure, and on data as YAML has it. A key that a person changed stays as it is; any other follows the extractor.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from dateline.files.strict_yaml import KeyPath

Data = Mapping[str, Any]
_KEY_BY_KEY = frozenset({"says", "figures"})


@dataclass(frozen=True, slots=True)
class Conflict:
    """A person and the extractor both changed a value, differently; None is for a key that is not there.

    `path` leads to it in the merged data.
    """

    path: KeyPath
    person: Any
    extractor: Any


def merge(
    base: Data, now: Data, new: Data, unread: Iterable[str] = (), path: KeyPath = ()
) -> tuple[dict[str, Any], list[Conflict]]:
    """The merged data and the conflicts, in which the person's value stays.

    What rests on articles in `unread`, whose text was not there to extract from, is not taken back.
    """
    merged: dict[str, Any] = {}
    conflicts: list[Conflict] = []
    for key in dict.fromkeys((*now, *new)):
        was, is_, says = base.get(key), now.get(key), new.get(key)
        value: Any
        found: list[Conflict] = []
        if key == "sources":
            value, found = merge_sources(was or (), is_ or (), says or (), frozenset(unread), (*path, key))
        elif key in _KEY_BY_KEY:
            value, found = merge(was or {}, is_ or {}, says or {}, (), (*path, key))
        elif is_ == was:
            value = says
        else:
            value = is_
            if says not in (was, is_):
                found = [Conflict((*path, key), is_, says)]
        conflicts += found
        if value not in (None, {}, ()):
            merged[key] = value
    return merged, conflicts


def merge_sources(
    base: Iterable[Data], now: Iterable[Data], new: Iterable[Data], unread: frozenset[str], path: KeyPath
) -> tuple[tuple[Data, ...], list[Conflict]]:
    """The sources there are now, in their order, each merged with itself; then the extractor's new ones.

    Where none would be left, since people took out the very one that is still found, those that are there stay.
    """
    was, is_, says = keyed(base), keyed(now), keyed(new)
    merged: list[Data] = []
    conflicts: list[Conflict] = []
    for key, source in is_.items():
        if key in was and key in says:
            kept = {name: source[name] for name in ("article", "quote")}
            value, found = merge(was[key] | kept, source, says[key] | kept, (), (*path, len(merged)))
            merged.append(value)
            conflicts += found
        elif key in says or key not in was or was[key] != source or source["article"] in unread:
            merged.append(source)
    merged += [source for key, source in says.items() if key not in is_ and key not in was]
    return tuple(merged or (is_.values() if says else ())), conflicts


def next_base(base: Data, now: Data, new: Data, unread: Iterable[str] = ()) -> dict[str, Any]:
    """What is to be remembered as the extractor's: what it says now, without what a person said before it.

    Where the extractor has come to say what a person wrote, or to leave out what a person took out, the base stays
    as it was: else the value would be taken for the extractor's own, and follow when it changes its mind. What
    rests on articles in `unread` stays, too: else it would be taken for a person's when they are read again.
    """
    kept: dict[str, Any] = {}
    for key in dict.fromkeys((*new, *base)):
        was, is_, says = base.get(key), now.get(key), new.get(key)
        if key == "sources":
            value: Any = _next_sources(was or (), is_ or (), says or (), frozenset(unread))
        elif key in _KEY_BY_KEY:
            value = next_base(was or {}, is_ or {}, says or {})
        else:
            value = was if is_ == says != was else says
        if value not in (None, {}, ()):
            kept[key] = value
    return kept


def _next_sources(
    base: Iterable[Data], now: Iterable[Data], new: Iterable[Data], unread: frozenset[str]
) -> tuple[Data, ...]:
    was, is_, says = keyed(base), keyed(now), keyed(new)
    kept: list[Data] = []
    for key, source in says.items():
        if key in was and key in is_:
            exact = {name: source[name] for name in ("article", "quote")}
            kept.append(next_base(was[key] | exact, is_[key] | exact, source))
        elif key in was or key not in is_:
            kept.append(source)
    gone = [(key, source) for key, source in was.items() if key not in says]
    kept += [source for key, source in gone if key not in is_ or source["article"] in unread]
    return tuple(kept)


def keyed(sources: Iterable[Data]) -> dict[tuple[str, str, int], dict[str, Any]]:
    """Sources by article and quote (white space made even); of equal ones, by their number too."""
    seen: Counter[tuple[str, str]] = Counter()
    found: dict[tuple[str, str, int], dict[str, Any]] = {}
    for source in sources:
        key = source["article"], " ".join(source["quote"].split())
        found[*key, seen[key]] = dict(source)
        seen[key] += 1
    return found
