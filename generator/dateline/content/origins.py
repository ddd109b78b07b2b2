"""Machine or human, field by field: each event beside its base in `content/.extracted/`."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from dateline.content.extracted import FOLDER, base_path, read_base, wrote
from dateline.content.files import read_text
from dateline.content.site import Content
from dateline.content.three_way import keyed
from dateline.content.writing import event_data
from dateline.errors import ProblemsError
from dateline.model import Event, Origin

FACTS = ("title", "date", "place", "origin", "type", "modality", "actors", "targets", "figures")
"""The keys that say something of what happened; what else a file has is a person's in any case."""


def origins(content: Content) -> dict[str, Origin]:
    """Who wrote what in each event, as far as there are bases that can be read."""
    if not (content.root / FOLDER).is_dir():
        return {}
    found = ((event.id, _origin(content, event)) for event in content.events)
    return {id: origin for id, origin in found if origin}


def _origin(content: Content, event: Event) -> Origin | None:
    path = _base(content.root, event)
    if path is None:
        return Origin(found=False)
    try:
        name = content.files[event.id]
        if wrote(read_text(path.as_posix()), read_text((content.root / name).as_posix()), name):
            return Origin()  # As of most; two files are compared sooner than one is read.
        return _compared(event_data(event), event_data(read_base(path.as_posix(), path.stem).extracted.event))
    except ProblemsError:
        return None


def _base(root: Path, event: Event) -> Path | None:
    """The base of an event, under the id that it has or had."""
    paths = (base_path(root, id) for id in (event.id, *event.aliases))
    return next((path for path in paths if path.exists()), None)


def _compared(now: Mapping[str, Any], was: Mapping[str, Any]) -> Origin:
    own = keyed(was.get("sources", ()))
    sources = list(keyed(now.get("sources", ())).items())
    return Origin(
        fields=frozenset(key for key in FACTS if now.get(key) != was.get(key)),
        quotes=frozenset(number for number, (key, _) in enumerate(sources) if key not in own),
        says=frozenset(
            (number, name)
            for number, (key, source) in enumerate(sources)
            if key in own
            for name in _changed(source.get("says", {}), own[key].get("says", {}))
        ),
    )


def _changed(now: Mapping[str, Any], was: Mapping[str, Any]) -> Iterator[str]:
    return (name for name in {**was, **now} if now.get(name) != was.get(name))
