"""Where the words of a map go: each at the first position that is free, or nowhere.

Sizes are those of a phone (assets/maps.css makes the words smaller on wide screens), so that what is free there is
free everywhere.
"""

from collections.abc import Iterable, Sequence
from html import escape
from math import cos, pi, sin
from typing import NamedTuple

SIZES = {"place": 36, "spot": 31, "city": 29, "country": 27, "sea": 27, "scale": 26}
"""Height of the letters of each kind of label, in units; the same as in maps.css."""
WIDE = {"country": 0.8, "place": 0.63, "spot": 0.61}
"""Mean width of a letter, as part of its height; .56 for the rest."""
GAP = 5
WIDE_PART = 0.65
"""How large letters are on a wide screen, as part of those on a phone."""


class Box(NamedTuple):
    """A part of the map that is taken."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether the two share some part."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def holds(self, other: "Box") -> bool:
        """Whether the other lies wholly within."""
        return (
            self.left <= other.left
            and other.right <= self.right
            and self.top <= other.top
            and other.bottom <= self.bottom
        )


class Label(NamedTuple):
    """A word on the map: its baseline's start, middle or end is at x, y."""

    words: str
    kind: str
    x: float
    y: float
    anchor: str
    wide: bool = False
    """Whether there is room for it on a wide screen only."""

    def svg(self) -> str:
        """The label as a text element."""
        end = {"start": "", "middle": " dl-map-middle", "end": " dl-map-end"}[self.anchor]
        end += " dl-map-wide" if self.wide else ""
        where = f'x="{self.x:.0f}" y="{self.y:.0f}"'
        return f'<text class="dl-map-{self.kind}{end}" {where}>{escape(self.words)}</text>'


def box(label: Label, part: float = 1.0) -> Box:
    """What a label takes up, about, in letters that are `part` as large as on a phone."""
    size = SIZES[label.kind] * part
    width = len(label.words) * size * WIDE.get(label.kind, 0.56)
    left = label.x - {"start": 0, "middle": width / 2, "end": width}[label.anchor]
    return Box(left - GAP, label.y - size * 0.8 - GAP, left + width + GAP, label.y + size * 0.25 + GAP)


def centred(words: str, kind: str, x: float, y: float) -> Label:
    """A label around a point."""
    return Label(words, kind, x, y + SIZES[kind] * 0.3, "middle")


def beside(words: str, kind: str, x: float, y: float, radius: float, part: float = 1.0) -> list[Label]:
    """The positions of a label beside a dot, the best first: right, left, above, below, between these."""
    size, off = SIZES[kind] * part, radius + 7
    near, up, down = off * 0.75, y - off * 0.45, y + off * 0.45 + size * 0.6
    return [
        Label(words, kind, x + off, y + size * 0.3, "start"),
        Label(words, kind, x - off, y + size * 0.3, "end"),
        Label(words, kind, x, y - off, "middle"),
        Label(words, kind, x, y + off + size * 0.75, "middle"),
        Label(words, kind, x + near, down, "start"),
        Label(words, kind, x + near, up, "start"),
        Label(words, kind, x - near, down, "end"),
        Label(words, kind, x - near, up, "end"),
    ]


def below(words: str, kind: str, label: Label) -> list[Label]:
    """The position under another label, on the same side."""
    return [Label(words, kind, label.x, label.y + SIZES[kind] * 1.75, label.anchor)]


class Sheet:
    """A map's surface: which parts are taken."""

    def __init__(self, width: float, height: float, part: float = 1.0) -> None:
        self._part = part
        self._edge = Box(4, 4, width - 4, height - 4)
        self._taken: list[Box] = []
        self.labels: list[Label] = []

    def take(self, *boxes: Box) -> None:
        """Keep parts of the map free of labels."""
        self._taken += boxes

    def free(self, wanted: Box) -> bool:
        """Whether nothing is in the way, the edge of the map included."""
        return self._edge.holds(wanted) and not any(wanted.meets(other) for other in self._taken)

    def put(self, positions: Iterable[Label], *around: Box) -> bool:
        """Write a label at the first position that is free; `around` is what it stands beside, and must be too."""
        if not all(self.free(other) for other in around):
            return False
        for label in positions:
            if self.free(taken := box(label, self._part)):
                self.labels.append(label)
                self.take(taken, *around)
                return True
        return False

    def force(self, positions: Sequence[Label]) -> Label:
        """Write a label at the first free position, or at the first that is on the map whole; which it was."""
        if not self.put(positions):
            whole = (each for each in positions if self._edge.holds(box(each, self._part)))
            label = next(whole, positions[0])
            self.labels.append(label)
            self.take(box(label, self._part))
        return self.labels[-1]

    def widened(self) -> "Sheet":
        """The same map on a wide screen, where the same labels take up less."""
        wide = Sheet(self._edge.right + 4, self._edge.bottom + 4, WIDE_PART)
        large = {box(label, self._part) for label in self.labels}
        wide.take(*(taken for taken in self._taken if taken not in large))
        wide.take(*(box(label, WIDE_PART) for label in self.labels))
        return wide

    def svg(self) -> str:
        """All labels."""
        return "".join(label.svg() for label in self.labels)


def dot(x: float, y: float, radius: float) -> Box:
    """The box of a circle."""
    return Box(x - radius, y - radius, x + radius, y + radius)


def circle(x: float, y: float, radius: float) -> list[Box]:
    """The boxes along the line of a circle."""
    turns = (2 * pi * step / 32 for step in range(32))
    return [dot(x + radius * cos(turn), y + radius * sin(turn), radius / 12) for turn in turns]
