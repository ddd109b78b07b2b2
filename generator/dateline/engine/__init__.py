"""A function and many inputs → outputs, in the order of the inputs: serial or in processes, the same result."""

from dateline.engine.failure import InputError
from dateline.engine.run import run

__all__ = ["InputError", "run"]
