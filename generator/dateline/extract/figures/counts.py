"""Counts: a number, its role, and what is not to be counted (parts of a whole, tolls of years, ages, distances)."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

import yaml

from dateline.extract.figures.conjoined import conjoined
from dateline.extract.figures.numbers import number_pattern, read_number
from dateline.extract.lexicon import lexicon
from dateline.model import ROLES, Counted, Figure, FigureMention

_WORDS = (
    r"(?:(?:among\s+(?:them|whom)|including|of\s+whom)\s+\d+\s+"
    r"|(?!\d|(?:and|or|but|while|as|after|who|which|that|by|in)\b)[\w'’.-]+\s+){0,6}?"
)
_AUX = (
    r"(?:(?:were|was|are|is|have|has|had|been|be|being|also|reportedly|confirmed|feared|believed"
    r"|left|found)\s+){0,4}"
)
_TOTAL = r"(?:another\s+|a\s+total\s+of\s+|all\s+(?:of\s+the\s+)?)?"
# A count of something else than people: ages, times, distances, sums.
_OTHER_UNITS = re.compile(
    r"[\s-]*(?:[-\s]year[-\s]old|years?\b|months?\b|weeks?\b|days?\b|hours?\b|minutes?\b|km\b|kilomet|miles?\b"
    r"|met(?:re|er)s?\b|per\s?cent|%|homes?\b|houses?\b|shots?\b|rounds?\b|times?\b|cars?\b|vehicles?\b"
    r"|buildings?\b|apartments?\b|bullets?\b|blocks?\b|suspects?\b|dogs?\b|counts?\b|o'clock"
    r"|a\.?m\b|p\.?m\b|th\b|st\b|nd\b|rd\b)",
    re.IGNORECASE,
)
_HURT = re.compile(r"\s+(?:(?:people|others?)\s+)?(?:were\s+)?(?:injured|wounded|hurt)\b", re.IGNORECASE)
PART_OF_WHOLE = re.compile(
    r"(?:\bamong\s+(?:them|whom|the\s+\w+)|\bincluding|\bof\s+(?:them|whom)|\bof\s+which)\W+(?:\w+\W+){0,3}$",
    re.IGNORECASE,
)
_CUMULATIVE = re.compile(
    r"\bsince\s+(?:the\s+(?:start|beginning|war|conflict|uprising)|[A-Z]?\w*\s*(?:19|20)\d\d|\w+\s+began"
    r"|(?:[\w’']+\s+){1,4}(?:war|conflict|uprising|revolt|revolution)\b"
    r"|(?:[\w’']+\s+){1,4}(?:began|started|erupted|broke\s+out)\s+(?:\w+\s+){1,2}(?:19|20)\d\d)"
    r"|\b(?:war|conflict|uprising|revolt|insurgency)\b[^.;]{0,60}\b(?:in|during) which\b"
    r"|\b(?:so far )?this year\b|\bof the year\b|\bso far (?:this|in)\b"
    r"|\bin\s+(?:(?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|multiple|a\s+series\s+of)\s+(?:separate\s+)?"
    r"|separate\s+)(?:shootings|incidents)\b|\bshootings\s+(?:across|throughout|around)\b"
    r"|\b(?:annually|each year|every year|a year)\b"
    r"|\b(?:over|in|during|for)\s+the\s+(?:past|last|first)\s+(?:\w+\s+)?(?:years?|months?|decades?)",
    re.IGNORECASE,
)
# The worst attack since 1988 killed no more people than it did.
_SUPERLATIVE = re.compile(r"\b(?:most(?!\s+of\b)|first|worst|\w{2,}est)\s[^.;]{0,60}$", re.IGNORECASE)
_STRUCK: tuple[Counted, ...] = ("struck",)
# The fifth picture of nine: `Image 5 of 9`.
_PAGES = re.compile(r"\b\d+\s+of\s+$", re.IGNORECASE)
_NOBODY = re.compile(r"\bno\s+$", re.IGNORECASE)
# `Smith, 26 was shot`: the age of one.
_AGE_OF_ONE = re.compile(r"\s+(?:was|is|has)\b")
_AGES = re.compile(r"\bage[sd]?\s+(?:between\s+)?(?:\d+(?:\s*,\s*|\s+))*(?:(?:and|or|to)\s+)?$", re.IGNORECASE)
# Others than those told of before, who are told of as dead: `one man died, three others were shot`.
_OTHERS = re.compile(r"\b(?:others?|more|additional|another)\b", re.IGNORECASE)
# One of three people who were shot has died: not all three did.
_ONE_OF = re.compile(r"\b(?:one|two|three|1|2|3)\s+of\s+(?:the\s+|those\s+)?$", re.IGNORECASE)
# Some of those who were hurt: `two of them seriously`, `the other three suffered minor injuries`.
_SOME_BEFORE = re.compile(r"\b(?:the\s+other|the\s+remaining|the\s+rest,?)\s+$", re.IGNORECASE)
_SOME_AFTER = re.compile(
    r"\s+of\s+(?:them|whom|those|the\s+(?:\w+\s+)?(?:victims|wounded|injured))\b", re.IGNORECASE
)
_NOT_FATALLY = re.compile(r"\b(?:none|not|neither|non-?)[\s-]*(?:\w+ly\s+)?fatal(?:ly)?$", re.IGNORECASE)
_FULL = ("before-verb", "after-verb", "before-noun", "relative")
_OF_PEOPLE = ("killed", "injured", "struck")
_ORDER = ("third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_ORDINAL = re.compile(
    rf"\b(?:a|the)\s+(?P<which>{'|'.join(_ORDER)})\s+(?:\w+\s+)?"
    r"(?:victim|person|man|woman|teen|teenager|boy|girl|student|child|officer)\b"
    r"(?=[^.;]{0,60}\b(?:shot|wound(?:s|ed)|injur(?:ed|y|ies)|hurt|struck|grazed|stabbed|hospitali[sz]ed|hit)\b)"
    r"(?![^.;]{0,60}\b(?:not|n't|un\w+|died|dead|killed|arrested|suspect)\b)",
    re.IGNORECASE,
)
_MULTIPLE = re.compile(
    r"\b(?P<many>double|triple|quadruple|quintuple)[\s-]+(?:fatal\s+)?"
    r"(?P<what>shooting|stabbing|murder|homicide|slaying|killing|fatality|fatal)\b",
    re.IGNORECASE,
)
_NONE = re.compile(
    r"\b(?:no|without(?: any)?)\s+(?:immediate\s+)?(?:reports?\s+of\s+)?"
    r"(?P<what>casualties|injuries|deaths|fatalities|victims)\b"
    r"|\b(?:no one|nobody|no-one|none)\s+(?:was|were|has been|is)\s+(?:\w+\s+)?"
    r"(?P<how>killed|injured|hurt|wounded|harmed|arrested|detained|missing)\b",
    re.IGNORECASE,
)

_NONE_OF: dict[str, Counted] = {"arrested": "detained", "detained": "detained", "missing": "missing"}


def find_counts(sentence: str, offset: int = 0) -> list[FigureMention]:
    """The counts that a sentence gives, in order; `offset` is where it starts in the article's text."""
    found: dict[tuple[int, Counted], FigureMention] = {}
    lower = sentence.lower()
    worded = [role for role in (*ROLES, *_STRUCK) if _any_word(role).search(lower)]
    for role in worded if worded and _any_number().search(sentence) else ():
        for rule, needed, pattern in _patterns(role):
            if not needed.search(lower):
                continue
            for match in pattern.finditer(sentence):
                mention = _counted(sentence, match, role, rule, offset)
                if mention and not any(_clashes(mention, other) for other in found.values()):
                    found[mention.start, role] = mention
    for mention in (
        *_none_at_all(sentence, offset),
        *_multiples(sentence, offset),
        *_ordinals(sentence, offset),
    ):
        found.setdefault((mention.start, mention.role), mention)
    if not found or _is_cumulative(sentence):  # asked last, as most sentences count nobody
        return []
    return sorted(found.values(), key=lambda m: (m.start, m.role))


