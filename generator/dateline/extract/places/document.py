"""A text as the recognition of places reads it: its names, its other words, and what a model saw in it."""

from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from spacy.tokens import Doc

from dateline.extract.layout import paragraphs, unwrapped
from dateline.extract.places.names import Run, Word, runs, words
from dateline.extract.written import text_of

PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})


class Entity(NamedTuple):
    """A named entity that a model saw, with its OntoNotes label."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Document:
    """`runs` are its capitalised names, `lower` the words that it (also) writes in lower case."""

    text: str
    starts: frozenset[int]
    """Where its paragraphs begin."""
    runs: tuple[Run, ...]
    lower: frozenset[str]
    entities: tuple[Entity, ...] | None
    """None where no model has read it."""

    def entities_in(self, start: int, end: int) -> list[Entity]:
        """The entities that share a character with `start` to `end`."""
        entities = self.entities or ()
        at = bisect_right(entities, start, key=lambda entity: entity.end)
        found = []
        while at < len(entities) and entities[at].start < end:
            found.append(entities[at])
            at += 1
        return found


def from_doc(doc: Doc) -> Document:
    """A text that spaCy has parsed; `paragraph_starts` in its user data are kept."""
    starts = doc.user_data.get("paragraph_starts") or [0]
    entities = tuple(Entity(e.start_char, e.end_char, e.label_) for e in doc.ents)
    return _document(text_of(doc), starts, entities)


def from_text(text: str) -> Document:
    """A text that no model has read."""
    return _document(unwrapped(text), [p.start for p in paragraphs(text)], None)


def _document(text: str, starts: list[int], entities: tuple[Entity, ...] | None) -> Document:
    found: list[Run] = []
    lower: set[str] = set()
    bounds = sorted({0, *starts, len(text)})
    for start, end in pairwise(bounds):
        read: list[Word] = list(words(text, start, end))
        lower.update(word.text for word in read if not word.capital)
        found.extend(runs(text, read))
    return Document(text, frozenset(bounds), tuple(found), frozenset(lower), entities)
