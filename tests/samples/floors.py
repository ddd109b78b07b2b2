"""The floors of `floors.yml`: what each field has to reach, and how that came to be."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Annotated

import yaml
from pydantic import Field, TypeAdapter
from tests.samples.tally import Tally

from dateline.model.base import Record

FILE = Path(__file__).parent / "floors.yml"
ROOM = 0.05
"""So far above its floor a field may be before the floor should follow."""


class Floor(Record):
    """The F1 that a field has to reach since a day; the reason is due where it is lower than the one before."""

    floor: Annotated[float, Field(ge=0, le=1)]
    date: date
    reason: str = ""


History = Sequence[Floor]
_FILE = TypeAdapter(dict[str, Annotated[list[Floor], Field(min_length=1)]])


def read() -> Mapping[str, History]:
    """The history of each field's floor, the oldest first; the last one counts."""
    return _FILE.validate_python(yaml.safe_load(FILE.read_text("utf-8")))


def lowered(history: History) -> list[Floor]:
    """The floors that are below the one before and do not say why."""
    return [new for old, new in pairwise(history) if new.floor < old.floor and not new.reason.strip()]


def below(floors: Mapping[str, History], measured: Mapping[str, Tally]) -> list[str]:
    """The fields that do not reach their floor, in words."""
    return [
        f"{field}: F1 {measured[field].f1:.3f} is below its floor, {history[-1].floor}"
        for field, history in floors.items()
        if measured[field].f1 < history[-1].floor
    ]


def may_be_raised(floors: Mapping[str, History], measured: Mapping[str, Tally]) -> list[str]:
    """The fields that have left their floor far below, in words."""
    return [
        f"{field}: F1 {measured[field].f1:.3f}; its floor, {history[-1].floor}, may be raised in {FILE.name}"
        for field, history in floors.items()
        if measured[field].f1 > history[-1].floor + ROOM
    ]
