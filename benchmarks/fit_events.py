"""Fits the weights by which events are told from vague talk, and the main event of an article from its others.

    python benchmarks/fit_events.py BENCH

BENCH is as for `quality.py`. Two models are made, each written to its data file and judged out of fold first (five
folds, articles on one incident in the same one):

- certainty: of each event found in the documents of MUC-4, and in the articles of our own in tests/samples, whether
  the gold has it. MUC-4 counts acts of violence alone, so its documents teach nothing of other kinds; our own
  articles have all kinds. Probabilities are put to scale by both.
- salience: of the events of a document, which is the gold's main (MUC-4: first) one.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

import yaml
from logistic import Evidence, fit, fit_choice
from tests.samples.found import as_published
from tests.samples.gold import samples
from tests.samples.matching import pairs

from dateline import extract
from dateline.extract import extract_all
from dateline.extract.logistic import probability, score
from dateline.merge import Reported, cluster
from dateline.merge.evidence import evidence
from dateline.pipeline.knowledge import default_knowledge
from dateline.pipeline.records import InputRecord, event_record, extraction_of

DATA = Path(extract.__file__).parent / "data"
FOLDS = 5
JUDGED = ("explosions/bombing", "violence-against-civilians/")
"""The kinds that MUC-4's gold counts, which are not those of war."""
CERTAINTY = (
    "verb", "past", "perfect", "earlier past", "present", "participle", "infinitive", "is said to be",
    "main clause", "adverbial clause", "relative clause", "attributed", "quoted", "speaks of itself",
    "an article that argues", "over time", "counted plural", "bare plural", "indefinite", "definite", "bare noun",
    "noun as subject", "noun as object", "noun of a noun", "noun under a preposition", "in its course",
    "takes place", "dealt with later", "nothing of its own", "tellings", "a day", "its own day", "a weak date",
    "a date, no day", "this week", "weeks ago", "long ago", "still to come", "a place", "a town or the like",
    "its own town", "place from another sentence", "dead", "wounded", "a count", "very many dead",
    "the highest toll", "actors", "targets", "somebody named", "a doer named", "announced", "alleged",
    "background", "told first", "among the first three", "in the opening", "other events", "like events",
    "a like event told more", "a complete telling", "a kind that follows from others",
)  # fmt: skip
CERTAINTY_PENALTY = 20.0
SALIENCE = (
    "tellings", "a day", "a date, no day", "long ago", "still to come", "a place", "a town or the like",
    "place from another sentence", "town in the opening", "dead", "dead in the opening", "the highest toll",
    "very many dead", "announced", "alleged", "told first", "among the first three", "in the opening",
    "in the headline", "of the headline's kind", "place in the headline", "a kind that follows from others",
)  # fmt: skip
MAIN = ("date1", "place", "type", "killed")
"""What, by the scorer's names, a main event should have right."""
TIMES = {"muc4": 1, "gva": 1, "fakes": 4, "samples": 8}
"""How often a set's documents count, so that each kind of news weighs alike."""
ENOUGH = 0.45
"""A likeness (of the scorer's scale, 0 to 1) from which an event is the gold's."""


class Candidate(NamedTuple):
    """An event found in a document, and how like the gold's it is."""

    seen: Evidence
    kind: str
    likeness: float
    aligned: bool


class Document(NamedTuple):
    """The events found in a document; those of one `group` are on one incident."""

    group: str
    candidates: list[Candidate]
    has_gold: bool


