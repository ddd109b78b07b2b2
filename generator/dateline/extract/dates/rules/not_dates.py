"""What looks like a date and is none: ages, newspapers, names after a date, counts, addresses, idioms.

These rules read nothing, and, being longer, keep the others from reading a date in the same words.
"""

import re

from dateline.extract.dates.anchors import Anchors
from dateline.extract.dates.reading import NOTHING, Reading
from dateline.extract.dates.rule import Rule


def _nothing(_: re.Match[str], __: Anchors) -> Reading:
    return NOTHING


_BEFORE_A_YEAR = re.compile(r"\b(in|since|until|by|from|during|for|before|after)\s+(the\s+)?$", re.I)


def _no_year(match: re.Match[str], anchors: Anchors) -> Reading | None:
    """2000 people; but in 2016 police said."""
    before = anchors.text[max(0, match.start() - 12) : match.start()]
    return None if _BEFORE_A_YEAR.search(before) and not match[0].endswith("block") else NOTHING


RULES = (
    Rule("age", "34-year-old", "unit", r"({about} )?{number}[\s-]{unit}[\s-]olds?", _nothing),
    Rule("age-and-a-half", "2-and-a-half-year-old", "unit", r"{number}-and-a-half-{unit}-olds?", _nothing),
    Rule("of-age", "12 years of age", "unit", r"(aged? )?{number} {unit} of age", _nothing),
    Rule("aged", "aged 12 years", "unit", r"(aged?) {number} {unit}", _nothing),
    Rule("newspaper", "the Sunday Times", "weekday", r"{weekday} (?-i:(?=[A-Z])){newspaper}", _nothing),
    Rule("paper", "the Daily Mail", "frequency", r"(?-i:Daily|Weekly) (?-i:(?=[A-Z])){newspaper}", _nothing),
    Rule("named-after-a-day", "the 19 April Movement", "month", r"{day}( of)? {month} {named}", _nothing),
    Rule("named-after-a-date", "the July 26 Movement", "month", r"{Month} {day} {named}", _nothing),
    Rule("count", "2000 people", "year", r"{year} ((other|more|new|armed|local) )?{counted}", _no_year),
    Rule(
        "address",
        "1900 block of Main Street",
        "year",
        r"{year} ((?-i:[NSEW])\.? )?((?-i:[A-Z])[\w'’.-]+ ){0,2}{street}\b\.?",
        _no_year,
    ),
    Rule(
        "fraction",
        "a quarter of",
        "unit",
        r"(a|one|three|about a) quarters?( of)?(?! of (this|last|next|\d))",
        _nothing,
    ),
    Rule(
        "of-the-day",
        "the order of the day",
        "unit",
        r"(order|news|word|talk|time|most|rest|soup) of the day|at the end of the day(?=,)",
        _nothing,
    ),
    Rule("as-soon-as", "as soon as", "vague", r"(as|so|too) soon( as)?", _nothing),
    Rule("spring-of", "Arab Spring", "season", r"(Arab|Prague|Spring) {season}", _nothing),
    Rule("years-old", "years old", "unit", r"{unit} old", _nothing),
)
