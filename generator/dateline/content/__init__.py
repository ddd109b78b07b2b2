"""YAML in, YAML out: strict reading with positions, writing for people, the merge with human edits, and checks."""

from dateline.content.adding import add_actors, add_places
from dateline.content.checking import check
from dateline.content.merging import WriteReport, write_events
from dateline.content.origins import origins
from dateline.content.reading import read, read_event_file
from dateline.content.schema import schema, write_schemas
from dateline.content.site import Content

__all__ = [
    "Content",
    "WriteReport",
    "add_actors",
    "add_places",
    "check",
    "origins",
    "read",
    "read_event_file",
    "schema",
    "write_events",
    "write_schemas",
]
