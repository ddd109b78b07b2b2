"""A place of a site: what `content/places.yml` says under its id."""

from typing import Annotated, Literal

from pydantic import Field

from dateline.model.base import Id, Record

PlaceKind = Literal[
    "point", "city", "district", "province", "country", "region", "mountain", "valley", "desert", "water"
]
AREAS: frozenset[str] = frozenset(
    {"district", "province", "country", "region", "mountain", "valley", "desert", "water"}
)


class Place(Record):
    """Where: a point, or the middle of an area of about `radius_km`."""

    name: Annotated[str, Field(min_length=1, description="As readers see it.")]
    names: tuple[str, ...] = Field((), description="Other spellings, in any script.")
    kind: Annotated[PlaceKind, Field(description="How large it is, and what it is.")] = "city"
    within: Id | None = Field(None, description="The place that contains it.")
    country: str | None = Field(None, pattern="^[A-Z]{2}$", description="ISO 3166-1 alpha-2.")
    lat: float | None = Field(None, strict=True, ge=-90, le=90, description="Degrees north; south is negative.")
    lon: float | None = Field(None, strict=True, ge=-180, le=180, description="Degrees east; west is negative.")
    radius_km: float | None = Field(
        None, strict=True, gt=0, description="How far from the coordinates it may reach."
    )
    geonames: int | None = Field(None, strict=True, description="Its id in GeoNames.")
    source: str | None = Field(None, description="How its name and coordinates are known.")

    @property
    def located(self) -> bool:
        """Whether it has coordinates."""
        return self.lat is not None and self.lon is not None
