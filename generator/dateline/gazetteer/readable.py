"""The name that readers see: the English one of a province, and no scholars' signs on Arabic names."""

import re
import unicodedata

from dateline.gazetteer.entry import Entry

_SIGNS = "\u0304\u0323\u0327\u032e\u0331"
"""Macron, dot below, cedilla, breve below, line below: ALA-LC and BGN/PCGN write long vowels and emphatics so."""
_APOSTROPHES = re.compile(r"[‘’ʻʼʿʾ`]")
_ENGLISH = re.compile(r"(?!.*-[a-z]{4}).+ (?:Governorate|Province|Oblast|Krai|Prefecture)")


def make_readable(place: Entry, arabic: bool) -> None:
    """Change the name of a place to the one for readers; it stays found under the other, too."""
    name = place.name
    if place.kind == "province":
        name = min(filter(_ENGLISH.fullmatch, place.names), key=lambda other: (len(other), other), default=name)
    if arabic:
        name = without_signs(name)
    if name != place.name:
        place.names = (*place.names, place.name)
        place.name = name


def without_signs(name: str) -> str:
    """A romanised Arabic name as newspapers write it: "Al Hasakah", "Dar'a"."""
    letters = unicodedata.normalize("NFD", _APOSTROPHES.sub("'", name))
    plain = unicodedata.normalize("NFC", "".join(letter for letter in letters if letter not in _SIGNS))
    return " ".join(plain.split()).strip("'")
