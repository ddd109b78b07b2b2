"""Two outlets on one event: whether it becomes one event, with the tolls of both."""

from collections.abc import Sequence
from pathlib import Path

import yaml
from pydantic import TypeAdapter
from tests.samples.found import FoundEvent, as_published
from tests.samples.gold import Numbers, Sample, samples
from tests.samples.matching import ALIKE, likeness, same_number
from tests.samples.tally import Tally

from dateline.extract import extract
from dateline.merge import cluster, context, reported
from dateline.model.base import Record
from dateline.pipeline.knowledge import default_knowledge

FILE = Path(__file__).parent / "together.yml"


class Pair(Record):
    """Names of two samples whose first has the event as its main one, and the dead as both together tell."""

    articles: tuple[str, str]
    killed: Numbers


def pairs_of_articles() -> Sequence[Pair]:
    """What `together.yml` holds."""
    return TypeAdapter(list[Pair]).validate_python(yaml.safe_load(FILE.read_text("utf-8")))


def measured_together() -> dict[str, Tally]:
    """How many of the pairs become one event, and how many of these have the tolls of both."""
    by_name = {sample.name: sample for sample in samples()}
    judged = [(pair, joined([by_name[name] for name in pair.articles])) for pair in pairs_of_articles()]
    one = sum(event is not None for _, event in judged)
    tolls = sum(event is not None and same_number(p.killed, event.figures.get("killed")) for p, event in judged)
    return {"merged": Tally(one, len(judged), len(judged)), "merged killed": Tally(tolls, len(judged), len(judged))}


def joined(pair: Sequence[Sample]) -> FoundEvent | None:
    """The event that both tell; None where the program makes two of it."""
    knowledge = default_knowledge()
    gold = pair[0].gold
    spots = dict(gold.places)
    mentions = [mention for sample in pair for mention in extract(sample.article, knowledge)]
    contexts = {s.name: context(s.article.title, s.text, s.article.published) for s in pair}
    groups = [
        g
        for g in reported(cluster(mentions, knowledge.gazetteer, contexts))
        if {m.article for m in g.cluster} == {s.name for s in pair}
    ]
    events = [e for e in map(as_published, groups) if likeness(gold.events[0], e, spots) >= ALIKE]
    return max(events, key=lambda e: likeness(gold.events[0], e, spots), default=None)
