"""`dateline build`: check the content and publish the site."""

import logging
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from dateline.render import Page


@click.command()
@click.option("-f", "--config-file", type=click.Path(exists=True, dir_okay=False), default="mkdocs.yml")
@click.option("-d", "--site-dir", type=click.Path(file_okay=False, path_type=Path), help="Where the site goes.")
def build(config_file: str, site_dir: Path | None) -> None:
    """Check the content and publish the site.

    What is wrong in the content is shown and does not stop the rest; the exit status is then 1.
    """
    from mkdocs.commands.build import build as mkdocs_build
    from mkdocs.config import load_config

    from dateline.publish.plugin import plugin_of

    _show_warnings()
    config = load_config(config_file, site_dir=str(site_dir.resolve()) if site_dir else None)
    plugin = plugin_of(config)
    plugin.progress = _shown
    config.plugins.on_startup(command="build", dirty=False)
    try:
        mkdocs_build(config)
    finally:
        config.plugins.on_shutdown()
    click.echo(f"{plugin.written} pages from {len(plugin.site.content.events)} events in {config.site_dir}")
    if errors := sum(problem.is_error for problem in plugin.problems):
        raise click.exceptions.Exit(_told(errors))


def _show_warnings() -> None:
    handler = logging.StreamHandler()
    handler.setLevel(logging.WARNING)
    logging.getLogger("mkdocs").addHandler(handler)


def _shown(pages: "Iterable[Page]") -> "Iterable[Page]":
    """The pages, and on a terminal how many have been written."""
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    console = Console(stderr=True)
    columns = SpinnerColumn(), TextColumn("{task.completed:,.0f} pages written"), TimeElapsedColumn()
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        yield from progress.track(pages)


def _told(errors: int) -> int:
    click.echo(f"{errors} {'error' if errors == 1 else 'errors'} in the content, shown above", err=True)
    return 1
