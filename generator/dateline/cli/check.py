"""`dateline check`: every problem of a site at once."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dateline.cli.formats import FORMATS
from dateline.cli.site import site_option

if TYPE_CHECKING:
    from dateline.errors import Problem


@click.command()
@site_option
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    default="text",
    show_default=True,
    help="For a person, for the log of GitHub Actions, or for a program.",
)
def check(site: Path, form: str) -> None:
    """Tell what is wrong in the content, and what a person should look at.

    Each line names the file, the line and the column, a code, what is wrong, and what may help. Codes that begin
    with R are for review only; with an E among them the exit status is 1.
    """
    from dateline.cli.coordinates import misplaced
    from dateline.content import check as problems_of
    from dateline.content import read

    content = read(Path(os.path.relpath(site / "content")))
    of_settings = _of_settings(Path(os.path.relpath(site / "mkdocs.yml")))
    problems = sorted([*problems_of(content), *misplaced(content), *of_settings])
    click.echo(FORMATS[form](problems), nl=False)
    errors = sum(problem.is_error for problem in problems)
    found = f"{_count(errors, 'error')} and {len(problems) - errors} to review"
    articles = _count(len(content.articles), "article")
    click.echo(f"{found} in {_count(len(content.events), 'event')} of {articles}", err=form == "json")
    if errors:
        raise click.exceptions.Exit(1)


def _of_settings(path: Path) -> Iterator["Problem"]:
    """What the settings of the plugin leave open, or say wrongly."""
    from dateline.errors import Problem
    from dateline.files.settings import plugin_settings, position
    from dateline.publish.settings import mistaken
    from dateline.render.licence import licence, licence_hint

    own = plugin_settings(path)
    if own is None:
        return
    for key, message, hint in mistaken(own):
        yield Problem(path.as_posix(), *position(path, key), "E213", message, hint)
    written = own.get("licence")
    if written is None:
        hint = "write licence: CC-BY-4.0, or another, under the plugin dateline"
        yield Problem(path.as_posix(), *position(path, "dateline"), "R407", "no licence for the data", hint)
    elif not licence(str(written)):
        message, hint = f'licence: "{written}" is not known', licence_hint(str(written))
        yield Problem(path.as_posix(), *position(path, "licence"), "E213", message, hint)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
