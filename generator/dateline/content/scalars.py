"""Texts and numbers as YAML writes them: plain where every reader of YAML takes them for what they are."""

import re
from decimal import Decimal

from yaml.resolver import Resolver

from dateline.files.strict_yaml import is_text

_SPECIAL = re.compile(r"[^\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
"""What has to be escaped: control characters, line ends, byte order marks."""
_NOT_FIRST = frozenset("-?:,[]{}#&*!|>'\"%@`=")
_NOT_PLAIN = re.compile(r": |:$| #|^\s|\s$")
_NOT_PLAIN_IN_FLOW = re.compile(r"[,\[\]{}:]")
_NUMBER_OF_YAML_1_2 = re.compile(r"0o[0-7]+|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:e[-+]?\d+)?|[yn]", re.IGNORECASE)
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}

Scalar = str | int | float | bool


def scalar(value: Scalar, flow: bool = False) -> str:
    """The value in one line; `flow` where it stands between brackets."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return format(Decimal(repr(value)), "f")
    if isinstance(value, int):
        return str(value)
    return value if _may_be_plain(value, flow) else _quoted(value)


def literal(text: str, indent: int) -> str | None:
    """A text of several lines as a block (`|-` and the lines); None where a block would not keep it."""
    lines = text.split("\n")
    if len(lines) < 2 or text != text.strip() or any(_SPECIAL.search(line) or line.isspace() for line in lines):
        return None
    return "\n".join(["|-", *(" " * indent + line if line else "" for line in lines)])


def _may_be_plain(text: str, flow: bool) -> bool:
    if not text or text[0] in _NOT_FIRST or _NOT_PLAIN.search(text) or _SPECIAL.search(text):
        return False
    if flow and _NOT_PLAIN_IN_FLOW.search(text):
        return False
    return is_text(text) and not _is_typed_elsewhere(text)


def _is_typed_elsewhere(text: str) -> bool:
    """Whether YAML 1.1 or 1.2 takes it for a number or a truth value. Dates may be dates: nobody is misled."""
    if _NUMBER_OF_YAML_1_2.fullmatch(text):
        return True
    readings = Resolver.yaml_implicit_resolvers.get(text[0], [])
    return any(form.match(text) for tag, form in readings if not tag.endswith(":timestamp"))


def _quoted(text: str) -> str:
    if ('"' in text or "\\" in text) and not _SPECIAL.search(text):
        return "'" + text.replace("'", "''") + "'"
    return '"' + re.sub(_SPECIAL.pattern + r'|["\\]', _escaped, text) + '"'


def _escaped(found: re.Match[str]) -> str:
    code = ord(found[0])
    return _ESCAPES.get(found[0]) or (f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}")
