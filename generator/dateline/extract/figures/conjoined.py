"""People counted in two parts of one phrase: `four men and two women were hurt` are six.

So are the losses of two sides: of 30 soldiers and 12 rebels killed, 42 people are dead.
"""

import re
from functools import cache

from dateline.extract.figures.numbers import number_pattern, read_number
from dateline.extract.lexicon import lexicon

_WITHIN = 70
"""Characters to look at before or after a number."""


def conjoined(sentence: str, start: int, end: int) -> int:
    """How many people stand beside those that the number from `start` to `end` counts; 0 where there are none."""
    before, after = _patterns()
    part = before.search(sentence, max(0, start - _WITHIN), start)
    while part and not _count(part):  # "On 3 May 2016 five boys and four girls": the year counts nobody
        part = before.search(sentence, part.start() + 1, start)
    part = part or after.match(sentence, end)
    return _count(part) if part else 0


def _count(part: "re.Match[str]") -> int:
    if part["one"]:
        return 1
    figure = None if part["plural"] else read_number(part)
    return figure.low if figure else 0


@cache
def _patterns() -> tuple["re.Pattern[str]", "re.Pattern[str]"]:
    """What may stand before a number, and what may stand after it; not if a verb of its own follows."""
    people = lexicon("people")
    words = {*people["nouns"], *people["groups"]}
    nouns = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    counted = rf"(?:(?:{nouns})s?|men|women|children|wives|policem[ae]n|policewom[ae]n)\b"
    number = rf"(?:{number_pattern()}|(?P<one>\ban?))"
    qualified = r"\s+(?:[\w’'-]+\s+){0,2}?"
    own_verb = r"(?!\s+(?:\w+ly\s+)?(?:was|were|is|are|has|had|have|remain\w*|died?|who|\w+ed|hurt|dead)\b)"
    return (
        # "It killed two men and three women were hurt": the men are the object of a verb of their own.
        re.compile(rf"(?<!ed )(?<!ing )(?<!shot )(?<!hurt ){number}{qualified}{counted}\s+and\s+$", re.IGNORECASE),
        re.compile(rf"{qualified}{counted}\s+and\s+{number}{qualified}{counted}{own_verb}", re.IGNORECASE),
    )
