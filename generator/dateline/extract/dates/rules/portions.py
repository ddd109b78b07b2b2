"""Portions of a year or a month: the third quarter, the first half, last summer, the last week of March."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from dateline.extract.dates.anchors import Anchors
from dateline.extract.dates.lexicon import LEXICON, key
from dateline.extract.dates.period import SEASON_STARTS, Period, Unit
from dateline.extract.dates.reading import Reading, dated
from dateline.extract.dates.rule import Rule

NORTHERN = "seasons of the northern hemisphere"

_BEFORE_A_SEASON = re.compile(r"\b(in|since|by|during|until|early|late|mid|every|each)[\s-]+(the\s+)?$", re.I)


def _nth(match: re.Match[str], count: int) -> int | None:
    """1 for "first", the highest for "last", None where there are not so many."""
    nth = LEXICON["ordinals"][key(match["ordinal"])]
    return count if nth < 0 else nth if nth <= count else None


def _quarter(match: re.Match[str], anchors: Anchors) -> Reading | None:
    """The third quarter: of this year, or, before that begins, of the last one; "will" keeps it in this year."""
    nth, published = _nth(match, 4), anchors.published
    if nth is None:
        return None
    of_year = _of_a_year("quarter", nth * 3 - 2)
    if match["year"]:
        return dated(Period("quarter", date(int(match["year"]), nth * 3 - 2, 1)), "", relative=False)
    if published is None:
        return dated(None, f"XXXX-Q{nth}", within=of_year)
    this = Period.holding("quarter", published)
    if key(match["ordinal"]) in ("last", "latest", "most recent"):
        return dated(this.shift(-1), "", within=of_year)
    quarter = Period("quarter", date(published.year, nth * 3 - 2, 1))
    to_come = quarter.first > this.first and not anchors.is_ahead(match.start())
    return dated(quarter.shift(-4) if to_come else quarter, "", within=of_year)


def _half(match: re.Match[str], _: Anchors) -> Reading | None:
    nth = _nth(match, 2)
    return Reading(value="", within=_of_a_year("half", nth * 6 - 5)) if nth else None


def _of_a_year(unit: Unit, month: int) -> Callable[[Period], Reading | None]:
    def within(period: Period) -> Reading | None:
        return dated(Period(unit, date(period.first.year, month, 1)), "") if period.unit == "year" else None

    return within


def _week_of(match: re.Match[str], _: Anchors) -> Reading:
    """The first week of a month is the one that holds its seventh day; the last one that which ends within it."""
    nth = LEXICON["ordinals"][key(match["ordinal"])]

    def within(period: Period) -> Reading | None:
        if period.unit not in ("month", "season", "year"):
            return None
        day = period.last - timedelta(6) if nth < 0 else period.first + timedelta(7 * nth - 1)
        return dated(Period.holding("week", day), "")

    return Reading(value="", within=within)


def _season(match: re.Match[str], anchors: Anchors) -> Reading | None:
    name = key(match["season"])
    code, published = LEXICON["seasons"][name], anchors.published
    of_year = _of_a_year("season", SEASON_STARTS[code])
    if match["year"]:
        season = Period("season", date(int(match["year"]), SEASON_STARTS[code], 1))
        return dated(season, "", relative=False, weak=NORTHERN)
    if not match["direction"] and name in LEXICON["seasons_also_words"] and not _says_season(match, anchors):
        return None
    if published is None:
        return dated(None, f"XXXX-{code}", within=of_year)
    direction = LEXICON["directions"][key(match["direction"])] if match["direction"] else None
    season = _nearest_season(code, direction, published, anchors.is_ahead(match.start()))
    return dated(season, "", weak=NORTHERN, within=of_year)


def _says_season(match: re.Match[str], anchors: Anchors) -> bool:
    before, after = anchors.text[max(0, match.start() - 16) : match.start()], anchors.text[match.end() :]
    return bool(_BEFORE_A_SEASON.search(before)) and not after.startswith(" of ")


def _nearest_season(code: str, direction: int | None, published: date, is_ahead: bool) -> Period:
    this = Period("season", date(published.year, SEASON_STARTS[code], 1))
    if code == "WI" and published.month < 3:
        this = this.shift(-1)
    if direction is None:
        return this if is_ahead or this.first <= published else this.shift(-1)
    if direction < 0:
        return this if this.last < published else this.shift(-1)
    if direction > 0:
        return this if this.first > published else this.shift(1)
    return this


RULES = (
    Rule(
        "quarter",
        "the third quarter",
        "ordinal",
        r"(the )?{ordinal}[\s-](fiscal )?quarter(,? (of )?{year})?(?! of an?\b)",
        _quarter,
    ),
    Rule("half", "the first half of 2018", "ordinal", r"(the )?{ordinal} half(?= of )", _half),
    Rule("week-of", "the last week of March", "ordinal", r"(the )?{ordinal} (full )?week(?= (of|in) )", _week_of),
    Rule("season", "last summer", "season", r"(the )?({direction} )?{season}(,? (of )?{year})?", _season),
)
