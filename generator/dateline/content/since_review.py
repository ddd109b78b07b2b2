"""What the extractor does to an event after a person has looked at it: noted in its file, until they look again."""

from collections.abc import Iterator

from dateline.content.origins import FACTS
from dateline.content.three_way import keyed
from dateline.content.writing import event_data
from dateline.model import Event


def noted(before: Event, after: Event) -> Event:
    """The event `after` the extractor changed it, with a note of what it changed since the review `before`."""
    if not before.is_looked_at:
        return after
    known = dict.fromkeys((*before.since_review, *_changed(before, after)))
    return after.model_copy(update={"since_review": tuple(known)})


def _changed(before: Event, after: Event) -> Iterator[str]:
    """The keys that differ, and the articles of which quotes are new or say something else, or went away."""
    was, is_ = event_data(before), event_data(after)
    yield from (key for key in FACTS if was.get(key) != is_.get(key))
    had, has = keyed(was.get("sources", ())), keyed(is_.get("sources", ()))
    yield from (source[0] for source in {**had, **has} if had.get(source) != has.get(source))
