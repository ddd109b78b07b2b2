"""An article in, mentions out, without a language model: sentences with a trigger, and the nearest day and place.

Who did it to whom needs a parser, and is left open. What comes out has the form of `extract_all`, and goes the same
way on.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TypeVar

from dateline.extract.articles import Extraction, Knowledge, or_headline, rated
from dateline.extract.dates import find_dates
from dateline.extract.fast.modality import fast_modality
from dateline.extract.fast.sentences import sentences
from dateline.extract.fast.triggers import FastTrigger, Word, words
from dateline.extract.figures import find_counts
from dateline.extract.kinds import family
from dateline.extract.places import find_places_fast
from dateline.extract.timing import date_in_window, is_calendar
from dateline.model import READ_FAST, DateMention, Deed, FigureMention, Mention, Modality, PlaceMention, Span


def extract_fast(article: str, title: str, text: str, published: date | None, knowledge: Knowledge) -> Extraction:
    """The dates, the places and the events of a text, with offsets into it; those of the title if it tells none."""
    return or_headline(_extract, article, title, text, published, knowledge)


def _extract(article: str, title: str, text: str, published: date | None, knowledge: Knowledge) -> Extraction:
    dates = find_dates(text, published)
    places = find_places_fast(text, knowledge.gazetteer, knowledge.focus)
    found = [
        mention
        for sentence in sentences(text)
        for mention in _mentions(article, sentence, knowledge, dates, places)
        if mention.places or mention.figures or mention.date
    ]
    told = date_in_window(found, published)
    return Extraction(dates, places, rated(told, title, len(text), published))


def _mentions(
    article: str,
    sentence: Span,
    knowledge: Knowledge,
    dates: Sequence[DateMention],
    places: Sequence[PlaceMention],
) -> Iterator[Mention]:
    """One telling for each family of kinds that a sentence has triggers of; figures are those of the first."""
    read = words(sentence.text)
    triggers = knowledge.forms.find(read)
    if not triggers:
        return
    days = [d for d in dates if sentence.start <= d.start < sentence.end and is_calendar(d)]
    spots = [p for p in places if sentence.start <= p.start < sentence.end]
    figures = _one_a_role(find_counts(sentence.text, sentence.start))
    for trigger, modality, rule in _leading(triggers, read, sentence.text):
        span = _span(trigger, read, sentence)
        day = _nearest(span, days)
        place = _nearest(span, [p for p in spots if p.kind != "country"]) or _nearest(span, spots)
        yield Mention(
            start=sentence.start,
            end=sentence.end,
            text=sentence.text,
            article=article,
            trigger=span,
            type=trigger.kind,
            deed=Deed("", _label(trigger, knowledge), "", is_noun=True),
            modality=modality,
            when=day.when if day else None,
            date=day,
            places=(place,) if place else (),
            figures=figures,
            anaphoric=trigger.weak and not (place or day),
            wording=(READ_FAST,),
            rules=(f"fast:{trigger.kind}:{span.text.lower()}", rule, *([place.rule] if place else [])),
        )
        figures = ()


def _leading(
    triggers: Sequence[FastTrigger], read: list[Word], sentence: str
) -> list[tuple[FastTrigger, Modality, str]]:
    """The first trigger of each family that is no idle one; those of harm lead only where nothing else does."""
    groups: dict[str, tuple[FastTrigger, Modality, str]] = {}
    for trigger in sorted(triggers, key=lambda t: (t.weak, t.first)):
        modality, rule = fast_modality(read, trigger.first, sentence)
        if modality and not (trigger.weak and groups):
            groups.setdefault(family(trigger.kind), (trigger, modality, rule))
    return list(groups.values())


def _span(trigger: FastTrigger, read: list[Word], sentence: Span) -> Span:
    start, end = read[trigger.first].start, read[trigger.last].end
    return Span(start=sentence.start + start, end=sentence.start + end, text=sentence.text[start:end])


def _label(trigger: FastTrigger, knowledge: Knowledge) -> str:
    return "Deaths and injuries" if trigger.weak else knowledge.kinds[trigger.kind].label


def _one_a_role(counts: Sequence[FigureMention]) -> tuple[FigureMention, ...]:
    chosen: dict[str, FigureMention] = {}
    for count in counts:
        chosen.setdefault(count.role, count)
    return tuple(chosen.values())


Found = TypeVar("Found", DateMention, PlaceMention)


def _nearest(trigger: Span, found: Sequence[Found]) -> Found | None:
    return min(found, key=lambda f: abs(f.start - trigger.start), default=None)
