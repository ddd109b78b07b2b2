"""Text as files of other forms may hold it."""

import re

_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def without_controls(text: str) -> str:
    """The text without what XML and iCalendar do not allow: control characters other than tab and line break."""
    return _CONTROLS.sub("", text) if _CONTROLS.search(text) else text
