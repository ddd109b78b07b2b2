"""How many: a number as sources give it, with what they leave open."""

import re
from typing import Annotated, Literal, NamedTuple, Self, get_args

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema

Role = Literal["killed", "injured", "missing", "detained", "displaced", "captured"]
ROLES: tuple[Role, ...] = get_args(Role)

_COUNT = r"(?:0|[1-9]\d*)"
"""Nothing that another reader of YAML would take for an octal number."""
_PATTERN = re.compile(rf"(?P<about>~)?(?P<low>{_COUNT})(?:\.\.(?P<high>{_COUNT}))?(?P<more>\+)?", re.ASCII)


class Figure(NamedTuple):
    """A count between `low` and `high`; `about` where a source says so, `more` where `high` is "more than".

    Written `8`, `200+`, `~50`, `200..220`, `200..220+`.
    """

    low: int
    high: int
    about: bool = False
    more: bool = False

    @classmethod
    def parse(cls, written: object) -> Self:
        """Read a figure as it is written; `ValueError` where it is none or its minimum is above its maximum."""
        match = _PATTERN.fullmatch(str(written).strip()) if not isinstance(written, bool) else None
        if not match:
            raise ValueError(f"{written!r} is not a figure; write {_meant(str(written))}")
        low = int(match["low"])
        high = int(match["high"] or low)
        if low > high:
            raise ValueError(f"the minimum {low} is above the maximum {high}")
        return cls(low, high, about=bool(match["about"]), more=bool(match["more"]))

    @classmethod
    def spanning(cls, figures: "list[Figure]") -> Self:
        """The range that several sources leave: from the lowest to the highest, never an average."""
        high = max(f.high for f in figures)
        top = [f for f in figures if f.high == high]
        return cls(
            low=min(f.low for f in figures),
            high=high,
            about=all(f.about for f in figures),
            more=any(f.more for f in top),
        )

    def plus(self, other: "Figure") -> "Figure":
        """These and the others, who are other people."""
        return Figure(
            self.low + other.low, self.high + other.high, self.about or other.about, self.more or other.more
        )

    def __str__(self) -> str:
        span = f"{self.low}..{self.high}" if self.low != self.high else str(self.low)
        return f"{'~' if self.about else ''}{span}{'+' if self.more else ''}"


def _meant(written: str) -> str:
    """A number that was only written otherwise (0123, 1,000, 1_000), or the forms that there are."""
    digits = re.sub(r"(?<![\d,_])0+(?=\d)", "", written.strip())
    digits = re.sub(r"(?<=\d)[,_](?=\d{3}(?!\d))", "", digits)
    return digits if _PATTERN.fullmatch(digits) else "8, 200+, ~50, 200..220 or 200..220+"


def _read(value: object) -> Figure:
    return value if isinstance(value, Figure) else Figure.parse(value)


def _write(figure: Figure) -> int | str:
    return int(text) if (text := str(figure)).isdigit() else text


FigureField = Annotated[
    Figure,
    BeforeValidator(_read),
    PlainSerializer(_write),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "integer", "minimum": 0},
                {"type": "string", "pattern": r"^~?(0|[1-9]\d*)(\.\.(0|[1-9]\d*))?\+?$"},
            ],
            "description": "8, 200+ (at least, more than), ~50 (about), 200..220 (sources differ), 200..220+. "
            "0 means that a source says none.",
        }
    ),
]
