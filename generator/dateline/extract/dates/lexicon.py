"""The words that tell time, read from `data/en.yml`, and what each of them means."""

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any, TypedDict

import yaml

Number = int | float | None
"""How many; None where the text leaves it open ("several")."""


class Lexicon(TypedDict):
    """One key per class of words; see `data/en.yml` for what each holds."""

    months: dict[str, int]
    month_abbreviations: dict[str, int]
    months_also_words: list[str]
    weekdays: dict[str, int]
    weekday_abbreviations: dict[str, int]
    units: dict[str, str]
    numbers: dict[str, float]
    tens: dict[str, int]
    vague_numbers: list[str]
    about: list[str]
    ordinals: dict[str, int]
    seasons: dict[str, str]
    seasons_also_words: list[str]
    parts_of_day: dict[str, str]
    directions: dict[str, int]
    edges: dict[str, str]
    decades: dict[str, int]
    deictics: dict[str, int]
    vague: dict[str, str]
    recent_reach: dict[str, int]
    frequencies: dict[str, str]
    future_cues: list[str]
    report_cues: list[str]
    past_cues: list[str]
    past_verbs: list[str]
    abbreviations: list[str]
    zones: dict[str, str]
    holidays: dict[str, dict[str, Any]]
    named_after: list[str]
    newspapers: list[str]
    counted: list[str]
    streets: list[str]


@cache
def read(name: str) -> Any:
    """A data file of this package."""
    return yaml.safe_load((files(__package__) / "data" / name).read_text(encoding="utf-8"))


LEXICON: Lexicon = read("en.yml")


def key(words: str) -> str:
    """Words as the lexicon spells them: lower case, single spaces, a straight apostrophe, no final dot."""
    return " ".join(words.lower().replace("’", "'").split()).rstrip(".")


def alternatives(words: Iterable[str]) -> str:
    """A pattern of any of the words, the longest first; a space is any white space, an apostrophe either one."""
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"\s+").replace("'", "['’]") for word in longest_first)


def month(word: str) -> int:
    """1 to 12 for the name of a month or its abbreviation."""
    return LEXICON["months"].get(key(word)) or LEXICON["month_abbreviations"][key(word)]


def weekday(word: str) -> int:
    """0 to 6, from Monday, for the name of a weekday or its abbreviation."""
    name = key(word)
    return LEXICON["weekdays"][name] if name in LEXICON["weekdays"] else LEXICON["weekday_abbreviations"][name]


def number(words: str) -> Number:
    """How many "1,500", "twenty-five", "two and a half", "a couple of" are; None for "several"."""
    written = key(words)
    if written in LEXICON["vague_numbers"]:
        return None
    if written in LEXICON["numbers"]:
        return LEXICON["numbers"][written]
    whole, _, half = written.partition(" and a half")
    total: float = sum(_one(word) for word in re.split(r"[\s-]", whole)) + (0.5 if half or whole != written else 0)
    return int(total) if total == int(total) else total


def _one(word: str) -> float:
    if word[0].isdigit():
        return float(word.replace(",", ""))
    return LEXICON["tens"].get(word) or LEXICON["numbers"][word]
