"""The table of rules itself: what it says of itself is true."""

import re
from collections import Counter
from datetime import date

import pytest

from dateline.extract.dates import find_dates
from dateline.extract.dates.join import JOINS, Join
from dateline.extract.dates.lexicon import LEXICON, number
from dateline.extract.dates.recognise import find
from dateline.extract.dates.rule import Rule
from dateline.extract.dates.rules import ENGLISH, rules_of
from dateline.extract.dates.rules.foreign import rules_for

PUBLISHED = date(2018, 7, 29)
ALL = (*ENGLISH, *rules_for("en"))
FRENCH = [rule for rule in rules_for("fr") if rule.name != "foreign-day-month-year"]


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.name)
def test_a_rule_matches_its_example(rule: Rule) -> None:
    names = {found.rule.name for found in find(f"and {rule.example} and", rules_of("en"))}
    assert rule.name in names


@pytest.mark.parametrize("rule", FRENCH, ids=lambda rule: rule.name)
def test_a_french_rule_reads_its_example(rule: Rule) -> None:
    assert rule.name in {mention.rule for mention in find_dates(rule.example, PUBLISHED, "fr")}


@pytest.mark.parametrize("rule", JOINS, ids=lambda rule: rule.name)
def test_what_joins_is_one_expression(rule: Join) -> None:
    (mention,) = find_dates(rule.example, PUBLISHED)
    assert mention.text == rule.example
    assert " + " in mention.rule


def test_a_name_stands_for_one_rule() -> None:
    assert [name for name, count in Counter(rule.name for rule in ALL).items() if count > 1] == []


def test_every_word_of_the_lexicon_is_written_as_it_is_looked_up() -> None:
    words = [word for kind in LEXICON.values() for word in kind]
    assert [word for word in words if word != word.lower() or re.search(r"\s\s|’", word)] == []


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("7", 7), ("1,500", 1500), ("2.5", 2.5), ("twenty-five", 25), ("twenty five", 25), ("ninety", 90),
        ("two and a half", 2.5), ("a couple of", 2), ("half a dozen", 6), ("half an", 0.5), ("A", 1), ("several", None),
        ("a  few", None),
    ],
)  # fmt: skip
def test_numbers_in_words(words: str, count: float | None) -> None:
    assert number(words) == count
