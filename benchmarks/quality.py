"""How well dates, places and events are extracted and merged, measured against gold.

    python benchmarks/quality.py BENCH --jobs 2
    python benchmarks/quality.py            the gate alone: the samples of tests/samples
    python benchmarks/quality.py BENCH --write docs/quality.md

BENCH is a folder with `score.py` and the sets `dev/NAME.jsonl`, where a line is `{id, text, published, title?}`
and the gold that `score.py` knows. Every document is annotated as `dateline annotate` does, and scored by
`score.py`; what is printed is one table. The gate's row is F1 of each field. The documents of a set whose gold says
which of them are on one incident are annotated together, as `dateline annotate --merge` does.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import blocks
from ranges import ranges

from dateline.engine import run
from dateline.pipeline.knowledge import default_knowledge
from dateline.pipeline.records import InputRecord, annotate
from dateline.pipeline.together import annotate_together

ROOT = Path(__file__).parents[1]
MAIN = {field: (field, "acc") for field in ("date", "place", "type", "actors", "killed", "injured", "record")}
"""What the scorer says of a document's main event: the share of documents where it is right."""
SETS: Mapping[str, tuple[tuple[str, ...], Mapping[str, tuple[str, ...]]]] = {
    "dates-meantime": (("dates",), {"value F1": ("value", "F1"), "strict F1": ("strict", "F1")}),
    "places-geovirus": (
        ("places",),
        {"recognition strict F1": ("recognition", "strict", "F1"), "end to end F1": ("end_to_end", "F1")},
    ),
    "events-gva": (("events",), {f: MAIN[f] for f in ("date", "place", "killed", "injured", "record")}),
    "events-fakes": (("events",), {f: MAIN[f] for f in ("place", "type", "killed", "actors")}),
    "events-muc4": (
        ("events", "--mode", "all"),
        {"slots F1": ("slots_micro", "F1"), "whole event F1": ("event_full", "F1")},
    ),
}
"""For each set, the arguments of the scorer, and where its report has which measure."""
COUNTED = {"events-muc4": frozenset({"attack_civilians", "explosion_remote", "armed_clash"})}
"""Sets whose gold has events of these coarse kinds alone: they are also scored without the events of others."""
MERGED = ("events-gva", "events-fakes")
"""The sets whose gold says which documents are on one incident."""
DIFFERING = ("events-fakes",)
"""Those of them in which documents on one incident differ on the dead."""


def main() -> None:
    """Annotate, score, print; write if asked."""
    options = _options()
    print("| set | documents | seconds | measures |\n| --- | --- | --- | --- |")
    if not options.sets and not options.fast:
        print(_gate(options.write), flush=True)
    rows = ["| set | documents | measures |\n| --- | --- | --- |"]
    for name in options.sets or SETS if options.bench else ():
        documents, seconds, measures = _measured(name, options)
        print(f"| {name} | {documents} | {seconds:.0f} | {measures} |", flush=True)
        rows.append(f"| {name} | {documents:,} | {measures} |")
    if options.write and options.bench:
        rows.append(f"\nMeasured on {date.today():%-d %B %Y}.")
        blocks.write(options.write, "bench", "\n".join(rows))


