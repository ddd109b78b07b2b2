"""What a relative expression counts from: the publication date, or a date that the text has told before.

Rules, with how often they held in annotated news (353 weekdays, 92 months):
- a bare weekday is the latest one on or before the publication: 92 %;
- a bare month, or a day without its year, is the nearest one, the past being nearer than the future: three in four
  months are past;
- a cue of the future before it in its sentence ("will", "scheduled for") turns both, unless somebody "said" or
  something "was" since.
"""

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cached_property
from typing import NamedTuple

from dateline.extract.dates.lexicon import LEXICON, alternatives, key
from dateline.extract.dates.period import Period, Unit

_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z\d])|\n\s*\n|;\s")
_FUTURE = re.compile(rf"(?<!\w)(?:{alternatives(LEXICON['future_cues'])})(?!\w)", re.I)
_UNTIL = re.compile(r"\b(?:until|till)\s+(?:\w+\s+){0,2}$", re.I)
_PAST = re.compile(rf"\b(?:{alternatives(LEXICON['past_verbs'])}|\w{{2,}}ed)\b", re.I)
_SINCE = re.compile(r"\bsince\s+(?:the\s+|early\s+|late\s+|mid-)?$", re.I)
_REPORTED_ON = re.compile(
    rf"\b(?:{alternatives(LEXICON['report_cues'])})(?:\s+(?!that\b)\w+)?\s+(?:(?:on|late|early)\s+)*$", re.I
)
_OPENING = re.compile(r"[\s\"'“‘(]*(?:(?:on|by|in)\s+)?(?:the\s+)?", re.I)
# Said, was; which members approved.
_TURNED_BACK = re.compile(
    rf"\b(?:{alternatives([*LEXICON['report_cues'], *LEXICON['past_cues']])})\b"
    r"|\b(?:which|who|where|when|after)\s+(?:(?!is\b|are\b|be\b|will\b)\w+\s+){0,2}?\w{2,}ed\b",
    re.I,
)

# How much farther a day of the future seems than one of the past: by itself, after a verb in the past tense, after
# a cue of the future, and after "since".
_FUTURE_WEIGHT, _TOLD_FUTURE_WEIGHT, _CUED_FUTURE_WEIGHT, _NEVER = 1.5, 3.0, 0.6, float("inf")
# With a cue, a date more than this many days back is left to the next year.
_CUED_PAST_LIMIT = 45
# How many characters before a date, and after one that opens its sentence, a cue of the future may stand.
_CUE_REACH = 300
_OPENING_REACH = 60


class Told(NamedTuple):
    """A period and where in the text it was told."""

    start: int
    period: Period


