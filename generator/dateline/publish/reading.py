"""A site read as its pages are made from it: settings out of `mkdocs.yml`, content, and its history."""

import os
from pathlib import Path

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from dateline.content import origins, read
from dateline.content.site import Content
from dateline.history import history
from dateline.publish.settings import DatelineConfig, content_folder, settings
from dateline.render import Site


def site_at(folder: Path) -> Site:
    """The site of a folder, without a builder."""
    from dateline.publish.plugin import plugin_of

    config = load_config(os.fspath(folder / "mkdocs.yml"))
    own = plugin_of(config).config
    return site_of(own, config, read(Path(os.path.relpath(content_folder(config)))))


def site_of(own: DatelineConfig, config: MkDocsConfig, content: Content) -> Site:
    """Content with the settings that it is published with."""
    known = {event.id: event for event in content.events}
    return Site(content, settings(own, config), history(content.root, known), origins(content))
