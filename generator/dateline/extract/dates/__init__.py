"""Dates: temporal expressions as TIMEX3 and EDTF.

The way of a text through this package: `recognise` finds where the rules of `rules/` match, `piece` lets the
longest match win and has it read, `join` puts neighbours together ("late" + "July"), `ranges` looks at two dates at
once. What relative dates count from is in `anchors`; the words of the language are in `data/`.
"""

from dateline.extract.dates.find import find_dates
from dateline.extract.dates.stamps import without_stamps

__all__ = ["find_dates", "without_stamps"]
