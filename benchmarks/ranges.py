"""Ranges of tolls: where outlets differ on the dead of an incident, whether its event says from what to what.

An incident counts where the gold gives two of its documents different numbers. Its event is the cluster that holds
most of its documents; the event's range, the lowest and the highest number of the dead of the documents in it, as
far as the gold knows their incident. The range is right if from the numbers that the gold accepts for each document
one can be taken so that the lowest and the highest of them are the range's; it covers the gold if each document has
one within the range.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

Record = Mapping[str, Any]
Range = tuple[int, int]


class Ranges(NamedTuple):
    """How many incidents count, and of how many the range is right, or covers the gold."""

    incidents: int
    right: int
    covered: int
    right_if_merged: int
    """Of how many it would be, were the documents of an incident the ones that were merged."""


def ranges(gold: Iterable[Record], found: Iterable[Record]) -> Ranges:
    """Count over documents with `cluster` and `gold`; `found` are their lines, with `cluster` and `events`."""
    documents = {str(record["id"]): record for record in gold if record.get("cluster")}
    lines = {str(line["id"]): line for line in found if str(line["id"]) in documents}
    incidents, events = _grouped(documents), _grouped(lines)
    counted: Counter[str] = Counter()
    for members in incidents.values():
        if len({_told(documents[id]) for id in members} - {None}) < 2:
            continue
        accepted = [numbers for id in members if (numbers := _accepted(documents[id]))]
        event = Counter(str(lines[id]["cluster"]) for id in members).most_common(1)[0][0]
        merged, ideal = (_range(lines[id] for id in ids) for ids in (events[event], members))
        counted["incidents"] += 1
        counted["right"] += merged is not None and _is_right(merged, accepted)
        counted["covered"] += merged is not None and _covers(merged, accepted)
        counted["ideal"] += ideal is not None and _is_right(ideal, accepted)
    return Ranges(*(counted[name] for name in ("incidents", "right", "covered", "ideal")))


def _grouped(records: Mapping[str, Record]) -> dict[str, list[str]]:
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for id, record in records.items():
        groups[str(record["cluster"])].append(id)
    return groups


def _told(document: Record) -> int | None:
    number: int | None = document["gold"][0].get("killed")
    return number


def _accepted(document: Record) -> set[int]:
    told = _told(document)
    return {*(document["gold"][0].get("killed_alt") or ()), *(() if told is None else (told,))}


def _range(lines: Iterable[Record]) -> Range | None:
    """The lowest and the highest number of the dead of the documents' main events."""
    mains = [line["events"][0] for line in lines if line["events"]]
    lows = [main["killed"] for main in mains if main["killed"] is not None]
    highs = [main["killed_max"] or main["killed"] for main in mains if main["killed"] is not None]
    return (min(lows), max(highs)) if lows else None


def _covers(found: Range, accepted: Sequence[set[int]]) -> bool:
    low, high = found
    return all(any(low <= number <= high for number in numbers) for numbers in accepted)


def _is_right(found: Range, accepted: Sequence[set[int]]) -> bool:
    return _covers(found, accepted) and all(any(end in numbers for numbers in accepted) for end in found)
