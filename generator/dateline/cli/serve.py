"""`dateline serve`: the site on this computer, built again at every change."""

import logging
import os
from pathlib import Path

import click

from dateline.cli.site import site_option


@click.command()
@site_option
@click.option("-a", "--address", metavar="HOST:PORT", help="Where to serve it; 127.0.0.1:8000 if not given.")
@click.option("-o", "--open", "open_in_browser", is_flag=True, help="Open it in the browser.")
def serve(site: Path, address: str | None, open_in_browser: bool) -> None:
    """Serve the site on this computer, and build it again when the content, the theme or the settings change."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # A notice of Material's about what may come after MkDocs.
    from mkdocs.commands.serve import serve as mkdocs_serve

    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(message)s"))
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    mkdocs_serve(os.fspath(site / "mkdocs.yml"), dev_addr=address, open_in_browser=open_in_browser)
