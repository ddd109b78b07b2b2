"""The commands, each in a module of its own."""

import click

from dateline import __version__
from dateline.cli.add import add
from dateline.cli.build import build
from dateline.cli.serve import serve


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="dateline")
def main() -> None:
    """News articles in, a sourced timeline out."""


main.add_command(add)
main.add_command(build)
main.add_command(serve)
