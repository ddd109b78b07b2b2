"""The content of a site as the rest of the program sees it: read once, never changed."""

from dataclasses import dataclass
from pathlib import Path

from dateline.errors import Problem
from dateline.model import Actor, Article, Event, Kind, Place


@dataclass(frozen=True, slots=True)
class Draft:
    """An event's file that does not hold, and what of it does: so that its other mistakes are told as well."""

    file: str
    """Its path relative to `content/`, with forward slashes."""
    event: Event
    lacks: frozenset[str]
    """The keys whose values are left out, wholly or in part."""
    numbers: tuple[int, ...]
    """Of each source of `event`, the number that it has in the file."""


@dataclass(frozen=True, slots=True)
class Content:
    """What `content/` holds, by id; `events` in the order of the timeline (undated ones last)."""

    root: Path
    """The folder `content/` itself."""
    events: tuple[Event, ...]
    files: dict[str, str]
    """Event id → path of its YAML file, relative to `root`, with forward slashes."""
    articles: dict[str, Article]
    places: dict[str, Place]
    actors: dict[str, Actor]
    kinds: dict[str, Kind]
    problems: tuple[Problem, ...] = ()
    drafts: tuple[Draft, ...] = ()
