"""Points that are not on the calendar: now, recently, in the past, soon."""

import re

from dateline.extract.dates.anchors import Anchors
from dateline.extract.dates.lexicon import LEXICON, key
from dateline.extract.dates.reading import Reading
from dateline.extract.dates.rule import Rule


def _vague(match: re.Match[str], _: Anchors) -> Reading:
    return Reading(value=LEXICON["vague"][key(match["vague"])])


RULES = (Rule("vague", "recently", "vague", r"(?<!-){vague}(?!-)", _vague),)
