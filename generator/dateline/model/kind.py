"""A kind of event: an entry of the taxonomy (the package's, or a site's `content/types.yml`)."""

from typing import Annotated, Literal

from pydantic import Field

from dateline.model.base import Record

KIND_ID_PATTERN = r"^[a-z0-9-]+(?:/[a-z0-9-]+)?$"
KindId = Annotated[str, Field(pattern=KIND_ID_PATTERN)]

Acled = Literal["armed_clash", "explosion_remote", "attack_civilians", "protest", "riot", "strategic", "other"]


class Kind(Record):
    """A type such as `battles/armed-clash`: its words for people, its triggers for the extractor."""

    label: Annotated[str, Field(min_length=1)]
    acled: Acled = "other"
    colour: str | None = Field(None, pattern="^#[0-9a-f]{6}$")
    verbs: tuple[str, ...] = Field((), description="Verbs that tell of it, as the dictionary has them.")
    nouns: tuple[str, ...] = Field((), description="Nouns that tell of it, as the dictionary has them.")
    phrases: tuple[str, ...] = Field((), description="Phrases that tell of it, verbs as the dictionary has them.")
