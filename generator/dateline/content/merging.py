"""Writing what was extracted, so that no edit of a person's is ever lost."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.content.coming import announce, arrived, finish
from dateline.content.extracted import Base, base_path, format_extracted, read_extracted
from dateline.content.files import names_under, read_text, rewrite
from dateline.content.matching import Earlier, EventFile, earlier_events, evidence, match
from dateline.content.patching import patch
from dateline.content.reading import parse_event, valid_id
from dateline.content.references import Known
from dateline.content.since_review import noted
from dateline.content.three_way import Conflict, merge, next_base
from dateline.content.writing import event_data, event_path, format_event
from dateline.errors import Problem, ProblemsError
from dateline.files.strict_yaml import deepest, positions
from dateline.model import Event, Extracted


@dataclass(frozen=True, slots=True)
class WriteReport:
    """What became of the extracted events: the ids of those added, changed, removed and left as they were."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

    def then(self, later: "WriteReport") -> "WriteReport":
        """What became of them in all, when the later was done next."""
        added = ({*self.added} - {*later.removed}) | ({*later.added} - {*self.removed})
        removed = ({*self.removed} - {*later.added}) | ({*later.removed} - {*self.added})
        changed = {*self.changed, *later.changed, *({*self.removed} & {*later.added})} - added - removed
        unchanged = {*later.unchanged} - added - changed
        problems = tuple(sorted({*self.problems, *later.problems}))
        return WriteReport(_sorted(added), _sorted(changed), _sorted(removed), _sorted(unchanged), problems)


def _sorted(ids: Collection[str]) -> tuple[str, ...]:
    return tuple(sorted(ids))


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What is to be done for one event; text None takes a file away, an absent key leaves it as it is."""

    id: str
    did: str
    files: dict[Path, str | None]
    """In the order of writing: the event before its base, so that a stop between them heals in the next run."""
    problems: tuple[Problem, ...] = ()


def write_events(root: Path, events: Sequence[Extracted], unread: Collection[str] = ()) -> WriteReport:
    """Write all that was extracted into the folder `content/` at `root`, beside what people made of it.

    `unread` names the articles whose text was not there to extract from: what rests on them stays. Every other
    event of the extractor's that is not among `events` and that nobody touched is removed.
    """
    files, problems = _event_files(root)
    finish(root, {id: file.text for id, file in files.items()})
    earlier = earlier_events(read_extracted(root), files)
    selves = match([each.event for each in events], earlier)
    taken = {id for each in earlier for event in each.versions for id in (event.id, *event.aliases)}
    taken |= {each.id for each in earlier}
    refused = [each for each in earlier if each.is_refused]
    outcomes = [
        _again(root, each, selves[number], unread) if number in selves else _first(root, each, taken)
        for number, each in enumerate(events)
        if number in selves or not _is_refused(each.event, refused)
    ]
    found = {each.id for each in selves.values()}
    outcomes += [_gone(root, each, unread) for each in earlier if each.id not in found]
    read = {root / file.name: file.text for file in files.values()}
    outcomes = [_apply(root, outcome, read) for outcome in outcomes]
    did = {what: tuple(sorted(o.id for o in outcomes if o.did == what)) for what in ("added", "changed", "removed")}
    unchanged = tuple(sorted(o.id for o in outcomes if o.did == "unchanged"))
    problems += [problem for outcome in outcomes for problem in outcome.problems]
    return WriteReport(**did, unchanged=unchanged, problems=tuple(sorted(problems)))


def bases_now(root: Path) -> tuple[dict[str, Base], dict[str, str]]:
    """The bases of a site's events by the ids that these have now; and the former ids of those renamed since."""
    files, _ = _event_files(root)
    finish(root, {id: file.text for id, file in files.items()})
    found = earlier_events(read_extracted(root), files)
    bases = {each.id: _with_former(each, each.base) for each in found if each.base and each.file}
    return bases, {each.id: each.renamed_from for each in found if each.renamed_from}


