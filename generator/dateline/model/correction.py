"""A correction: what a person changed in a published event, when, and why."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from dateline.model.event import Status


@dataclass(frozen=True, slots=True)
class Change:
    """A key of an event's file with its values before and after, as YAML has them; None where it was not there.

    A change within a source is told as that of `sources`, with the sources that are not alike.
    """

    key: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Correction:
    """The changes that one commit made to one event."""

    event: str
    """The event's id as it is now."""
    title: str
    """What it was called before."""
    when: datetime
    commit: str
    why: str
    """The first line of the commit's message."""
    changes: tuple[Change, ...]
    withdrawn: bool = False
    """Whether the event was taken back: its file deleted, or its status set to rejected."""
    status: Status = "unreviewed"
    """The event's status before."""


@dataclass(frozen=True, slots=True)
class History:
    """The corrections of a site, the latest first."""

    corrections: tuple[Correction, ...] = ()
    complete: bool = True
    """Whether the repository has all of its history; a shallow clone has only the last commits."""
    added: Mapping[str, datetime] = field(default_factory=dict)
    """When the file of each event came into the history, by the event's id as it is now."""
