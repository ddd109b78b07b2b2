"""The table of rules, grouped by kind. Where two match the same words, the one that stands earlier here wins."""

import re
from functools import cache

from dateline.extract.dates.patterns import compiled
from dateline.extract.dates.rule import Rule
from dateline.extract.dates.rules import (
    clock,
    days,
    durations,
    edges,
    foreign,
    holidays,
    leaning,
    months,
    not_dates,
    numeric,
    portions,
    relative,
    sets,
    vague,
    weekdays,
    years,
)

ENGLISH: tuple[Rule, ...] = (
    *not_dates.RULES,
    *days.RULES,
    *numeric.RULES,
    *holidays.RULES,
    *months.RULES,
    *portions.RULES,
    *clock.RULES,
    *years.RULES,
    *weekdays.RULES,
    *leaning.RULES,
    *relative.RULES,
    *sets.RULES,
    *durations.RULES,
    *vague.RULES,
    *edges.RULES,
)
"""Every rule that reads English."""


@cache
def rules_of(language: str) -> dict[Rule, re.Pattern[str]]:
    """The rules that read a language (BCP 47), with their patterns."""
    code = language.partition("-")[0].lower()
    rules = (*(ENGLISH if code == "en" else numeric.RULES), *foreign.rules_for(code))
    return {rule: compiled(rule.pattern) for rule in rules}
