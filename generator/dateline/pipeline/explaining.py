"""An extraction, explained: each sentence with what was found in it and the rule that found it; then the events."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from dateline.extract import Extraction, Knowledge, extract_all
from dateline.extract.kinds import family
from dateline.extract.tracing import TracedSentence, TracedTrigger, trace
from dateline.merge import Reported, date_of, deed_title, figures_of, kind_of, leading, places_of
from dateline.model import DateMention, FigureMention, Mention, PlaceMention, Span
from dateline.pipeline.records import main_first

_TOO_LITTLE = "says neither where, nor how many, nor when and who"


@dataclass(frozen=True, slots=True)
class Finding:
    """Words of a sentence, what was made of them, and by which rule.

    `what` is date, place, figure, event (with its number), who, to whom, from, or passed over; `text` is empty
    where the words stand in another sentence.
    """

    what: str
    text: str
    means: str
    rule: str
    note: str = ""
    """What makes it doubtful, or why it was passed over."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, `text[start:end]`, with its findings; `note` where it was passed over as a whole.

    Number 0 is the headline, where the text tells of no event and the headline does.
    """

    number: int
    start: int
    end: int
    text: str
    findings: tuple[Finding, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class EventSummary:
    """An event as it comes out, and the numbers of the sentences that were joined into it."""

    number: int
    title: str
    type: str
    modality: str
    date: str | None
    places: tuple[str, ...]
    actors: tuple[str, ...]
    targets: tuple[str, ...]
    figures: tuple[str, ...]
    confidence: float
    prominence: float
    sentences: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """All of an article; the events by how much the article is about each."""

    sentences: tuple[Sentence, ...]
    events: tuple[EventSummary, ...]


@dataclass(frozen=True, slots=True)
class _Told:
    """A telling, and the number of the event that it was joined into."""

    mention: Mention
    event: int


def explain(title: str, text: str, published: date | None, knowledge: Knowledge) -> Explanation:
    """Extract from a text, and say how; what is relative counts from `published`."""
    found = extract_all("article", title, text, published, knowledge)
    told_of = main_first(found, knowledge)
    told = [_Told(mention, number) for number, event in enumerate(told_of, 1) for mention in event.cluster]
    sentences = [
        _explained(number, traced, found, [t for t in told if not t.mention.headline and _holds(traced, t.mention)])
        for number, traced in enumerate(trace(text, knowledge), 1)
    ]
    if of_headline := [t for t in told if t.mention.headline]:
        sentences[:0] = _headline(title, of_headline, knowledge)
    events = [_summary(number, event, sentences) for number, event in enumerate(told_of, 1)]
    return Explanation(tuple(sentences), tuple(events))


def _headline(title: str, told: Sequence[_Told], knowledge: Knowledge) -> list[Sentence]:
    """The sentences of a headline that stands in for its text, all of number 0."""
    nothing_else = Extraction([], [], [])
    return [
        _explained(0, traced, nothing_else, [t for t in told if _holds(traced, t.mention)])
        for traced in trace(title, knowledge)
    ]


def _holds(sentence: Sentence | TracedSentence, span: Span) -> bool:
    return sentence.start <= span.start < sentence.end


def _tells(sentence: Sentence, mention: Mention) -> bool:
    return mention.headline == (sentence.number == 0) and _holds(sentence, mention)


def _explained(number: int, traced: TracedSentence, found: Extraction, told: Sequence[_Told]) -> Sentence:
    findings = [
        *(_date(d) for d in found.dates if _holds(traced, d)),
        *(_place(p) for p in found.places if _holds(traced, p)),
        *_figures(traced, told),
        *(finding for t in told for finding in _event(t, traced)),
        *_passed_over(traced, told),
    ]
    note = "not the article's own words" if traced.furniture else ""
    return Sentence(number, traced.start, traced.end, traced.text, tuple(findings), note)


def _date(mention: DateMention) -> Finding:
    means = str(mention.when) if mention.when else f"{mention.type.lower()} {mention.value}"
    return Finding("date", mention.text, means, mention.rule, f"weak: {mention.weak}" if mention.weak else "")


def _place(mention: PlaceMention) -> Finding:
    if mention.id is None:
        return Finding("place", mention.text, "not in the gazetteer", mention.rule)
    where = ", ".join(filter(None, (mention.name, mention.kind, mention.country)))
    return Finding("place", mention.text, f"{where} ({mention.id}), {mention.confidence:.2f}", mention.rule)


def _figures(traced: TracedSentence, told: Sequence[_Told]) -> Iterator[Finding]:
    """The counts of a sentence and its victims told one by one; whether an event takes them."""
    taken = {(f.start, f.role): f for t in told for f in t.mention.figures if _holds(traced, f)}
    counted = {(f.start, f.role): f for f in traced.counts}
    for key, figure in sorted({**counted, **taken}.items()):
        yield Finding("figure", figure.text, _count(figure), figure.rule, "" if key in taken else "of no event")


def _count(figure: FigureMention) -> str:
    return f"{figure.role} {figure.figure}"


def _event(told: _Told, traced: TracedSentence) -> Iterator[Finding]:
    mention, label = told.mention, f"event {told.event}"
    means = ", ".join([mention.type, mention.modality, *_taken(mention)])
    trigger = mention.trigger.text if _holds(traced, mention.trigger) else ""
    note = f"as told by {mention.attributed_to}" if mention.attributed_to else ""
    yield Finding(label, trigger, means, "; ".join(_own_rules(mention)), note)
    for actor in mention.actors:
        yield Finding("who", actor.text, actor.name, actor.rule)
    for target in mention.targets:
        yield Finding("to whom", target.text, target.name, target.rule)
    if mention.origin:
        yield Finding("from", mention.origin.text, mention.origin.name or mention.origin.text, mention.origin.rule)


def _own_rules(mention: Mention) -> list[str]:
    """The rules that made a telling of its parts; the parts have lines of their own."""
    parts = {part.rule for part in (*mention.figures, *mention.places, mention.date) if part}
    return [rule for rule in dict.fromkeys(mention.rules) if rule not in parts]


def _taken(mention: Mention) -> Iterator[str]:
    """What a telling takes of the findings: its day, its places, its figures."""
    if mention.when:
        yield f"{mention.when}{'' if mention.date else ' (not said)'}"
    if mention.places:
        names = " and ".join(p.name or p.text for p in mention.places)
        yield f"at {names}{' (named before)' if mention.place_inherited else ''}"
    yield from map(_count, mention.figures)


def _passed_over(traced: TracedSentence, told: Sequence[_Told]) -> Iterator[Finding]:
    """The triggers that made no telling of their own, each with the reason."""
    leads = {t.mention.trigger.start for t in told}
    for trigger in traced.triggers:
        if not any(trigger.start <= lead < trigger.end for lead in leads):
            yield Finding("passed over", trigger.text, trigger.kind, trigger.rule, _reason(trigger, traced, told))


def _reason(trigger: TracedTrigger, traced: TracedSentence, told: Sequence[_Told]) -> str:
    if traced.furniture:
        return "not the article's own words"
    if trigger.modality is None:
        return "not told as a fact"
    same = next((t for t in told if family(t.mention.type) == family(trigger.kind)), None)
    return f"tells of event {same.event} as well" if same else _TOO_LITTLE


def _summary(number: int, event: Reported, sentences: Sequence[Sentence]) -> EventSummary:
    group = event.cluster
    lead, when = leading(group), date_of(group)
    return EventSummary(
        number=number,
        title=deed_title(group),
        type=kind_of(group),
        modality=lead.modality,
        date=str(when) if when else None,
        places=tuple(p.name or p.text for p in places_of(group)),
        actors=tuple(dict.fromkeys(a.name for m in group for a in m.actors)),
        targets=tuple(dict.fromkeys(a.name for m in group for a in m.targets)),
        figures=tuple(f"{role} {figure}" for role, figure in figures_of(group).items()),
        confidence=event.confidence,
        prominence=round(event.salience, 2),
        sentences=tuple(dict.fromkeys(s.number for s in sentences for m in group if _tells(s, m))),
    )
