"""Weights for choosing which of an article's days is that of an event (`extract/data/when.yml`).

    python benchmarks/fit_when.py BENCH

BENCH is a folder with `dev/events-gva.jsonl` and `dev/events-muc4.jsonl`, where a line is `{id, text, published,
title?, gold, cluster?}`. An example is a telling whose event's day is known: of the first set two tellings of the
main event, of the second those of an event at a place that the gold names. One in four is used twice, the second
time without the right day, so that the weights know when to leave it open. Printed to standard error is how often
the choice is right in five-fold cross-validation, grouped by cluster (documents of one event stay together), for
each band of probability; written to standard output are the weights of all examples. The same input gives the same
output.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import exp
from pathlib import Path
from typing import Any
from zlib import crc32

import yaml
from logistic import fit_choice

from dateline.extract.articles import Extraction, Told, rated, tell
from dateline.extract.kinds import family
from dateline.extract.linking import link_places
from dateline.extract.linking.days import Days
from dateline.extract.linking.when import Choice, choices
from dateline.extract.logistic import score
from dateline.merge import Cluster
from dateline.model import Mention
from dateline.pipeline.knowledge import default_knowledge
from dateline.pipeline.records import InputRecord, main_first

FOLDS, PENALTY, TELLINGS = 5, 3.0, 2
SHOWN_WITHOUT = 3
"""Of twelve examples, so many are used a second time, without their day; more of them leave more days open."""
SETS = ("events-gva", "events-muc4")


@dataclass(frozen=True)
class Example:
    """The choice for one telling, the same without its day, and what is right."""

    group: str
    day: str
    choice: Choice
    without: Choice | None

    @property
    def right(self) -> list[bool]:
        """Which candidates are right; none of the days where the day is not among them."""
        days = [str(day) == self.day for day in self.choice.days]
        return days if any(days) else [True, *days[1:]]


def main() -> None:
    """Collect, cross-validate, fit all."""
    bench = Path(sys.argv[1])
    examples = [e for name in SETS for e in _examples(bench / "dev" / f"{name}.jsonl")]
    bands: dict[int, list[bool]] = defaultdict(list)
    for fold in range(FOLDS):
        weights = _fit([e for e in examples if crc32(e.group.encode()) % FOLDS != fold])
        for example in (e for e in examples if crc32(e.group.encode()) % FOLDS == fold):
            sure, right = _best(example, weights)
            bands[int(10 * sure)].append(right)
    for band, rights in sorted(bands.items()):
        print(f"{band / 10:.1f}: {sum(rights)} of {len(rights)} right", file=sys.stderr)
    yaml.safe_dump({"weights": _fit(examples)}, sys.stdout, width=120)


def _fit(examples: Sequence[Example]) -> dict[str, float]:
    groups = [(e.choice.evidence, e.right) for e in examples]
    groups += [
        (e.without.evidence, [not d for d in e.without.days])
        for e in examples
        if e.without and _is_shown_without(e)
    ]
    return fit_choice(groups, PENALTY)


def _is_shown_without(example: Example) -> bool:
    return crc32(f"{example.group} {example.day}".encode()) % 12 < SHOWN_WITHOUT


def _best(example: Example, weights: dict[str, float]) -> tuple[float, bool]:
    scores = [score(evidence, weights) for evidence in example.choice.evidence]
    best = max(range(len(scores)), key=lambda i: scores[i])
    return 1 / sum(exp(s - scores[best]) for s in scores), example.right[best]


def _examples(path: Path) -> Iterator[Example]:
    knowledge = default_knowledge()
    for line in path.read_text("utf-8").split("\n"):
        raw = json.loads(line) if line else {"gold": []}
        if not raw["gold"]:
            continue
        record = InputRecord.model_validate_json(line)
        told = tell(str(record.id), record.title, record.text, record.published, knowledge)
        told = replace(told, mentions=[m for m in link_places(told.story) if m.adds_to is None])
        found = Extraction(
            told.dates, told.places, rated(told.mentions, record.title, len(record.text), record.published)
        )
        days = [g for g in raw["gold"] if len(g.get("date") or "") == 10 and not g.get("optional")]
        clusters = [event.cluster for event in main_first(found, knowledge)]
        for group, day in _aligned(clusters, days, main_only="cluster" in raw):
            yield from _of_cluster(group, day, told, str(raw.get("cluster") or raw["id"]))


def _aligned(
    clusters: Sequence[Cluster], gold: Sequence[dict[str, Any]], *, main_only: bool
) -> Iterator[tuple[Cluster, str]]:
    """Clusters whose day the gold tells: the main one, or those at a place of events of one day."""
    if main_only:
        yield from ((group, event["date"]) for group, event in zip(clusters[:1], gold, strict=False))
        return
    for group in clusters:
        if family(group[0].type) != "violence":
            continue
        names = {name.casefold() for m in group for p in m.places for name in (p.text, p.name)}
        here = {e["date"] for e in gold if names & {str(place).casefold() for place in e["place"] or ()}}
        if len(here) == 1:
            yield group, here.pop()


def _of_cluster(group: Cluster, day: str, told: Told, name: str) -> Iterator[Example]:
    keys = [(m.start, m.trigger.start) for m in sorted(group, key=lambda m: -m.prominence)]
    with_day = {_key(c.mention): c for c in choices(told.mentions, told.days)}
    without: dict[tuple[int, int], Choice] = {}
    if any(str(named) == day for named in told.days.by_day):
        without = {_key(c.mention): c for c in choices(*_without(day, told))}
    for key in [k for k in dict.fromkeys(keys) if k in with_day][:TELLINGS]:
        yield Example(name, day, with_day[key], without.get(key))


def _key(mention: Mention) -> tuple[int, int]:
    return mention.start, mention.trigger.start


def _without(day: str, told: Told) -> tuple[list[Mention], Days]:
    """The tellings and the days of an article as if it did not name `day`."""
    dates = [d for d in told.dates if not (d.when and str(d.when.first) == day)]
    kept = set(map(id, dates))
    mentions = [
        m if m.date is None or id(m.date) in kept else replace(m, date=None, when=None) for m in told.mentions
    ]
    return mentions, told.days.with_dates(dates)


if __name__ == "__main__":
    main()
