"""The small tables in `data/`, written by hand: what no package has."""

from collections.abc import Iterator
from importlib.resources import files

from dateline.gazetteer.entry import KINDS, Entry

_PROMINENCE = 1_000_000


def _rows(name: str) -> Iterator[list[str]]:
    """The rows of a tab-separated table; lines that begin with # are comments."""
    for line in (files("dateline.gazetteer") / "data" / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def regions() -> Iterator[Entry]:
    """Regions that no government draws, and landforms: the Middle East, the Golan, the Syrian Desert."""
    for ref, name, kind, country, lat, lon, names in _rows("regions.tsv"):
        yield Entry(
            number=0,
            ref=f"dateline:{ref}",
            name=name,
            lat=float(lat),
            lon=float(lon),
            kind=next(known for known in KINDS if known == kind),
            names=tuple(filter(None, names.split("|"))),
            country=country or None,
            population=_PROMINENCE,
        )


def abbreviations() -> Iterator[tuple[str, str, bool]]:
    """Form, place, and whether it is a postal code: "Ala.", "US-AL", no."""
    for form, place, postal in _rows("abbreviations.tsv"):
        yield form, place, postal == "1"


def demonyms() -> Iterator[tuple[str, str]]:
    """Word and country."""
    for word, country, *_ in _rows("demonyms.tsv"):
        yield word, country


def other_names() -> Iterator[tuple[str, list[str]]]:
    """Place and further names: "NL", ["Holland"]."""
    for place, names in _rows("other_names.tsv"):
        yield place, names.split("|")


def points() -> dict[str, tuple[float, float]]:
    """Latitude and longitude of countries, where the other sources will not do."""
    return {country: (float(lat), float(lon)) for country, lat, lon, _ in _rows("points.tsv")}
