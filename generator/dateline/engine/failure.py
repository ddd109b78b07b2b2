"""An exception that says which input it came from, and that crosses from one process to another."""

import traceback
from collections.abc import Callable
from dataclasses import dataclass
from reprlib import Repr
from typing import TypeVar

from dateline.errors import DatelineError

Input = TypeVar("Input")
Output = TypeVar("Output")

_short = Repr()
_short.maxstring = _short.maxother = 120


class InputError(DatelineError):
    """The function raised an exception on one of the inputs; a note holds the traceback."""


@dataclass(frozen=True, slots=True)
class Failure:
    """What is left of an exception: text, since not every exception survives being pickled."""

    message: str
    trace: str

    def error(self) -> InputError:
        """The exception to raise where the outputs are read."""
        error = InputError(self.message)
        error.add_note(self.trace)
        return error


def attempt(function: Callable[[Input], Output], given: Input) -> Output | Failure:
    """`function(given)`, or the `Failure` that tells of its exception and of the input."""
    try:
        return function(given)
    except Exception as error:
        said = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
        return Failure(f"{said} (while working on {_short.repr(given)})", traceback.format_exc())
