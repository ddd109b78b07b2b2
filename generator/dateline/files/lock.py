"""One run at a time: who changes a site holds its lock until it ends, also when it is killed."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from dateline.errors import DatelineError, Problem, ProblemsError

NAME = ".dateline/lock"
"""Below the folder of the site; git ignores it."""


@contextmanager
def alone(site: Path) -> Iterator[None]:
    """Hold the lock of the site; `DatelineError` where another run holds it.

    The lock is the operating system's, so it goes with the process, however that ends; the empty file that stays
    means nothing.
    """
    path = site / NAME
    try:
        path.parent.mkdir(exist_ok=True)
        lock = FileLock(path)
        lock.acquire(timeout=0)
    except Timeout:
        hint = "wait until it has ended; this run has changed nothing"
        raise DatelineError(f"another run of dateline is at work in {site.resolve()} ({hint})") from None
    except OSError as error:
        problem = Problem(path.as_posix(), 0, 0, "E105", f"cannot be written: {error.strerror}")
        raise ProblemsError([problem]) from None
    try:
        yield
    finally:
        lock.release()
