"""A kind of event: an entry of the taxonomy (the package's, or a site's `content/types.yml`)."""

from typing import Annotated, Literal

from pydantic import Field

from dateline.model.base import Record

KIND_ID_PATTERN = r"^[a-z0-9-]+(?:/[a-z0-9-]+)?$"
KindId = Annotated[str, Field(pattern=KIND_ID_PATTERN)]

Acled = Literal["armed_clash", "explosion_remote", "attack_civilians", "protest", "riot", "strategic", "other"]
SubEvent = Literal[
    "Government regains territory",
    "Non-state actor overtakes territory",
    "Armed clash",
    "Chemical weapon",
    "Air/drone strike",
    "Suicide bomb",
    "Shelling/artillery/missile attack",
    "Remote explosive/landmine/IED",
    "Grenade",
    "Sexual violence",
    "Attack",
    "Abduction/forced disappearance",
    "Peaceful protest",
    "Protest with intervention",
    "Excessive force against protesters",
    "Violent demonstration",
    "Mob violence",
    "Agreement",
    "Arrests",
    "Change to group/activity",
    "Disrupted weapons use",
    "Headquarters or base established",
    "Looting/property destruction",
    "Non-violent transfer of territory",
    "Other",
]
"""The 25 sub-event types of ACLED's codebook."""
Plover = Literal[
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
]
"""The 16 event types of the PLOVER ontology."""


class Kind(Record):
    """A type such as `battles/armed-clash`: its words for people, its triggers for the extractor."""

    label: Annotated[str, Field(min_length=1, description="As readers see it.")]
    parent: KindId | None = Field(None, description="The wider kind that it is one of.")
    acled: Annotated[Acled, Field(description="ACLED's event type.")] = "other"
    sub_events: tuple[SubEvent, ...] = Field((), description="ACLED's sub-event types that have their home here.")
    plover: Plover | None = Field(None, description="The event type of the PLOVER ontology.")
    icon: str | None = Field(None, pattern="^[a-z0-9-]+$", description="One of Material's icons, by name.")
    colour: str | None = Field(None, pattern="^#[0-9a-f]{6}$", description="Such as #2b6a99.")
    verbs: tuple[str, ...] = Field((), description="Verbs that tell of it, as the dictionary has them.")
    nouns: tuple[str, ...] = Field((), description="Nouns that tell of it, as the dictionary has them.")
    phrases: tuple[str, ...] = Field((), description="Phrases that tell of it, verbs as the dictionary has them.")