def _is_cumulative(sentence: str) -> bool:
    """Whether the counts are those of a war or a year, and not of what happened on a day."""
    return any(
        not (m[0].lower().startswith("since") and _SUPERLATIVE.search(sentence[: m.start()]))
        for m in _CUMULATIVE.finditer(sentence)
    )


def _clashes(mention: FigureMention, other: FigureMention) -> bool:
    """Whether both read the same number; the first role that did keeps it."""
    return mention.start < other.end and other.start < mention.end


def _counted(sentence: str, match: "re.Match[str]", role: Counted, rule: str, offset: int) -> FigureMention | None:
    figure = read_number(match)
    start = min(i for g in ("hedge", "between", "digits", "plural", "words") if (i := match.start(g)) >= 0)
    end = max(match.end(g) for g in ("digits", "upto", "scale", "plural", "words"))
    if figure is None or _OTHER_UNITS.match(sentence, end) or PART_OF_WHOLE.search(sentence[:start]):
        return None
    if _NOBODY.search(sentence[:start]) or _PAGES.search(sentence[:start]):  # no one was killed
        return None
    if role != "injured" and _HURT.match(sentence, end):
        return None
    if role == "killed" and (_ONE_OF.search(sentence[:start]) or _NOT_FATALLY.search(match[0])):
        return None
    if match["digits"] and figure.low > 1 and (_AGE_OF_ONE.match(sentence, end) or _AGES.search(sentence[:start])):
        return None
    only = _vocabulary()[role].get("only")
    counted = sentence[end : end + 60].lower()
    if only and not re.search(rf"^\W*(?:\w+\W+){{0,2}}(?:{'|'.join(only)})", counted):
        return None
    if role == "struck" and _OTHERS.search(match[0]):
        role, rule = "injured", "others"
    if role == "injured" and rule in _FULL and not figure.more and _OTHERS.search(match[0]):
        rule = "others"
    if role == "injured" and (_SOME_BEFORE.search(sentence[:start]) or _SOME_AFTER.match(sentence, end)):
        rule = "condition"
    beside = conjoined(sentence, start, end) if role in _OF_PEOPLE and rule in ("before-verb", "after-verb") else 0
    return FigureMention(
        start=offset + start,
        end=offset + end,
        text=sentence[start:end],
        role=role,
        figure=figure._replace(low=figure.low + beside, high=figure.high + beside),
        rule=f"count:{role}:{'faring' if rule == 'harm' else rule}",
    )


