"""What a source of the gazetteer says of one place, before it is written down."""

from dataclasses import dataclass

from dateline.model import PlaceKind

KINDS: tuple[PlaceKind, ...] = (
    "city", "district", "province", "country", "region", "mountain", "valley", "desert", "water", "point",
)  # fmt: skip
"""The kinds of place in the order of their numbers in the database: only append to it."""


@dataclass(slots=True)
class Entry:
    """One place.

    `number` is its id in GeoNames; a place with a `ref` has none, and gets its number when the database is written.
    `foreign` are names that only some other languages use.
    """

    number: int
    name: str
    lat: float
    lon: float
    kind: PlaceKind
    names: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()
    country: str | None = None
    admin1: str | None = None
    admin2: str | None = None
    population: int = 0
    capital: bool = False
    ref: str | None = None
