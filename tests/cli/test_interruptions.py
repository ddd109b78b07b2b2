"""What is left of a command that is killed at any moment, or whose disk is full: valid files, and nothing lost."""

from pathlib import Path
from shutil import copytree

import pytest
from click.testing import CliRunner
from tests.interrupting import failing, killed, whole

from dateline.cli import main
from dateline.content import check, planning, read
from dateline.pipeline import site as pipeline_site

STORIES = {
    "ferry": "Ferry sinks off Calais\nCALAIS, May 3 (Coast Wire) - Twelve people were killed on Sunday when a ferry sank "
    "off Calais, the coast guard said.\n",
    "march": "Dockers march in Dover\nThousands of dockers marched through Dover on Monday against the closure of the port.\n",
    "fire": "Mill burns in Ghent\nA fire destroyed a mill in Ghent on Saturday. Two workers were injured.\n",
}  # fmt: skip
COMMANDS = {"add": ["add", "in"], "extract": ["extract"], "build": ["build"], "same_as": ["extract"]}
BEFORE = {"add": [], "extract": ["add"], "build": ["add", "extract"], "same_as": ["add", "extract"]}
EVERY = {"add": 1, "extract": 3, "build": 53, "same_as": 2}
"""Of how many changes one is tried; an odd number, so that files of every sort are met."""


@pytest.fixture(scope="module", autouse=True)
def loaded():
    """Load once what every fork needs."""
    from dateline.extract.language import pipeline
    from dateline.pipeline.knowledge import default_knowledge

    pipeline()
    default_knowledge()


def site_before(command: str, folder: Path) -> Path:
    site = folder / "before"
    assert whole(folder, ["init", "before"]) == 0
    for path in (site / "content").rglob("*.*"):
        if path.is_file() and "pages" not in path.parts:
            path.unlink()
    (site / "in").mkdir()
    for name, text in STORIES.items():
        (site / "in" / f"{name}.txt").write_text(text)
        (site / "in" / f"{name}.yml").write_text("published: 2020-05-05\n")
    for earlier in BEFORE[command]:
        assert whole(site, COMMANDS[earlier]) == 0
    if command == "same_as":
        say_that_two_are_one(site)
    return site


def say_that_two_are_one(site: Path) -> None:
    """Type what `dateline join` writes, which the next extraction then does."""
    one, other, *_ = sorted((site / "content/events").rglob("*.yml"))
    one.write_text(one.read_text() + f"same_as: [{other.stem}]  # the same\n")
    other.write_text(other.read_text() + "# Ask the harbour.\n")


def tree(site: Path) -> dict[str, bytes]:
    """Every file but the lock and what a killed command left half-written, which is hidden and read by nobody."""
    files = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    return {name: path.read_bytes() for name, path in files.items() if not name.endswith((".tmp", "/lock"))}


@pytest.mark.parametrize("command", COMMANDS)
def test_a_killed_command_leaves_valid_files_and_the_next_run_finishes_the_work(command, tmp_path):
    before, undisturbed = site_before(command, tmp_path), tmp_path / "undisturbed"
    copytree(before, undisturbed)
    assert whole(undisturbed, COMMANDS[command]) == 0
    expected = tree(undisturbed)
    step, tried, alive = 1, 0, True
    while alive:
        site = copytree(before, tmp_path / str(step))
        alive = killed(site, COMMANDS[command], step)
        content = read(site / "content")
        assert [p for p in check(content) if p.is_error] == [], step
        assert whole(site, COMMANDS[command]) == 0, step
        assert tree(site) == expected, (step, str(site))
        step, tried = step + EVERY[command], tried + alive
    assert tried > 4


@pytest.mark.parametrize("command", COMMANDS)
def test_a_full_disk_is_told_and_leaves_nothing_half_written(command, tmp_path):
    before, undisturbed = site_before(command, tmp_path), tmp_path / "undisturbed"
    copytree(before, undisturbed)
    assert whole(undisturbed, COMMANDS[command]) == 0
    for step in (1, 2, 4, 7, 40):
        site = copytree(before, tmp_path / str(step))
        if (status := failing(site, COMMANDS[command], step)) == 0:
            assert step > 4
            break
        assert status == 1, step
        assert [p for p in check(read(site / "content")) if p.is_error] == [], step
        assert whole(site, COMMANDS[command]) == 0, step
        assert tree(site) == tree(undisturbed), step


def test_a_join_that_is_killed_is_finished_by_the_next_run(tmp_path):
    before = site_before("build", tmp_path)
    one, other, *_ = sorted(path.stem for path in (before / "content/events").rglob("*.yml"))
    join = ["join", one, other]
    undisturbed = copytree(before, tmp_path / "undisturbed")
    assert whole(undisturbed, join) == whole(undisturbed, COMMANDS["extract"]) == 0
    step, alive = 1, True
    while alive:
        site = copytree(before, tmp_path / str(step))
        alive = killed(site, join, step)
        assert [p for p in check(read(site / "content")) if p.is_error] == [], step
        assert whole(site, COMMANDS["extract"]) == 0
        if other in {path.stem for path in (site / "content/events").rglob("*.yml")}:  # killed before it had begun
            assert whole(site, join) == whole(site, COMMANDS["extract"]) == 0
        assert tree(site) == tree(undisturbed), step
        step += 1
    assert step > 4


def test_what_is_saved_while_a_command_reads_stays_and_is_told(tmp_path, monkeypatch):
    site = site_before("build", tmp_path)
    event = next((site / "content/events").rglob("*ferry*"), next((site / "content/events").rglob("*.yml")))
    base = site / "content/.extracted/events" / event.name
    for path in (event, base):  # the extractor has something to change in it
        path.write_text(path.read_text().replace("title: ", "title: Formerly, "))
    work = pipeline_site.merge

    def saved_meanwhile(*arguments, **more):
        event.write_text(event.read_text() + "note: Saved while it was at work.\n")
        return work(*arguments, **more)

    monkeypatch.setattr(pipeline_site, "merge", saved_meanwhile)
    monkeypatch.chdir(site)
    assert "E302" not in CliRunner().invoke(main, ["extract"]).stderr  # read after that: nothing is lost
    assert "note: Saved while" in event.read_text()
    taken = planning.before

    def saved_later(*arguments):
        found = taken(*arguments)
        event.write_text(event.read_text() + "# Saved later.\n")
        return found

    event.write_text(event.read_text().replace("title: ", "title: Formerly, "))
    base.write_text(base.read_text().replace("title: ", "title: Formerly, "))
    monkeypatch.setattr(pipeline_site, "merge", work)
    monkeypatch.setattr(planning, "before", saved_later)
    result = CliRunner().invoke(main, ["extract"])
    assert (result.exit_code, f"{event.name} E302 changed while it was being read" in result.stderr) == (1, True)
    assert event.read_text().endswith("# Saved later.\n")
    monkeypatch.setattr(planning, "before", taken)
    assert CliRunner().invoke(main, ["extract"]).exit_code == 0
    assert "Formerly" not in event.read_text()
    assert "# Saved later." in event.read_text()
