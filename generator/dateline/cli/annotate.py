"""`dateline annotate`: extraction as a pipe."""

import json
import sys
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator
from functools import partial
from typing import IO, TYPE_CHECKING, TypeVar

import click
from pydantic import ValidationError
from rich.console import Console
from rich.progress import track

from dateline.cli.readers import need_readers
from dateline.engine import run
from dateline.errors import Problem

if TYPE_CHECKING:
    from dateline.pipeline.records import InputRecord


Result = TypeVar("Result")


@click.command()
@click.argument("file", type=click.File("rb"))
@click.option("--jobs", "-j", type=click.IntRange(1), default=1, show_default=True, help="Processes to use.")
@click.option("--fast", is_flag=True, help="Read without the language model: faster, and less sure.")
@click.option("--merge", is_flag=True, help="Also tell which documents are mainly about one event.")
def annotate(file: IO[bytes], jobs: int, fast: bool, merge: bool) -> None:
    """Annotate the JSON lines of FILE (- for standard input), one a line on standard output.

    A line in: {"id", "text", "published"?, "title"?}; a line out: {"id", "dates", "places", "events"}, offsets
    into the text, the main event first. With --merge, "cluster" is equal where the main events are one; then all
    lines are read before the first is written.
    """
    need_readers()
    from dateline.pipeline import records, together
    from dateline.pipeline.knowledge import default_knowledge

    problems: list[Problem] = []
    read = _records(file, getattr(file, "name", "-"), problems)
    knowledge = default_knowledge()
    results: Iterable[dict[str, object]]
    if merge:
        results = together.annotate_together(read, knowledge, fast, jobs, watch=_shown)
    else:
        results = _shown(run(partial(records.annotate, knowledge=knowledge, fast=fast), read, jobs=jobs, chunk=8))
    for result in results:
        sys.stdout.write(json.dumps(result, ensure_ascii=False) + "\n")
    if problems:
        for problem in problems:
            click.echo(problem, err=True)
        raise SystemExit(1)


def _records(lines: Iterable[bytes], name: str, problems: list[Problem]) -> Iterator["InputRecord"]:
    """The records of a file; a line that is none is a problem, and the rest goes on."""
    from dateline.pipeline.records import InputRecord

    for number, line in enumerate(lines, 1):
        line = line.removeprefix(BOM_UTF8).strip()
        if not line:
            continue
        try:
            yield InputRecord.model_validate_json(line)
        except ValidationError as error:
            first = error.errors(include_url=False)[0]
            where = ".".join(map(str, first["loc"])) or "line"
            hint = 'a line is {"id": …, "text": …, "published": "2018-07-29"}'
            problems.append(Problem(name, number, 1, "E202", f"{where}: {first['msg']}", hint))


def _shown(results: Iterator[Result]) -> Iterable[Result]:
    """The results, with a progress bar where a person watches."""
    if not sys.stderr.isatty() or sys.stdout.isatty():
        return results
    return track(results, description="Annotating", console=Console(stderr=True))