def _ordinals(sentence: str, offset: int) -> Iterator[FigureMention]:
    """A fourth victim who was hit: there are four at least."""
    for match in _ORDINAL.finditer(sentence):
        value = 3 + _ORDER.index(match["which"].lower())
        yield FigureMention(
            start=offset + match.start(),
            end=offset + match.end(),
            text=match[0],
            role="struck",
            figure=Figure(value, value),
            rule="count:struck:ordinal",
        )


def _multiples(sentence: str, offset: int) -> Iterator[FigureMention]:
    """A double murder, a quadruple shooting."""
    for match in _MULTIPLE.finditer(sentence):
        value = 2 + ("double", "triple", "quadruple", "quintuple").index(match["many"].lower())
        role: Counted = "struck" if match["what"].lower() in ("shooting", "stabbing") else "killed"
        yield FigureMention(
            start=offset + match.start(),
            end=offset + match.end(),
            text=match[0],
            role=role,
            figure=Figure(value, value),
            rule=f"count:{role}:multiple",
        )


def _none_at_all(sentence: str, offset: int) -> Iterator[FigureMention]:
    for match in _NONE.finditer(sentence):
        word = (match["what"] or match["how"]).lower()
        roles: tuple[Counted, ...] = (
            ("killed",)
            if word in ("deaths", "fatalities", "killed")
            else ("injured",)
            if word in ("injuries", "injured", "hurt", "wounded", "harmed")
            else (_NONE_OF[word],)
            if word in _NONE_OF
            else ("killed", "injured")
        )
        for role in roles:
            yield FigureMention(
                start=offset + match.start(),
                end=offset + match.end(),
                text=match[0],
                role=role,
                figure=Figure(0, 0),
                rule=f"none:{role}",
            )


