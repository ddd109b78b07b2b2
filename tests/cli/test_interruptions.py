"""What is left of a command that is killed at any moment, or whose disk is full: valid files, and nothing lost."""

from pathlib import Path
from shutil import copytree

import pytest
from tests.interrupting import failing, killed, whole

from dateline.content import check, read

STORIES = {
    "ferry": "Ferry sinks off Calais\nCALAIS, May 3 (Coast Wire) - Twelve people were killed on Sunday when a ferry sank "
    "off Calais, the coast guard said.\n",
    "march": "Dockers march in Dover\nThousands of dockers marched through Dover on Monday against the closure of the port.\n",
    "fire": "Mill burns in Ghent\nA fire destroyed a mill in Ghent on Saturday. Two workers were injured.\n",
}  # fmt: skip
COMMANDS = {"add": ["add", "in"], "extract": ["extract"], "build": ["build"]}
BEFORE = {"add": [], "extract": ["add"], "build": ["add", "extract"]}
EVERY = {"add": 1, "extract": 3, "build": 61}
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
    return site


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
