"""Names in running text: runs of capitalised words, with the particles that join them."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dateline.extract.places.lexicon import cue

_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S., D.R.C.
    r"|(?:St|Ste|Mt|Ft)\.(?=\s[^\W\d_])"
    r"|[^\W\d_](?:[^\W_]|['’‘ʻ`‑-](?=[^\W\d_]))*"
)
_POSSESSIVE = re.compile(r"['’‘`][sS]$")
_GAP = re.compile(r"(?:['’‘`][sS])?\s+")
_PREFIXED = re.compile(r"[a-z]+[-‑'’‘ʻ`](?=[^\W\d_a-z])")
_ARTICLE = re.compile(r"(?:[aeu][ldhnrstz]h?|bab|deir|ain|beit|d|de|l|la|le)[-‑'’‘ʻ`]")
_TAIL = re.compile(r"[-‑][^\W\d_A-Z][^-‑]*$")
_PARTICLES = cue("particles")


class Word(NamedTuple):
    """A word: `text[start:end]`; `closes` where a name seldom goes on after it (a possessive, a "-based")."""

    start: int
    end: int
    text: str
    capital: bool
    closes: bool


Run = tuple[Word, ...]


def words(text: str, start: int, end: int) -> Iterator[Word]:
    """The words of a stretch of `text`, without possessive endings and lower-case suffixes ("London-based")."""
    for match in _WORD.finditer(text, start, end):
        at, written = match.start(), match.group()
        if written[0].islower():
            prefix = _PREFIXED.match(written)
            if not prefix:
                yield Word(at, match.end(), written, False, False)
                continue
            if not _ARTICLE.fullmatch(prefix.group()):  # anti-Turkey, mid-Wales
                at, written = at + prefix.end(), written[prefix.end() :]
        yield _trimmed(at, written)


def _trimmed(start: int, written: str) -> Word:
    name = _POSSESSIVE.sub("", written)
    tail = _TAIL.search(name)
    if tail and not tail.group()[1].isupper():
        name = name[: tail.start()]
    return Word(start, start + len(name), name, True, len(name) < len(written))


def runs(text: str, read: Iterable[Word]) -> Iterator[Run]:
    """The runs of capitalised words among the words read of `text`: only white space between, particles inside."""
    run: list[Word] = []
    for word in read:
        if run and _GAP.fullmatch(text, run[-1].end, word.start) and (word.capital or word.text in _PARTICLES):
            run.append(word)
            continue
        yield from _closed(run)
        run = [word] if word.capital else []
    yield from _closed(run)


def _closed(run: list[Word]) -> Iterator[Run]:
    while run and not run[-1].capital:
        run.pop()
    if run:
        yield tuple(run)
