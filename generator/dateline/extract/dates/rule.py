"""A rule: name, example, a pattern written with the lexicon's words, and the function that reads a match."""

import re
from collections.abc import Callable
from typing import Literal, NamedTuple

from dateline.extract.dates.anchors import Anchors
from dateline.extract.dates.reading import Reading

Cue = Literal[
    "clock", "decade", "deictic", "digits", "edge", "frequency", "holiday", "month", "ordinal", "part", "season",
    "unit", "vague", "weekday", "year",
]  # fmt: skip
"""The class of words without which a rule cannot match; rules are tried only around such words."""

Read = Callable[[re.Match[str], Anchors], Reading | None]
"""None where the words turn out to be no date; `ValueError`, `OverflowError` where the calendar has no such day."""


class Rule(NamedTuple):
    """One row of the table. `leans` on dates told elsewhere in the text, so it is read after those that do not."""

    name: str
    example: str
    cue: Cue
    pattern: str
    read: Read
    leans: bool = False
