"""Candidates: of the events that merging keeps apart, whether those that it doubts are the ones to be joined.

    python benchmarks/candidates.py BENCH

BENCH is as for `quality.py`; of its sets, those whose gold says which documents are on one incident. An event that
is kept apart though it is of one incident with another is missed; a doubt is right if it names such a pair.
"""

import argparse
import json
from collections.abc import Iterable, Mapping
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

from dateline.engine import run
from dateline.merge.clusters import clustering
from dateline.pipeline.knowledge import default_knowledge
from dateline.pipeline.records import InputRecord, context_of, extraction_of, main_first

SETS = ("events-gva", "events-fakes")


class Read(NamedTuple):
    """What merging needs of a document: its mentions, its context, where its main event is told first."""

    id: str
    mentions: list[Any]
    context: Any
    main: tuple[int, int] | None


class Candidates(NamedTuple):
    """How many doubts there are, how many of them are right, and of how many pairs that were missed."""

    listed: int
    right: int
    missed: int


def read(line: str) -> Read:
    """A document of a set."""
    record = InputRecord.model_validate_json(line)
    found = extraction_of(record, default_knowledge())
    events = main_first(found, default_knowledge())
    first = events[0].cluster[0] if events else None
    main = (first.start, first.trigger.start) if first else None
    return Read(str(record.id), found.mentions, context_of(record), main)


def judged(documents: Iterable[Read], incidents: Mapping[str, str]) -> Candidates:
    """Doubts about what documents are mainly on, held against their incidents by document."""
    documents = list(documents)
    clusters, perhaps = clustering(
        (m for each in documents for m in each.mentions),
        default_knowledge().gazetteer,
        {each.id: each.context for each in documents},
    )
    mains = {(each.id, *each.main) for each in documents if each.main}
    told = [
        {
            incidents[m.article]
            for m in c
            if m.article in incidents and (m.article, m.start, m.trigger.start) in mains
        }
        for c in clusters
    ]
    on_incident: dict[str, list[int]] = {}
    for number, names in enumerate(told):
        for name in names:
            on_incident.setdefault(name, []).append(number)
    missed = {pair for numbers in on_incident.values() for pair in combinations(numbers, 2)}
    listed = {(one, other) for one, other, _ in perhaps if told[one] and told[other]}
    return Candidates(len(listed), len(listed & missed), len(missed))


def main() -> None:
    """Print a line a set."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bench", type=Path)
    folder = parser.parse_args().bench / "dev"
    for name in SETS:
        lines = [line for line in (folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines() if line]
        gold = {str(record["id"]): record.get("cluster") for record in map(json.loads, lines)}
        found = judged(run(read, lines, jobs=2, chunk=8), {id: cluster for id, cluster in gold.items() if cluster})
        print(f"{name}: {found.listed} listed, {found.right} right; {found.missed} missed by merging")


if __name__ == "__main__":
    main()