def main() -> None:
    """Read, fit, judge, write."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("bench", type=Path, help="the folder with score.py and dev/")
    bench = cli.parse_args().bench
    sys.path.insert(0, str(bench))
    every = {name: list(documents(bench / "dev" / f"events-{name}.jsonl")) for name in ("muc4", "gva", "fakes")}
    every["samples"] = list(our_own())
    judged = {name: every[name] for name in ("muc4", "samples")}
    _write("certainty", "Whether an event is one that the article reports", fit_certainty(judged))
    _write("salience", "Which event an article is mainly about", fit_salience(every))


def documents(path: Path) -> Iterable[Document]:
    """What is found in each document of a set, against its gold."""
    for line in filter(None, path.read_text("utf-8").split("\n")):
        raw = json.loads(line)
        yield candidates(raw, extraction_of(InputRecord.model_validate(raw), default_knowledge()))


def our_own() -> Iterable[Document]:
    """What is found in our own articles, against their gold."""
    knowledge = default_knowledge()
    for sample in (sample for sample in samples() if sample.article.is_read):
        article = sample.article
        found = extract_all(article.id, article.title, sample.text, article.published, knowledge)
        clusters = cluster(found.mentions, knowledge.gazetteer)
        events = [as_published(Reported(c, 0.0, 0.0)) for c in clusters]
        spots = dict(sample.gold.places)
        aligned = {f: g for g, f in pairs(sample.gold.events, events, spots)}
        yield Document(
            group=sample.name,
            candidates=[
                Candidate(
                    evidence(c, [o for o in clusters if o is not c]),
                    event.kind,
                    float(aligned.get(n) == 0),
                    n in aligned,
                )
                for n, (c, event) in enumerate(zip(clusters, events, strict=True))
            ],
            has_gold=bool(sample.gold.events),
        )


def candidates(raw: dict[str, Any], found: Any) -> Document:
    """The events of a document as the merge has them, each compared with the gold."""
    import score_events as scorer  # of BENCH, which is known by now

    gold, knowledge = raw["gold"], default_knowledge()
    # FA-KES dates what it tells of by the day of the report.
    names = MAIN if not str(raw["id"]).startswith("fakes") else MAIN[1:]
    main_fields = {name: scorer.FIELDS[name] for name in names}
    clusters = cluster(found.mentions, knowledge.gazetteer)
    events = [event_record(Reported(c, 0, 0), knowledge) for c in clusters]
    for event in events:
        event["type"] = [event["type"], event["acled"]]
    likeness = [[scorer.sim(g, event) for event in events] for g in gold]
    pairs = scorer.hungarian([[1 - value for value in row] for row in likeness]) if gold and events else []
    aligned = {event: likeness[g][event] for g, event in pairs}
    return Document(
        group=str(raw.get("cluster") or raw["id"]),
        candidates=[
            Candidate(
                evidence(c, [o for o in clusters if o is not c]),
                str(event["type"][0]),
                _as_main(gold[0], event, main_fields) if gold else 0.0,
                aligned.get(n, 0.0) >= ENOUGH,
            )
            for n, (c, event) in enumerate(zip(clusters, events, strict=True))
        ],
        has_gold=bool(gold),
    )


def _as_main(
    gold: dict[str, Any], event: dict[str, Any], fields: Mapping[str, Callable[..., bool | None]]
) -> float:
    """The share of what a reader wants to know first (when, where, what, how many dead) that an event has right."""
    answers = [field(gold, event) for field in fields.values()]
    known = [answer for answer in answers if answer is not None]
    return sum(known) / len(known) if known else 0.0


def fit_certainty(every: Mapping[str, Sequence[Document]]) -> dict[str, dict[str, float]]:
    """Weights and calibration; prints how reliable they are out of fold."""

    def train(part: Mapping[str, Sequence[Document]]) -> dict[str, float]:
        found = [c for name in part for d in part[name] for c in _judged(name, d) for _ in range(TIMES[name])]
        return fit([_only(c.seen, CERTAINTY) for c in found], [c.aligned for c in found], CERTAINTY_PENALTY)

    scored = [
        (score(c.seen, weights), c.aligned, name)
        for weights, held in _folds(every, train)
        for name in held
        for d in held[name]
        for c in _judged(name, d)
        for _ in range(TIMES[name])
    ]
    calibration = fit([{"score": s} for s, _, _ in scored], [right for _, right, _ in scored], 0.01)
    for name in every:
        print(f"certainty, {name}")
        _reliability([(probability({"score": s}, calibration), right) for s, right, of in scored if of == name])
    return {"weights": train(every), "calibration": calibration}


def _judged(name: str, document: Document) -> Iterable[Candidate]:
    """The events of a document that its gold can judge."""
    return (c for c in document.candidates if name != "muc4" or c.kind.startswith(JUDGED))


def fit_salience(every: Mapping[str, Sequence[Document]]) -> dict[str, dict[str, float]]:
    """Weights; prints how often they put the right event first, out of fold."""

    def train(part: Mapping[str, Sequence[Document]]) -> dict[str, float]:
        every = [d for name, documents in part.items() for d in [*documents] * TIMES[name]]
        chosen = [d for d in every if d.has_gold and len(d.candidates) > 1]
        groups = [([_only(c.seen, SALIENCE) for c in d.candidates], _best(d.candidates)) for d in chosen]
        weights = fit_choice([g for g in groups if not all(g[1])], 3.0)
        return {name: weight for name, weight in weights.items() if weight}

    for name in every:
        first: Counter[str] = Counter()
        for weights, held in _folds(every, train):
            for d in (d for d in held[name] if d.has_gold and d.candidates):
                top = max(range(len(d.candidates)), key=lambda n: score(d.candidates[n].seen, weights))
                first["right"] += _best(d.candidates)[top]
                first["all"] += 1
        print(f"salience {name}: the right event first in {first['right'] / first['all']:.3f} of {first['all']}")
    return {"weights": train(every)}


def _best(found: Sequence[Candidate]) -> list[bool]:
    """Which events are most like the gold's, if any is at all."""
    best = max(c.likeness for c in found)
    return [best >= ENOUGH and c.likeness >= best - 1e-9 for c in found]


def _only(seen: Evidence, names: Sequence[str]) -> Evidence:
    return {n: v for n, v in seen.items() if n in names}


def _folds(
    every: Mapping[str, Sequence[Document]], train: Callable[[Mapping[str, Sequence[Document]]], dict[str, float]]
) -> Iterable[tuple[dict[str, float], dict[str, list[Document]]]]:
    """Weights from all folds but one, and the documents of that one, by set."""
    for fold in range(FOLDS):
        parts: list[dict[str, list[Document]]] = [{}, {}]
        for name, documents in every.items():
            for document in documents:
                held = crc32(document.group.encode()) % FOLDS == fold
                parts[held].setdefault(name, []).append(document)
        yield train(parts[False]), parts[True]


def _reliability(judged: Sequence[tuple[float, bool]]) -> None:
    print("| confidence | events | in the gold |\n| --- | --- | --- |")
    for low in range(10):
        right = [r for p, r in judged if low <= min(p, 0.999) * 10 < low + 1]
        if right:
            print(f"| {low / 10:.1f} to {low / 10 + 0.1:.1f} | {len(right)} | {sum(right) / len(right):.2f} |")


def _write(name: str, title: str, model: dict[str, dict[str, float]]) -> None:
    text = yaml.safe_dump(model, sort_keys=True, allow_unicode=True)
    head = f"# {title}: weights of evidence, made by benchmarks/fit_events.py.\n"
    (DATA / f"{name}.yml").write_text(head + text, encoding="utf-8")


if __name__ == "__main__":
    main()
