"""Two branches, one with corrections and one with new articles, in real git."""

import os
import subprocess
from pathlib import Path

import pytest

from dateline.content import read
from dateline.content.adding import add_places
from dateline.content.merging import write_events
from dateline.model import Event, Extracted, Place

from .samples import event, source

FERRY = event()
FIRE = event(
    id="2021-05-02-mill-fire",
    title="A fire destroys the mill",
    date="2021-05-02",
    place="oldmill",
    sources=[source("The mill burned on Sunday.", "gazette-mill")],
)
FERRY_FILE = "content/events/2021-03/2021-03-04-ferry-sinks.yml"
FIRE_FILE = "content/events/2021-05/2021-05-02-mill-fire.yml"
LATER = source("Thirteen died.", "herald-ferry", says={"killed": 13})


def git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    who = {f"GIT_{who}_{what}": "x@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    environment = os.environ | who | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    return subprocess.run(
        ["git", *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def done(folder: Path, *arguments: str) -> str:
    result = git(folder, *arguments)
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


def commit(folder: Path, why: str) -> None:
    done(folder, "add", "-A")
    done(folder, "commit", "-m", why)


def extract(folder: Path, *events: Event, **places: str) -> None:
    add_places(folder / "content", {id: Place(name=name) for id, name in places.items()})
    write_events(folder / "content", [Extracted(each, 0.9) for each in events])


def changed(before: Event, **new: object) -> Event:
    return Event.model_validate(before.model_dump() | new)


def edit(folder: Path, name: str, old: str, new: str) -> None:
    text = (folder / name).read_text()
    assert old in text
    (folder / name).write_text(text.replace(old, new))


def events(folder: Path) -> dict[str, Event]:
    content = read(folder / "content")
    assert content.problems == ()
    return {event.id: event for event in content.events}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    done(tmp_path, "init", "-q", "-b", "main")
    extract(tmp_path, FERRY, FIRE, oldmill="Old Mill", ytown="Ytown")
    commit(tmp_path, "The first articles")
    done(tmp_path, "branch", "corrections")
    return tmp_path


def correct(site: Path) -> None:
    """What an editor does on a branch: a title, a date, a remark, an event renamed."""
    done(site, "switch", "-q", "corrections")
    edit(site, FERRY_FILE, "title: A ferry sinks off Port Alder", "title: The Alder ferry sinks  # its name")
    edit(site, FERRY_FILE, "date: 2021-03-04", "date: 2021-03-03/2021-03-04")
    (site / FIRE_FILE).rename(site / "content/events/2021-05/mill-fire.yml")
    commit(site, "The ferry's name, and its night")
    done(site, "switch", "-q", "main")


def test_corrections_and_new_articles_merge_without_a_conflict(site: Path) -> None:
    correct(site)
    storm = changed(
        FIRE, id="2021-06-01-storm", sources=[source("A storm came.", "herald-storm")], date="2021-06-01"
    )
    extract(site, changed(FERRY, sources=[*FERRY.sources, LATER]), FIRE, storm, xville="Xville")
    commit(site, "More articles")
    done(site, "merge", "-q", "-m", "Corrections", "corrections")
    again = [changed(FERRY, sources=[*FERRY.sources, LATER]), FIRE, storm]
    extract(site, *again, xville="Xville")
    found = events(site)
    assert found.keys() == {FERRY.id, "mill-fire", storm.id}
    assert found[FERRY.id].title == "The Alder ferry sinks"
    assert str(found[FERRY.id].date) == "2021-03-03/2021-03-04"
    assert [each.article for each in found[FERRY.id].sources] == ["gazette-ferry", "herald-ferry"]
    assert "# its name" in (site / FERRY_FILE).read_text()
    assert found["mill-fire"].aliases == (FIRE.id,)


def test_two_branches_with_new_articles_merge_without_a_conflict(site: Path) -> None:
    new = {
        name: changed(FIRE, id=f"2021-0{month}-01-{name}", date=f"2021-0{month}-01", sources=[source(name, name)])
        for month, name in ((6, "storm"), (7, "strike"))
    }
    done(site, "switch", "-q", "corrections")
    extract(site, FERRY, FIRE, new["storm"], aport="A Port")
    commit(site, "A storm")
    done(site, "switch", "-q", "main")
    extract(site, FERRY, FIRE, new["strike"], zport="Z Port")
    commit(site, "A strike")
    merged = git(site, "merge", "-q", "-m", "Both", "corrections")
    in_conflict = done(site, "diff", "--name-only", "--diff-filter=U").split()
    assert (merged.returncode, in_conflict) == (0, [])
    extract(site, FERRY, FIRE, *new.values(), aport="A Port", zport="Z Port")
    assert events(site).keys() == {FERRY.id, FIRE.id, *(each.id for each in new.values())}
    assert set(read(site / "content").places) == {"oldmill", "ytown", "aport", "zport"}


def test_a_real_conflict_is_in_one_file_and_readable(site: Path) -> None:
    correct(site)
    extract(site, changed(FERRY, title="Ferry sinks, killing at least 12"), FIRE)
    commit(site, "A newer extractor")
    assert git(site, "merge", "-q", "-m", "Corrections", "corrections").returncode == 1
    assert done(site, "diff", "--name-only", "--diff-filter=U").split() == [FERRY_FILE]
    text = (site / FERRY_FILE).read_text()
    assert text.count("<<<<<<<") == 1
    ours, _, theirs = text.partition("<<<<<<<")[2].partition(">>>>>>>")[0].partition("=======")
    assert "title: Ferry sinks, killing at least 12" in ours
    assert "title: The Alder ferry sinks  # its name" in theirs
    assert "quote:" not in ours + theirs
