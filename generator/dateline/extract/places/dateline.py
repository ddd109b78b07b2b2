"""Datelines: where a report was filed, as its first words say (`QUITO, 3 Feb (LNA) — …`)."""

import re

_LONGEST = 220
"""Characters of a text within which a dateline ends."""
_DATELINE = re.compile(
    r"\s*(?:\[[^\]]{1,40}\]\s*)?"  # an editor's note: [Excerpt]
    r"(?P<where>[A-Z](?:[^.!?\n]|\.(?=\s*[,(—–-])){1,110}?)"
    r"\s*(?:\s-{1,2}|[—–])\s"
)
_DAY = r"\d{1,2}\s+[A-Z][a-z]{2}|[A-Z][a-z]{2,8}\.?\s+\d{1,2}"
_SURE = re.compile(rf"\([^)]+\)\s*$|,\s*(?:{_DAY})[^,]*$")


def dateline_end(text: str) -> int:
    """The offset at which the dateline of a report ends; 0 where it has none.

    It ends with a dash, and has an agency in brackets, a day, or nothing but capitals before it.
    """
    match = _DATELINE.match(text, 0, _LONGEST)
    if not match:
        return 0
    where = match["where"]
    town = where.split(",")[0].split("(")[0]
    return match.end() if _SURE.search(where) or town.isupper() else 0
