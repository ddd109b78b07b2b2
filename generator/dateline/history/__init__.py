"""What people corrected, out of the history that git keeps."""

from dateline.history.corrections import history

__all__ = ["history"]
