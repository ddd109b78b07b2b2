"""Fits the weights by which accounts of different articles are told to be of one event.

    python benchmarks/fit_merging.py BENCH

BENCH is as for `quality.py`; what counts is `cluster` of two sets, the incident that each article is about. Of
each pair of articles' main accounts that blocking proposes, the evidence is weighed for whether it is one incident.
Judged first: each half of the incidents by weights that the other half made, grouped as merging does.
"""

import argparse
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

import yaml
from logistic import Evidence, fit

from dateline import extract
from dateline.extract.logistic import score
from dateline.merge.accounts import Account, accounts_of
from dateline.merge.blocking import pairs
from dateline.merge.clusters import LEAST
from dateline.merge.comparing import seen_in
from dateline.merge.linkage import group
from dateline.merge.tellings import Cluster, told_in
from dateline.merge.words import Context
from dateline.pipeline.knowledge import default_knowledge
from dateline.pipeline.records import InputRecord, context_of, extraction_of

DATA = Path(extract.__file__).parent / "data/merging.yml"
SETS = ("events-gva", "events-fakes")
PENALTY = 0.3
OF_ARTICLES = ("words of the articles", "names in the articles", "days between the articles")
"""What says nothing of an account that its article only mentions."""
HEAD = (
    "# What speaks for and against two accounts being of one event: log odds, made by benchmarks/fit_merging.py.\n"
)

Pair = tuple[int, int]


class Example(NamedTuple):
    """A pair of main accounts, what is seen of it, and the incidents of their articles."""

    pair: Pair
    seen: Evidence
    incidents: tuple[str, str]

    @property
    def right(self) -> bool:
        """Whether they are of one incident."""
        return self.incidents[0] == self.incidents[1]


def main() -> None:
    """Read, judge, fit, write."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("bench", type=Path, help="the folder with dev/")
    sets = [_read(cli.parse_args().bench / f"dev/{name}.jsonl") for name in SETS]
    everything = [example for _, _, found in sets for example in found]
    halves = [_fitted(e for e in everything if not _touches(e, half)) for half in (0, 1)]
    weights = {"main": _fitted(everything), "aside": _fitted(map(_aside, everything))}
    for name, (accounts, incidents, found) in zip(SETS, sets, strict=True):
        odds = {e.pair: score(e.seen, w) for half, w in enumerate(halves) for e in found if _touches(e, half)}
        print(f"{name}, each half by the other's weights:", _judged(accounts, odds, incidents))
        odds = {e.pair: score(e.seen, weights["main"]) for e in found}
        print(f"{name}, all by all:", _judged(accounts, odds, incidents))
    DATA.write_text(HEAD + yaml.safe_dump(weights), "utf-8")


def _read(path: Path) -> tuple[list[Account], dict[str, str], list[Example]]:
    """The accounts of a set, the incident of each article, and the pairs."""
    records = [json.loads(line) for line in path.read_text("utf-8").split("\n") if line]
    incidents = {str(r["id"]): str(r["cluster"]) for r in records if r.get("cluster")}
    accounts = _accounts(r for r in records if r.get("cluster"))
    return accounts, incidents, list(_examples(accounts, incidents))


def _accounts(records: Iterable[Mapping[str, Any]]) -> list[Account]:
    clusters: list[Cluster] = []
    contexts: dict[str, Context] = {}
    knowledge = default_knowledge()
    for raw in records:
        record = InputRecord.model_validate(raw)
        contexts[str(record.id)] = context_of(record)
        clusters += told_in(extraction_of(record, knowledge).mentions, knowledge.gazetteer)
    return accounts_of(clusters, contexts)


def _examples(accounts: Sequence[Account], incidents: Mapping[str, str]) -> Iterable[Example]:
    gazetteer = default_knowledge().gazetteer
    for i, j in pairs(accounts):
        a, b = accounts[i], accounts[j]
        if a.main and b.main and (seen := seen_in(a, b, gazetteer)) is not None:
            yield Example((i, j), seen, (incidents[a.article], incidents[b.article]))


def _aside(example: Example) -> Example:
    kept = {name: value for name, value in example.seen.items() if name not in OF_ARTICLES}
    return example._replace(seen=kept)


def _fitted(examples: Iterable[Example]) -> dict[str, float]:
    found = list(examples)
    return fit([e.seen for e in found], [e.right for e in found], PENALTY)


def _touches(example: Example, half: int) -> bool:
    return half in (crc32(incident.encode()) % 2 for incident in example.incidents)


def _judged(accounts: Sequence[Account], odds: Mapping[Pair, float], incidents: Mapping[str, str]) -> str:
    """B-cubed F1 (Bagga and Baldwin 1998) and pairwise F1 of the articles' groups."""
    found: dict[str, int] = {}
    for number, members in enumerate(group(len(accounts), odds, LEAST)):
        found |= {accounts[n].article: number for n in members if accounts[n].main}
    ours: dict[object, set[str]] = {}
    gold: dict[object, set[str]] = {}
    for article, incident in incidents.items():
        ours.setdefault(found.get(article, article), set()).add(article)
        gold.setdefault(incident, set()).add(article)
    precision = recall = both = 0.0
    for article, incident in incidents.items():
        mine, theirs = ours[found.get(article, article)], gold[incident]
        shared = len(mine & theirs)
        precision, recall, both = precision + shared / len(mine), recall + shared / len(theirs), both + shared - 1
    precision, recall = precision / len(incidents), recall / len(incidents)
    together = sum(len(g) * (len(g) - 1) for g in ours.values()) + sum(len(g) * (len(g) - 1) for g in gold.values())
    return f"B3 {2 * precision * recall / (precision + recall):.3f}, pairwise {2 * both / together:.3f}"


if __name__ == "__main__":
    main()
