"""Word lists of the extractor, out of data files."""

from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@cache
def lexicon(name: str) -> dict[str, Any]:
    """`data/NAME.yml`, its lists as frozen sets; a mapping stays one."""
    text = files("dateline.extract").joinpath(f"data/{name}.yml").read_text(encoding="utf-8")
    content: dict[str, Any] = yaml.load(text, Loader=yaml.CSafeLoader)
    return {key: frozenset(value) if isinstance(value, list) else value for key, value in content.items()}
