"""Folders that may be read and not written: told, and nothing is half-written."""

import ctypes
import os
import re
import stat
import struct
import traceback
from pathlib import Path

import pytest
from click.testing import CliRunner

from dateline.cli import main
from dateline.starter import write_site

_CAPABILITY_VERSION = 0x20080522
"""Of capset(2), with two sets of each sort."""
STORY = "Ferry sinks off Calais\nCALAIS, May 3 (Coast Wire) - Twelve people were killed on Sunday, the coast guard said.\n"


def be_nobody_special() -> None:
    """Give up what lets root write where nobody may, for the rest of this process."""
    if os.getuid() == 0:
        head = struct.pack("Ii", _CAPABILITY_VERSION, 0)
        assert ctypes.CDLL(None).capset(head, bytes(24)) == 0


def as_anyone(site: Path, arguments: list[str], told: Path) -> int:
    """Give a command without the rights of root, in a process of its own; its exit status."""
    if child := os.fork():
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    status = 99
    try:
        output = told.open("w")
        be_nobody_special()
        os.chdir(site)
        result = CliRunner().invoke(main, arguments)
        output.write(result.output)
        if result.exception and not isinstance(result.exception, SystemExit):
            traceback.print_exception(result.exception, file=output)
            result.exit_code = 98
        output.flush()
        status = result.exit_code
    finally:
        os._exit(status)


def tree(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def read_only(folder: Path) -> None:
    for path in [folder, *folder.rglob("*")]:
        path.chmod(stat.S_IMODE(path.stat().st_mode) & ~0o222)


@pytest.mark.parametrize("closed", [".", "content"])
@pytest.mark.parametrize("command", ["add", "extract", "review", "build", "join", "split"])
def test_a_read_only_folder_is_told_and_nothing_is_half_written(command: str, closed: str, tmp_path: Path) -> None:
    site = tmp_path / "site"
    write_site(site, "Read-only")
    (site / "in").mkdir()
    (site / "in/ferry.txt").write_text(STORY)
    (site / "in/ferry.yml").write_text("published: 2020-05-05\n")
    (site / ".dateline").mkdir(exist_ok=True)
    (site / ".dateline").chmod(0o777)
    event, other, *_ = sorted((site / "content/events").rglob("*.yml"))
    event.write_text(event.read_text().replace("status: reviewed", "status: unreviewed"))
    arguments = {
        "add": ["add", "in"],
        "extract": ["extract", "--fast"],
        "review": ["review", "--as", "reviewed", event.stem],
        "build": ["build"],
        "join": ["join", event.stem, other.stem],
        "split": ["split", event.stem, other.stem],
    }[command]
    article = next((site / "content/articles").glob("*.md"))
    article.write_text(article.read_text() + "\nOn 3 March 2024, gunmen killed four sailors in Valletta.\n")
    before = tree(site)
    read_only(site / closed)
    told = tmp_path / "told"
    assert as_anyone(site, arguments, told) == 1, told.read_text()
    assert re.search(r" E105 (it )?cannot be written: Permission denied", told.read_text())
    after = tree(site)
    made = [name for name in after.keys() - before.keys() if not name.startswith((".dateline/", "site/"))]
    assert made == []  # what is published from content that cannot be written is no part of it
    assert {name: after[name] for name in before} == before
