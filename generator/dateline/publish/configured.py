"""A site by what its `mkdocs.yml` says, for commands that work without a builder."""

import os
from pathlib import Path

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from dateline.content import read
from dateline.errors import Problem, ProblemsError
from dateline.publish.plugin import DatelinePlugin
from dateline.publish.reading import site_of
from dateline.publish.settings import content_folder
from dateline.render import Site


def site_at(folder: Path) -> Site:
    """The site of a folder."""
    config = load_config(os.fspath(folder / "mkdocs.yml"))
    own = plugin_of(config).config
    return site_of(own, config, read(Path(os.path.relpath(content_folder(config)))))


def plugin_of(config: MkDocsConfig) -> DatelinePlugin:
    """The plugin of a site; an error where its settings have none."""
    plugin = config.plugins.get("dateline")
    if not isinstance(plugin, DatelinePlugin):
        path = Path(config.config_file_path or "mkdocs.yml").name
        hint = "write `- dateline` under `plugins:`"
        raise ProblemsError([Problem(path, 0, 0, "E213", "the plugin `dateline` is missing", hint)])
    return plugin
