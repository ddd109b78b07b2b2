"""What a file must be to be read as text, and how a text is kept."""

import codecs
import unicodedata

from dateline.errors import Problem

SIZE_LIMIT = 5 * 1024 * 1024
"""Bytes; an article is a few kilobytes, so what is larger is something else."""

UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_utf8(path: str, raw: bytes) -> str | Problem:
    """Read a file of the site's own, which is UTF-8 (with or without a byte order mark) or a problem."""
    if problem := unreadable(path, raw):
        return problem
    raw = raw.removeprefix(codecs.BOM_UTF8)
    try:
        return lines_ended(raw.decode())
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode()
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        return Problem(path, line, column, "E102", "this is not UTF-8", "save the file as UTF-8")


def unreadable(path: str, raw: bytes) -> Problem | None:
    """Say why no text can be read from the bytes, whatever their encoding: none, too many, not text."""
    if problem := too_large(path, len(raw)):
        return problem
    if not raw.strip(b" \t\r\n\f\v" + codecs.BOM_UTF8 + codecs.BOM_UTF16):
        return Problem(path, 0, 0, "E101", "the file is empty")
    if b"\0" in raw and not raw.startswith(UTF16_MARKS):
        return Problem(path, 0, 0, "E102", "this is not text: it holds NUL bytes")
    return None


def too_large(path: str, size: int) -> Problem | None:
    """Refuse a file of more than `SIZE_LIMIT` bytes."""
    if size <= SIZE_LIMIT:
        return None
    message = f"{size / 1024**2:.1f} MB of text; the limit is {SIZE_LIMIT // 1024**2} MB"
    return Problem(path, 0, 0, "E103", message, "split the file")


def lines_ended(text: str) -> str:
    r"""End every line with `\n`, whatever system wrote it."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def as_kept(text: str) -> str:
    r"""Return the text as the site keeps it: `\n`, NFC, no trailing blanks; every other character as it came.

    Quotes are verbatim, so quotation marks, dashes and spacing within a line are never changed.
    """
    lines = unicodedata.normalize("NFC", lines_ended(text)).split("\n")
    return "\n".join(line.rstrip() for line in lines).strip()
