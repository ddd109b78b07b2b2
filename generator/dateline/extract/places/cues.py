"""Cues: what stands right before and after a name that tells whether it is a place. Words: `data/cues.yml`."""

import re
from collections.abc import Mapping

from dateline.extract.places.lexicon import alternatives, common, cue, heads

REACH = 40
"""Characters of context on either side."""

_ADMIN = [word for word, kind in heads().items() if kind in ("province", "district", "city", "country", "area")]
_SENTENCE_START = re.compile(r"(?:^|[.!?:;\]\"”]\s+)$")
_OF = r"\sof\s(?:the\s)?$"
_CAPITAL = r"[^\W\d_a-z]"
_APPOSED = rf"(?:,|\sis)\s(?:an?|the)\s(?:[\w-]+\s){{0,2}}?(?:{alternatives(heads())})\b"
_NO_NAME = rf"(?:{alternatives(cue('calendar'))}|(?i:{alternatives(_ADMIN)}))\b"
_NO_BODY = rf"(?i:{alternatives(cue('directions') | set(_ADMIN))})\b"


def _before(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^|[^\w-])(?:{alternatives(cue(name))})\s(?:the\s)?$", re.IGNORECASE)


_BEFORE: Mapping[str, re.Pattern[str]] = {
    "strong-preposition": _before("strong_prepositions"),
    "weak-preposition": _before("weak_prepositions"),
    "direction-before": re.compile(rf"(?:^|\W)(?:{alternatives(cue('directions'))})\s$"),
    "head-before": re.compile(rf"\b(?:{alternatives(heads())})\s(?:(?:of|called|named)\s(?:the\s)?)?$"),
    "partitive-before": re.compile(rf"\b(?:{alternatives(cue('partitives'))}){_OF}"),
    "title-before": re.compile(rf"(?:^|\W)(?:{alternatives(cue('titles'))})\.?\s$", re.IGNORECASE),
    "list-before": re.compile(r"[A-Z]\w+(?:,|,?\s(?:and|or))\s$"),
    "capital-before": re.compile(rf"(?<!\w)(?!(?i:{alternatives(cue('openers'))})\s){_CAPITAL}\w*[.]?\s$"),
    "initial-before": re.compile(r"[A-Z]\.\s$"),
    "hyphen-before": re.compile(r"\w[-/]$"),
    "institution-of": re.compile(
        rf"\b(?:{alternatives(cue('institutions'))})\s(?:of|for|in)\s(?:the\s)?(?:[A-Z][a-z]+(?:th|st)ern\s|Central\s)?$"
    ),
    "organisation-of": re.compile(rf"(?<!\w)(?!{_NO_BODY}){_CAPITAL}[\w-]+{_OF}"),
    "bracket-before": re.compile(r"\($"),
    "demonym-before": re.compile(r"[A-Z]\w+(?:an|ese|ish|ic|i)\s(?:[a-z]+\s){0,2}(?:of\s)?$"),
}
_AFTER: Mapping[str, re.Pattern[str]] = {
    "admin-head-after": re.compile(rf"\s(?:{alternatives(_ADMIN)})\b"),
    "apposed-after": re.compile(_APPOSED),
    "thing-after": re.compile(rf"(?:-\w+)?\s(?:\w+\s)?(?:{alternatives(cue('things'))})\b"),
    "kin-after": re.compile(rf"['’]s?\s(?:\w+\s)?(?:{alternatives(cue('kin'))})\b"),
    "street-after": re.compile(rf"\s(?:{alternatives(cue('streets'))})(?!\w)", re.IGNORECASE),
    "said-after": re.compile(rf"(?:,\s\d{{1,3}},)?\s(?:{alternatives(cue('said'))})\b"),
    "age-after": re.compile(r",\s(?:who\b|an?\s\d|aged?\s|\d{1,2}(?:\s?,|\.|\s?;|\sand\b|-year))"),
    "official-after": re.compile(rf"(?:['’]s)?\s(?:[a-z]+\s)?(?:{alternatives(cue('officials'))})\b"),
    "possessive": re.compile(r"['’]s?\b"),
    "capital-after": re.compile(rf"\s(?!{_NO_NAME}){_CAPITAL}"),
    "where-after": re.compile(r",?\s(?:where|which\slies|located)\b"),
    "comma-name-after": re.compile(r",\s[A-Z]"),
    "initial-after": re.compile(r"\s[A-Z]\.\s"),
    "hyphen-after": re.compile(r"[-/]\w"),
    "bracket-after": re.compile(r"\)|\s\("),
    "dateline-after": re.compile(r"(?:,[\w\s.]{1,20})?\s*(?:\([A-Z]\w+\)\s*)?(?:--?|—|–|:)\s"),
    "number-after": re.compile(r"\s\d"),
    "money-after": re.compile(r"\$"),
}
_FOLLOWING = re.compile(rf"(?:\s(?:{_CAPITAL}[\w’'.-]*|of|for|and|the|&)){{1,6}}")
_BODIES: Mapping[str, re.Pattern[str]] = {
    "police-after": re.compile(rf"^\s(?:{alternatives(cue('police'))})\b"),
    "institution-after": re.compile(rf"\b(?:{alternatives(cue('institutions'))})\b"),
    "government-after": re.compile(rf"\b(?:{alternatives(cue('government'))})\b"),
}
"""What the capitalised words after a place make of it, the first that fits."""


def cues(text: str, start: int, end: int) -> list[str]:
    """The names of the cues around `text[start:end]`."""
    before, after = text[max(0, start - REACH) : start], text[end : end + REACH]
    found = [name for name, pattern in _BEFORE.items() if pattern.search(before)]
    found += [name for name, pattern in _AFTER.items() if pattern.match(after)]
    if following := _FOLLOWING.match(after):
        found += [name for name, pattern in _BODIES.items() if pattern.search(following[0])][:1]
    if _SENTENCE_START.search(before):
        found += ["sentence-start", *(["common-sentence-start"] if text[start:end].lower() in common() else [])]
    return found


def names_institution(name: str) -> bool:
    """Whether a name has a word in it that makes it an institution's ("University of Houston")."""
    return _BODIES["institution-after"].search(name) is not None
