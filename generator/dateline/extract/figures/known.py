"""What an article as a whole says about its counts: those of its headline, and those that are parts of others."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from dateline.extract.figures.counts import find_counts
from dateline.extract.figures.numbers import number_pattern, read_number
from dateline.model import FigureMention

Part = tuple[int, str]
"""How many, and the word for them."""


class Known(NamedTuple):
    """Counts that help to choose between those of the sentences."""

    headline: Sequence[FigureMention] = ()
    parts: frozenset[Part] = frozenset()
    """Of 15 people, among them 11 children: the children, who are no total where they are counted alone."""

    def is_part(self, text: str, count: FigureMention, offset: int = 0) -> bool:
        """Whether a count of `text` (which starts at `offset`) is a part; of the headline's, too."""
        following = re.match(r"\s+(\w+)", text[count.end - offset :])
        return following is not None and (count.figure.low, following[1].lower()) in self.parts


def known_counts(title: str, text: str) -> Known:
    """The counts of a headline that are no parts in the text, and the parts."""
    known = Known(parts=frozenset(_parts(text)))
    return known._replace(headline=[c for c in find_counts(title) if not known.is_part(title, c)])


def _parts(text: str) -> set[Part]:
    found = set()
    for match in _part().finditer(text):
        number = read_number(match)
        if number and number.low > 1:
            found.add((number.low, match["noun"].lower()))
    return found


@cache
def _part() -> "re.Pattern[str]":
    """A number of people after what says that they are counted in already."""
    return re.compile(
        rf"\b(?:among\s+(?:them|whom|the\s+(?:dead|victims|wounded|injured))|including|of\s+whom)\s+(?:were\s+)?"
        rf"{number_pattern()}\s+(?P<noun>[a-z]\w+)",
        re.IGNORECASE,
    )
