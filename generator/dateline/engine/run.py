"""Run a function over many inputs."""

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from functools import partial
from itertools import islice
from multiprocessing import get_context
from typing import TypeVar

from dateline.engine.failure import Failure, attempt

Input = TypeVar("Input")
Output = TypeVar("Output")

AHEAD = 2
"""Chunks that wait for each process: enough to keep it busy, few enough to read the inputs lazily."""


def run(
    function: Callable[[Input], Output], inputs: Iterable[Input], jobs: int = 1, chunk: int = 1
) -> Iterator[Output]:
    """`function` of each input, in the order of the inputs, as soon as it is known.

    `jobs` is the number of processes; with 1 the work is done in this one. `chunk` is how many inputs go to
    a process at a time. With more than one job, the function, its inputs and outputs are pickled, and inputs
    are read only a few chunks ahead. An exception of the function ends the run with an `InputError` that
    names the input, at the place of that input.
    """
    if jobs < 1 or chunk < 1:
        raise ValueError(f"jobs and chunk are 1 or more, not {jobs} and {chunk}")
    outcomes = _serial(function, inputs) if jobs == 1 else _processes(function, inputs, jobs, chunk)
    for outcome in outcomes:
        if isinstance(outcome, Failure):
            raise outcome.error()
        yield outcome


def _serial(function: Callable[[Input], Output], inputs: Iterable[Input]) -> Iterator[Output | Failure]:
    return map(partial(attempt, function), inputs)


def _processes(
    function: Callable[[Input], Output], inputs: Iterable[Input], jobs: int, chunk: int
) -> Iterator[Output | Failure]:
    # Processes are spawned, not forked: a fork copies locks that other threads hold.
    executor = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_ignore_interrupt)
    waiting: deque[Future[list[Output | Failure]]] = deque()
    try:
        chunks = _chunks(inputs, chunk)
        for part in islice(chunks, jobs * AHEAD):
            waiting.append(executor.submit(_attempt_all, function, part))
        while waiting:
            done = waiting.popleft().result()
            waiting.extend(executor.submit(_attempt_all, function, part) for part in islice(chunks, 1))
            yield from done
    finally:
        executor.shutdown(cancel_futures=True)


def _chunks(inputs: Iterable[Input], size: int) -> Iterator[list[Input]]:
    rest = iter(inputs)
    return iter(lambda: list(islice(rest, size)), [])


def _attempt_all(function: Callable[[Input], Output], inputs: list[Input]) -> list[Output | Failure]:
    return [attempt(function, given) for given in inputs]


def _ignore_interrupt() -> None:
    """Leave Ctrl-C to the parent, which then waits for nothing but the chunks that are under way."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