class Anchors:
    """The publication date of a text and the dates it tells, in the order of the text."""

    def __init__(self, text: str, published: date | None) -> None:
        self.text = text
        self.published = published
        self.told: list[Told] = []

    def tell(self, start: int, period: Period) -> None:
        """Keep what the text tells, for what leans on it."""
        insort(self.told, Told(start, period))

    def last(self, start: int, *units: Unit) -> Period | None:
        """The last period of one of these units that was told before `start`; of any unit when none is given."""
        told = next((told for told in self._before(start) if not units or told.period.unit in units), None)
        return told.period if told and self.published else None

    def day(self, start: int) -> Period | None:
        """The last day told before `start`, not that of a report ("said on Friday"), else the publication's."""
        told = [told for told in self._before(start) if told.period.unit == "day"] if self.published else []
        happened = (day for day in told if not _REPORTED_ON.search(self.text, max(0, day.start - 40), day.start))
        day = next(happened, told[0] if told else None)
        return day.period if day else self.today

    def day_of_sentence(self, start: int) -> Period | None:
        """The day told nearest to `start` in its sentence, before or after, else as `day`."""
        left, right = self.sentence(start)
        before = next((told for told in self._before(start) if told.period.unit == "day"), None)
        after = next((told for told in self._after(start) if told.period.unit == "day"), None)
        near = [told for told in (before, after) if told and left <= told.start < right and self.published]
        return min(near, key=lambda told: abs(told.start - start)).period if near else self.day(start)

    def _before(self, start: int) -> Iterator[Told]:
        index = bisect_left(self.told, start, key=lambda told: told.start)
        return (self.told[i] for i in range(index - 1, -1, -1))

    def _after(self, start: int) -> Iterator[Told]:
        index = bisect_right(self.told, start, key=lambda told: told.start)
        return (self.told[i] for i in range(index, len(self.told)))

    @property
    def today(self) -> Period | None:
        """The day of publication."""
        return Period("day", self.published) if self.published else None

    def sentence(self, at: int) -> tuple[int, int]:
        """Where the sentence around a character begins and ends."""
        index = bisect_right(self._sentence_starts, at)
        end = self._sentence_starts[index] if index < len(self._sentence_starts) else len(self.text)
        return self._sentence_starts[index - 1], end

    def is_ahead(self, start: int) -> bool:
        """Whether the sentence has turned to the future before `start`, or opens with it and turns right after."""
        left, right = self.sentence(start)
        before = self.text[max(left, start - _CUE_REACH) : start]
        if cues := list(_FUTURE.finditer(before)):
            return not _TURNED_BACK.search(before, cues[-1].end())
        after = self.text[start : min(right, start + _OPENING_REACH)]
        cue = _FUTURE.search(after) if start - left < _OPENING_REACH and _OPENING.fullmatch(before) else None
        return bool(cue) and not _TURNED_BACK.search(after, 0, cue.start() if cue else 0)

    def weekday(self, weekday: int, start: int) -> Period | None:
        """The latest such day on or before the publication; after a cue of the future the next one.

        "Until Friday" looks ahead; "since Friday", written on a Friday, looks a week back.
        """
        if self.published is None:
            return None
        back, before = (self.published.weekday() - weekday) % 7, self._words_before(start)
        if back == 0:
            return Period("day", self.published - timedelta(7 if _SINCE.search(before) else 0))
        ahead = 7 if _UNTIL.search(before) or self.is_ahead(start) else 0
        return Period("day", self.published + timedelta(ahead - back))

    def nearest_year(self, month: int, day: int | None, start: int) -> int | None:
        """The year in which a month, or a day of it, is nearest to the publication; after "since", before that."""
        if self.published is None:
            return None
        weight = self._future_weight(start)
        years = range(self.published.year - 4, self.published.year + 5)
        distances = {year: self._distance(year, month, day, weight) for year in years}
        return min(distances, key=lambda year: distances[year])

    def _future_weight(self, start: int) -> float:
        if _SINCE.search(self._words_before(start)):
            return _NEVER
        if self.is_ahead(start):
            return _CUED_FUTURE_WEIGHT
        told = _PAST.search(self.text, max(self.sentence(start)[0], start - _CUE_REACH), start)
        return _TOLD_FUTURE_WEIGHT if told else _FUTURE_WEIGHT

    def _words_before(self, start: int) -> str:
        return self.text[max(0, start - 24) : start]

    def _distance(self, year: int, month: int, day: int | None, future_weight: float) -> float:
        assert self.published
        try:
            gap = (date(year, month, day or 15) - self.published).days
        except ValueError:  # 29 February
            return _NEVER
        if day is None and (year, month) == (self.published.year, self.published.month):
            return 0
        if gap > 0:
            return gap * future_weight
        left_behind = future_weight == _CUED_FUTURE_WEIGHT and -gap > _CUED_PAST_LIMIT
        return -gap + (400 if left_behind else 0)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [0, *(end.end() for end in _SENTENCE_END.finditer(self.text) if not self._abbreviated(end.start()))]

    def _abbreviated(self, dot: int) -> bool:
        word = self.text[max(0, dot - 8) : dot].split()
        return self.text[dot : dot + 1] == "." and bool(word) and key(word[-1]) in LEXICON["abbreviations"]
