"""Dates: temporal expressions as TIMEX3 and EDTF, and the dateline that an article opens with.

The way of a text through this package: `recognise` finds where the rules of `rules/` match, `piece` lets the
longest match win and has it read, `join` puts neighbours together ("late" + "July"), `ranges` looks at two dates at
once. What relative dates count from is in `anchors`; the words of the language are in `data/`.
"""

from dateline.extract.dates.dateline import Dateline, find_dateline
from dateline.extract.dates.find import find_dates

__all__ = ["Dateline", "find_dateline", "find_dates"]
