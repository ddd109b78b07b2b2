"""How often: every Monday, each week, daily, annual."""

import re

from dateline.extract.dates.anchors import Anchors
from dateline.extract.dates.lexicon import LEXICON, key, weekday
from dateline.extract.dates.reading import Reading
from dateline.extract.dates.rule import Rule
from dateline.extract.dates.rules.durations import duration_value, unit_of


def _every_unit(match: re.Match[str], _: Anchors) -> Reading:
    return Reading(type="SET", value=duration_value(1, unit_of(match)))


def _every_weekday(match: re.Match[str], _: Anchors) -> Reading:
    return Reading(type="SET", value=f"XXXX-WXX-{weekday(match['weekday']) + 1}")


def _every_part(match: re.Match[str], _: Anchors) -> Reading:
    return Reading(type="SET", value=f"XXXX-XX-XXT{LEXICON['parts_of_day'][key(match['part'])]}")


def _frequency(match: re.Match[str], anchors: Anchors) -> Reading | None:
    value = LEXICON["frequencies"][key(match["frequency"])]
    return None if _is_name(match, anchors.text) else Reading(type="SET", value=value)


def _is_name(match: re.Match[str], text: str) -> bool:
    """The Daily Mail, Mark Weekly: a capital without a sentence that begins, or before another one."""
    before, after = text[max(0, match.start() - 8) : match.start()].rstrip(), text[match.end() : match.end() + 2]
    opens = not before or before[-1] in '.!?:"“'
    return match[0][0].isupper() and (not opens or after.strip()[:1].isupper())


RULES = (
    Rule("every-unit", "every year", "unit", r"(every|each|per|once a|twice a) {unit}", _every_unit),
    Rule("every-weekday", "every Monday", "frequency", r"(every|each) {weekday}", _every_weekday),
    Rule(
        "weekday-nights",
        "Friday nights",
        "weekday",
        r"{weekday} (nights|mornings|afternoons|evenings)",
        _every_weekday,
    ),
    Rule("weekdays", "on Mondays", "weekday", r"on (?P<span>{weekday}s)", _every_weekday),
    Rule("every-part", "every night", "frequency", r"(every|each) {part}", _every_part),
    Rule("frequency", "daily", "frequency", r"{frequency}", _frequency),
)
