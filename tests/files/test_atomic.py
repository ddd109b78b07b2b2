import os
import subprocess
import sys

import pytest

from dateline.files.atomic import write_atomically


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_written_and_replaced(tmp_path):
    path = tmp_path / "a.md"
    write_atomically(path, b"old")
    write_atomically(path, b"new")
    assert path.read_bytes() == b"new"
    assert names(tmp_path) == ["a.md"]


@pytest.mark.parametrize("call", ["replace", "fsync"])
@pytest.mark.parametrize("failure", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_what_was_there_stays_when_writing_fails(tmp_path, monkeypatch, call, failure):
    def fail(*_):
        raise failure

    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, call, fail)
    with pytest.raises(type(failure)):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["a.md"]


@pytest.mark.parametrize("call", ["replace", "fsync"])
def test_what_was_there_stays_when_the_process_is_killed(tmp_path, call):
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    program = (
        "import os, sys, pathlib, dateline.files.atomic as atomic\n"
        f"os.{call} = lambda *_: os.kill(os.getpid(), 9)\n"
        "atomic.write_atomically(pathlib.Path(sys.argv[1]), b'new')\n"
    )
    assert subprocess.run([sys.executable, "-c", program, str(path)], check=False).returncode == -9
    assert path.read_bytes() == b"old"
    assert [name for name in names(tmp_path) if not name.startswith(".")] == ["a.md"]
