"""`dateline serve`: the site on this computer, built again at every change."""

import logging

import click


@click.command()
@click.option("-f", "--config-file", type=click.Path(exists=True, dir_okay=False), default="mkdocs.yml")
@click.option("-a", "--dev-addr", metavar="HOST:PORT", help="Where to serve it; 127.0.0.1:8000 if not given.")
@click.option("-o", "--open", "open_in_browser", is_flag=True, help="Open it in the browser.")
def serve(config_file: str, dev_addr: str | None, open_in_browser: bool) -> None:
    """Serve the site on this computer and build it again when the content, the theme or the settings change."""
    from mkdocs.commands.serve import serve as mkdocs_serve

    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(message)s"))
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    mkdocs_serve(config_file, dev_addr=dev_addr, open_in_browser=open_in_browser)
