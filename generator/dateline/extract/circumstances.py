"""Circumstances: sentences that give the place of an event told beside them (`It happened in Topeka.`)."""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Span as Sentence

from dateline.model import Mention, PlaceMention

# The incident as a subject, or those who are called to one.
_CUE = re.compile(
    r"\b(?:it|this|incident|shooting|attack|accident|crash|fire|explosion|blast|killing|stabbing|violence"
    r"|altercation|robbery|fight|gunfire|shots|murders?|homicide|collision|event|protest|march|quake|earthquake)\b"
    r"[^.;]{0,40}?\b(?:happen(?:ed|s)|occur(?:red|s)|took place|unfolded|began|started|broke out|rang out"
    r"|was reported|were reported|erupted|struck|went off)\b"
    r"|\b(?:police|officers?|deputies|deputy|authorities|firefighters|crews|paramedics|medics|troopers"
    r"|investigators|rescuers"
    r"|emergency services)\b[^.;]{0,40}?\b(?:(?:were|was) (?:\w+ )?(?:called|dispatched|summoned|sent)"
    r"|responded|arrived|received (?:a|the|several|multiple) (?:call|report)s?|got a call)\b"
    r"|\b(?:was|were) (?:found|pronounced) (?:dead|shot)\b",
    re.IGNORECASE,
)
_FAR = 1500
"""More characters than this between a circumstance and an event, and it is that of another."""


def circumstances(
    sentences: Sequence[Sentence], mentions: Sequence[Mention], places: Sequence[PlaceMention]
) -> Iterator[Mention]:
    """Mentions that point back to an event and add the place that it lacks."""
    tellings = [m for m in mentions if m.adds_to is None]
    told = {m.start for m in tellings if m.date and not m.date_inherited}
    for sentence in sentences:
        if sentence.start_char in told or not _CUE.search(sentence.text):
            continue
        event = _nearest(sentence, tellings)
        spots = tuple(p for p in places if _inside(p.start, sentence) and p.id and p.kind != "country")
        if event and spots and not event.places:
            yield _added(event, sentence, spots)


def _inside(start: int, sentence: Sentence) -> bool:
    return sentence.start_char <= start < sentence.end_char


def _nearest(sentence: Sentence, mentions: Sequence[Mention]) -> Mention | None:
    """The event told last before a sentence, or else first after it."""
    real = [m for m in mentions if m.modality == "happened" and not m.type.startswith(("justice/", "politics/"))]
    before = [m for m in real if m.start < sentence.start_char and sentence.start_char - m.end < _FAR]
    after = [m for m in real if m.start >= sentence.start_char and m.start - sentence.end_char < _FAR]
    return before[-1] if before else after[0] if after else None


def _added(event: Mention, sentence: Sentence, places: tuple[PlaceMention, ...]) -> Mention:
    text = sentence.text.rstrip()
    return Mention(
        start=sentence.start_char,
        end=sentence.start_char + len(text),
        text=text,
        article=event.article,
        trigger=event.trigger,
        type=event.type,
        deed=event.deed,
        places=places,
        anaphoric=True,
        adds_to=event.trigger.start,
        rules=("circumstance",),
    )
