"""How long: two weeks, a 12-hour flight, for years, decades-long. No calendar date, so without `when`."""

import re

from dateline.extract.dates.anchors import Anchors
from dateline.extract.dates.lexicon import LEXICON, Number, key, number
from dateline.extract.dates.reading import Reading
from dateline.extract.dates.rule import Rule

_SYMBOLS = {
    "second": "S", "minute": "M", "hour": "H",
    "day": "D", "weekend": "WE", "week": "W", "month": "M", "quarter": "Q", "year": "Y",
}  # fmt: skip
_YEARS = {"decade": 10, "century": 100}
_OPEN = {"decade": "DE", "century": "CE"}
CLOCK_UNITS = frozenset({"second", "minute", "hour"})

# "15 a year", "$3 a barrel a day", "twice a week": how often, not how long.
_BEFORE_A_RATE = re.compile(r"(\b(once|twice|times|percent|dollars|million|billion|cents)|[\d%])\s+$", re.I)


def duration_value(count: Number, unit: str) -> str:
    """TIMEX3: P3D, PT12H, P2.5Y, P10Y for a decade, and PXD where it is open how many."""
    if unit in _YEARS:
        return f"PX{_OPEN[unit]}" if count is None else f"P{_plain(count * _YEARS[unit])}Y"
    time = "T" if unit in CLOCK_UNITS else ""
    return f"P{time}{'X' if count is None else _plain(count)}{_SYMBOLS[unit]}"


def unit_of(match: re.Match[str]) -> str:
    """The unit that was matched, in the singular."""
    return LEXICON["units"][key(match["unit"])]


def _plain(count: float) -> str:
    return f"{count:g}" if count < 1e6 else str(int(count))


def _counted(match: re.Match[str], anchors: Anchors) -> Reading | None:
    count, unit = number(match["number"]), unit_of(match)
    if key(match["number"]) in ("a", "an"):
        if unit in ("second", "quarter") or key(match["unit"]).endswith("s"):
            return None
        if _BEFORE_A_RATE.search(anchors.text[max(0, match.start() - 16) : match.start()]):
            return Reading(type="SET", value=duration_value(count, unit))
    return Reading(type="DURATION", value=duration_value(count, unit))


def _and_a_half(match: re.Match[str], _: Anchors) -> Reading:
    return Reading(type="DURATION", value=duration_value(1.5, unit_of(match)))


def _open(match: re.Match[str], _: Anchors) -> Reading | None:
    is_plural = key(match["unit"]).endswith("s")
    return Reading(type="DURATION", value=duration_value(None, unit_of(match))) if is_plural else None


def _long(match: re.Match[str], _: Anchors) -> Reading:
    count = None if key(match["unit"]).endswith("s") else 1
    return Reading(type="DURATION", value=duration_value(count, unit_of(match)))


_FULL = r"(full|whole|straight|consecutive|additional|more|further|trading|working|business|solid)"

RULES = (
    Rule(
        "duration",
        "nearly two and a half years",
        "unit",
        rf"({{about}} )?{{number}}[\s-]({_FULL}[\s-])?{{unit}}(-long)?",
        _counted,
    ),
    Rule("year-and-a-half", "a year and a half", "unit", r"({about} )?an? {unit} and a half", _and_a_half),
    Rule("years-long", "decades-long", "unit", r"{unit}-?long", _long),
    Rule(
        "for-years",
        "for years",
        "unit",
        r"(in|for|within|over|after|many|lasted|lasting|just|mere) (just |only |many |the )?(?P<span>{unit})",
        _open,
    ),
    Rule(
        "years-of",
        "days of fighting",
        "unit",
        r"(?P<span>{unit}) (of|in the making|on end|to come|later|before|after|since)",
        _open,
    ),
    Rule(
        "between-durations",
        "between 60 and 90 days",
        "unit",
        r"(between|from) (?P<span>{number})(?= (and|to) \d+ {unit}\b(?![\s-]old| of age))",
        _counted,
    ),
)
