"""A wheel carries the gazetteer and the maps; where they have not been built yet, there is no wheel."""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

BUILT = (
    "generator/dateline/gazetteer/gazetteer.sqlite",
    "generator/dateline/render/maps/data/world.mapdata",
)


class BuiltData(BuildHookInterface[Any]):
    """Looks for the data before a wheel is made; an editable install may come first, and finds them later."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Stop where one is missing."""
        missing = [name for name in BUILT if not Path(self.root, name).is_file()]
        if missing and version != "editable":
            raise SystemExit(f"{' and '.join(missing)}: not built yet; run `make site` first")
