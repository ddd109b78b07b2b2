"""Commands that are killed, or whose disk fails, just before a chosen change to the files of a site.

The process is forked, so what is imported stays imported; an audit hook (PEP 578) counts the changes.
"""

import errno
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from click.testing import CliRunner

from dateline.cli import main

CRASHED = 98
"""The exit status that stands for an exception that nobody caught."""
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
Deed = Callable[[], None]


def killed(site: Path, arguments: list[str], step: int) -> bool:
    """Run a command and kill it before the change number `step`; whether it came so far."""
    return _forked(site, arguments, step, lambda: os.kill(os.getpid(), signal.SIGKILL)) == -signal.SIGKILL


def failing(site: Path, arguments: list[str], step: int) -> int:
    """Run a command on a disk that is full from the change number `step` on; its exit status."""
    return _forked(site, arguments, step, _full)


def whole(site: Path, arguments: list[str]) -> int:
    """Run a command in a process of its own, undisturbed; its exit status."""
    return _forked(site, arguments, 10**9, _full)


def _full() -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _forked(site: Path, arguments: list[str], step: int, deed: Deed) -> int:
    child = os.fork()
    if not child:
        status = 99
        try:
            os.chdir(site)
            sys.addaudithook(_hook(site, step, deed))
            status = _status(arguments)
        finally:
            os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _status(arguments: list[str]) -> int:
    result = CliRunner().invoke(main, arguments)
    is_a_crash = result.exception is not None and not isinstance(result.exception, SystemExit)
    return CRASHED if is_a_crash else result.exit_code


def _hook(site: Path, step: int, deed: Deed) -> Callable[[str, tuple[object, ...]], None]:
    done = 0

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal done
        if _changes(event, arguments) and _below(site, arguments[0]):
            done += 1
            if done >= step:
                deed()

    return hook


def _changes(event: str, arguments: tuple[object, ...]) -> bool:
    if event == "open":
        _, _, flags = arguments
        return isinstance(flags, int) and bool(flags & _WRITING)
    return event in ("os.rename", "os.mkdir")


def _below(site: Path, path: object) -> bool:
    return isinstance(path, str | bytes | os.PathLike) and Path(os.fsdecode(path)).absolute().is_relative_to(site)
