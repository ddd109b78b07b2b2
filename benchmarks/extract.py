"""How fast articles are read, measured against spaCy alone.

    python benchmarks/extract.py [FOLDER]

FOLDER holds texts (`.txt`, `.md`) or JSON lines (`.jsonl`) with a `text`, at any depth; without it, articles are
made of those that come with Dateline. In one run, in turns, so that what else the machine does meets all alike:

- spaCy: a bare pass of the same components;
- extraction: all that `dateline annotate` does;
- fast: the same with `--fast`.

What is told are words a second of CPU, the median of the rounds. Then the peak memory of a process of each, and the
seconds by the clock of `--jobs 2` against those of one, which mean something on a machine with two free cores.
"""

import argparse
import json
import multiprocessing
import resource
import statistics
import time
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

from dateline.engine import run
from dateline.extract.language import pipeline
from dateline.extract.layout import unwrapped
from dateline.pipeline.knowledge import default_knowledge
from dateline.pipeline.records import InputRecord, annotate

ROOT = Path(__file__).parents[1]
OWN = (ROOT / "seeds", ROOT / "generator/dateline/starter/files/content/articles")
_MADE = 40
"""Texts that are made where no folder is given."""
Way = Callable[[InputRecord], object]


def main() -> None:
    """Measure and print."""
    options = _options()
    records = list(_records(options.folder))[:: options.every]
    words = sum(len(record.text.split()) for record in records)
    print(f"{len(records)} texts, {words:,} words, {options.rounds} rounds")
    ways = {"spaCy": _bare, "extraction": _extraction, "fast": _fast}
    speed = {name: words / seconds for name, seconds in _in_turns(ways, records, options.rounds).items()}
    print("| | words a second of CPU | of spaCy's | peak MB |\n| --- | --- | --- | --- |")
    for name, way in ways.items():
        share = speed[name] / speed["spaCy"]
        print(f"| {name} | {speed[name]:,.0f} | {share:.2f} | {_peak(way, records):.0f} |", flush=True)
    one, two = _seconds(records, 1), _seconds(records, 2)
    print(f"\n--jobs 1: {one:.1f} s, --jobs 2: {two:.1f} s by the clock, {one / two:.2f} times as fast")


def _options() -> argparse.Namespace:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("folder", type=Path, nargs="?", help="texts or JSON lines to read")
    cli.add_argument("--rounds", type=int, default=3)
    cli.add_argument("--every", type=int, default=1, help="only every n-th text, for a quick look")
    return cli.parse_args()


def _records(folder: Path | None) -> Iterator[InputRecord]:
    if folder is None:
        texts = [text for own in OWN for text in _texts(own)]
        yield from (_record("\n\n".join(texts[at % len(texts) :] + texts)) for at in range(_MADE))
        return
    for path in sorted(folder.rglob("*.jsonl")):
        for line in path.read_text("utf-8").split("\n"):
            if line and (text := json.loads(line).get("text")):
                yield _record(text)
    yield from map(_record, _texts(folder))


def _texts(folder: Path) -> list[str]:
    return [p.read_text("utf-8") for p in sorted(folder.rglob("*")) if p.suffix in (".txt", ".md")]


def _record(text: str) -> InputRecord:
    return InputRecord(id=0, text=text, published=date(2024, 3, 15))


def _bare(record: InputRecord) -> object:
    return pipeline()(unwrapped(record.text))


def _extraction(record: InputRecord) -> object:
    return annotate(record, default_knowledge())


def _fast(record: InputRecord) -> object:
    return annotate(record, default_knowledge(), fast=True)


def _in_turns(ways: dict[str, Way], records: list[InputRecord], rounds: int) -> dict[str, float]:
    """Seconds of CPU of each way for all records, the median of the rounds; the first text only warms up."""
    spent: dict[str, list[float]] = {name: [0.0] * rounds for name in ways}
    for way in ways.values():
        way(records[0])
    for turn in range(rounds):
        for record in records:
            for name, way in ways.items():
                started = time.process_time()
                way(record)
                spent[name][turn] += time.process_time() - started
    return {name: statistics.median(seconds) for name, seconds in spent.items()}


def _peak(way: Way, records: list[InputRecord]) -> float:
    """Megabytes at the peak of a fresh process that reads all records."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_peak_here, (way, records))


def _peak_here(way: Way, records: list[InputRecord]) -> float:
    for record in records:
        way(record)
    status = Path(
        "/proc/self/status"
    )  # on Linux the peak that resource knows is also that of who began the process
    if status.exists():
        return next(int(line.split()[1]) for line in status.open() if line.startswith("VmHWM")) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _seconds(records: list[InputRecord], jobs: int) -> float:
    started = time.perf_counter()
    for _ in run(partial(annotate, knowledge=default_knowledge()), records, jobs=jobs, chunk=8):
        pass
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
