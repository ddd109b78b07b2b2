"""Where in a text the rules match.

A rule is tried only around the words of its cue, which is what makes some seventy patterns as fast as a few.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from dateline.extract.dates.lexicon import LEXICON
from dateline.extract.dates.rule import Cue, Rule

_TOKEN = re.compile(r"\d+|[^\W\d_]+")
# No expression reaches farther from its cue than this many characters.
_REACH = 64


class Found(NamedTuple):
    """A place where a rule's pattern matches."""

    start: int
    end: int
    rule: Rule
    match: re.Match[str]


def find(text: str, rules: Mapping[Rule, re.Pattern[str]]) -> Iterator[Found]:
    """Every match of every rule, overlapping ones included, rule by rule."""
    windows = _windows(text)
    for rule, pattern in rules.items():
        group = "span" if "span" in pattern.groupindex else 0
        for left, right in windows.get(rule.cue, ()):
            for match in pattern.finditer(text, left, right):
                yield Found(match.start(group), match.end(group), rule, match)


def _tokens(phrases: Iterable[str], *common: str) -> set[str]:
    return {token for phrase in phrases for token in _TOKEN.findall(phrase)} - set(common)


_CUES: dict[Cue, set[str]] = {
    "clock": {*_tokens(LEXICON["zones"]), "m", "am", "pm", "noon", "midnight", "clock", "time"},
    "decade": _tokens(LEXICON["decades"]),
    "deictic": {*_tokens(LEXICON["deictics"], "the", "day", "before", "after"), "tonight", "overnight"},
    "edge": _tokens(LEXICON["edges"], "the", "of", "very", "first", "part"),
    "frequency": {*_tokens(LEXICON["frequencies"]), "every", "each", "per"},
    "holiday": {max(_TOKEN.findall(name), key=len) for name in LEXICON["holidays"]},
    "month": _tokens([*LEXICON["months"], *LEXICON["month_abbreviations"]]),
    "ordinal": _tokens(LEXICON["ordinals"]),
    "part": {*_tokens(LEXICON["parts_of_day"]), "hours"},
    "season": _tokens(LEXICON["seasons"]),
    "unit": _tokens(LEXICON["units"]),
    "vague": _tokens(LEXICON["vague"], "the", "at", "more", "most", "very", "right", "near", "these"),
    "weekday": {
        *_tokens([*LEXICON["weekdays"], *LEXICON["weekday_abbreviations"]]),
        *(f"{weekday}s" for weekday in LEXICON["weekdays"]),
    },
}
_CUES_OF: dict[str, list[Cue]] = {}
for _cue, _words in _CUES.items():
    for _word in _words:
        _CUES_OF.setdefault(_word, []).append(_cue)


def _cues(token: str) -> list[Cue]:
    if token[0].isdigit():
        return ["digits", "year"] if len(token) == 4 else ["digits"]
    return _CUES_OF.get(token.lower(), [])


def _windows(text: str) -> dict[Cue, list[tuple[int, int]]]:
    windows: dict[Cue, list[tuple[int, int]]] = {}
    for token in _TOKEN.finditer(text):
        for cue in _cues(token[0]):
            spans = windows.setdefault(cue, [])
            left, right = max(0, token.start() - _REACH), _word_end(text, token.end() + _REACH)
            if spans and spans[-1][1] >= left:
                spans[-1] = spans[-1][0], right
            else:
                spans.append((left, right))
    return windows


def _word_end(text: str, at: int) -> int:
    limit = min(at + _REACH, len(text))
    return next((end for end in range(at, limit) if not text[end].isalnum()), limit)
