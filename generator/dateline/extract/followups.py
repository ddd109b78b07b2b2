"""Follow-ups: sentences that tell no event, but what became of somebody in one (`He was taken to a hospital.`)."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Span as Sentence

from dateline.extract.figures import Known, figures_in
from dateline.extract.kinds import family
from dateline.extract.written import written
from dateline.model import FigureMention, Mention

_HARMS = ("killed", "injured", "struck", "missing")
_PERILS = frozenset({"accident", "disaster"})
_FAR = 3000
"""More characters than these away from an event, a sentence is about something else."""


def followups(sentences: Sequence[Sentence], mentions: Sequence[Mention], known: Known) -> Iterator[Mention]:
    """Mentions that point to the event with victims that was told last, and add what became of people.

    Where none was told with victims, it is the last one that may have had any, or else the next.
    """
    told = {m.start for m in mentions}
    harmful = [m for m in mentions if m.modality == "happened" and _has_victims(m)]
    violent = [m for m in mentions if m.modality in ("happened", "alleged") and family(m.type) == "violence"]
    for sentence in sentences:
        if sentence.start_char in told:
            continue
        start = sentence.start_char
        event = _last_before(start, harmful) or _last_before(start, violent) or _next_after(start, violent)
        roles = (*_HARMS, "displaced") if event and family(event.type) in _PERILS else _HARMS
        figures = tuple(f for _, f in figures_in(sentence, known) if f.role in roles) if event else ()
        if event and figures:
            yield _added(event, sentence, figures)


def _last_before(start: int, mentions: Sequence[Mention]) -> Mention | None:
    return next((m for m in reversed(mentions) if 0 < start - m.end < _FAR), None)


def _next_after(start: int, mentions: Sequence[Mention]) -> Mention | None:
    return next((m for m in mentions if 0 < m.start - start < _FAR), None)


def _has_victims(mention: Mention) -> bool:
    """Whether an event hurt people, or is of a kind that may have."""
    return any(f.role in _HARMS for f in mention.figures) or family(mention.type) in _PERILS


def _added(event: Mention, sentence: Sentence, figures: tuple[FigureMention, ...]) -> Mention:
    return replace(
        event.pointing_back(sentence.start_char, written(sentence)),
        figures=figures,
        rules=("follow-up", *(f.rule for f in figures)),
    )
