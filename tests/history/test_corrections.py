import os
import subprocess
import sys
from pathlib import Path

import pytest

from dateline.content import read
from dateline.content.merging import write_events
from dateline.history import history
from dateline.model import Event, Extracted

QUOTE = {"article": "gazette", "quote": "The mill burned on Sunday.", "says": {"injured": 2, "date": "Sunday"}}
LATER = {"article": "herald", "quote": "Three were hurt.", "says": {"injured": 3}}
FIRE = Event.model_validate(
    {"id": "mill-fire", "title": "A mill burns", "date": "2021-05-02", "place": "oldmill", "sources": [QUOTE]}
)
FILE = "content/events/2021-05/mill-fire.yml"
WHEN = "2021-06-01T10:00:00+02:00"


def git(folder: Path, *arguments: str) -> None:
    environment = os.environ | {
        **{f"GIT_{who}_{what}": "x@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
        **{f"GIT_{who}_DATE": WHEN for who in ("AUTHOR", "COMMITTER")},
        "GIT_CONFIG_GLOBAL": os.devnull,
    }
    subprocess.run(["git", *arguments], cwd=folder, env=environment, check=True, capture_output=True)


def commit(folder: Path, why: str) -> None:
    git(folder, "add", "-A")
    git(folder, "commit", "-m", why)


def extract(folder: Path, *events: Event) -> None:
    write_events(folder / "content", [Extracted(event, 0.9) for event in events])


def edit(folder: Path, old: str, new: str) -> None:
    path = folder / FILE
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new))


def changed(**new: object) -> Event:
    return Event.model_validate(FIRE.model_dump() | new)


def told(folder: Path) -> list[tuple[str, str, list[tuple[str, object, object]]]]:
    found = history(folder / "content", {event.id: event for event in read(folder / "content").events})
    assert found is not None
    return [(c.event, c.why, [(x.key, x.before, x.after) for x in c.changes]) for c in found.corrections]


@pytest.fixture
def site(tmp_path):
    git(tmp_path, "init", "-b", "main")
    extract(tmp_path, FIRE)
    commit(tmp_path, "The first articles")
    return tmp_path


@pytest.mark.parametrize(
    ("old", "new", "change"),
    [
        ("title: A mill burns", "title: The old mill burns", ("title", "A mill burns", "The old mill burns")),
        ("date: 2021-05-02", "date: 2021-05-01", ("date", "2021-05-02", "2021-05-01")),
        ("place: oldmill\n", "", ("place", "oldmill", None)),
        ("status:", "figures: {killed: 1}\nstatus:", ("figures", None, {"killed": 1})),
        ("unreviewed", "disputed", ("status", "unreviewed", "disputed")),
        (
            "injured: 2",
            "injured: 4",
            ("sources", (QUOTE,), (QUOTE | {"says": {"injured": 4, "date": "Sunday"}},)),
        ),
    ],
)
def test_what_a_person_changed_is_told(site, old, new, change):
    edit(site, old, new)
    commit(site, "The register says so\n\nMore about it.")
    assert told(site) == [("mill-fire", "The register says so", [change])]


def test_what_the_extractor_changed_is_not(site):
    extract(site, changed(title="Fire", sources=[QUOTE, LATER]))
    commit(site, "New articles")
    assert told(site) == []


def test_of_a_commit_with_both_only_the_persons_part(site):
    extract(site, changed(sources=[QUOTE, LATER]))
    edit(site, "A mill burns", "The old mill burns")
    commit(site, "New articles, and the name of the mill")
    assert [change for _, _, changes in told(site) for change in changes] == [
        ("title", "A mill burns", "The old mill burns")
    ]


def test_that_it_was_reviewed_or_commented_is_no_correction(site):
    edit(site, "status: unreviewed", "status: reviewed  # compared with the register")
    commit(site, "Reviewed")
    assert told(site) == []


@pytest.mark.parametrize("how", ["rejected", "deleted"])
def test_what_is_taken_back_is_told_as_withdrawn(site, how):
    if how == "deleted":
        (site / FILE).unlink()
    else:
        edit(site, "unreviewed", "rejected")
    commit(site, "Another mill")
    found = history(site / "content", {})
    assert found is not None
    assert [(c.title, c.withdrawn, c.why) for c in found.corrections] == [("A mill burns", True, "Another mill")]


def test_what_the_extractor_takes_back_is_not_told(site):
    extract(site)
    commit(site, "The article was a copy")
    assert told(site) == []


def test_a_renamed_event_keeps_its_corrections(site):
    edit(site, "A mill burns", "The old mill burns")
    commit(site, "Its name")
    (site / FILE).rename(site / "content/events/2021-05/old-mill-fire.yml")
    extract(site, FIRE)
    commit(site, "A better address")
    assert [(event, why) for event, why, _ in told(site)] == [("old-mill-fire", "Its name")]


def test_the_latest_comes_first_with_its_day(site):
    for number, title in enumerate(("One", "Two")):
        edit(site, "title: " + ("A mill burns" if not number else "One"), f"title: {title}")
        commit(site, title)
    found = history(site / "content", {})
    assert found is not None
    assert [c.why for c in found.corrections] == ["Two", "One"]
    assert found.corrections[0].when.isoformat() == WHEN
    assert found.complete


def test_a_shallow_clone_says_that_it_lacks_the_rest(site, tmp_path):
    for title in ("One", "Two"):
        edit(site, "A mill burns" if title == "One" else "One", title)
        commit(site, title)
    git(tmp_path, "clone", "--depth", "2", f"file://{site}", "clone")
    found = history(tmp_path / "clone/content", {})
    assert found is not None
    assert not found.complete
    assert [c.why for c in found.corrections] == ["Two"]


def test_without_git_there_is_no_history(tmp_path, monkeypatch):
    extract(tmp_path, FIRE)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert history(tmp_path / "content", {}) is None
    monkeypatch.setenv("PATH", str(tmp_path))
    assert history(tmp_path / "content", {}) is None


def test_a_file_that_did_not_hold_once_is_passed_over(site):
    edit(site, "title: A mill burns", "title: [")
    commit(site, "A slip")
    edit(site, "title: [", "title: The old mill burns")
    commit(site, "Mended")
    assert told(site) == []


def test_an_event_came_in_with_the_first_commit_that_has_it_under_any_id(site, monkeypatch):
    monkeypatch.setattr(sys.modules[__name__], "WHEN", "2022-01-01T08:00:00+00:00")
    edit(site, "title: A mill burns", "title: The old mill burns\naliases: [mill-fire]")
    git(site, "mv", FILE, FILE.replace("mill-fire", "old-mill-fire"))
    commit(site, "Another name")
    extract(site, changed(id="later", title="Another", sources=[LATER]))
    events = {event.id: event for event in read(site / "content").events}
    found = history(site / "content", events)
    assert found is not None
    assert {id: when.isoformat() for id, when in found.added.items()} == {
        "old-mill-fire": "2021-06-01T10:00:00+02:00"
    }
    assert "later" in events
