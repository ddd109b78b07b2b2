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
    is_title = match["frequency"][0].isupper() and anchors.text[match.end() + 1 : match.end() + 2].isupper()
    return None if is_title else Reading(type="SET", value=LEXICON["frequencies"][key(match["frequency"])])


RULES = (
    Rule("every-unit", "every year", "frequency", r"(every|each|per|once a|twice a) {unit}", _every_unit),
    Rule("every-weekday", "every Monday", "frequency", r"(every|each) {weekday}", _every_weekday),
    Rule("weekdays", "on Mondays", "weekday", r"on (?P<span>{weekday}s)", _every_weekday),
    Rule("every-part", "every night", "frequency", r"(every|each) {part}", _every_part),
    Rule("frequency", "daily", "frequency", r"{frequency}", _frequency),
)
