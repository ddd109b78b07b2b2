"""A person edits at random, the extractor runs again with this and that result: no edit is ever lost."""

import re
from pathlib import Path
from random import Random

import pytest

from dateline.content.merging import write_events
from dateline.content.reading import read_event_file
from dateline.model import Event, Extracted

from .people import DATES, KINDS, PLACES, Person

SEEDS, ROUNDS = 24, 30
"""Some 3000 edits and extractions; a hundred seeds were tried when it was written."""


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


def remarks(text: str) -> list[str]:
    return re.findall(r"# remark \d+", text)


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
            expected = tuple(value) if isinstance(value, list) else value
            said = data.get(key)
            assert (str(said) if key == "date" and said else said) == expected, (id, key)
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
