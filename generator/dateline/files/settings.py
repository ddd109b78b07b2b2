"""The settings of the plugin in a site's `mkdocs.yml`, read without a builder."""

import re
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
    """Line and column of a key, or of an item of a list, counted from 1; zeros where it is not there."""
    lines = settings.read_text("utf-8").splitlines()
    for form in (
        rf"[\s-]*(?={re.escape(key)}(?::|\s*$))",
        rf"[^#]*?\b(?={re.escape(key)}\b)",
    ):  # the second in [a, b]
        for number, line in enumerate(lines, 1):
            if found := re.match(form, line):
                return number, found.end() + 1
    return 0, 0


def _items(plugin: Any) -> Iterable[tuple[str, Any]]:
    return plugin.items() if isinstance(plugin, Mapping) else [(plugin, None)]
