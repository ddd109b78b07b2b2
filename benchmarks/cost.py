"""What a command costs."""

import os
import shutil
import subprocess
import time
from pathlib import Path
from typing import NamedTuple


class Cost(NamedTuple):
    """Seconds of CPU (user and system, all threads), seconds by the clock, and peak memory in MB."""

    cpu: float
    wall: float
    peak: float


class Output(NamedTuple):
    """What a build left: pages (files named index.html), files and megabytes."""

    pages: int
    files: int
    size: float


def cost(command: list[str], folder: Path, environment: dict[str, str]) -> Cost:
    """Run a command to its end; `RuntimeError` with what it printed where it fails."""
    started = time.perf_counter()
    log = folder / "log.txt"
    with log.open("wb") as out:
        child = subprocess.Popen(command, cwd=folder, env=environment, stdout=out, stderr=subprocess.STDOUT)
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise RuntimeError(f"{' '.join(command)} failed:\n{log.read_text()[-2000:]}")
    wall = time.perf_counter() - started
    return Cost(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024)


def output(folder: Path) -> Output:
    """Count what is in a built site."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    pages = sum(path.name == "index.html" for path in files)
    return Output(pages, len(files), sum(path.stat().st_size for path in files) / 1e6)


def emptied(folder: Path) -> None:
    """Remove a built site, so that each build begins with nothing."""
    shutil.rmtree(folder, ignore_errors=True)
