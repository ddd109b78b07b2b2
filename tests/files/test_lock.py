import subprocess
import sys

import pytest
from click.testing import CliRunner

from dateline.cli import main
from dateline.errors import DatelineError, ProblemsError
from dateline.files.lock import alone

HOLD = """
import sys
from pathlib import Path
from dateline.files.lock import alone
with alone(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def other_run(tmp_path):
    """Another process that holds the lock of `tmp_path` until it is killed."""
    other = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert other.stdout.readline() == "held\n"
    yield other
    other.kill()
    other.communicate()


@pytest.mark.parametrize("command", [["add", "story.txt"], ["extract"], ["build"]])
def test_the_second_run_says_that_the_first_is_working(command, tmp_path, other_run, monkeypatch):
    (tmp_path / "mkdocs.yml").write_text("site_name: A\n")
    (tmp_path / "content").mkdir()
    (tmp_path / "story.txt").write_text("A story\nSomething happened.\n")
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, command)
    assert result.exit_code == 1
    assert f"another run of dateline is at work in {tmp_path}" in result.stderr
    assert list((tmp_path / "content").iterdir()) == []


def test_a_killed_run_holds_nothing(tmp_path, other_run):
    other_run.kill()
    other_run.wait()
    with alone(tmp_path):
        pass


def test_one_run_after_the_other(tmp_path):
    for _ in range(2):
        with alone(tmp_path), pytest.raises(DatelineError), alone(tmp_path):
            pass


def test_a_folder_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / ".dateline").write_text("a file in the way")
    with pytest.raises(ProblemsError, match="E105"), alone(tmp_path):
        pass
