"""A person edits at random, the extractor runs again with this and that result: no edit is ever lost."""

import os
import re
from pathlib import Path
from random import Random
from typing import Any

import pytest

from dateline.content.checking import check
from dateline.content.files import read_text
from dateline.content.merging import write_events
from dateline.content.reading import read, read_event_file
from dateline.model import Event, Extracted

from .joiners import Joiner
from .people import DATES, KINDS, PLACES, Person
from .typed import remarks, stays_as_typed
from .world import World as Reported

STEPS = int(os.environ.get("STEPS", "300"))
"""Edits and extractions of each test, at least; with `STEPS=10000` before the command that runs them, many."""
ROUNDS = 30
SEEDS = -(-STEPS // (3 * ROUNDS))


class World:
    """What was reported, and an extractor of which every version reads it in another way."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.articles = {f"article-{number}": 0 for number in range(4)}
        self.version = 0

    def turn(self) -> None:
        """An article comes, goes, or is corrected; or a newer extractor is installed; or nothing happens."""
        what = self.random.randrange(6)
        if what == 0:
            self.articles[f"article-{self.random.randrange(9)}"] = 0
        elif what == 1 and self.articles:
            del self.articles[self.random.choice(list(self.articles))]
        elif what == 2 and self.articles:
            self.articles[self.random.choice(list(self.articles))] += 1
        elif what < 5:
            self.version = self.random.randrange(5)

    def extracted(self) -> list[Extracted]:
        """Seven happenings, each told by some of the articles; which, and in what words, is always the same."""
        return [found for number in range(7) if (found := self._happening(number))]

    def _happening(self, number: int) -> Extracted | None:
        told = [a for a in sorted(self.articles) if Random(f"{a}{number}").random() < 0.5]
        reading = Random(f"{self.version}{number}")
        if not told or reading.random() < 0.1:
            return None
        sources = [
            {"article": article, "quote": f"{article} says of {number}, in {part}, as of {self.articles[article]}."}
            | ({"says": {"killed": reading.choice([3, 4, 5])}} if reading.random() < 0.6 else {})
            for article in told
            for part in range(1 + reading.randrange(2))
        ]
        event = {
            "id": f"2021-03-04-happening-{number}" + ("-b" if reading.random() < 0.2 else ""),
            "title": reading.choice(["A mill burns", "Fire in the mill", "Mill on fire"]),
            "date": reading.choice([*DATES, None]),
            "place": reading.choice([*PLACES, None]),
            "type": reading.choice([*KINDS, None]),
            "actors": reading.choice([(), ("guard",), ("guard", "crew")]),
            "sources": sources,
        }
        return Extracted(Event.model_validate(event), round(reading.random(), 2), ())


def events(root: Path) -> dict[str, Event]:
    """Every event; a file that does not hold raises."""
    names = [path.relative_to(root).as_posix() for path in sorted((root / "events").rglob("*.yml"))]
    return {Path(name).stem: read_event_file(root, name) for name in names}


def tree(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def differing(before: dict[str, bytes], after: dict[str, bytes]) -> dict[str, tuple[bytes | None, bytes | None]]:
    return {n: (before.get(n), after.get(n)) for n in before | after if before.get(n) != after.get(n)}


def even(value: Any) -> Any:
    """The value with lists for tuples."""
    return [even(inner) for inner in value] if isinstance(value, list | tuple) else value


def nothing_is_lost(person: Person, root: Path) -> None:
    found, files = events(root), person.files()
    assert not person.gone & found.keys()
    for id, kept in person.kept.items():
        if id not in found:
            assert kept.says_nothing, id
            continue
        event, text = found[id], files[id].read_text()
        data = event.model_dump(exclude_defaults=True) | {"status": event.status}
        for key, value in kept.values.items():
            said = data.get(key)
            assert even(str(said) if key == "date" and said else said) == even(value), (id, key)
        says = {source.quote: source.says.killed for source in event.sources}
        assert kept.quotes <= says.keys(), (id, kept.quotes - says.keys())
        assert not kept.dropped & says.keys(), (id, kept.dropped & says.keys())
        assert {quote: str(says[quote]) for quote in kept.killed} == {q: str(k) for q, k in kept.killed.items()}
        assert set(remarks("\n".join(kept.lines))) <= set(remarks(text)), (id, text)


@pytest.mark.parametrize("seed", range(SEEDS))
def test_no_edit_is_lost(seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.fsync", lambda handle: None)
    random = Random(seed)
    world, person, done = World(random), Person(tmp_path, random), []
    for _ in range(ROUNDS):
        done.append(f"extract {world.version} {world.articles}")
        write_events(tmp_path, world.extracted())
        nothing_is_lost(person, tmp_path)
        before = tree(tmp_path)
        report = write_events(tmp_path, world.extracted())
        assert differing(before, tree(tmp_path)) == {}, done
        assert (report.added, report.changed, report.removed) == ((), (), ()), done
        for _ in range(random.randrange(5)):
            done.append(person.edit())
            events(tmp_path)
        world.turn()
    assert len(done) > ROUNDS


class Site:
    """A site, its people and what is reported; after every step it is looked at."""

    def __init__(self, root: Path, seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
        self.root, self.random = root, Random(seed)
        self.reported = Reported(root, self.random, monkeypatch)
        self.person = Joiner(root, self.random)
        self.done: list[str] = []

    def errors(self) -> set[tuple[str, str]]:
        """What check finds wrong; that an article went or was corrected is no fault of the extractor's, nor that
        people said of two events that they are one and that they are not.
        """
        of_others = ("E207", "E208", "E215")
        return {(p.code, p.path) for p in check(read(self.root)) if p.is_error and p.code not in of_others}

    def texts(self) -> dict[str, str]:
        return {id: read_text(path.as_posix()) for id, path in self.person.files().items()}

    def edit(self) -> None:
        self.done.append(self.person.edit())
        events(self.root)

    def extract(self) -> None:
        """Read the articles again."""
        self.done.append(f"extract {self.reported.version} {self.reported.articles}")
        wrong, before, seen = self.errors(), self.texts(), self.person.refused()
        expected = self.person.due()
        report = self.reported.extract().written
        self.person.joined(expected)
        self.same(before)
        nothing_is_lost(self.person, self.root)
        self.person.still_apart()
        for id in report.added:
            assert not {s.quote for s in events(self.root)[id].sources} <= seen, id
        assert self.errors() <= wrong

    def same(self, before: dict[str, str]) -> None:
        for id, text in self.texts().items():
            if before.get(id, text) != text:
                stays_as_typed(before[id], text)

    def without_doubts(self) -> dict[str, bytes]:
        return {name: re.sub(rb"(?m)^perhaps:\n([ ].*\n)*", b"", text) for name, text in tree(self.root).items()}

    def extract_again(self) -> None:
        """A second time nothing changes.

        But for what is perhaps one: where all quotes of an event are new, what people kept it apart from is known by
        them only after they are written.
        """
        before = self.without_doubts()
        self.reported.extract()
        assert differing(before, self.without_doubts()) == {}


@pytest.mark.parametrize("seed", range(SEEDS))
def test_no_edit_is_lost_on_the_whole_way(seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.fsync", lambda handle: None)
    site = Site(tmp_path / "content", seed, monkeypatch)
    try:
        for _ in range(ROUNDS):
            site.extract()
            site.extract_again()
            for _ in range(site.random.randrange(5)):
                site.edit()
            site.reported.turn()
    except BaseException as error:
        error.add_note("\n".join(site.done[-12:]))
        raise
