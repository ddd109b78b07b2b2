"""What a relative expression counts from: the publication date, or a date that the text has told before.

Rules, with how often they held in annotated news (353 weekdays, 92 months):
- a bare weekday is the latest one on or before the publication: 92 %;
- a bare month, or a day without its year, is the nearest one, the past being nearer than the future: three in four
  months are past;
- a cue of the future before it in its sentence ("will", "scheduled for") turns both, unless somebody "said" since.
"""

import re
from bisect import bisect_right, insort
from datetime import date, timedelta
from functools import cached_property
from typing import NamedTuple

from dateline.extract.dates.lexicon import LEXICON, alternatives, key
from dateline.extract.dates.period import Period, Unit

_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z\d])|\n\s*\n|;\s")
_FUTURE = re.compile(rf"(?<!\w)(?:{alternatives(LEXICON['future_cues'])})(?!\w)", re.I)
_UNTIL = re.compile(r"\b(?:until|till)\s+(?:\w+\s+){0,2}$", re.I)
_OPENING = re.compile(r"[\s\"'“‘(]*(?:(?:on|by|in|until)\s+)?(?:the\s+)?", re.I)
_REPORT = re.compile(rf"\b(?:{alternatives(LEXICON['report_cues'])})\b", re.I)

# How much farther a day of the future seems than one of the past, without and with a cue of the future.
_FUTURE_WEIGHT = 1.5
_CUED_FUTURE_WEIGHT = 0.6
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
        if self.published is None:
            return None
        before = (told.period for told in reversed(self.told) if told.start < start)
        return next((period for period in before if not units or period.unit in units), None)

    def day(self, start: int) -> Period | None:
        """The last day told before `start`, else the day of publication."""
        return self.last(start, "day") or self.today

    def day_of_sentence(self, start: int) -> Period | None:
        """The day told nearest to `start` in its sentence, before or after, else as `day`."""
        if self.published is None:
            return None
        left, right = self.sentence(start)
        near = [told for told in self.told if left <= told.start < right and told.period.unit == "day"]
        return min(near, key=lambda told: abs(told.start - start)).period if near else self.day(start)

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
        cues = list(_FUTURE.finditer(before))
        if cues:
            return not _REPORT.search(before, cues[-1].end())
        if _UNTIL.search(before):
            return True
        after = self.text[start : min(right, start + _OPENING_REACH)]
        cue = _FUTURE.search(after) if start - left < _OPENING_REACH and _OPENING.fullmatch(before) else None
        return bool(cue) and not _REPORT.search(after, 0, cue.start() if cue else 0)

    def weekday(self, weekday: int, start: int) -> Period | None:
        """The latest such day on or before the publication; after a cue of the future the next one."""
        if self.published is None:
            return None
        back = (self.published.weekday() - weekday) % 7
        ahead = 7 if back and self.is_ahead(start) else 0
        return Period("day", self.published + timedelta(ahead - back))

    def nearest_year(self, month: int, day: int | None, start: int) -> int | None:
        """The year in which a month, or a day of it, is nearest to the publication."""
        if self.published is None:
            return None
        ahead = self.is_ahead(start)
        years = range(self.published.year - 4, self.published.year + 5)
        distances = {year: self._distance(year, month, day, ahead) for year in years}
        return min(distances, key=lambda year: distances[year])

    def _distance(self, year: int, month: int, day: int | None, ahead: bool) -> float:
        assert self.published
        try:
            gap = (date(year, month, day or 15) - self.published).days
        except ValueError:  # 29 February
            return float("inf")
        if day is None and (year, month) == (self.published.year, self.published.month):
            return 0
        if gap > 0:
            return gap * (_CUED_FUTURE_WEIGHT if ahead else _FUTURE_WEIGHT)
        return -gap + (400 if ahead and -gap > _CUED_PAST_LIMIT else 0)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [0, *(end.end() for end in _SENTENCE_END.finditer(self.text) if not self._abbreviated(end.start()))]

    def _abbreviated(self, dot: int) -> bool:
        word = self.text[max(0, dot - 8) : dot].split()
        return self.text[dot : dot + 1] == "." and bool(word) and key(word[-1]) in LEXICON["abbreviations"]
