"""The commands, each in a module of its own."""

from importlib import import_module

import click

from dateline import __version__

COMMANDS = (
    *("add", "annotate", "build", "check", "explain", "export", "extract"),
    *("init", "join", "review", "serve", "split"),
)


class _Commands(click.Group):
    """Commands that are imported when they are called, so that none waits for what another needs."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"dateline.cli.{cmd_name}"), cmd_name)
        return command


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="dateline")
def main() -> None:
    """News articles in, a sourced timeline out."""
