"""Where in its files something stands: line and column of a key of an event or of an article's front matter."""

from dateline.content.files import read_text
from dateline.content.site import Content
from dateline.errors import ProblemsError
from dateline.files.strict_yaml import KeyPath, deepest, positions
from dateline.ingest import front_matter
from dateline.model import Event

Standing = tuple[str, int, int]
"""File, line and column."""


def in_event(content: Content, event: Event, path: KeyPath = ()) -> Standing:
    """Where a value of an event stands; where it is not written, the deepest of those that it would be in."""
    file = f"{content.root.as_posix()}/{content.files[event.id]}"
    at = positions(read_text(file))
    return file, *at[deepest(path, at)]


def in_article(content: Content, id: str, key: str) -> Standing:
    """Where a key of an article's front matter stands; where it is not written, the beginning of the file."""
    path = f"{content.root.as_posix()}/articles/{id}.md"
    try:
        parts = front_matter.split(path, read_text(path))
        front = front_matter.load(path, parts[0] or "") if isinstance(parts, tuple) else []
    except ProblemsError:  # It was there a moment ago.
        return path, 1, 1
    return (path, 1, 1) if isinstance(front, list) else front.places.get(key, (path, 1, 1))
