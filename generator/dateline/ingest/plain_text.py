"""Plain text: the first line is the title; what it cannot say stands in a sidecar."""

from collections.abc import Iterator

from dateline.errors import Problem
from dateline.ingest.decode import decode
from dateline.ingest.draft import Draft
from dateline.ingest.front_matter import FrontMatter


def read(path: str, raw: bytes) -> Iterator[Draft | Problem]:
    """Give the one article of a text file."""
    decoded = decode(path, raw)
    if isinstance(decoded, Problem):
        yield decoded
    else:
        yield Draft(path, FrontMatter(path), decoded.text, decoded.encoding)
