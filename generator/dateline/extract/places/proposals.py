"""Proposals: every stretch of a text that may be a toponym, before the evidence for it is weighed.

They come from names that the gazetteer has, from names with a head word ("Yarmouk Valley", "Mount Hermon"), from
names that stand where a place would ("the village of X", "in X"), from what a model labelled as a place, and from
the same names elsewhere in the text.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from dateline.extract.places.document import PLACE_LABELS, Document
from dateline.extract.places.lexicon import alternatives, cue, first_heads, heads
from dateline.extract.places.names import Run, Word
from dateline.gazetteer import Gazetteer

Source = Literal["gazetteer", "head", "entity", "cue", "echo"]

_NATURAL = frozenset({"mountain", "valley", "desert", "water", "land"})
_LONGEST = 6
"""Words of the longest name that is looked up."""
_LONGEST_UNKNOWN = 4
_LONGEST_ABBREVIATION = 5
"""Letters of the longest abbreviation of a place, "Calif." and "Minn."."""
_BROAD = frozenset({"country", "region", "province", "district", "mountain", "valley", "desert", "water"})
_WELL_KNOWN = 100_000
_NEXT_WORD = re.compile(r"\s([^\W\d_]+(?:-[^\W\d_]+)?)")
_PLACED = re.compile(
    rf"(?:^|\W)(?:(?:{alternatives(heads())})(?:\s(?:of|called|named))?:?|(?:{alternatives(cue('partitives'))})\sof"
    rf"|{alternatives(cue('strong_prepositions'))})\s(?:the\s)?$",
    re.IGNORECASE,
)
_APPOSED = re.compile(rf"(?:,|\sis)\s(?:an?|the)\s(?:[\w-]+\s){{0,2}}?(?:{alternatives(heads())})\b")
_CUTS = frozenset({"and", "&", "the", "in", "on", "upon"})
_OUTSIDE = cue("directions") | {word for word, kind in heads().items() if kind in ("province", "district", "city")}
"""Words that do not belong to the name that follows them with "of": "North of X", "City of X"."""
_REACH = 40
"""Characters before a name that are read for what it stands in."""


class Proposal(NamedTuple):
    """`text[start:end]` may be a toponym."""

    start: int
    end: int
    text: str
    source: Source


def proposals(document: Document, gazetteer: Gazetteer) -> list[Proposal]:
    """What may be a toponym, in the order of the text; proposals may overlap."""
    found: dict[tuple[int, int], Source] = {}
    for run in document.runs:
        for source, start, end in _in_run(run, document, gazetteer):
            found.setdefault((start, end), source)
    for start, end in _echoes(document, found):
        found.setdefault((start, end), "echo")
    return [Proposal(*span, document.text[span[0] : span[1]], found[span]) for span in sorted(found)]


def _in_run(run: Run, document: Document, gazetteer: Gazetteer) -> Iterator[tuple[Source, int, int]]:
    text = document.text
    for words in _hits(run, text, gazetteer):
        yield "gazetteer", words[0].start, _end(words, text, gazetteer)
    for piece in pieces(run):
        for start, end in _headed(piece, text, gazetteer):
            yield "head", start, end
        if document.entities is not None:
            for words in _labelled(piece, document):
                if not _is_demonym(words, gazetteer):
                    yield "entity", words[0].start, words[-1].end
        if len(piece) <= _LONGEST_UNKNOWN and _is_placed(piece, text) and not _is_demonym(piece, gazetteer):
            yield "cue", piece[0].start, piece[-1].end


def pieces(run: Run) -> Iterator[Run]:
    """The names of a run: without the word that opens a sentence, or "City of", and cut at "and" or "Friday"."""
    piece: list[Word] = []
    for word in run:
        lower = word.text.lower()
        if lower == "of" and piece and piece[-1].text.lower() in _OUTSIDE:
            piece = []
        elif lower in _CUTS or word.text in cue("calendar") or (not piece and lower in cue("openers")):
            yield from _capitalised(piece)
            piece = []
        else:
            piece.append(word)
            if word.closes:
                yield from _capitalised(piece)
                piece = []
    yield from _capitalised(piece)


def _capitalised(piece: list[Word]) -> Iterator[Run]:
    while piece and not piece[0].capital:
        piece = piece[1:]
    while piece and not piece[-1].capital:
        piece = piece[:-1]
    if piece and (len(piece) > 1 or len(piece[0].text) > 1):
        yield tuple(piece)


def _hits(run: Run, text: str, gazetteer: Gazetteer) -> Iterator[Run]:
    """The longest names from left to right that the gazetteer has."""
    at = 0
    while at < len(run):
        word = run[at]
        begins = word.capital and word.text.lower() != "the" and len(word.text) > 1
        end = _longest(run, at, text, gazetteer) if begins else at
        if end > at:
            yield run[at:end]
        elif "-" in word.text:
            yield from _parts(word, gazetteer)
        at = max(end, at + 1)


def _longest(run: Run, at: int, text: str, gazetteer: Gazetteer) -> int:
    start = run[at].start
    for end in range(min(len(run), at + _LONGEST), at, -1):
        if run[end - 1].capital and gazetteer.known(text[start : run[end - 1].end]):
            return at if end == at + 1 and run[at].text.lower() in cue("nowhere") else end
    return at + 1 if _is_abbreviation(start, run[at].end, text, gazetteer) else at


def _is_abbreviation(start: int, end: int, text: str, gazetteer: Gazetteer) -> bool:
    """Whether a name means something else with its dot ("Calif.", "Wash.")."""
    name = text[start:end]
    if text[end : end + 1] != "." or len(name) > _LONGEST_ABBREVIATION or not name.isalpha() or name.isupper():
        return False
    dotted = gazetteer.lookup(text[start : end + 1])
    return bool(dotted) and dotted != gazetteer.lookup(text[start:end])


def _end(words: Run, text: str, gazetteer: Gazetteer) -> int:
    return words[-1].end + _is_abbreviation(words[0].start, words[-1].end, text, gazetteer)


def _parts(word: Word, gazetteer: Gazetteer) -> Iterator[Run]:
    """The places of a compound such as "Iran-Iraq"."""
    start = word.start
    for part in word.text.split("-"):
        if part[:1].isupper() and len(part) > 3 and gazetteer.known(part):
            yield (Word(start, start + len(part), part, True, True),)
        start += len(part) + 1


def _headed(piece: Run, text: str, gazetteer: Gazetteer) -> Iterator[tuple[int, int]]:
    """Names that a head word makes a place: "Yarmouk Valley", "Mount Hermon", "Gulf of Aden", "Safa mountains"."""
    for at, word in enumerate(piece):
        lower = word.text.lower()
        if 0 < at < _LONGEST_UNKNOWN and word.capital and heads().get(lower) in _NATURAL | {"point"}:
            yield piece[0].start, word.end
            return
        if lower in first_heads() and at + 1 < len(piece):
            yield word.start, piece[min(len(piece), at + _LONGEST_UNKNOWN) - 1].end
            return
    following = _NEXT_WORD.match(text, piece[-1].end)
    natural = following and heads().get(following[1]) in _NATURAL and not piece[-1].closes
    if following and natural and not _stands_alone(text[piece[0].start : piece[-1].end], gazetteer):
        yield piece[0].start, following.end()


def _stands_alone(name: str, gazetteer: Gazetteer) -> bool:
    """Whether a name means a well-known place, or an area, without its head word."""
    return any(p.kind in _BROAD or p.population >= _WELL_KNOWN for p in gazetteer.lookup(name))


def _labelled(piece: Run, document: Document) -> Iterator[Run]:
    """The part of a piece that a model labelled as a place."""
    for entity in document.entities_in(piece[0].start, piece[-1].end):
        if entity.label in PLACE_LABELS:
            yield from _capitalised([w for w in piece if w.start >= entity.start and w.end <= entity.end])


def _is_placed(piece: Run, text: str) -> bool:
    """Whether a name stands where a place would: after "in" or "the village of", before "province"."""
    start, end = piece[0].start, piece[-1].end
    if _qualifies(text, end):
        return False
    if _PLACED.search(text[max(0, start - _REACH) : start]):
        return True
    if _APPOSED.match(text, end):
        return True
    following = _NEXT_WORD.match(text, end)
    return bool(following and heads().get(following[1]) in ("province", "district", "area", "city"))


def _is_demonym(piece: Run, gazetteer: Gazetteer) -> bool:
    """Whether a name is that of a people: the Bangladeshi capital, the northern Angolan city of Uíge."""
    return len(piece) == 1 and gazetteer.demonym(piece[0].text) is not None


def _qualifies(text: str, end: int) -> bool:
    """Whether a name only says whose the places after it are: in Druze villages, in Kurdish towns."""
    following = _NEXT_WORD.match(text, end)
    word = following[1] if following else ""
    return word.islower() and word in _plural_heads()


@cache
def _plural_heads() -> frozenset[str]:
    return frozenset(plural for head in heads() for plural in (f"{head}s", f"{head[:-1]}ies"))


def _echoes(document: Document, found: dict[tuple[int, int], Source]) -> Iterator[tuple[int, int]]:
    """Where the text says a name again that it proposes elsewhere."""
    names: dict[str, list[list[str]]] = {}
    for (start, end), source in found.items():
        if source != "gazetteer":
            spelled = document.text[start:end].split()
            names.setdefault(spelled[0], []).append(spelled)
    for run in document.runs:
        for at, word in enumerate(run):
            for spelled in names.get(word.text, ()):
                if [w.text for w in run[at : at + len(spelled)]] == spelled:
                    yield word.start, run[at + len(spelled) - 1].end
