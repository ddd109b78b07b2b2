"""`dateline add`: articles from files into the site."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dateline.cli.readers import need_readers
from dateline.cli.site import site_option

if TYPE_CHECKING:
    from dateline.ingest import AddReport, Entry

_COLOURS = {"added": "green", "copy": "cyan", "unchanged": "bright_black", "skipped": "bright_black"}


@click.command()
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@site_option
def add(sources: tuple[Path, ...], site: Path) -> None:
    """Add articles to the site: files, or folders of files, of plain text or Markdown.

    The first line of a plain text is its title; what else is known of it may stand beside it: NAME.yml next to
    NAME.txt. An article that the site has already stays as it is, and a copy of one is marked as such. A file with
    a problem is shown and does not stop the rest; the exit status is then 1.
    """
    need_readers()
    from dateline.files.lock import alone
    from dateline.ingest import add as add_to

    content = site / "content"
    with alone(site):
        report = add_to(sources, content)
    for what, line in _lines(report, content):
        click.echo(f"{click.style(f'{what:10}', fg=_COLOURS[what])} {line}")
    for problem in report.problems:
        click.echo(problem, err=True)
    click.echo(_summary(report))
    if any(problem.is_error for problem in report.problems):
        raise click.exceptions.Exit(1)


def _lines(report: "AddReport", content: Path) -> Iterator[tuple[str, str]]:
    for entry in report.added:
        yield "added", _noted(f"{_file(entry, content)}", entry)
    for entry in report.copies:
        yield "copy", _noted(f"{_file(entry, content)}, of {entry.copy_of}", entry)
    for entry in report.unchanged:
        yield "unchanged", f"{entry.source}, which is {_file(entry, content)}"
    for source in report.skipped:
        yield "skipped", f"{source}, which is no article in a format that is read"


def _file(entry: "Entry", content: Path) -> str:
    return (content / "articles" / f"{entry.id}.md").as_posix()


def _noted(line: str, entry: "Entry") -> str:
    return "; ".join([f"{line} from {entry.source}", *entry.notes])


def _summary(report: "AddReport") -> str:
    errors = sum(problem.is_error for problem in report.problems)
    counts = {
        "added": len(report.added),
        "copy" if len(report.copies) == 1 else "copies": len(report.copies),
        "unchanged": len(report.unchanged),
        "skipped": len(report.skipped),
        "error" if errors == 1 else "errors": errors,
        "to review": len(report.problems) - errors,
    }
    return ", ".join(f"{number} {what}" for what, number in counts.items() if number) or "nothing to add"
