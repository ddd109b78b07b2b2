"""What goes wrong in extraction, counted by cause, as far as a program can tell the causes apart.

    python benchmarks/quality.py BENCH --keep FOUND
    python benchmarks/errors.py BENCH FOUND [--write docs/quality.md]

BENCH is the folder with the scorers, FOUND what `quality.py` kept. Right and wrong are what the scorer says; of
what is wrong, each case has one cause. Causes of less than one in a hundred are joined.
"""

import argparse
import importlib
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import blocks

from dateline.gazetteer import Gazetteer

Record = Mapping[str, Any]
Scorer = Any
Cause = Callable[[Scorer, Record, Record, Record], str]
"""The scorer, the gold's event, the event that is put first, and all that was found in the document."""
AREAS = {"district", "province", "country", "region"}


def main() -> None:
    """Count, print, and write if asked."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("bench", type=Path, help="the folder with the scorers")
    cli.add_argument("found", type=Path, help="what quality.py --keep left")
    cli.add_argument("--write", type=Path, metavar="PAGE", help="renew the block `errors` of this page")
    options = cli.parse_args()
    sys.path.insert(0, str(options.bench))
    table = "\n".join(rows(importlib.import_module("score_events"), options.found))
    print(table)
    if options.write:
        blocks.write(options.write, "errors", table)


def rows(scorer: Scorer, folder: Path) -> Iterator[str]:
    """The table: what is judged, of how many, and how often which cause."""
    yield "| what | of | causes |\n| --- | --- | --- |"
    for name, what, cause in MAIN:
        yield _row(what, _main(scorer, list(_documents(folder, name)), cause, what.rpartition(" ")[2]))
    muc = list(_documents(folder, "events-muc4"))
    yield _row("MUC-4, events found", found_in_muc(scorer, muc))
    yield _row("MUC-4, events of the gold", gold_of_muc(scorer, muc))


def _row(what: str, causes: Iterable[str]) -> str:
    counts = Counter(causes)
    total = sum(counts.values())
    rare = {cause for cause in counts if counts[cause] < total / 100}
    counts["other causes"] = sum(counts.pop(cause) for cause in rare)
    order = sorted(+counts, key=lambda cause: (cause != "right", -counts[cause], cause))
    return (
        f"| {what} | {total:,} | {'; '.join(f'{cause} {100 * counts[cause] / total:.0f} %' for cause in order)} |"
    )


def _documents(folder: Path, name: str) -> Iterator[tuple[Record, Record]]:
    """The gold and what was found, document by document."""
    found = {r["id"]: r for r in _read(folder / f"{name}.jsonl")}
    return ((gold, found[gold["id"]]) for gold in _read(folder / f"{name}.gold.jsonl"))


def _read(path: Path) -> Iterator[dict[str, Any]]:
    for line in path.read_text("utf-8").split("\n"):
        if line:
            record = json.loads(line)
            for event in record.get("events", ()):
                event["type"] = [event["type"], event["acled"]]
            yield record


def _main(scorer: Scorer, documents: list[tuple[Record, Record]], cause: Cause, field: str) -> Iterator[str]:
    """The cause for every document whose gold has the field; its main event is what the program puts first."""
    for gold, found in documents:
        first = found["events"][0] if found["events"] else {}
        event = max(gold["gold"], key=lambda g: scorer.sim(g, first), default=None)
        judge = scorer.FIELDS[{"day": "date"}.get(field, field)]
        right = judge(event, first) if event else None
        if right is not None:
            yield "right" if right else cause(scorer, event or {}, first, found)


def day(scorer: Scorer, gold: Record, first: Record, found: Record) -> str:
    """Why the day of the main event is wrong."""
    span, right = scorer.rng(first), date.fromisoformat(gold["date"])
    if not first:
        return "no event found"
    if span is None:
        return "no date given"
    if span[0] != span[1]:
        return (
            "left open as a span that holds it" if span[0] <= right <= span[1] else "a span that does not hold it"
        )
    if abs(span[0] - right) == timedelta(1):
        return "the day before or after"
    known = any((d.get("edtf") or "") == gold["date"] for d in found["dates"])
    return (
        "another day, the right one being read in the text"
        if known
        else "another day, the right one not being read"
    )


def place(scorer: Scorer, gold: Record, first: Record, found: Record) -> str:
    """Why the place of the main event is wrong."""
    if not first:
        return "no event found"
    if not first.get("place"):
        return "none given"
    known = any(scorer.place_ok(gold, {**p, "place": p["name"] or p["text"]}) for p in found["places"])
    number = first.get("place_id")
    entry = Gazetteer.open().get(f"geonames:{number}") if number else None
    area = "an area where a town is right" if entry and entry.kind in AREAS else "another place"
    return f"{area}, {'the right one being found in the text' if known else 'the right one not being found'}"


def number(role: str) -> Cause:
    """Why a number of people is wrong."""

    def cause(scorer: Scorer, gold: Record, first: Record, found: Record) -> str:
        if first.get(role) is None:
            return "none given"
        return "too few" if first[role] < gold[role] else "too many"

    return cause


def kind(scorer: Scorer, gold: Record, first: Record, found: Record) -> str:
    """Which kind was taken for which."""
    if not first:
        return "no event found"
    return f"{_words(min(scorer.types(gold)))} taken for {_words(first['acled'])}"


def _words(name: str) -> str:
    return name.replace("_", " ")


def actors(scorer: Scorer, gold: Record, first: Record, found: Record) -> str:
    """Why those who did it are wrong."""
    if not first.get("actors"):
        return "nobody named"
    return "others named"


MAIN: tuple[tuple[str, str, Cause], ...] = (
    ("events-gva", "Gun Violence Archive, day", day),
    ("events-gva", "Gun Violence Archive, place", place),
    ("events-gva", "Gun Violence Archive, killed", number("killed")),
    ("events-gva", "Gun Violence Archive, injured", number("injured")),
    ("events-fakes", "FA-KES, place", place),
    ("events-fakes", "FA-KES, type", kind),
    ("events-fakes", "FA-KES, killed", number("killed")),
    ("events-fakes", "FA-KES, actors", actors),
)


def found_in_muc(scorer: Scorer, documents: list[tuple[Record, Record]]) -> Iterator[str]:
    """What the events are that were found: in the gold, or why not."""
    for gold, found in documents:
        matched = {j for _, j in pairs(scorer, gold["gold"], found["events"])}
        for j, event in enumerate(found["events"]):
            if j in matched:
                yield "right"
            elif not gold["gold"]:
                yield "in a document for which the gold has none"
            elif any(scorer.sim(g, event) >= 0.5 for g in gold["gold"]):
                yield "an event of the gold found twice"
            elif event["acled"] in ("other", "strategic", "protest", "riot"):
                yield "beside the gold's, of a kind that it does not count"
            else:
                yield "beside the gold's, an act of violence"


def gold_of_muc(scorer: Scorer, documents: list[tuple[Record, Record]]) -> Iterator[str]:
    """What became of the gold's events: found with day and place, or why not."""
    for gold, found in documents:
        matched = dict(pairs(scorer, gold["gold"], found["events"]))
        for i, event in enumerate(gold["gold"]):
            if i in matched:
                other = found["events"][matched[i]]
                wrong = [
                    w
                    for w, ok in (
                        ("day", scorer.date_ok(event, other, 1)),
                        ("place", scorer.place_ok(event, other)),
                    )
                    if ok is False
                ]
                yield f"{' and '.join(wrong)} wrong" if wrong else "right"
            elif not event.get("optional"):
                yield "not found" if found["events"] else "nothing found in the document"


def pairs(scorer: Scorer, gold: list[Record], found: list[Record]) -> list[tuple[int, int]]:
    """Which found event the scorer takes for which of the gold's."""
    if not gold or not found:
        return []
    alike = [[scorer.sim(g, f) for f in found] for g in gold]
    assigned = scorer.hungarian([[1 - x for x in row] for row in alike])
    return [(i, j) for i, j in assigned if alike[i][j] >= 0.3]


if __name__ == "__main__":
    main()
