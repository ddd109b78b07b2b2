"""`dateline split`: an event that is two, or two that are not one."""

import os
from pathlib import Path

import click

from dateline.cli.site import site_option


@click.command()
@click.argument("id", metavar="ID")
@click.argument("picked", metavar="SOURCE...", nargs=-1, required=True)
@site_option
def split(id: str, picked: tuple[str, ...], site: Path) -> None:
    """Make an event of its own of some sources of the event ID.

    A SOURCE is the id of an article, or the number of a source in the event's file, from 1. With the id of another
    event instead, the two are noted as not the same. It holds for good: a file says not_same_as.
    """
    from dateline.content import read
    from dateline.content.joining import keep_apart
    from dateline.content.joining import split as parted
    from dateline.files.lock import alone

    with alone(site):
        content = read(Path(os.path.relpath(site / "content")))
        if len(picked) == 1 and picked[0] in content.files:
            keep_apart(content, id, picked[0])
            click.echo(f"{'apart':8} {(content.root / content.files[id]).as_posix()}")
        else:
            new = parted(content, id, picked)
            click.echo(f"{'added':8} {new}")
