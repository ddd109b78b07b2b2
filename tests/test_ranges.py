"""The measure of ranges of tolls: which incidents count, and when an event's range is right or covers the gold."""

import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))
from ranges import ranges


def gold(id: str, killed: int | None, *others: int) -> dict[str, Any]:
    return {"id": id, "cluster": "market", "gold": [{"killed": killed, "killed_alt": list(others)}]}


def found(id: str, killed: int | None, cluster: str = "a", highest: int | None = None) -> dict[str, Any]:
    return {"id": id, "cluster": cluster, "events": [{"killed": killed, "killed_max": highest}]}


@pytest.mark.parametrize(
    ("documents", "lines", "counted"),
    [
        ([gold("1", 12), gold("2", 15)], [found("1", 12), found("2", 15)], (1, 1, 1, 1)),
        ([gold("1", 12), gold("2", 12)], [found("1", 12), found("2", 15)], (0, 0, 0, 0)),  # outlets agree
        ([gold("1", 12), gold("2", None)], [found("1", 12), found("2", 15)], (0, 0, 0, 0)),
        ([gold("1", 12), gold("2", 15)], [found("1", 10), found("2", 15)], (1, 0, 1, 0)),  # covers, and is too wide
        ([gold("1", 12), gold("2", 15)], [found("1", 12), found("2", 14)], (1, 0, 0, 0)),
        ([gold("1", 12, 13), gold("2", 15)], [found("1", 13), found("2", 15)], (1, 1, 1, 1)),
        ([gold("1", 12), gold("2", 15)], [found("1", 12), found("2", 15, "b")], (1, 0, 0, 1)),  # kept apart
        ([gold("1", 12), gold("2", 15)], [found("1", 12, highest=15), found("2", None)], (1, 1, 1, 1)),
    ],
)
def test_ranges(documents: list[dict[str, Any]], lines: list[dict[str, Any]], counted: tuple[int, ...]) -> None:
    assert tuple(ranges(documents, lines)) == counted
