"""Stamps: the day on which a page says that it was published (`Updated 9 May 2024 Ten people were hurt`)."""

import re
from collections.abc import Sequence
from datetime import date

from dateline.model.mention import DateMention

_BEFORE = re.compile(
    r"(?:^|\n)\W*(?:date of publication|(?:last\s+)?updated|published|posted|issued)\W*(?:(?:on|at)\b\W*)?"
    r"(?:\d{1,2}[:.h]?\d\d\W*)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\W*)?$",
    re.IGNORECASE,
)
_NEAR = 60
"""Characters before a date to look at."""


def without_stamps(text: str, dates: Sequence[DateMention], published: date | None) -> list[DateMention]:
    """The dates that may be those of events: not those of which the page says that it was published then."""
    return [mention for mention in dates if not _is_stamp(text, mention, published)]


def _is_stamp(text: str, mention: DateMention, published: date | None) -> bool:
    in_full = published is not None and mention.value.startswith(published.isoformat()) and not mention.relative
    return in_full and bool(_BEFORE.search(text[max(0, mention.start - _NEAR) : mention.start]))
