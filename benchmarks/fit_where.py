"""The weights of `extract/data/where.yml`: which of an article's places is that of an event.

    python benchmarks/fit_where.py BENCH > generator/dateline/extract/data/where.yml

BENCH is the folder of `quality.py`. An example is one of the two foremost events of a document whose gold has one
event with a place, but none that its sentence gives another day; where the gold has several, an event that its
sentence gives the day of one of them alone. So is every telling of an event of our own articles in tests/samples,
which have all kinds of events. The article's places are the choices; right are those that the scorer
takes for the gold's, but no province or country where one of them is a town. Where none is right, none of them is.
The accuracy is cross-validated on two halves; articles of one incident (`cluster`) are in the same half. The
weights are those of all examples together.
"""

import json
import sys
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from logistic import fit_choice
from tests.samples.found import as_published
from tests.samples.gold import samples
from tests.samples.matching import pairs, same_place

from dateline.extract import extract_all
from dateline.extract.articles import tell
from dateline.extract.linking.spots import best_spot
from dateline.extract.linking.story import BROAD, Story
from dateline.extract.linking.where import NONE, candidates
from dateline.extract.logistic import Evidence, score
from dateline.extract.prominence import prominence
from dateline.merge import Reported, cluster
from dateline.model import Mention
from dateline.pipeline.knowledge import default_knowledge
from dateline.pipeline.records import InputRecord

SETS = ("events-gva", "events-fakes", "events-muc4")
VIOLENT = frozenset({"attack_civilians", "armed_clash", "explosion_remote"})
PENALTY = 2.0
FOREMOST = 2
TIMES = {"samples": 4}
"""How often an example of a set counts: those of our own are few, and have other kinds of events than violence."""


class Example(NamedTuple):
    """The candidates for the place of one event, and which of them are right."""

    set: str
    half: int
    foremost: bool
    options: Mapping[str, Evidence]
    right: Mapping[str, bool]


def main() -> None:
    """Read, cross-validate, print the weights of all."""
    bench = Path(sys.argv[1])
    sys.path.insert(0, str(bench))
    examples = [example for name in SETS for example in _examples(bench, name)] + list(_our_own())
    right: dict[str, list[bool]] = defaultdict(list)
    for half in (0, 1):
        weights = _fit([e for e in examples if e.half != half])
        for e in (e for e in examples if e.half == half and e.foremost):
            best = max(e.options, key=lambda name: score(e.options[name], weights))
            right[e.set].append(best != NONE and e.right[best])
    print("# What speaks for a place being that of an event: made by benchmarks/fit_where.py, not edited by hand.")
    print("# Cross-validated, the share of documents whose foremost event gets its place:")
    for name, results in right.items():
        print(f"#   {name} {sum(results) / len(results):.3f} of {len(results)}")
    print("weights:")
    for name, weight in _fit(examples).items():
        print(f"  {name}: {weight}")


def _fit(examples: list[Example]) -> dict[str, float]:
    weighed = [e for e in examples for _ in range(TIMES.get(e.set, 1))]
    return fit_choice([(list(e.options.values()), [e.right[n] for n in e.options]) for e in weighed], PENALTY)


def _examples(bench: Path, name: str) -> Iterator[Example]:
    for line in (bench / "dev" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        gold = [g for g in record["gold"] if not g.get("optional")]
        half = zlib.crc32(str(record.get("cluster") or record["id"]).encode()) % 2
        if len(gold) == 1 and gold[0].get("place"):
            yield from _of_document(name, half, InputRecord(**_input(record)), gold[0])
        elif gold:
            yield from _of_days(name, half, InputRecord(**_input(record)), gold)


def _input(record: Mapping[str, Any]) -> dict[str, Any]:
    return {key: record[key] for key in InputRecord.model_fields if record.get(key) is not None}


def _of_document(name: str, half: int, record: InputRecord, gold: Mapping[str, Any]) -> Iterator[Example]:
    from score_events import date_ok, types  # the scorer of BENCH

    knowledge = default_knowledge()
    told = tell(str(record.id), record.title, record.text, record.published, knowledge)
    story = told.story
    right = _right(story, gold)
    kinds = types(gold) if name == "events-fakes" and types(gold) else VIOLENT
    meant = [m for m in told.mentions if knowledge.kinds[m.type].acled in kinds]
    if name != "events-fakes":  # its days are those of the reports
        meant = [m for m in meant if date_ok(gold, {"date": _day(m)}, 1) is not False or not _day(m)]
    for n, mention in enumerate(_by_prominence(meant, record)[:FOREMOST]):
        yield Example(name, half, n == 0, candidates(mention, story), right)


def _our_own() -> Iterator[Example]:
    """The tellings of the events of our own articles that were found."""
    knowledge = default_knowledge()
    for sample in (sample for sample in samples() if sample.article.is_read):
        article = (sample.article.id, sample.article.title, sample.text, sample.article.published, knowledge)
        told = tell(*article)
        clusters = cluster(extract_all(*article).mentions, knowledge.gazetteer)
        events, spots = [as_published(Reported(c, 0.0, 0.0)) for c in clusters], dict(sample.gold.places)
        for n, at in pairs(sample.gold.events, events, spots):
            names = sample.gold.events[n].place or ()
            right = {
                key: any(same_place(names, spots, s.place) for s in found)
                for key, found in told.story.candidates.items()
            }
            right[NONE] = not any(right.values())
            triggers = {m.trigger.start for m in clusters[at] if m.adds_to is None}
            for mention in (m for m in told.mentions if names and m.trigger.start in triggers):
                options = candidates(mention, told.story)
                yield Example("samples", zlib.crc32(sample.name.encode()) % 2, True, options, right)


def _right(story: Story, gold: Mapping[str, Any]) -> dict[str, bool]:
    """Which places are the gold's, by key."""
    from score_events import place_ok  # the scorer of BENCH

    right = {}
    for key, spots in story.candidates.items():
        place = best_spot(spots).place
        right[key] = bool(place_ok(gold, {"place": place.name or place.text, "lat": place.lat, "lon": place.lon}))
    if precise := {k for k in right if right[k] and best_spot(story.candidates[k]).place.kind not in BROAD}:
        right = {k: k in precise for k in right}
    right[NONE] = not any(right.values())
    return right


def _of_days(name: str, half: int, record: InputRecord, gold: list[Mapping[str, Any]]) -> Iterator[Example]:
    """Those events of an article of several whose own sentence gives the day of one of them only."""
    days = Counter(g["date"] for g in gold if g.get("date"))
    single = {g["date"]: g for g in gold if g.get("place") and days[g.get("date")] == 1}
    knowledge = default_knowledge()
    told = tell(str(record.id), record.title, record.text, record.published, knowledge)
    for mention in told.mentions:
        day = _day(mention)
        if day in single and knowledge.kinds[mention.type].acled in VIOLENT:
            right = _right(told.story, single[day])
            yield Example(f"{name}, several", half, True, candidates(mention, told.story), right)


def _day(mention: Mention) -> str | None:
    """The day that a sentence gives its event, if it does."""
    when = mention.when if mention.date else None
    return str(when.last) if when and when.precision == "day" else None


def _by_prominence(mentions: list[Mention], record: InputRecord) -> list[Mention]:
    happened = [(i, m) for i, m in enumerate(mentions) if m.modality == "happened"]
    happened.sort(key=lambda pair: (-prominence(pair[1], pair[0], record.title, len(record.text)), pair[0]))
    return [m for _, m in happened]


if __name__ == "__main__":
    main()
