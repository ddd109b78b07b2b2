"""Tracing: what became of every trigger of a text, for a person who asks why something is an event, or is none.

Extraction itself keeps no trace; this reads the text once more, so that nobody pays for it who does not ask.
"""

from dataclasses import dataclass

from spacy.tokens import Span as Sentence

from dateline.extract.articles import Knowledge
from dateline.extract.clauses import Predicate
from dateline.extract.factuality import factuality
from dateline.extract.figures import find_counts
from dateline.extract.language import parse
from dateline.extract.layout import paragraphs
from dateline.extract.triggers import Trigger
from dateline.model import FigureMention, Modality, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class TracedTrigger(Span):
    """A word that may tell of an event; `modality` None where `rule` says that it is none."""

    kind: str
    modality: Modality | None
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TracedSentence(Span):
    """A sentence, its triggers, and its counts, whether or not an event takes them."""

    furniture: bool
    triggers: tuple[TracedTrigger, ...]
    counts: tuple[FigureMention, ...]


def trace(text: str, knowledge: Knowledge) -> list[TracedSentence]:
    """The sentences of a text with their triggers, in the order of the text; offsets are those of `text`."""
    furniture = [(b.start, b.end) for b in paragraphs(text) if b.furniture]
    return [
        _traced(sentence, knowledge, furniture=any(a <= sentence.start_char < b for a, b in furniture))
        for sentence in parse(text).sents
        if sentence.text.strip()
    ]


def _traced(sentence: Sentence, knowledge: Knowledge, *, furniture: bool) -> TracedSentence:
    text = sentence.text.rstrip()
    return TracedSentence(
        start=sentence.start_char,
        end=sentence.start_char + len(text),
        text=text,
        furniture=furniture,
        triggers=tuple(_judged(trigger) for trigger in knowledge.triggers.find(sentence)),
        counts=tuple(find_counts(sentence.text, sentence.start_char)),
    )


def _judged(trigger: Trigger) -> TracedTrigger:
    modality, rule = factuality(Predicate(trigger.token))
    span = trigger.token.doc[trigger.first : trigger.last + 1]
    return TracedTrigger(
        start=span.start_char,
        end=span.end_char,
        text=span.text,
        kind=trigger.kind,
        modality=modality,
        rule=rule,
    )
