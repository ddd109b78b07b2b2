"""People who also say what is one event and what is not: by command, and by lines that they type."""

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from dateline.content.before import bases_now
from dateline.content.extracted import read_extracted
from dateline.content.joining import join, keep_apart, split
from dateline.content.reading import read
from dateline.errors import DatelineError
from dateline.model import Event

from .people import Act, Kept, Person
from .typed import keys, stays_as_typed

OF_THE_FILE = ("note", "aliases", "same_as", "not_same_as", "sources", "since_review")


class Joiner(Person):
    """A person who also gives the commands `dateline join` and `dateline split`, and types what they write."""

    def __init__(self, root: Path, random: Random) -> None:
        super().__init__(root, random)
        self.pending: list[tuple[str, str]] = []
        """An event whose file says `same_as`, and the other, before the next extraction."""
        self.apart: set[tuple[str, str]] = set()
        """Events that were said not to be one, and share no quote."""

    def acts(self) -> list[Act]:
        return [
            *super().acts(),
            self.join_by_command,
            self.split_by_command,
            self.keep_apart,
            self.same_as,
            self.not_same_as,
        ]

    def events(self) -> dict[str, Event]:
        return {event.id: event for event in read(self.root).events}

    def join_by_command(self, id: str, files: dict[str, Path]) -> None:
        other = self.random.choice(list(files))
        events, before = self.events(), files[id].read_text()
        if self._refused(id, other, events):
            with pytest.raises(DatelineError):
                join(read(self.root), id, [other])
            return
        due = self.snapshot(id, other)
        join(read(self.root), id, [other])
        stays_as_typed(before, files[id].read_text())
        due()

    def _refused(self, id: str, other: str, events: dict[str, Event]) -> bool:
        return id == other or "rejected" in (events[id].status, events[other].status)

    def snapshot(self, id: str, other: str) -> Callable[[], None]:
        """What a person expects of an event that takes in another, as both are now; to be called when it has."""
        events = self.events()
        mine, theirs = self.edits(id, events), self.edits(other, events)
        quotes = {s.quote for e in (id, other) for s in events[e].sources}
        own = {source.quote for source in events[id].sources}
        notes = [note for note in dict.fromkeys((events[id].note, events[other].note)) if note]

        def taken_in() -> None:
            kept, taken = self.of(id), self.kept.pop(other, Kept())
            for key, value in theirs.items():
                if key not in mine and value is not None and key not in OF_THE_FILE:
                    self.valued(id, key, value)
            if notes:
                kept.values["note"] = "\n".join(notes)
            kept.lines += taken.lines
            kept.killed |= {q: k for q, k in taken.killed.items() if q not in own}
            kept.quotes |= taken.quotes
            kept.dropped = (kept.dropped | taken.dropped) - quotes
            self.gone.add(other)

        return taken_in

    def edits(self, id: str, events: dict[str, Event]) -> dict[str, object]:
        """What a person wrote in a file; all of it where the extractor wrote none."""
        data = events[id].model_dump(exclude_defaults=True, exclude={"id"}) | {"status": events[id].status}
        if base := bases_now(self.root)[0].get(id):
            was = base.extracted.event.model_dump(exclude_defaults=True) | {"status": base.extracted.event.status}
            return {key: value for key, value in data.items() if was.get(key) != value} | self.of(id).values
        return data

    def split_by_command(self, id: str, files: dict[str, Path]) -> None:
        event, before = self.events()[id], files[id].read_text()
        number = self.random.randrange(1, len(event.sources) + 1) if event.sources else 1
        if len(event.sources) < 2 or event.status == "rejected":
            with pytest.raises(DatelineError):
                split(read(self.root), id, [str(number)])
            return
        was = bases_now(self.root)[0].get(id)
        new = split(read(self.root), id, [str(number)])
        stays_as_typed(before, files[id].read_text())
        said = event.sources[number - 1].quote
        kept, own = self.of(id), self.of(new)
        own.values = {k: v for k, v in kept.values.items() if k != "figures"}
        own.killed = {q: k for q, k in kept.killed.items() if q == said}
        own.quotes = {said} & kept.quotes if was else {said}
        kept.quotes.discard(said)
        kept.killed.pop(said, None)
        kept.read_again(files[id].read_text())
        kept.dropped.add(said)
        self.part(new, id)

    def keep_apart(self, id: str, files: dict[str, Path]) -> None:
        other, before = self.random.choice(list(files)), files[id].read_text()
        events = self.events()
        if self._refused(id, other, events) or other in events[id].same_as:
            with pytest.raises(DatelineError):
                keep_apart(read(self.root), id, other)
            return
        keep_apart(read(self.root), id, other)
        stays_as_typed(before, files[id].read_text())
        self.part(id, other)

    def part(self, id: str, other: str) -> None:
        events = self.events()
        quotes, others = ({s.quote for s in events[e].sources} for e in (id, other))
        if not quotes & others:
            self.apart.add((id, other))

    def not_same_as(self, id: str, files: dict[str, Path]) -> None:
        other = self.random.choice(list(files))
        if other != id and self.line(id, files, "not_same_as", other):
            self.part(id, other)

    def same_as(self, id: str, files: dict[str, Path]) -> None:
        other = self.random.choice(list(files))
        if other == id or {id, other} & {each for pair in self.pending for each in pair}:
            return
        if self.line(id, files, "same_as", other):
            self.pending.append((id, other))

    def line(self, id: str, files: dict[str, Path], key: str, other: str) -> bool:
        """Type a line that names another event; whether there was none yet."""
        blocks = keys(files[id].read_text())
        if key in blocks or "sources" not in blocks:
            return False
        typed = f"{key}:   [{other}]  {self.remark()}\n"
        rest = blocks.pop("sources")
        self.save(id, files[id], "".join([*blocks.values(), typed, rest]), typed)
        return True

    def rename(self, id: str, files: dict[str, Path]) -> None:
        has_base = id in bases_now(self.root)[0]
        new = super().rename(id, files)
        if (
            new and not has_base
        ):  # nothing tells what its name was: a line that names it leads nowhere, `check` says
            self.pending = [pair for pair in self.pending if pair[1] != id]
            self.apart = {pair for pair in self.apart if pair[1] != id}
        if new:
            self.pending = [tuple(new if each == id else each for each in pair) for pair in self.pending]
            self.apart = {tuple(new if each == id else each for each in pair) for pair in self.apart}

    def due(self) -> dict[tuple[str, str], Callable[[], None]]:
        """The joins that the next extraction owes to what was typed, and what is expected of each."""
        events = self.events()
        self.pending = [pair for pair in self.pending if {*pair} <= events.keys()]
        for id, other in self.pending:  # who takes in an event takes in what that shares with others
            shared = {s.quote for s in events[other].sources}
            for pair in [pair for pair in self.apart if id in pair and {*pair} <= events.keys()]:
                if shared & {s.quote for e in pair if e != id for s in events[e].sources}:
                    self.apart.discard(pair)
        possible = (pair for pair in self.pending if not self._refused(*pair, events))
        former = bases_now(self.root)[1]
        return {
            pair: self.snapshot(*pair)
            for pair in possible
            if not _contradicted(*((events[id], former.get(id, id)) for id in pair))
        }

    def joined(self, due: dict[tuple[str, str], Callable[[], None]]) -> None:
        there = self.events()
        for (id, other), taken_in in due.items():
            assert other not in there, f"{id} was to take in {other}"
            assert other in there[id].aliases
            taken_in()
        self.pending = [pair for pair in self.pending if pair not in due]

    def still_apart(self) -> None:
        """What is not one shares no quote, unless people moved one to the other."""
        events = self.events()
        for one, other in self.apart:
            if {one, other} <= events.keys():
                quotes, others = ({s.quote for s in events[e].sources} for e in (one, other))
                assert not quotes & others, (one, other)

    def edit(self) -> str:
        done, events = super().edit(), self.events()
        for pair in sorted(self.apart):
            if not {*pair} <= events.keys() or {s.quote for s in events[pair[0]].sources} & {
                s.quote for s in events[pair[1]].sources
            }:
                self.apart.discard(pair)
        return done

    def refused(self) -> set[str]:
        """The quotes of events that people deleted or rejected."""
        bases = read_extracted(self.root)
        files, events = self.files(), self.events()
        deleted = [b.extracted.event for id, b in bases.items() if id not in files and b.deleted]
        rejected = [event for event in events.values() if event.status == "rejected"]
        return {source.quote for event in (*deleted, *rejected) for source in event.sources}


def _contradicted(one: tuple[Event, str], other: tuple[Event, str]) -> bool:
    """Whether a line of either says that they are not one: then they stay two, and `check` tells it.

    Each comes with the id that it had before its file was renamed.
    """
    names, others = ({event.id, former, *event.aliases} for event, former in (one, other))
    return bool(names & set(other[0].not_same_as) or others & set(one[0].not_same_as))
