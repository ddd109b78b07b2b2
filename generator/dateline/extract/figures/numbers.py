"""Numbers in words and digits, with what a source leaves open: `more than 200`, `about fifty`, `dozens`."""

import re
from calendar import month_abbr, month_name
from collections.abc import Iterable
from functools import cache

from dateline.extract.lexicon import lexicon
from dateline.model import Figure

_MONTHS = "|".join((*month_name[1:], *month_abbr[1:]))


@cache
def number_pattern() -> str:
    """A regular expression (its groups are what `read_number` reads) for a number and its hedge.

    A time of day (4:47) is none, nor is the number that one calls for help, nor a page's counter before the text
    (`113 At least nine people were killed`), nor a day of a month.
    """
    words = lexicon("numbers")
    simple = _any([*words["units"], *words["tens"], *words["scales"], *words["collectives"]])
    plural = _any(words["plurals"])
    article = r"(?:an?\s+(?=hundred|thousand|million|dozen|score|couple|pair|trio))?"
    compound = rf"{article}{simple}(?:(?:[\s-]+|\s+and\s+){simple})*"
    hedge = _any([*words["at_least"], *words["about"]])
    another = rf"(?!\s+(?:{_any(words['at_least'])}\s|(?:{_MONTHS})\b))"
    digits = r"\d{1,3}(?:,\d{3})+|\d+"
    upto = rf"(?(between)\s+and\s+|\s*(?:-|–|to)\s*)(?P<upto>{digits})"
    return (
        rf"(?:(?P<hedge>{hedge})\s+)?(?P<between>\bbetween\s+)?"
        rf"(?:(?P<digits>(?<![\d.,$£€#/:-])(?!911\b)(?:{digits}))(?:{upto})?(?:\s+(?P<scale>hundred|thousand|million))?"
        rf"(?![\d%])(?![.:]\d){another}|(?P<plural>\b(?:{plural})(?:\s+of)?)|(?P<words>\b(?:{compound}))\b)"
    )


def read_number(match: "re.Match[str]") -> Figure | None:
    """The figure of a match of `number_pattern`; None where it is a year, an age or no count of people."""
    words = lexicon("numbers")
    hedge = _even(match["hedge"] or "")
    more = hedge in words["at_least"]
    about = hedge in words["about"]
    if match["plural"]:
        low = words["plurals"][_even(match["plural"]).removesuffix(" of")]
        return Figure(low, low, about=False, more=True)
    if match["digits"]:
        low = int(match["digits"].replace(",", "")) * words["scales"].get((match["scale"] or "").lower(), 1)
        high = int(match["upto"].replace(",", "")) if match["upto"] else low
        if (1800 <= low <= 2100 and "," not in match["digits"] and not hedge) or high < low:
            return None
        return Figure(low, high, about, more)
    if match["between"]:
        ends = [spelled_number(end) for end in re.split(r"\s+and\s+", match["words"], maxsplit=1)]
        if len(ends) == 2 and ends[0] and ends[1] and ends[0] < ends[1]:
            return Figure(ends[0], ends[1], about, more)
    value = spelled_number(match["words"])
    return None if value is None else Figure(value, value, about, more)


def _even(words: str) -> str:
    """In small letters and on one line, whatever lines the article had."""
    return " ".join(words.lower().split())


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
