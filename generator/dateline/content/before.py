"""What was there before an extraction: the files of events and their bases, put together."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from dateline.content.coming import finish
from dateline.content.extracted import Base, format_extracted, read_extracted
from dateline.content.files import names_under, read_text
from dateline.content.matching import Earlier, EventFile, earlier_events
from dateline.content.reading import parse_event, valid_id
from dateline.content.references import Known
from dateline.errors import Problem, ProblemsError


class Before(NamedTuple):
    """The events of a site as the extractor and as people left them."""

    events: tuple[Earlier, ...]
    texts: Mapping[Path, str]
    """Of the files of events, also those that do not hold."""
    problems: tuple[Problem, ...]


def before(root: Path) -> Before:
    """What is there at `root`; first, what a stopped run left is finished."""
    files: dict[str, EventFile] = {}
    problems: list[Problem] = []
    for name in names_under(f"{root.as_posix()}/events", (".yml",)):
        path = f"{root.as_posix()}/events/{name}"
        text, event = "", None
        try:
            id = valid_id(path, name)
            text = read_text(path)
            event = parse_event(text, id, path, Known())
        except ProblemsError as error:
            problems += error.problems
        files.setdefault(Path(name).stem, EventFile(f"events/{name}", text, event))
    finish(root, {id: file.text for id, file in files.items()})
    found = tuple(earlier_events(read_extracted(root), files))
    return Before(found, {root / file.name: file.text for file in files.values()}, tuple(problems))


def bases_now(root: Path) -> tuple[dict[str, Base], dict[str, str]]:
    """The bases of a site's events by the ids that these have now; and the former ids of those renamed since."""
    found = before(root).events
    bases = {each.id: _with_former(each, each.base) for each in found if each.base and each.file}
    return bases, {each.id: each.renamed_from for each in found if each.renamed_from}


def _with_former(earlier: Earlier, base: Base) -> Base:
    """The base of an event, with the id that it had before its file was renamed."""
    if not earlier.renamed_from:
        return base
    event = base.extracted.event.model_copy(update={"aliases": earlier.former_ids})
    extracted = base.extracted._replace(event=event)
    return Base(extracted, format_extracted(extracted))