def _with_former(earlier: Earlier, base: Base) -> Base:
    """The base of an event, with the id that it had before its file was renamed."""
    if not earlier.renamed_from:
        return base
    event = base.extracted.event.model_copy(update={"aliases": _former(earlier)})
    extracted = base.extracted._replace(event=event)
    return Base(extracted, format_extracted(extracted))


def _event_files(root: Path) -> tuple[dict[str, EventFile], list[Problem]]:
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
    return files, problems


def _is_refused(event: Event, refused: Sequence[Earlier]) -> bool:
    """Whether it is part of one that a person deleted or rejected: all its quotes are that one's.

    Of one that a person made of several and then deleted, most of them are enough.
    """
    own = evidence(event)
    for each in refused:
        shared = len(own & frozenset(quote for version in each.versions for quote in evidence(version)))
        joined = each.file is None and each.base is not None and each.base.extracted.event.aliases
        if own and (shared == len(own) or (joined and 2 * shared > len(own))):
            return True
    return False


def _first(root: Path, extracted: Extracted, taken: set[str]) -> _Outcome:
    id = _free(extracted.event.id, taken)
    taken.add(id)
    event = extracted.event.model_copy(update={"id": id})
    name = event_path(event)
    files: dict[Path, str | None] = {root / name: format_event(event, name)}
    files[base_path(root, id)] = format_extracted(extracted._replace(event=event))
    return _Outcome(id, "added", files)


def _free(id: str, taken: Collection[str]) -> str:
    """The id, with a number where it is or was another event's."""
    number, free = 1, id
    while free in taken:
        number += 1
        free = f"{id[:115]}-{number}"
    return free


def _again(root: Path, extracted: Extracted, earlier: Earlier, unread: Collection[str]) -> _Outcome:
    """An event that was extracted before: a person's changes stay, everything else follows the extractor."""
    id, file = earlier.id, earlier.file
    extracted = extracted._replace(event=extracted.event.model_copy(update={"id": id, "aliases": _former(earlier)}))
    base = base_path(root, id)
    if file is None:
        return _Outcome(id, "unchanged", _tombstone(root, earlier, extracted))
    if file.event is None:
        return _Outcome(id, "unchanged", {})
    if file.event.status == "rejected":  # by all of its quotes it is known again
        unread = {source.article for source in file.event.sources}
    event, conflicts = _merged(earlier, file.event, extracted.event, unread)
    event = noted(file.event, event)
    text = _rewritten(earlier, file, file.event, event)
    if text is None:
        message, hint = "what the extractor changed has no place in this file", "write one key a line"
        problem = Problem((root / file.name).as_posix(), 1, 1, "E301", message, hint)
        return _Outcome(id, "unchanged", {}, (problem,))
    files: dict[Path, str | None] = {root / file.name: text} if text != file.text else {}
    did = "changed" if files else "unchanged"
    remembered = extracted._replace(event=_remembered(earlier, file.event, extracted.event, unread))
    files |= _if_different(base, None if earlier.renamed_from else earlier.base, remembered)
    if earlier.renamed_from:
        files[base_path(root, earlier.renamed_from)] = None
    problems = _in_words(conflicts, (root / file.name).as_posix(), text)
    return _Outcome(id, did, files, problems)


def _if_different(path: Path, base: Base | None, extracted: Extracted) -> dict[Path, str | None]:
    text = format_extracted(extracted)
    return {} if base and base.text == text else {path: text}


def _former(earlier: Earlier) -> tuple[str, ...]:
    """The ids that the event had before people renamed its file."""
    known = earlier.base.extracted.event.aliases if earlier.base else ()
    return (*known, earlier.renamed_from) if earlier.renamed_from else known


def _tombstone(root: Path, earlier: Earlier, extracted: Extracted) -> dict[Path, str | None]:
    """The base of a deleted event: all that it ever rested on, so that it is recognised whatever is found again."""
    was = event_data(earlier.base.extracted.event) if earlier.base else {}
    data = next_base(was, {}, event_data(extracted.event))
    event = Event.model_validate(data | {"id": earlier.id})
    text = format_extracted(extracted._replace(event=event), deleted=True)
    return {} if earlier.base and earlier.base.text == text else {base_path(root, earlier.id): text}


