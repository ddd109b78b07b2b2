"""Files of `content/`: read whole and checked, replaced as a whole or not at all."""

import os
from collections.abc import Iterator
from pathlib import Path

from dateline.errors import Problem, ProblemsError
from dateline.files.atomic import write_atomically

MAX_BYTES = 4_000_000
"""What no YAML file that people edit comes near."""


def read_text(path: str) -> str:
    """The text of the file at `path`, its lines ended by \\n alone; `ProblemsError` where that cannot be had."""
    try:
        with Path(path).open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise ProblemsError([Problem(path, 0, 0, "E105", f"cannot be read: {error.strerror}")]) from None
    if len(raw) > MAX_BYTES:
        raise ProblemsError([Problem(path, 0, 0, "E103", f"larger than {MAX_BYTES // 10**6} MB")])
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        column = error.start - raw.rfind(b"\n", 0, error.start)
        problem = Problem(path, line, column, "E102", "not UTF-8", "save the file in the encoding UTF-8")
        raise ProblemsError([problem]) from None
    return text.replace("\r\n", "\n") if "\r" in text else text


def write_atomic(path: Path, text: str) -> None:
    """Replace the file at `path`, or make it, as a whole; `ProblemsError` where that cannot be done."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, text.encode())
    except OSError as error:
        problem = Problem(path.as_posix(), 0, 0, "E105", f"cannot be written: {error.strerror}")
        raise ProblemsError([problem]) from None


def rewrite(path: Path, text: str) -> None:
    """Replace the file at `path` as `write_atomic` does, with the line ends that it has."""
    of_windows = path.exists() and b"\r\n" in path.read_bytes()
    write_atomic(path, text.replace("\n", "\r\n") if of_windows else text)


def names_under(folder: str, endings: tuple[str, ...]) -> Iterator[str]:
    """The files below `folder` whose names end so, relative to it, with forward slashes, in order."""
    found = []
    for parent, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        below = os.path.relpath(parent, folder).replace(os.sep, "/")
        prefix = "" if below == "." else f"{below}/"
        found += [prefix + name for name in files if name.endswith(endings) and not name.startswith(".")]
    return iter(sorted(found))
