"""What the extractor changes after a person has looked at an event is noted, until they look again."""

from pathlib import Path

import pytest

from dateline.content.checking import check
from dateline.content.doubts import doubts
from dateline.content.extracted import read_extracted
from dateline.content.joining import join
from dateline.content.marking import mark
from dateline.content.merging import write_events
from dateline.content.reading import read
from dateline.model import Event, Extracted

from .samples import event, source

FERRY = event(id="ferry", sources=[source("Twelve died.", "herald"), source("It sank.", "mail")])
LATER = FERRY.model_copy(
    update={"type": "accident/crash", "sources": (*FERRY.sources[:1], source("Fifteen died.", "post"))}
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write_events(tmp_path, [Extracted(FERRY, 0.9)])
    return tmp_path


def edit(root: Path, old: str, new: str) -> None:
    path = root / read(root).files["ferry"]
    assert old in path.read_text("utf-8")
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


def extract(root: Path, found: Event) -> Event:
    write_events(root, [Extracted(found, 0.9)])
    (ferry,) = read(root).events
    return ferry


def told(root: Path) -> list[str]:
    return [problem.message for problem in check(read(root)) if problem.code == "R413"]


@pytest.mark.parametrize("status", ["reviewed", "disputed"])
def test_it_is_noted_and_told_until_the_line_is_taken_out(root: Path, status: str) -> None:
    edit(root, "status: unreviewed", f"status: {status}")
    assert extract(root, FERRY).since_review == ()
    assert extract(root, LATER).since_review == ("type", "mail", "post")
    assert extract(root, LATER).since_review == ("type", "mail", "post")
    assert told(root) == [f"since it was {status}, this came or changed: type, mail, post"]
    assert [doubt.event.id for doubt in doubts(read(root), read_extracted(root))] == ["ferry"]
    edit(root, "since_review: [type, mail, post]\n", "")
    assert extract(root, LATER).since_review == ()
    assert told(root) == []


def test_marking_an_event_says_that_it_was_looked_at_again(root: Path) -> None:
    mark(read(root), ["ferry"], "reviewed")
    extract(root, LATER)
    mark(read(root), ["ferry"], "reviewed")
    assert extract(root, LATER).since_review == ()


@pytest.mark.parametrize("status", ["unreviewed", "rejected"])
def test_what_nobody_has_published_needs_no_note(root: Path, status: str) -> None:
    edit(root, "status: unreviewed", f"status: {status}")
    assert extract(root, LATER).since_review == ()


def test_a_persons_own_changes_need_none(root: Path) -> None:
    edit(root, "status: unreviewed", "status: reviewed\nnote: See the register.")
    edit(root, "title: A ferry sinks off Port Alder", "title: The ferry sinks")
    assert extract(root, FERRY).since_review == ()


def test_a_joined_event_has_what_came_to_both(root: Path) -> None:
    other = event(id="other", sources=[source("All died.", "times")])
    write_events(root, [Extracted(FERRY, 0.9), Extracted(other, 0.9)])
    mark(read(root), ["ferry", "other"], "reviewed")
    more = other.model_copy(update={"sources": (*other.sources, source("It rained.", "echo"))})
    write_events(root, [Extracted(LATER, 0.9), Extracted(more, 0.9)])
    assert join(read(root), "ferry", ["other"]) == ()
    (joined,) = read(root).events
    assert joined.since_review == ("type", "mail", "post", "echo")
