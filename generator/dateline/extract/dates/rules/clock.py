"""Times of day: 8:45 p.m., 16:08 UTC, noon; this morning, last night, overnight; the early hours of."""

import re
from dataclasses import replace

from dateline.extract.dates.anchors import Anchors
from dateline.extract.dates.lexicon import LEXICON, key
from dateline.extract.dates.reading import Reading, at, dated, moved
from dateline.extract.dates.rule import Rule
from dateline.model.when import When


def _clock(match: re.Match[str], anchors: Anchors) -> Reading | None:
    """A time of day, on the day told nearest to it."""
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    half = key(match["half"] or "").replace(".", "").replace(" ", "")
    if hour > (12 if half else 24) or minute > 59:
        return None
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    return _on_its_day(f"T{hour:02d}:{minute:02d}{_zone(match['zone'])}", match, anchors)


def _named(match: re.Match[str], anchors: Anchors) -> Reading:
    clock = "T12:00" if key(match["hour"]) == "noon" else "T24:00"
    return _on_its_day(clock + _zone(match["zone"]), match, anchors)


def _zone(written: str | None) -> str:
    return LEXICON["zones"].get(key(written), "") if written else ""


def _on_its_day(clock: str, match: re.Match[str], anchors: Anchors) -> Reading:
    day = dated(anchors.day_of_sentence(match.start()), "XXXX-XX-XX")
    return replace(at(day, clock), role="time")


def _this_part(match: re.Match[str], anchors: Anchors) -> Reading:
    """This morning, last night: of the day of publication, of the one before."""
    day = moved(anchors.today, "day", -1 if key(match["side"]) == "last" else 0)
    return at(day, _code(match))


def _tonight(_: re.Match[str], anchors: Anchors) -> Reading:
    return at(moved(anchors.today, "day", 0), "TNI")


def _overnight(_: re.Match[str], anchors: Anchors) -> Reading:
    """The night to the day of publication: either day; to what leans on it, the second."""
    night = at(moved(anchors.today, "day", -1), "TNI")
    if not night.period or not anchors.published:
        return replace(night, role="time")
    when = When.between(night.period.first, anchors.published)
    return replace(night, when=when, period=anchors.today, role="time")


def _part(match: re.Match[str], _: Anchors) -> Reading:
    """A part of a day: a date only when joined to its day."""
    return Reading(value="", role="time", clock=_code(match))


def _hours(match: re.Match[str], _: Anchors) -> Reading:
    return Reading(value="", role="time", clock="TMO")


def _code(match: re.Match[str]) -> str:
    return "T" + LEXICON["parts_of_day"][key(match["part"])]


_ABOUT = r"((about|around|approximately) )?"
_ZONE = r"( ?{zone})?"
_MILITARY = r"(?P<hour>[01]\d|2[0-4])(?P<minute>[0-5]\d)(?P<half>)"

RULES = (
    Rule(
        "clock",
        "8:45 p.m.",
        "clock",
        _ABOUT
        + r"(?P<hour>1[0-2]|0?[1-9])([:.](?P<minute>[0-5]\d)(:[0-5]\d)?)? ?(?P<half>[ap]\. ?m\b\.?|[ap]m\b)"
        + _ZONE,
        _clock,
        leans=True,
    ),
    Rule(
        "clock-24",
        "16:08 UTC",
        "digits",
        _ABOUT
        + r"(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(:[0-5]\d)?(?P<half>)( hours?| hrs)?"
        + _ZONE
        + r"(?![:.]\d)",
        _clock,
        leans=True,
    ),
    Rule(
        "clock-military",
        "0615 GMT",
        "digits",
        _MILITARY + "( (hours|hrs)|( (hours|hrs))? {zone})",
        _clock,
        leans=True,
    ),
    Rule(
        "clock-of-a-day",
        "at 2000 on 4 December",
        "digits",
        r"(at|about|approximately|around|between|from|and|to) (?P<span>"
        + _MILITARY
        + r"(?P<zone>))(?= (on|today|yesterday|{day} {Month}|\(\d{4} GMT))",
        _clock,
        leans=True,
    ),
    Rule(
        "oclock",
        "3 o'clock",
        "clock",
        r"(?P<hour>1[0-2]|[1-9])(?P<minute>)(?P<half>)(?P<zone>) ?o['’]clock",
        _clock,
        leans=True,
    ),
    Rule("noon", "noon", "clock", _ABOUT + r"(?P<hour>noon|midnight)" + _ZONE, _named, leans=True),
    Rule("this-morning", "last night", "part", r"(?P<side>this|last) {part}", _this_part),
    Rule("tonight", "tonight", "deictic", r"tonight", _tonight),
    Rule("overnight", "overnight", "part", r"overnight", _overnight),
    Rule("part-of-day", "Saturday night", "part", r"(the )?((early|mid|late)[\s-])?{part}( hours)?", _part),
    Rule(
        "early-hours",
        "the early hours of Sunday",
        "part",
        r"(the )?((very )?early|predawn|pre-dawn|small|wee) hours",
        _hours,
    ),
)