@cache
def _vocabulary() -> dict[Counted, dict[str, list[str]]]:
    text = files("dateline.extract").joinpath("data/figures.yml").read_text(encoding="utf-8")
    content: dict[Counted, dict[str, list[str]]] = yaml.load(text, Loader=yaml.CSafeLoader)
    return content


@cache
def _any_number() -> "re.Pattern[str]":
    return re.compile(number_pattern(), re.IGNORECASE)


@cache
def _any_word(role: Counted) -> "re.Pattern[str]":
    """A word, in small letters, without which none of the role's patterns can match.

    What is slow is not tried in vain; and without a word's edge or a flag before it, it is itself fast.
    """
    words = [w for key, words in _vocabulary()[role].items() if key != "only" for w in words]
    return re.compile(_alternatives([*words, *(["toll", "number of"] if role == "killed" else [])]))


@cache
def _patterns(role: Counted) -> tuple[tuple[str, "re.Pattern[str]", "re.Pattern[str]"], ...]:
    """The role's rules: name, the words (in small letters) without which one cannot match, and what it matches."""
    number = number_pattern()
    words = _vocabulary()[role]
    if role in ("injured", "struck"):  # one of three people shot: three were
        number += rf"(?!\s+of\s+(?:the\s+|those\s+)?(?:\d|{_alternatives(list(lexicon('numbers')['units']))}\b))"
    written = {
        "before-verb": rf"{number}\s+{_WORDS}{_AUX}{_alternatives(words['participles'])}\b",
        "after-verb": rf"\b{_alternatives(words['verbs'])}\s+{_TOTAL}{number}",
        "before-noun": rf"{number}\s+(?:[\w-]+\s+)?{_alternatives(words['nouns'])}\b",
        "relative": rf"{number}\s+(?:[\w-]+\s+){{1,2}}?who\s+{_AUX}{_alternatives(words['participles'])}\b",
        "after-noun": rf"\b{_alternatives(words['nouns_of'])}\s+{number}",
    }
    for rule in ("condition", "faring"):
        if rule in words:
            written[rule] = rf"{number}\s+{_WORDS}{_AUX}{_alternatives(words[rule])}\b"
    if "harm" in words:
        # Whoever suffered gunshot wounds may be dead: those are the struck.
        kind = r"(?:(?!gun|fatal|stab|bullet|mortal|information)[\w-]+\s+){0,3}?"
        bearing, harm = _alternatives(words["bearing"]), _alternatives(words["harm"])
        written["harm"] = rf"{number}\s+(?:(?!\d|who\b|and\b)[\w-]+\s+){{0,3}}?{bearing}\s+{kind}{harm}\b"
    if role == "killed":
        written["toll"] = (
            rf"\b(?:death toll|toll|number of (?:(?:people|those)\s+)?"
            rf"(?:(?:confirmed|known|reported)\s+)?(?:dead|killed|deaths|fatalities|victims))\b[^.;]{{0,90}}?"
            rf"\b(?:to|at|of|is|was|reached|hits|hit|exceeds|stands at|over|estimated)\s+{number}"
        )
    keys = {
        "before-verb": "participles",
        "relative": "participles",
        "after-verb": "verbs",
        "before-noun": "nouns",
        "after-noun": "nouns_of",
        "condition": "condition",
        "faring": "faring",
        "harm": "harm",
    }
    needed = {rule: words.get(key, []) for rule, key in keys.items()} | {"toll": ["toll", "number of"]}
    return tuple(
        (rule, re.compile(_alternatives(needed[rule])), re.compile(pattern, re.IGNORECASE))
        for rule, pattern in written.items()
        if needed[rule]
    )


def _alternatives(words: list[str]) -> str:
    return "(?:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)).replace(r"\ ", r"\s+") + ")"
