"""An actor of a site: what `content/actors.yml` says under its id."""

from typing import Annotated, Literal

from pydantic import Field

from dateline.model.base import Record

ActorKind = Literal["state-forces", "armed-group", "organisation", "civilians", "person"]


class Actor(Record):
    """Who did something, or to whom it was done."""

    name: Annotated[str, Field(min_length=1, description="As readers see it.")]
    aliases: tuple[str, ...] = Field((), description="Other names that mean the same actor.")
    kind: ActorKind | None = Field(None, description="What sort of actor it is.")
    country: str | None = Field(None, pattern="^[A-Z]{2}$", description="ISO 3166-1 alpha-2.")
