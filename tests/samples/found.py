"""What the program finds in a sample: as it would publish it."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from tests.samples.gold import Sample, samples

from dateline.extract import extract_all
from dateline.merge import Reported, places_of
from dateline.merge.events import event_of
from dateline.merge.registry import Registry
from dateline.model import DateMention, Event, Figure, PlaceMention, Role, When
from dateline.pipeline.knowledge import default_knowledge
from dateline.pipeline.records import main_first


class FoundEvent(NamedTuple):
    """An event as its page would tell it."""

    title: str
    date: When | None
    place: PlaceMention | None
    kind: str
    modality: str
    actors: tuple[str, ...]
    targets: tuple[str, ...]
    figures: Mapping[Role, Figure]


class Found(NamedTuple):
    """All that is found in one article; the main event first."""

    dates: list[DateMention]
    places: list[PlaceMention]
    events: list[FoundEvent]


@cache
def found_in_all() -> Mapping[str, Found]:
    """By the samples' names; extracted once a process."""
    return {sample.name: find(sample) for sample in samples()}


def find(sample: Sample) -> Found:
    """Dates, places and events; no events of a language that is not read."""
    article, knowledge = sample.article, default_knowledge()
    extraction = extract_all(article.id, article.title, sample.text, article.published, knowledge)
    return Found(
        dates=extraction.dates,
        places=[p for p in extraction.places if not p.rule.startswith("description")],
        events=[as_published(c) for c in main_first(extraction, knowledge)] if article.is_read else [],
    )


def as_published(told: Reported) -> FoundEvent:
    """The event that is made of a cluster of mentions."""
    group = told.cluster
    registry = Registry(default_knowledge().gazetteer, {}, {})
    event: Event = event_of(group, told.confidence, registry, set()).event
    return FoundEvent(
        title=event.title,
        date=event.date,
        place=next(iter(places_of(group)), None),
        kind=event.type or "",
        modality=event.modality,
        actors=tuple(dict.fromkeys(a.name for m in group for a in m.actors)),
        targets=tuple(dict.fromkeys(a.name for m in group for a in m.targets)),
        figures=event.derived_figures,
    )
