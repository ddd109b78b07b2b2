"""The language of the rules' patterns.

A pattern is a regular expression with three conveniences: `{month}` is any of the lexicon's words for a month, as a
group of that name (`{day:last}` calls its group `last`); a space is any white space, with a question mark or none;
round brackets only group.
Where a pattern has to look at words that are not part of the date, the group `(?P<span>…)` is the date.
"""

import re
from collections.abc import Iterable

from dateline.extract.dates.lexicon import LEXICON, alternatives


def _capitalised(words: Iterable[str]) -> str:
    return "(?-i:" + "|".join(f"{word.capitalize()}|{word.upper()}" for word in words) + ")"


_MONTHS, _SHORT_MONTHS = LEXICON["months"], LEXICON["month_abbreviations"]
_WEEKDAYS, _SHORT_WEEKDAYS = LEXICON["weekdays"], LEXICON["weekday_abbreviations"]
_TENS = f"(?:{alternatives(LEXICON['tens'])})"
_ONES = f"(?:{alternatives(word for word, value in LEXICON['numbers'].items() if value in range(1, 10))})"
_COUNTS = alternatives([*LEXICON["vague_numbers"], *LEXICON["numbers"]])

WORDS: dict[str, str] = {
    "month": rf"(?:(?:{alternatives(_MONTHS)})\b|(?:{alternatives(_SHORT_MONTHS)})\b\.?)",
    "Month": rf"(?:{_capitalised(_MONTHS)}\b|{_capitalised(_SHORT_MONTHS)}\b\.?)",
    "weekday": rf"(?:{alternatives(_WEEKDAYS)})",
    "Weekday": rf"(?:(?:{alternatives(_WEEKDAYS)})\b|{_capitalised(_SHORT_WEEKDAYS)}\b\.?)",
    "unit": rf"(?:{alternatives(LEXICON['units'])})",
    "number": (
        rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,7}}(?:\.\d+)?|{_TENS}(?:[\s-]{_ONES})?|{_COUNTS})(?:\s+and\s+a\s+half)?"
    ),
    "about": rf"(?:{alternatives(LEXICON['about'])})",
    "ordinal": rf"(?:{alternatives(LEXICON['ordinals'])})",
    "season": rf"(?:{alternatives(LEXICON['seasons'])})",
    "part": rf"(?:{alternatives(LEXICON['parts_of_day'])})",
    "direction": rf"(?:{alternatives(LEXICON['directions'])})",
    "edge": rf"(?:{alternatives(LEXICON['edges'])})",
    "decade": rf"(?:{alternatives(LEXICON['decades'])})",
    "deictic": rf"(?:{alternatives(LEXICON['deictics'])})",
    "vague": rf"(?:{alternatives(LEXICON['vague'])})",
    "frequency": rf"(?:{alternatives(LEXICON['frequencies'])})",
    "holiday": rf"(?:{alternatives(LEXICON['holidays'])})",
    "zone": rf"(?:(?-i:{'|'.join(zone.upper() for zone in LEXICON['zones'])})|local\s+time)",
    "newspaper": rf"(?:{alternatives(LEXICON['newspapers'])})",
    "named": rf"(?:{alternatives(LEXICON['named_after'])})",
    "counted": rf"(?:{alternatives(LEXICON['counted'])})",
    "street": rf"(?:{alternatives(LEXICON['streets'])})",
    "day": r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?",
    "year": r"(?:1[5-9]|20)\d\d",
}
"""What may stand in braces. {Month} and {Weekday} want a capital where a short or common word could be meant."""

_PLACEHOLDER = re.compile(r"\{([A-Za-z]+)(?::([a-z_]+))?\}")
_OPENING_BRACKET = re.compile(r"(?<!\\)\((?!\?)")
# A date does not begin inside of a word or a number, nor after a sign of money.
_BEFORE = r"(?<![\w$£€@#])(?<!\d[.,/:-])"
_AFTER = r"(?!\w)"


def compiled(pattern: str) -> re.Pattern[str]:
    """The regular expression that a rule's pattern stands for."""
    grouping = _OPENING_BRACKET.sub("(?:", pattern).replace(" ?", r"\s*").replace(" ", r"\s+")
    filled = _PLACEHOLDER.sub(lambda hole: f"(?P<{(hole[2] or hole[1]).lower()}>{WORDS[hole[1]]})", grouping)
    return re.compile(f"{_BEFORE}(?:{filled}){_AFTER}", re.I)
