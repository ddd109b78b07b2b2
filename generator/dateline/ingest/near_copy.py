"""Which texts are copies of one another: syndicated, shortened, or with a few words changed.

Two texts are compared by their shingles, the runs of five words in them: their resemblance and containment
are those of Broder, "On the resemblance and containment of documents" (Compression and Complexity of
Sequences, 1997). So that not every pair is compared, texts are blocked by a few of their shingles, chosen by
winnowing (Schleimer, Wilkerson and Aiken, "Winnowing: local algorithms for document fingerprinting", SIGMOD
2003), which chooses at least one of any passage of 20 words that two texts share.
"""

import re
import unicodedata
from array import array
from collections import Counter
from typing import NamedTuple
from zlib import crc32

_SHINGLE = 5
_WINDOW = 16
_RESEMBLANCE = 0.5
_CONTAINMENT = 0.8
_ENOUGH = 20
"""Shingles that a text must have before a likeness means anything."""
_COMMONPLACE = 50
"""Texts that share a passage beyond which it is boilerplate, and tells nothing; keeps the whole linear."""
_CANDIDATES = 20

# Chinese and Japanese write no spaces, so there each character counts as a word.
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+")


class Likeness(NamedTuple):
    """How alike two texts are. `resemblance`: shared ÷ all shingles; `containment`: shared ÷ the shorter one's."""

    resemblance: float
    containment: float

    @property
    def is_copy(self) -> bool:
        """Whether one text is a copy of the other, whole or shortened."""
        return self.resemblance >= _RESEMBLANCE or self.containment >= _CONTAINMENT


def words(text: str) -> list[str]:
    """Return the words of a text, all that copying keeps: no case, no punctuation, no spacing."""
    return _WORD.findall(unicodedata.normalize("NFKC", text).casefold())


def shingles(text: str) -> list[int]:
    """Return a number for each run of five words, in the order of the text."""
    run = words(text)
    return [crc32(" ".join(run[i : i + _SHINGLE]).encode()) for i in range(len(run) - _SHINGLE + 1)]


def likeness(one: set[int], other: set[int]) -> Likeness:
    """Compare two texts by their shingles."""
    shared = len(one & other)
    if not shared:
        return Likeness(0.0, 0.0)
    return Likeness(shared / len(one | other), shared / min(len(one), len(other)))


def are_copies(one: str | None, other: str | None) -> bool:
    """Compare two texts directly, however short."""
    return likeness(set(shingles(one or "")), set(shingles(other or ""))).is_copy


class CopyIndex:
    """The texts seen so far, and the copies of a text among them."""

    def __init__(self) -> None:
        self._shingles: dict[str, array[int]] = {}
        self._sharing: dict[int, list[str]] = {}

    def add(self, name: str, text: str) -> None:
        """Remember a text under a name."""
        found = shingles(text)
        if len(found) < _ENOUGH:
            return
        self._shingles[name] = array("I", sorted(set(found)))
        for mark in _winnowed(found):
            sharing = self._sharing.setdefault(mark, [])
            if len(sharing) < _COMMONPLACE:
                sharing.append(name)

    def copies(self, text: str) -> list[str]:
        """Return the names of the texts that this one is a copy of, the most alike first."""
        found = shingles(text)
        if len(found) < _ENOUGH:
            return []
        own = set(found)
        shared = Counter(name for mark in sorted(_winnowed(found)) for name in self._sharing.get(mark, ()))
        compared = [(likeness(own, set(self._shingles[name])), name) for name, _ in shared.most_common(_CANDIDATES)]
        alike = [(like, name) for like, name in compared if like.is_copy]
        return [name for _, name in sorted(alike, key=lambda pair: (-pair[0].resemblance, pair[1]))]


def _winnowed(run: list[int]) -> set[int]:
    """Choose the least shingle of every window of sixteen."""
    return {min(run[i : i + _WINDOW]) for i in range(max(1, len(run) - _WINDOW + 1))}