def _measured(name: str, options: argparse.Namespace) -> tuple[int, float, str]:
    """How many documents a set has, the seconds that they took, and the measures."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        gold, found = folder / f"{name}.gold.jsonl", folder / f"{name}.jsonl"
        started = time.perf_counter()
        if not options.kept:
            lines = _lines(options.bench / "dev" / f"{name}.jsonl", options.limit)
            _write(gold, lines)
            _write(found, _annotated(lines, options.jobs, options.fast, together=name in MERGED))
        seconds = time.perf_counter() - started
        documents = sum(bool(line.strip()) for line in gold.open(encoding="utf-8"))
        measures = [_measures(options.bench, name, gold, found)]
        if name in COUNTED:
            narrow = Path(temporary) / f"{name}.of-its-kinds.jsonl"
            _write(narrow, _of_kinds(found, COUNTED[name]))
            measures.append(f"without events of kinds it never has: {_measures(options.bench, name, gold, narrow)}")
        if name in MERGED:
            measures.append(_merging(options.bench, gold, found))
        if name in DIFFERING:
            measures.append(_differing(gold, found))
        return documents, seconds, ", ".join(measures)


def _options() -> argparse.Namespace:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("bench", type=Path, nargs="?", help="the folder with score.py and dev/")
    cli.add_argument("sets", nargs="*", help=f"only these sets, of {', '.join(SETS)}")
    cli.add_argument("--jobs", type=int, default=1, help="processes to use")
    cli.add_argument("--fast", action="store_true", help="read without the language model")
    cli.add_argument("--limit", type=int, help="so many documents of each set, evenly out of all")
    cli.add_argument("--keep", type=Path, help="keep what was found in this folder, to look at the errors")
    cli.add_argument("--kept", action="store_true", help="score what an earlier run kept, annotate nothing")
    cli.add_argument("--write", type=Path, metavar="PAGE", help="renew the blocks `gate` and `bench` of this page")
    options = cli.parse_args()
    if options.kept and not options.keep:
        cli.error("--kept needs --keep")
    if options.write and (options.sets or options.limit):
        cli.error("--write is for all documents of all sets")
    if unknown := set(options.sets) - SETS.keys():
        cli.error(f"no such set: {', '.join(sorted(unknown))}")
    return options


def _gate(page: Path | None) -> str:
    """The gate's row; the samples are a package of the tests, so the repository's root has to be the path."""
    started = time.perf_counter()
    command = [sys.executable, "-m", "tests.samples", "--row"]
    if page:
        command += ["--write", str(page.resolve())]
    row = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout.strip()
    documents = len(list((ROOT / "tests/samples/articles").glob("*.md")))
    return f"| gate | {documents} | {time.perf_counter() - started:.0f} | {row} |"


def _lines(path: Path, limit: int | None) -> list[str]:
    """The documents of a set; with a limit, every n-th, as sets are often sorted by what they tell of."""
    lines = [line for line in path.read_text("utf-8").split("\n") if line]
    return lines[:: -(-len(lines) // limit)] if limit else lines


def _annotated(lines: list[str], jobs: int, fast: bool, together: bool) -> Iterator[str]:
    records, knowledge = map(InputRecord.model_validate_json, lines), default_knowledge()
    if together:
        results = annotate_together(records, knowledge, fast=fast, jobs=jobs)
    else:
        results = run(partial(annotate, knowledge=knowledge, fast=fast), records, jobs=jobs, chunk=8)
    return (json.dumps(result, ensure_ascii=False) for result in results)


def _of_kinds(found: Path, kinds: frozenset[str]) -> Iterator[str]:
    for line in found.open(encoding="utf-8"):
        record = json.loads(line)
        record["events"] = [event for event in record["events"] if event["acled"] in kinds]
        yield json.dumps(record, ensure_ascii=False)


def _write(path: Path, lines: Iterator[str] | list[str]) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.writelines(f"{line}\n" for line in lines)


def _measures(bench: Path, name: str, gold: Path, found: Path) -> str:
    arguments, measures = SETS[name]
    what, *options = arguments
    report = _scored([str(bench / "score.py"), what, str(gold), str(found), *options])
    scale = 0.01 if what == "dates" else 1.0  # the scorer gives these as percentages
    return ", ".join(f"{measure} {scale * _value(report, path):.3f}" for measure, path in measures.items())


def _merging(bench: Path, gold: Path, found: Path) -> str:
    """How well documents on one incident are brought together."""
    report = _scored([str(bench / "score_events.py"), str(gold), str(found), "--clusters"])
    return f"merged B3 F1 {report['b3']['F1']:.3f}, merged pairwise F1 {report['pairwise']['F1']:.3f}"


def _differing(gold: Path, found: Path) -> str:
    """How well the range of the dead is told where documents differ."""
    result = ranges(*((json.loads(line) for line in path.open(encoding="utf-8")) for path in (gold, found)))
    return (
        f"ranges right {result.right} of {result.incidents}, covering {result.covered}, "
        f"right if merged as the gold is {result.right_if_merged}"
    )


def _scored(arguments: list[str]) -> Any:
    return json.loads(subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.PIPE).stdout)


def _value(report: Any, path: tuple[str, ...]) -> float:
    for key in path:
        report = report[key]
    return float(report)


if __name__ == "__main__":
    main()
