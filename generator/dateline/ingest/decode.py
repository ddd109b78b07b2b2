"""A source's bytes to text, whatever encoding it came in.

No answer is better than a wrong one, since quotes are verbatim.
"""

import re
from typing import NamedTuple

from dateline.errors import Problem
from dateline.ingest.text import UTF16_MARKS, lines_ended, read_utf8, unreadable

# The legacy encodings of the WHATWG Encoding Standard, which are those that web pages came in.
_ENCODINGS = [
    *("cp866", "koi8_r", "koi8_u", "mac_roman", "mac_cyrillic", "cp874"),
    *(f"cp{page}" for page in range(1250, 1259)),
    *(f"iso8859_{part}" for part in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)),
    *("gb18030", "big5", "euc_jp", "cp932", "cp949"),
]
_WINDOWS_PUNCTUATION = bytes([0x85, *range(0x91, 0x98), 0xA0])
"""Dots, quotation marks, dashes and the fixed space, which are the same in every Windows code page."""
_EVIDENCE = 24
"""Bytes beyond ASCII below which charset-normalizer was seen to guess wrongly."""
_MESS_LIMIT = 0.1
_MARGIN = 0.02
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_CONTROLS_SHARE = 0.01
_SAVE = "save the file as UTF-8"


class Decoded(NamedTuple):
    """A source's text, and the encoding it was found to be in where that is not UTF-8."""

    text: str
    encoding: str | None = None


def decode(path: str, raw: bytes) -> Decoded | Problem:
    """Read a source: UTF-8, UTF-16 with a byte order mark, or else what it is found to be beyond doubt."""
    if problem := unreadable(path, raw):
        return problem
    decoded = _utf16(path, raw) if raw.startswith(UTF16_MARKS) else _utf8_or_older(path, raw)
    if isinstance(decoded, Problem):
        return decoded
    if not decoded.text.strip():
        return Problem(path, 0, 0, "E101", "the file is empty")
    if len(_CONTROLS.findall(decoded.text)) > len(decoded.text) * _CONTROLS_SHARE:
        return Problem(path, 0, 0, "E102", "this is not text: it is full of control characters")
    return decoded


def _utf16(path: str, raw: bytes) -> Decoded | Problem:
    try:
        return Decoded(lines_ended(raw.decode("utf-16")), "utf-16")
    except UnicodeDecodeError:
        return Problem(path, 0, 0, "E102", "this begins as UTF-16 does, but is not UTF-16", _SAVE)


def _utf8_or_older(path: str, raw: bytes) -> Decoded | Problem:
    text = read_utf8(path, raw)
    if isinstance(text, str):
        return Decoded(text)
    if _mostly_utf8(raw):
        return text
    try:
        if encoding := _detected(raw):
            return Decoded(lines_ended(raw.decode(encoding)), encoding)
    except UnicodeDecodeError:  # of a long text, the detector looks at the beginning alone
        pass
    return Problem(path, 0, 0, "E102", "this is not UTF-8, and its encoding cannot be told", _SAVE)


def _mostly_utf8(raw: bytes) -> bool:
    """Whether it is UTF-8 with a fault in it: to take that for another encoding would spoil every accent."""
    text = raw.decode(errors="replace")
    faults = text.count("\ufffd")
    return sum(not char.isascii() for char in text) > 2 * faults


def _detected(raw: bytes) -> str | None:
    """Return the encoding of bytes that are not UTF-8, None where it is in doubt.

    charset-normalizer orders its findings by mess (0 is none), then by how much the letters look like a language.
    It looks at samples, so it is given only the lines that can tell: those that are not ASCII.
    """
    # In doubt: too little tells, or another encoding fits nearly as well and reads something else.
    telling = bytes(byte for byte in raw if byte > 0x7F)
    if not telling.strip(_WINDOWS_PUNCTUATION):
        return "cp1252"
    if len(telling) < _EVIDENCE:
        return None
    from charset_normalizer import from_bytes  # slow to import, and most files are UTF-8

    lines = b"\n".join(line for line in raw.splitlines() if not line.isascii())
    found = [*from_bytes(lines, cp_isolation=_ENCODINGS)]
    if not found or found[0].chaos > _MESS_LIMIT:
        return None
    best, *rivals = found
    for rival in rivals:
        close = rival.chaos - best.chaos < _MARGIN and best.coherence - rival.coherence < _MARGIN
        if close and str(rival) != str(best):
            return None
    return str(best.encoding)
