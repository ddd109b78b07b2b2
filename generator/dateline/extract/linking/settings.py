"""Settings: where a text names a day, and what the words around the name say that the day belongs to."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from spacy.tokens import Token

from dateline.extract.linking.cues import clause, cues_of
from dateline.extract.written import text_of
from dateline.model import DateMention

AFTERWARDS = frozenset({"justice", "memorial", "speech", "aftermath", "other"})
"""The cues for what came after an event, or for another one."""
_POSTED = re.compile(r"\b(?:posted|updated|published|last modified|created)\b[^.\n]{0,40}$", re.IGNORECASE)
_PHRASE = ("ADP", "PART", "ADV", "DET", "NUM", "PUNCT", "SCONJ")
"""Parts of speech that only lead from a date to the word that it dates."""
_SUBJECTS = ("nsubj", "nsubjpass")


@dataclass(frozen=True, slots=True)
class Setting:
    """A date mention where it stands: its day, its sentence's number, and what that says by itself."""

    mention: DateMention
    day: date
    sentence: int
    paragraph: int
    cues: frozenset[str]
    towns: frozenset[str]
    evidence: Mapping[str, float]

    @property
    def tells(self) -> bool:
        """Whether its clause has words for an event, or for how it was reported to the police."""
        return bool(self.cues & {"incident", "call"}) or bool(_DATES_IT & self.evidence.keys())

    @property
    def is_afterwards(self) -> bool:
        """Whether its clause has words for what came after an event, and none for one."""
        return bool(self.cues & AFTERWARDS) and not self.tells


_DATES_IT = frozenset({"hangs on deed", "said of the deed"})


def words_of_setting(mention: DateMention, token: Token) -> tuple[frozenset[str], dict[str, float]]:
    """The cues of the clause around a date, `token` being its first word, and what speaks for its day."""
    cues = cues_of(clause(token))
    governor = _governor(token, mention.end)
    evidence = {f"its clause has {cue}": 1.0 for cue in cues}
    evidence |= {f"hangs on {cue}": 1.0 for cue in cues_of([governor] if governor is not None else [])}
    if governor is not None and _is_said_of_the_deed(governor):
        evidence["said of the deed"] = 1.0
    evidence[f"told {_expression(mention)}"] = 1.0
    evidence["weak"] = float(mention.weak is not None)
    return cues, evidence


def is_posted(mention: DateMention, token: Token) -> bool:
    """Whether a date is that of a page (`Posted on 3 May`)."""
    return bool(_POSTED.search(text_of(token.doc)[max(0, mention.start - 60) : mention.start]))


def _governor(token: Token, end: int) -> Token | None:
    """The word that a date hangs on: `shooting` of `the 3 May shooting`, `died` of `died on Sunday`."""
    start = token.idx
    for _ in range(8):
        inside = start <= token.idx < end
        if not inside and token.pos_ not in _PHRASE:
            return token
        if token.head.i == token.i:
            return None
        token = token.head
    return None


def _is_said_of_the_deed(governor: Token) -> bool:
    """`the shooting was reported at 3`, `it happened on Sunday`."""
    subjects = [c for c in governor.children if c.dep_ in _SUBJECTS]
    if any("deed" in cues_of([s]) for s in subjects):
        return True
    return "incident" in cues_of([governor]) and any(s.lower_ in ("it", "this", "that") for s in subjects)


def _expression(mention: DateMention) -> str:
    """What sort of expression it is: a full date, a weekday, a weekday with a time, a mere time, today."""
    clock = "T" in mention.value
    if mention.rule == "clock":
        return "as a mere time"
    if re.search(
        r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:mon|tue|wed|thu|fri|sat|sun)\b", mention.text, re.I
    ):
        weekday = "with a time" if clock else "alone"
        return (
            f"as a weekday {weekday}"
            if not re.search(r"\d{1,2}(?:st|nd|rd|th)?\b(?!\s*(?::|[ap]\.?m))", mention.text)
            else "as a date"
        )
    if not mention.relative or "month" in mention.rule:
        return "as a date"
    return "as a part of a day" if clock else "in relation"