def _merged(earlier: Earlier, now: Event, new: Event, unread: Collection[str]) -> tuple[Event, list[Conflict]]:
    if earlier.base is None:  # a person wrote it: from now on their words are edits of what the extractor says
        return now, []
    data, conflicts = merge(event_data(earlier.base.extracted.event), event_data(now), event_data(new), unread)
    if earlier.renamed_from:  # on top of aliases that a person gave it
        data["aliases"] = tuple(dict.fromkeys((*data.get("aliases", ()), earlier.renamed_from)))
    return Event.model_validate(data | {"id": now.id}), conflicts


BY_A_PERSON = "(written by a person)"
"""The title in the base of an event that the extractor did not name."""


def _remembered(earlier: Earlier, now: Event, new: Event, unread: Collection[str]) -> Event:
    """The event as its base is to have it, so that a person's words are never taken for the extractor's."""
    said, written = event_data(new), event_data(now)
    if earlier.base is None and written == said:  # a run was stopped before it wrote the base
        return new
    base = event_data(earlier.base.extracted.event) if earlier.base else {}
    kept = {"title": BY_A_PERSON} | next_base(base, written, said, unread)
    return Event.model_validate(kept | {"id": new.id})


def _rewritten(earlier: Earlier, file: EventFile, now: Event, merged: Event) -> str | None:
    """The text of the file for the merged event; None where the file's layout does not let it be changed."""
    if earlier.base and earlier.base.wrote(file.text, file.name):
        return format_event(merged, file.name)
    if merged == now:
        return file.text
    text = patch(file.text, event_data(now), event_data(merged))
    try:
        return text if text and parse_event(text, merged.id, "", Known()) == merged else None
    except ProblemsError:
        return None


def _gone(root: Path, earlier: Earlier, unread: Collection[str]) -> _Outcome:
    """An event that is not extracted any more: the extractor's own goes, a person's stays."""
    base, file = earlier.base, earlier.file
    if file is None and base:
        return _Outcome(earlier.id, "unchanged", _tombstone(root, earlier, base.extracted))
    if earlier.renamed_from and base:  # its old address leads to it, whether it is found again or not
        return _again(root, base.extracted, earlier, unread)
    rests_on = {source.article for event in earlier.versions for source in event.sources}
    if base is None or file is None or _former(earlier) or not base.wrote(file.text, file.name):
        return _Outcome(earlier.id, "unchanged", {})
    if rests_on & set(unread):
        return _Outcome(earlier.id, "unchanged", {})
    return _Outcome(earlier.id, "removed", {root / file.name: None, base_path(root, earlier.id): None})


def _apply(root: Path, outcome: _Outcome, read: Mapping[Path, str]) -> _Outcome:
    """Write it, unless somebody saved the event's file since it was read: then the next run looks at it anew."""
    for path in outcome.files.keys() & read.keys():
        if not path.exists() or read_text(path.as_posix()) != read[path]:
            message, hint = "changed while it was being read, and left as it is", "run the command again"
            return _Outcome(outcome.id, "unchanged", {}, (Problem(path.as_posix(), 0, 0, "E302", message, hint),))
    base = outcome.files.get(base_path(root, outcome.id))
    changed = next((text for path, text in outcome.files.items() if path in read), None)
    if base and changed:
        announce(root, outcome.id, changed, base)
    for path, text in outcome.files.items():
        if text is None:
            path.unlink(missing_ok=True)
        else:
            rewrite(path, text)
    if base and changed:
        arrived(root, outcome.id)
    return outcome


def _in_words(conflicts: Sequence[Conflict], path: str, text: str) -> tuple[Problem, ...]:
    at = positions(text) if conflicts else {}
    return tuple(
        Problem(
            path,
            *at[deepest(conflict.path, at)],
            "E301",
            f"{conflict.path[-1]}: the extractor now says {_said(conflict.extractor)}; "
            f"{_said(conflict.person)}, which a person wrote, stays",
            "change it by hand where the extractor is right",
        )
        for conflict in conflicts
    )


def _said(value: Any) -> str:
    return "nothing" if value is None else f'"{value}"' if isinstance(value, str) else str(value)
