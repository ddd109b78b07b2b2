"""Weekdays and weekends: Tuesday, last Tuesday, next Friday, the weekend."""

import re
from datetime import date, timedelta

from dateline.extract.dates.anchors import Anchors
from dateline.extract.dates.lexicon import LEXICON, key, weekday
from dateline.extract.dates.period import Period
from dateline.extract.dates.reading import Reading, dated
from dateline.extract.dates.rule import Rule

SATURDAY = 5


def _bare(match: re.Match[str], anchors: Anchors) -> Reading | None:
    """Tuesday: the latest one on or before the publication; after a cue of the future the next one."""
    word = match["weekday"]
    if key(word) in LEXICON["weekday_abbreviations"] and not word.endswith("."):
        return None
    return _weekday(weekday(word), anchors.weekday(weekday(word), match.start()))


def _in_direction(match: re.Match[str], anchors: Anchors) -> Reading:
    """Last Tuesday: the latest one before the publication; next Tuesday: the first one after it; this Tuesday: its
    week's."""
    its_weekday, direction = weekday(match["weekday"]), key(match["direction"])
    published = anchors.published
    if published is None:
        return _weekday(its_weekday, None)
    count = LEXICON["directions"][direction]
    day = _toward(published, its_weekday, count)
    return _weekday(its_weekday, Period("day", day), _doubt(direction, day, published))


def _doubt(direction: str, day: date, published: date) -> str | None:
    if direction == "this" and published.weekday() >= SATURDAY:
        return "this may mean the coming week"
    in_week = Period.holding("week", day) == Period.holding("week", published)
    if not in_week or direction not in ("last", "next"):
        return None
    return f"{direction} may mean the week {'before' if direction == 'last' else 'after'}"


def _toward(published: date, its_weekday: int, count: int) -> date:
    if count < 0:
        return published - timedelta((published.weekday() - its_weekday) % 7 or 7)
    if count > 0:
        return published + timedelta((its_weekday - published.weekday()) % 7 or 7)
    return published + timedelta(its_weekday - published.weekday())


def _weekday(its_weekday: int, day: Period | None, weak: str | None = None) -> Reading:
    def within(week: Period) -> Reading | None:
        if week.unit != "week":
            return None
        return dated(Period("day", week.first + timedelta(its_weekday)), "")

    return dated(day, f"XXXX-WXX-{its_weekday + 1}", weak=weak, within=within)


def _weekend(match: re.Match[str], anchors: Anchors) -> Reading:
    """The weekend: this one on its two days, else the one before, or after a cue of the future the coming one."""
    published = anchors.published
    if published is None:
        return dated(None, "XXXX-WXX-WE")
    this = Period.holding("weekend", published)
    on_it, ahead = published.weekday() >= SATURDAY, anchors.is_ahead(match.start())
    if not match["direction"]:
        return dated(this if on_it or ahead else this.shift(-1), "")
    count = LEXICON["directions"][key(match["direction"])]
    if count:
        return dated(this.shift(count), "", weak=None if count < 0 else "next may mean the coming weekend")
    just_over = published.weekday() == 0 and not ahead
    return dated(this.shift(-1) if just_over else this, "", weak=None if on_it else "this may mean either weekend")


RULES = (
    Rule("weekday", "Tuesday", "weekday", r"{Weekday}", _bare),
    Rule("last-weekday", "last Tuesday", "weekday", r"{direction} {Weekday}", _in_direction),
    Rule("weekend", "the weekend", "unit", r"(the|{direction}) weekend", _weekend),
)
