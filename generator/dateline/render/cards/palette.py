"""The sixteen colours of a card: sober, and few, so that a card is small; those of the pages in daylight."""

from PIL import Image

_PAPER, _INK, _ACCENT = (0xFB, 0xFA, 0xF7), (0x1F, 0x1D, 0x1A), (0xA0, 0x1C, 0x2A)
_MAP = ((0xD9, 0xE4, 0xEA), (0xE4, 0xE0, 0xD7), (0xF6, 0xF4, 0xEF), (0x8A, 0x84, 0x7B), (0xE3, 0xB9, 0xB5))
"""Sea, land, the country of the place, borders, and a shaded area."""
PAPER, SOFT, INK = 0, 4, 6
"""Between paper and ink are the greys of the edges of letters, and of what says less."""
ACCENT_PAPER, ACCENT = 7, 10
SEA, LAND, HOME, BORDER, SHADE = range(11, 16)


def _between(first: tuple[int, ...], last: tuple[int, ...], steps: int) -> list[tuple[int, ...]]:
    return [
        tuple(round(a + (b - a) * step / steps) for a, b in zip(first, last, strict=True))
        for step in range(steps + 1)
    ]


COLOURS = [*_between(_PAPER, _INK, 6), *_between(_PAPER, _ACCENT, 3), *_MAP]


def flat() -> list[int]:
    """The palette as Pillow wants it."""
    return [part for colour in COLOURS for part in colour]


def holder() -> Image.Image:
    """An image that holds nothing but the palette."""
    image = Image.new("P", (1, 1))
    image.putpalette(flat())
    return image
