"""Maps as SVG, drawn when the site is built: where a place is, the places of an event, and all places.

    from dateline.render.maps import Tally, locator, overview, together

Nothing of it is loaded before it is used. The map data is built once, with `python -m dateline.render.maps.build`.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dateline.render.maps.event_map import together
    from dateline.render.maps.overview_map import Tally, overview
    from dateline.render.maps.place_map import locator

__all__ = ["Tally", "locator", "overview", "together"]
_MODULES = {"Tally": "overview_map", "overview": "overview_map", "locator": "place_map", "together": "event_map"}


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
