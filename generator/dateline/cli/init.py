"""`dateline init`: a site of one's own."""

from pathlib import Path

import click

from dateline.starter import ENGLISH, LANGUAGES, NAME, write_site


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--name", default=NAME, show_default=True, help="What the site is called.")
@click.option("--language", type=click.Choice(LANGUAGES), default=ENGLISH, show_default=True, help="Of its pages.")
def init(folder: Path, name: str, language: str) -> None:
    """Make a site in DIR, a folder that is empty or not there yet: settings, pages, and an example to replace."""
    write_site(folder, " ".join(name.split()) or NAME, language)
    click.echo(f"A site is in {folder.resolve()}, and in its README.md how to go on. There,")
    click.echo("  dateline serve          shows it on this computer")
    click.echo("  dateline add SOURCE...  adds articles to it")
