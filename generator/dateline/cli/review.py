"""`dateline review`: what most needs a person's eye, and marking what has been seen."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from dateline.cli.site import site_option

if TYPE_CHECKING:
    from dateline.content.doubts import Doubt
    from dateline.content.site import Content

Mark = Literal["reviewed", "disputed", "rejected", "unreviewed"]


@click.command()
@click.argument("events", metavar="[ID]...", nargs=-1)
@click.option(
    "--as",
    "status",
    type=click.Choice(["reviewed", "disputed", "rejected", "unreviewed"]),
    help="Mark the events of these IDs.",
)
@click.option("--limit", "-n", type=click.IntRange(1), default=10, show_default=True, help="Show so many.")
@site_option
def review(events: tuple[str, ...], status: Mark | None, limit: int, site: Path) -> None:
    """Show the events that most need a person's eye, the most doubtful first; or mark some as seen.

    Each is shown with its file, why it is doubtful, and its quotes. With IDs, only those are shown; with --as, they
    are marked in their files, where comments and all else stay as they are.
    """
    from dateline.content import read
    from dateline.content.doubts import doubts
    from dateline.content.extracted import read_extracted
    from dateline.content.marking import mark
    from dateline.files.lock import alone

    if status and not events:
        raise click.UsageError("name the events to mark")
    content = read(Path(os.path.relpath(site / "content")))
    if status:
        with alone(site):
            changed = mark(content, events, status)
        for name in changed:
            click.echo(f"{status:10} {(content.root / name).as_posix()}")
        return
    found = doubts(content, read_extracted(content.root))
    chosen = [doubt for doubt in found if doubt.event.id in events] if events else found[:limit]
    for doubt in chosen:
        click.echo("\n".join(_lines(doubt, content)) + "\n")
    waiting = f"{len(found)} {'event waits' if len(found) == 1 else 'events wait'} for a review"
    click.echo(f"{waiting}; {len(chosen)} shown" if found else "no event waits for a review")


def _lines(doubt: "Doubt", content: "Content") -> Iterator[str]:
    event = doubt.event
    yield click.style(event.id, bold=True) + f"  confidence {doubt.confidence:.2f}"
    yield f"  {event.title}"
    yield f"  {(content.root / content.files[event.id]).as_posix()}"
    yield from (f"  ? {reason}" for reason in (*doubt.marks, *doubt.reasons))
    for source in event.sources:
        yield f"  {source.article}"
        said = ", ".join(f"{key} {value}" for key, value in source.says.figures.items())
        yield f"    “{' '.join(source.quote.split())}”" + (f"  [{said}]" if said else "")
