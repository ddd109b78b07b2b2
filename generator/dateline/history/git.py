"""What git knows of a folder: its commits, and files as they were."""

import subprocess
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

_START, _BETWEEN = "\x01", "\x02"
_NOTHING = "0" * 40


class FileChange(NamedTuple):
    """A file that a commit changed, by path below the folder and id of its content; None where it was not there."""

    path: str
    before: str | None
    after: str | None


class Commit(NamedTuple):
    """A commit and what it changed below the folder; merges change nothing of their own."""

    id: str
    when: datetime
    subject: str
    files: tuple[FileChange, ...]


class GitError(Exception):
    """There is no git, or no repository that it will read."""


def is_shallow(folder: Path) -> bool:
    """Whether the repository lacks its earlier commits."""
    return _git(folder, "rev-parse", "--is-shallow-repository").strip() == b"true"


def commits(folder: Path, *paths: str) -> Iterator[Commit]:
    """The commits that changed something below `paths`, the latest first."""
    form = f"--format=format:{_START}%H{_BETWEEN}%aI{_BETWEEN}%s"
    log = _git(folder, "log", "-z", "--raw", "--no-abbrev", "--no-renames", "--relative", form, "--", *paths)
    for part in log.decode("utf-8", "replace").split(_START)[1:]:
        head, _, rest = part.partition("\n")
        id, when, subject = head.rstrip("\0").split(_BETWEEN, 2)
        yield Commit(id, datetime.fromisoformat(when), subject, tuple(_files(rest)))


def contents(folder: Path, names: Iterable[str]) -> dict[str, bytes]:
    """The contents of files by their ids, or by `COMMIT:./PATH`; without those that are not there."""
    wanted = list(dict.fromkeys(names))
    answer = _git(folder, "cat-file", "--batch", given="".join(f"{name}\n" for name in wanted).encode())
    found, at = {}, 0
    for name in wanted:
        end = answer.index(b"\n", at)
        head, at = answer[at:end], end + 1
        if not head.endswith(b" missing"):
            size = int(head.split()[-1])
            found[name] = answer[at : at + size]
            at += size + 1
    return found


def _files(raw: str) -> Iterator[FileChange]:
    """`:100644 100644 BEFORE AFTER M`, a zero byte, and the path, again and again."""
    fields = raw.split("\0")
    for facts, path in zip(fields[::2], fields[1::2], strict=False):
        if facts.startswith(":"):
            _, _, before, after, _ = facts.split(" ")
            yield FileChange(path, before if before != _NOTHING else None, after if after != _NOTHING else None)


def _git(folder: Path, *arguments: str, given: bytes = b"") -> bytes:
    try:
        return subprocess.run(
            ["git", "-C", folder, *arguments], input=given, capture_output=True, check=True
        ).stdout
    except (OSError, subprocess.CalledProcessError) as error:
        raise GitError(str(error)) from None
