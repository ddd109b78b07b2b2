"""Short forms: the abbreviations that an article introduces for names, so that both mean one actor."""

import re
from collections.abc import Iterator

_NAME = r"(?:[A-Z][\w'’.-]*|of|the|for|and|de|del|la|in)(?:[ -](?:[A-Z][\w'’.-]*|of|the|for|and|de|del|la|in))*"
_SHORT = r"[A-Z][A-Za-z0-9]{0,3}[A-Z0-9-][A-Za-z0-9-]{0,6}"
_SHORT_IN_BRACKETS = re.compile(rf"({_NAME})\s+[(\[]\s*({_SHORT})\s*[)\]]")
_LONG_IN_BRACKETS = re.compile(rf"\b({_SHORT})\s+[(\[]\s*({_NAME})\s*[)\]]", re.IGNORECASE)
_LINKS = frozenset({"of", "the", "for", "and", "de", "del", "la", "in"})


def short_forms(text: str) -> Iterator[tuple[str, str]]:
    """Pairs of a name and its abbreviation: `Army of the Northern Plains (ANP)`, `ANP [Army of …]`."""
    for match in _SHORT_IN_BRACKETS.finditer(text):
        name = _spelled_out(match[1], match[2])
        if name:
            yield name, match[2]
    for match in _LONG_IN_BRACKETS.finditer(text):
        if match[1].isupper() and _spelled_out(match[2], match[1]):
            yield match[2], match[1]


def _spelled_out(name: str, short: str) -> str | None:
    """The last words of `name` that `short` may stand for: best those with its letters in order."""
    words = name.split()
    letters = [c for c in short if c.isalpha() and c.isupper()]
    tails = [words[i:] for i, word in enumerate(words) if word.lower() not in _LINKS]
    fitting = [tail for tail in tails if _fits(_content(tail), letters)]
    exact = [tail for tail in fitting if [w[0].upper() for w in _content(tail)] == letters]
    return " ".join((exact or fitting)[0]) if fitting else None


def _content(words: list[str]) -> list[str]:
    return [w for w in words if w.lower() not in _LINKS]


def _fits(words: list[str], letters: list[str]) -> bool:
    """Whether at least two of the initials are letters of the short form; of a translated name not all are."""
    initials = {w[0].upper() for w in words}
    return 2 <= len(words) <= len(letters) + 2 and len(initials & set(letters)) >= min(2, len(initials))
