"""A site as pages are made from it: content and settings, with the indexes that pages look things up in."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from dateline.content.site import Content
from dateline.model import Status

PUBLISHED: frozenset[Status] = frozenset({"unreviewed", "reviewed", "disputed"})

PageKind = Literal["event", "month", "place", "actor", "source"]


@dataclass(frozen=True, slots=True)
class Settings:
    """What a site says of itself. `repo_url` and `edit_uri` together make the links for editing."""

    site_name: str
    site_url: str = ""
    repo_url: str = ""
    edit_uri: str = ""
    """Such as `edit/main/`; a whole address, or a part that is put behind `repo_url`."""
    content_path: str = "content"
    """Where `content/` is in the repository."""
    language: str = "en"
    statuses: frozenset[Status] = PUBLISHED
    """Events of other statuses are not published; rejected ones never are."""
    theme_dirs: tuple[Path, ...] = ()
    """Where templates are looked for: the site's own theme first, then Dateline's."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page without what surrounds it."""

    kind: PageKind
    url: str
    """Relative to the site, with a slash at its end: `events/2018-07-25-suweida-attack/`."""
    title: str
    """Plain text."""
    description: str
    """Plain text of at most 160 characters."""
    body: str
    """HTML, for inside an element that holds nothing else."""
    search: str
    """Plain text for the search index."""


class Site:
    """Content with settings, and what pages look up in it."""

    def __init__(self, content: Content, settings: Settings) -> None:
        self.content = content
        self.settings = settings
