"""`dateline extract`: from the articles of a site to its event files."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

import click

from dateline.cli.readers import need_readers
from dateline.cli.site import site_option
from dateline.errors import Problem

Result = TypeVar("Result")


@click.command()
@site_option
@click.option("--jobs", "-j", type=click.IntRange(1), default=1, show_default=True, help="Processes to use.")
@click.option("--fast", is_flag=True, help="Read without the language model: faster, and less sure.")
def extract(site: Path, jobs: int, fast: bool) -> None:
    """Read the articles of the site and write its events, places and actors.

    What a person changed in them stays as it is. Running it again changes nothing, unless there is something new.
    """
    need_readers()
    from dateline.files.lock import alone

    with alone(site):
        problems = run_extraction(site, jobs, fast)
    for problem in problems:
        click.echo(problem, err=True)
    if any(problem.is_error for problem in problems):
        raise click.exceptions.Exit(1)


def run_extraction(site: Path, jobs: int, fast: bool = False) -> tuple[Problem, ...]:
    """Extract, tell what was done, and give what went wrong."""
    from dateline.pipeline.site import extract_site

    done = extract_site(site / "content", jobs, _shown, fast)
    written = done.written
    for what, ids in (("added", written.added), ("changed", written.changed), ("removed", written.removed)):
        for id in ids:
            click.echo(f"{what:8} {id}")
    noun = "article" if done.articles == 1 else "articles"
    click.echo(
        f"{done.articles} {noun} read: {len(written.added)} events added, {len(written.changed)} changed, "
        f"{len(written.removed)} removed, {len(written.unchanged)} as they were; "
        f"{len(done.places)} places and {len(done.actors)} actors are new"
    )
    return written.problems


def _shown(results: Iterable[Result], total: int) -> Iterable[Result]:
    """The results, with a progress bar where a person watches."""
    from rich.console import Console
    from rich.progress import track

    if not sys.stderr.isatty():
        return results
    return track(results, description="Reading articles", total=total, console=Console(stderr=True), transient=True)
