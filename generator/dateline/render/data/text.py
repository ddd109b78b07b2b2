"""Text as files of other forms may hold it."""

_CONTROLS = dict.fromkeys(
    code
    for code in (*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF)
    if code not in (9, 10)
)


def without_controls(text: str) -> str:
    """The text without what XML and iCalendar do not allow: control characters other than tab and line break."""
    return text.translate(_CONTROLS)
