"""The settings of the plugin in a site's `mkdocs.yml`, read without a builder."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any


def plugin_settings(settings: Path) -> Mapping[str, Any] | None:
    """What stands under `plugins: - dateline`; None where the plugin is not there, or the file cannot be read.

    That something is wrong with the file is told by whoever publishes the site.
    """
    from mkdocs.exceptions import ConfigurationError
    from mkdocs.utils.yaml import yaml_load

    try:
        with settings.open("rb") as file:
            plugins = yaml_load(file).get("plugins") or []
    except (OSError, ConfigurationError):
        return None
    named = plugins.items() if isinstance(plugins, Mapping) else (i for p in plugins for i in _items(p))
    return next((own or {} for name, own in named if name == "dateline"), None)


def position(settings: Path, key: str) -> tuple[int, int]:
    """Line and column of a key, counted from 1; zeros where it is not there."""
    for number, line in enumerate(settings.read_text("utf-8").splitlines(), 1):
        if f"{key}:" in line:
            return number, line.index(f"{key}:") + 1
    return 0, 0


def _items(plugin: Any) -> Iterable[tuple[str, Any]]:
    return plugin.items() if isinstance(plugin, Mapping) else [(plugin, None)]
