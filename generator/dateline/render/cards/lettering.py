"""Text on a card: fonts by script, words kept as drawn, lines broken, right-to-left as it is read.

A word is set from the first font that has its letters: the theme's own, then Noto Sans. Letters of Arabic are
joined by arabic-reshaper and put in their order on the line by python-bidi (Unicode's bidirectional algorithm), so
that nothing depends on which libraries a machine has.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from arabic_reshaper import reshape
from bidi.algorithm import get_base_level, get_display
from PIL import Image, ImageDraw, ImageFont

from dateline.theme import theme_dir

FONTS = Path(__file__).with_name("fonts")
_RANGES = {
    "latin": (
        0x20,
        0x7E,
        0xA0,
        0xFF,
        0x2013,
        0x2014,
        0x2018,
        0x201A,
        0x201C,
        0x201E,
        0x2022,
        0x2022,
        0x2026,
        0x2026,
    ),
    "extended": (
        0x100,
        0x12B,
        0x12E,
        0x130,
        0x134,
        0x151,
        0x154,
        0x165,
        0x168,
        0x17F,
        0x218,
        0x21B,
        0x1E80,
        0x1E85,
    ),
    "wide": (0x20, 0x7E, 0xA0, 0x377, 0x37A, 0x37F, 0x384, 0x52F, 0x1E00, 0x1EFF, 0x2010, 0x203A, 0x20A0, 0x20BF),
    "arabic": (0x20, 0x20, 0x600, 0x6FF, 0x750, 0x77F, 0xFB50, 0xFDFF, 0xFE70, 0xFEFF),
}
"""First and last code points that a font has, in pairs."""


_RIGHT_TO_LEFT = re.compile("[\u0600-\u06ff\u0750-\u077f]")


class Style(NamedTuple):
    """How text is set: pixels, weight (400 or 600), serifs."""

    size: int
    weight: int = 400
    serif: bool = False


class Line(NamedTuple):
    """A line ready to be drawn: runs of one font, from left to right, and its width in pixels."""

    runs: tuple[tuple[str, str], ...]
    width: float
    rtl: bool


def lines(text: str, style: Style, width: float, most: int) -> list[Line] | None:
    """The text in at most so many lines of at most `width` pixels; None where no font has its letters.

    What does not fit is cut between words, with an ellipsis.
    """
    words = text.split()
    if not words or most < 1:
        return []
    if any(_font_of(letter, style) is None for letter in _joined(" ".join(words))):
        return None
    rtl = bool(_RIGHT_TO_LEFT.search(text)) and get_base_level(text) == 1
    found: list[str] = []
    for word in words:
        if found and _width(f"{found[-1]} {word}", style) <= width:
            found[-1] += f" {word}"
        elif len(found) == most:
            found[-1] = _cut(found[-1], style, width)
            break
        else:
            found.append(word if _width(word, style) <= width else _cut(word, style, width))
    return [_line(each, style, rtl) for each in found]


def draw(canvas: Image.Image, line: Line, style: Style, x: float, baseline: int, ink: int) -> None:
    """Draw a line with its left end at `x`."""
    for font, run in line.runs:
        for piece in _pieces(run):
            tile, left, top, advance = _tile(style, font, piece)
            if tile:
                canvas.paste(ink, (round(x) + left, baseline + top), tile)
            x += advance


def _pieces(run: str) -> Iterator[str]:
    """Words and the spaces between them: words come again, and are kept as they were drawn."""
    words = run.split(" ")
    for number, word in enumerate(words):
        if number:
            yield " "
        if word:
            yield word


def _cut(text: str, style: Style, width: float) -> str:
    while text and _width(f"{text}…", style) > width:
        shorter = text.rpartition(" ")[0]
        text = shorter or text[:-1]
    return f"{text.rstrip(' ,;:–—-')}…"


def _width(text: str, style: Style) -> float:
    return _line(text, style, False).width


@lru_cache(maxsize=1024)
def _line(text: str, style: Style, rtl: bool) -> Line:
    shown = _joined(text)
    if rtl or _RIGHT_TO_LEFT.search(text):
        shown = str(get_display(shown, base_dir="R" if rtl else "L"))
    runs: list[tuple[str, str]] = []
    for word in re.findall(r"\S+|\s+", shown):
        for font, letter in _set(word, style):
            if runs and (runs[-1][0] == font or letter == " "):
                runs[-1] = runs[-1][0], runs[-1][1] + letter
            else:
                runs.append((font, letter))
    width = sum(_tile(style, font, piece)[3] for font, run in runs for piece in _pieces(run))
    return Line(tuple(runs), width, rtl)


def _set(word: str, style: Style) -> Iterator[tuple[str, str]]:
    """Each letter of a word with its font: that of its widest letter, as far as that has the others."""
    fonts = [_font_of(letter, style) or "" for letter in word]
    for font, letter in zip(fonts, word, strict=True):
        wider = "wide" in fonts and font in ("latin", "extended") and _has("wide", letter)
        yield "wide" if wider else font, letter


def _joined(text: str) -> str:
    """Letters of Arabic in the forms that they have beside each other."""
    return str(reshape(text)) if _RIGHT_TO_LEFT.search(text) else text


@lru_cache(maxsize=4096)
def _font_of(letter: str, style: Style) -> str | None:
    names = (name for name in _RANGES if name != "extended" or style.serif)
    return next((name for name in names if _has(name, letter)), None)


def _has(font: str, letter: str) -> bool:
    ranges = _RANGES[font]
    return any(first <= ord(letter) <= last for first, last in zip(ranges[::2], ranges[1::2], strict=True))


@lru_cache(maxsize=2048)
def _tile(style: Style, font: str, text: str) -> tuple[Image.Image | None, int, int, float]:
    """A word as drawn: its coverage, where that lies from the pen, and how far the pen goes on."""
    face = _face(style, font)
    left, top, right, bottom = face.getbbox(text, anchor="ls")
    advance = face.getlength(text)
    if right <= left or bottom <= top:
        return None, 0, 0, advance
    tile = Image.new("L", (int(right - left), int(bottom - top)))
    ImageDraw.Draw(tile).text((-left, -top), text, font=face, fill=255, anchor="ls")
    return tile, int(left), int(top), advance


@lru_cache(maxsize=64)
def _face(style: Style, font: str) -> ImageFont.FreeTypeFont:
    own = {
        "latin": "source-serif-4.woff2" if style.serif else "source-sans-3.woff2",
        "extended": "source-serif-4-ext.woff2",
    }
    noto = {"wide": "noto-sans.woff2", "arabic": "noto-sans-arabic.woff2"}
    path = theme_dir() / "assets" / "fonts" / own[font] if font in own else FONTS / noto[font]
    face = ImageFont.truetype(path, style.size, layout_engine=ImageFont.Layout.BASIC)
    if font in own:
        face.set_variation_by_axes([style.weight])
    return face
