"""Numbers in words and digits, with what a source leaves open: `more than 200`, `about fifty`, `dozens`."""

import re
from collections.abc import Iterable
from functools import cache

from dateline.extract.lexicon import lexicon
from dateline.model import Figure


@cache
def number_pattern() -> str:
    """A regular expression (with the groups `hedge`, `digits`, `upto` and `words`) for a number and its hedge.

    A time of day (4:47) is none, nor is the number that one calls for help.
    """
    words = lexicon("numbers")
    simple = _any([*words["units"], *words["tens"], *words["scales"], *words["collectives"]])
    plural = _any(words["plurals"])
    article = r"(?:an?\s+(?=hundred|thousand|million|dozen|score|couple|pair|trio))?"
    compound = rf"{article}{simple}(?:(?:[\s-]+|\s+and\s+){simple})*"
    hedge = _any([*words["at_least"], *words["about"]])
    digits = r"\d{1,3}(?:,\d{3})+|\d+"
    return (
        rf"(?:(?P<hedge>{hedge})\s+)?"
        rf"(?:(?P<digits>(?<![\d.,$£€#/:-])(?!911\b)(?:{digits}))(?:\s*(?:-|–|to)\s*(?P<upto>{digits}))?(?:\s+(?P<scale>hundred|thousand|million))?"
        rf"(?![\d%])(?![.:]\d)|(?P<plural>\b(?:{plural})(?:\s+of)?)|(?P<words>\b(?:{compound}))\b)"
    )


def read_number(match: "re.Match[str]") -> Figure | None:
    """The figure of a match of `number_pattern`; None where it is a year, an age or no count of people."""
    words = lexicon("numbers")
    hedge = (match["hedge"] or "").lower()
    more = hedge in words["at_least"]
    about = hedge in words["about"]
    if match["plural"]:
        low = words["plurals"][re.sub(r"\s+of$", "", match["plural"].lower())]
        return Figure(low, low, about=False, more=True)
    if match["digits"]:
        low = int(match["digits"].replace(",", "")) * words["scales"].get((match["scale"] or "").lower(), 1)
        high = int(match["upto"].replace(",", "")) if match["upto"] else low
        if (1800 <= low <= 2100 and "," not in match["digits"] and not hedge) or high < low:
            return None
        return Figure(low, high, about, more)
    value = spelled_number(match["words"])
    return None if value is None else Figure(value, value, about, more)


def spelled_number(text: str) -> int | None:
    """`two hundred and twelve` → 212; None where it is no number."""
    words = lexicon("numbers")
    total = current = 0
    for word in re.split(r"[\s-]+", text.lower()):
        if word in ("a", "an", "and", "of"):
            current = current or (1 if word != "and" and not total else current)
        elif word in words["units"] or word in words["tens"]:
            current += words["units"].get(word, words["tens"].get(word, 0))
        elif word in words["collectives"]:
            current = max(current, 1) * words["collectives"][word]
        elif word in words["scales"]:
            current = max(current, 1) * words["scales"][word]
            if words["scales"][word] > 100:
                total, current = total + current, 0
        else:
            return None
    return total + current


def _any(words: Iterable[str]) -> str:
    return "(?:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)).replace(r"\ ", r"\s+") + ")"
