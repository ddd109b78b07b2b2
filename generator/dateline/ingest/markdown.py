"""Markdown with front matter; the text stays Markdown, since it is quoted as it came."""

from collections.abc import Iterator

from dateline.errors import Problem
from dateline.ingest.decode import decode
from dateline.ingest.draft import Draft
from dateline.ingest.front_matter import load, split


def read(path: str, raw: bytes) -> Iterator[Draft | Problem]:
    """Give the one article of a Markdown file."""
    decoded = decode(path, raw)
    if isinstance(decoded, Problem):
        yield decoded
        return
    parts = split(path, decoded.text)
    if isinstance(parts, Problem):
        yield parts
        return
    front = load(path, parts[0] or "")
    if isinstance(front, list):
        yield from front
    else:
        yield Draft(path, front, parts[1], decoded.encoding)
