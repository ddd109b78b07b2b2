"""A card as a picture: text on the left, the map on the right, in sixteen colours."""

from io import BytesIO

from PIL import Image, ImageDraw

from dateline.render.cards import lettering
from dateline.render.cards.card import Card
from dateline.render.cards.ground import ground
from dateline.render.cards.lettering import Line, Style
from dateline.render.cards.palette import ACCENT, ACCENT_PAPER, INK, PAPER, SOFT, flat

WIDTH, HEIGHT = 1200, 630
MARGIN = 64
MAP_WIDTH = 400
TOP, BOTTOM = 92, HEIGHT - 60
"""Baselines of the first and of the last line."""
HEADLINES = (
    (Style(58, 600, True), 66, 4),
    (Style(48, 600, True), 56, 5),
    (Style(40, 600, True), 48, 6),
)
"""Sizes of the title, the distance of lines, and how many fit; the largest is taken that cuts nothing."""
SMALL, PLAIN, STRONG = Style(28), Style(32), Style(34, 600)


def draw(card: Card) -> bytes:
    """The picture, as PNG."""
    canvas = Image.new("P", (WIDTH, HEIGHT), PAPER)
    right = WIDTH - MARGIN
    under = ground(card.place, MAP_WIDTH, HEIGHT) if card.place else None
    if under:
        canvas.paste(under, (WIDTH - MAP_WIDTH, 0))
        right = WIDTH - MAP_WIDTH - MARGIN // 2 - 8
    ImageDraw.Draw(canvas).rectangle((0, 0, 11, HEIGHT), fill=ACCENT)
    _text(canvas, card, right)
    canvas.putpalette(flat())
    made = BytesIO()
    canvas.save(made, "PNG", bits=4, compress_level=4)
    return made.getvalue()


def _text(canvas: Image.Image, card: Card, right: int) -> None:
    """Site and date from the top, status, figures and places from the bottom, the title between."""
    width = right - MARGIN
    y = TOP
    if _put(canvas, card.site, SMALL, right, y, SOFT):
        y += 64
    if card.when:
        strip = Image.new("P", (width, 52), ACCENT_PAPER)
        if _put(strip, card.when, STRONG, width, 38, ACCENT, left=0):
            canvas.paste(strip, (MARGIN, y - 38))
            y += 30
    bottom = BOTTOM
    below = (
        (card.status, SMALL, SOFT, 1),
        (card.figures, PLAIN, INK, 2),
        (card.where, PLAIN, INK, 2 if card.site else 5),
    )
    for text, style, ink, most in below:
        for line in reversed(lettering.lines(text, style, width, most) or ()):
            _draw(canvas, line, style, right, bottom, ink)
            bottom -= 44
    _headline(canvas, card.title, right, y, bottom - 16)


def _headline(canvas: Image.Image, title: str, right: int, top: int, bottom: int) -> None:
    found: list[Line] = []
    for style, leading, most in HEADLINES:
        room = min(most, (bottom - top) // leading)
        found = lettering.lines(title, style, right - MARGIN, room) or []
        if not any(_is_cut(line) for line in found):
            break
    for number, line in enumerate(found, 1):
        _draw(canvas, line, style, right, top + number * leading, INK)


def _is_cut(line: Line) -> bool:
    return any("…" in run for _, run in line.runs)


def _put(
    canvas: Image.Image, text: str, style: Style, right: int, baseline: int, ink: int, left: int = MARGIN
) -> bool:
    """One line of text; False where there is none, or no font for it."""
    found = lettering.lines(text, style, right - left, 1)
    for line in found or ():
        _draw(canvas, line, style, right, baseline, ink, left)
    return bool(found)


def _draw(
    canvas: Image.Image, line: Line, style: Style, right: int, baseline: int, ink: int, left: int = MARGIN
) -> None:
    lettering.draw(canvas, line, style, right - line.width if line.rtl else left, baseline, ink)
