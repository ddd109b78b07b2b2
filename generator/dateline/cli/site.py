"""The folder of a site, as an option of the commands that work on one."""

from pathlib import Path

import click

from dateline.errors import DatelineError


def _site(context: click.Context, parameter: click.Parameter, folder: Path) -> Path:
    for name in ("mkdocs.yml", "content"):
        if not (folder / name).exists():
            hint = "go to the folder of a site, name one with --site, or make one with dateline init"
            raise DatelineError(f"{folder.resolve()} is not a site: it has no {name} ({hint})")
    return folder


site_option = click.option(
    "--site",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=".",
    callback=_site,
    help="The folder of the site; by default this one.",
)
"""`--site DIR`: a `Path` to a folder with mkdocs.yml and content/; a DatelineError where it is none."""
