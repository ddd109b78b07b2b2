"""`dateline build`: check the content and publish the site."""

import logging
import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dateline.cli.extract import run_extraction
from dateline.cli.readers import need_readers
from dateline.cli.site import site_option
from dateline.errors import Problem, ProblemsError

if TYPE_CHECKING:
    from dateline.publish.plugin import DatelinePlugin
    from dateline.render import Page


@click.command()
@site_option
@click.option("-d", "--site-dir", type=click.Path(file_okay=False, path_type=Path), help="Where the pages go.")
@click.option("--strict", is_flag=True, help="Take warnings for errors.")
@click.option("--jobs", "-j", type=click.IntRange(1), default=1, show_default=True, help="Processes to read with.")
def build(site: Path, site_dir: Path | None, strict: bool, jobs: int) -> None:
    """Read the articles, check the content and publish the site.

    What is wrong in the content is shown and does not stop the rest; the exit status is then 1. Plain
    `mkdocs build` publishes what the content holds without reading the articles again.
    """
    need_readers()
    from dateline.files.lock import alone

    with alone(site):
        extracted = _extracted(site, jobs)
        plugin = publish(site, site_dir, strict)
    events = len(plugin.site.content.events)
    click.echo(f"{plugin.written:,} pages made from {events:,} {'event' if events == 1 else 'events'}")
    if errors := sum(problem.is_error for problem in plugin.problems):
        click.echo(f"{errors} {'error' if errors == 1 else 'errors'} in the content, shown above", err=True)
    if errors or not extracted:
        raise click.exceptions.Exit(1)


def _extracted(site: Path, jobs: int) -> bool:
    """Extract, and say whether nobody was in conflict; what is wrong in a file is told when it is published."""
    try:
        conflicts = [problem for problem in run_extraction(site, jobs) if problem.code == "E301"]
    except ProblemsError as error:
        error.show()
        return False
    for problem in conflicts:
        click.echo(problem, err=True)
    return not conflicts


def publish(site: Path, site_dir: Path | None, strict: bool) -> "DatelinePlugin":
    """Run MkDocs over the site, showing its warnings and how many pages have been written."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # A notice of Material's about what may come after MkDocs.
    from mkdocs.commands.build import build as mkdocs_build
    from mkdocs.config import load_config

    from dateline.publish.configured import plugin_of

    handler = logging.StreamHandler()
    handler.setLevel(logging.WARNING)
    logging.getLogger("mkdocs").addHandler(handler)
    target = os.fspath(site_dir.resolve()) if site_dir else None
    config = load_config(os.fspath(site / "mkdocs.yml"), site_dir=target, strict=strict or None)
    plugin = plugin_of(config)
    plugin.progress = _shown
    config.plugins.on_startup(command="build", dirty=False)
    try:
        mkdocs_build(config)
    except OSError as error:
        path = os.fsdecode(error.filename or config.site_dir)
        hint = "make room, or another --site-dir; then build again"
        raise ProblemsError([Problem(path, 0, 0, "E105", f"cannot be written: {error.strerror}", hint)]) from None
    finally:
        config.plugins.on_shutdown()
        logging.getLogger("mkdocs").removeHandler(handler)
    return plugin


def _shown(pages: "Iterable[Page]") -> "Iterable[Page]":
    """The pages, and on a terminal how many have been written."""
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    console = Console(stderr=True)
    if not console.is_terminal:
        yield from pages
        return
    columns = SpinnerColumn(), TextColumn("{task.completed:,.0f} pages written"), TimeElapsedColumn()
    with Progress(*columns, console=console, transient=True) as progress:
        yield from progress.track(pages)
