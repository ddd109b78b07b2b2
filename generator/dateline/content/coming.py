"""Bases about to be written: so that a stop between an event and its base is not taken for a person's edit.

The file of an event is written first, then its base. Where there is an event already, its coming base is put down
before both, with the digest of the file that it belongs to. The next run finds it: if the file is there, so is the
base; if not, nothing has happened.
"""

from collections.abc import Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from dateline.content.extracted import base_path
from dateline.content.files import names_under, read_text, rewrite, write_atomic

FOLDER = ".extracted/coming"


def announce(root: Path, id: str, file: str, base: str) -> None:
    """Put down the base of the event `id`, before its `file` and that are written."""
    write_atomic(_path(root, id), f"# {_digest(file)}\n{base}")


def arrived(root: Path, id: str) -> None:
    """Take that away again, when both are."""
    _path(root, id).unlink(missing_ok=True)
    with suppress(OSError):
        (root / FOLDER).rmdir()


def finish(root: Path, files: Mapping[str, str]) -> None:
    """Finish what a stopped run left: `files` are the texts of the events by id."""
    for name in list(names_under(f"{root.as_posix()}/{FOLDER}", (".yml",))):
        id = name.removesuffix(".yml")
        head, _, base = read_text(_path(root, id).as_posix()).partition("\n")
        if id in files and head == f"# {_digest(files[id])}":
            rewrite(base_path(root, id), base)
        arrived(root, id)


def _path(root: Path, id: str) -> Path:
    return root / FOLDER / f"{id}.yml"


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()
