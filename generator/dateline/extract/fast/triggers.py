"""Triggers by their spelling: the taxonomy's words and phrases in all their forms."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from dateline.extract.fast.forms import noun_forms, verb_forms
from dateline.extract.lexicon import lexicon
from dateline.model import Kind

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BETWEEN = 2
"""Words that may stand between two of a phrase: set the house on fire."""


class Word(NamedTuple):
    """A word of a sentence, in lower case, and where in the sentence it stands."""

    start: int
    end: int
    text: str


class FastTrigger(NamedTuple):
    """Words `first` to `last` of a sentence tell of an event; `weak` ones only of what it did to people."""

    first: int
    last: int
    kind: str
    weak: bool


Phrase = tuple[tuple[frozenset[str], ...], str]


def words(sentence: str) -> list[Word]:
    """The words of a sentence, hyphenated ones whole."""
    return [Word(m.start(), m.end(), m[0].lower()) for m in _WORD.finditer(sentence)]


class FormIndex:
    """The forms of a taxonomy's words, ready to be looked up."""

    def __init__(self, kinds: Mapping[str, Kind]) -> None:
        self._kinds = frozenset(kinds)
        self._single: dict[str, tuple[str, bool]] = {}
        self._phrases: dict[str, list[Phrase]] = {}
        casualties = lexicon("casualties")
        for id, kind in kinds.items():
            self._enter(id, kind)
        harmed = {f for v in casualties["verbs"] for f in verb_forms(v)}
        harmed |= {f for n in casualties["nouns"] for f in noun_forms(n)} | {"dead"}
        self._single.update(dict.fromkeys(harmed, (casualties["default_kind"], True)))
        for phrases in self._phrases.values():
            phrases.sort(key=lambda phrase: -len(phrase[0]))

    def _enter(self, id: str, kind: Kind) -> None:
        for forms, written in ((verb_forms, kind.verbs), (noun_forms, kind.nouns)):
            for word in written:
                if " " not in word:
                    for form in forms(word):
                        self._single.setdefault(form, (id, False))
        for phrase in (*kind.phrases, *(w for w in (*kind.nouns, *kind.verbs) if " " in w)):
            parts = tuple(verb_forms(part) | noun_forms(part) for part in phrase.split())
            for form in parts[0]:
                self._phrases.setdefault(form, []).append((parts, id))

    def find(self, read: list[Word]) -> list[FastTrigger]:
        """The triggers among the words of a sentence, in order; a phrase wins over the words in it."""
        found: list[FastTrigger] = []
        at = 0
        while at < len(read):
            trigger = self._phrase_at(read, at) or self._word_at(read, at)
            if trigger:
                if trigger.kind in self._kinds:
                    found.append(trigger)
                at = trigger.last
            at += 1
        return found

    def _phrase_at(self, read: list[Word], at: int) -> FastTrigger | None:
        for parts, kind in self._phrases.get(read[at].text, ()):
            last = _matched(parts, read, at)
            if last is not None:
                return FastTrigger(at, last, kind, False)
        return None

    def _word_at(self, read: list[Word], at: int) -> FastTrigger | None:
        text = read[at].text
        singular = text.removesuffix("s")
        readings = lexicon("ambiguous")["nouns"].get(text) or lexicon("ambiguous")["nouns"].get(singular)
        if readings:
            kind = _by_context(readings, {word.text for word in read})
            if kind:
                return FastTrigger(at, at, kind, False)
        found = self._single.get(text)
        return FastTrigger(at, at, *found) if found else None


def _by_context(readings: list[dict[str, str]], around: set[str]) -> str | None:
    contexts = lexicon("ambiguous")["contexts"]
    return next((r["kind"] for r in readings if not around.isdisjoint(contexts[r["context"]])), None)


def _matched(parts: tuple[frozenset[str], ...], read: list[Word], at: int) -> int | None:
    """The number of the last word of a phrase that begins at `at`; None where it is not there."""
    for part in parts[1:]:
        reach = range(at + 1, min(at + 2 + _BETWEEN, len(read)))
        following = next((i for i in reach if read[i].text in part), None)
        if following is None:
            return None
        at = following
    return at
