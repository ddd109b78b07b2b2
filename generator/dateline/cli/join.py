"""`dateline join`: events that are one."""

import os
from pathlib import Path

import click

from dateline.cli.site import site_option


@click.command()
@click.argument("kept", metavar="ID")
@click.argument("others", metavar="OTHER...", nargs=-1, required=True)
@site_option
def join(kept: str, others: tuple[str, ...], site: Path) -> None:
    """Make one event of several: ID takes in the OTHERs, and their ids lead to it from now on.

    Their sources are added to it, and what people wrote in them. It holds for good: the file of ID says same_as.
    """
    from dateline.content import read
    from dateline.content.joining import join as joined
    from dateline.files.lock import alone

    with alone(site):
        content = read(Path(os.path.relpath(site / "content")))
        problems = joined(content, kept, others)
    for problem in problems:
        click.echo(problem, err=True)
    click.echo(f"{'joined':8} {(content.root / content.files[kept]).as_posix()}")
    if problems:
        raise click.exceptions.Exit(1)
