"""Names as keys: what is folded away before two spellings of a place are compared.

The key of a name is its letters without case, accents, apostrophes (also the signs for ayn and hamza), dots and
hyphens, without a leading "the" and a possessive ending, with "St." and "Mt." written out, and with one form of the
Arabic article, which ALA-LC writes al- always, BGN/PCGN and UNGEGN as it is spoken before the sun letters:
al-Suwayda and as-Suwayda, Deir al-Zor and Deir ez-Zor.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from dateline.model import PlaceKind

_GONE = "'’‘ʻʼ`´′″\"“”„«»ʿʾʹʺˈ.·•"
_SPACE = "-‐‑‒–—―_/,;:()[]"
_LETTERS = {
    "ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ə": "e",
    "ħ": "h", "ŧ": "t", "&": " and ", "ё": "е",
    "ک": "ك", "ی": "ي", "ى": "ي", "ە": "ه", "ۀ": "ه", "ة": "ه", "ـ": "",
}  # fmt: skip
_FOLD = str.maketrans({**dict.fromkeys(_GONE, ""), **dict.fromkeys(_SPACE, " "), **_LETTERS})

_PLAIN = re.compile(r"[a-z]+")
_POSSESSIVE = re.compile(r"['’]s$", re.IGNORECASE)
_ARTICLE = re.compile(
    r"\b(?:[aeu]l|[aeu]s(?= s)|[ae]sh(?= sh)|[aeu]d(?= d)|[ae]dh(?= dh)|[aeu]n(?= n)|[aeu]r(?= r)|[aeu]t(?= t)"
    r"|[ae]th(?= th)|[aeu]z(?= z))(?= \w\w)"
)
_SHORT = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}
_SHORT_WORD = re.compile(r"\b(?:st|ste|mt|ft)\b(?= \w)")


def normalise(name: str) -> str:
    """The key of a name: "As-Suwaydā’" and "al-Suwayda" give "al suwayda"."""
    text = _POSSESSIVE.sub("", name.strip()).casefold()
    if _PLAIN.fullmatch(text):
        return text
    text = text.translate(_FOLD)
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
        text = text.translate(_FOLD)
    text = " ".join(text.split())
    text = text.removeprefix("the ") or text
    text = _SHORT_WORD.sub(lambda short: _SHORT[short.group()], text)
    return _ARTICLE.sub("al", text)


def without_article(key: str) -> str | None:
    """The key of an Arabic name without its leading article, "suwayda" for "al suwayda"; None where it has none."""
    rest = key.removeprefix("al ")
    return rest if rest != key and len(rest) > 3 else None


class Reading(NamedTuple):
    """One way to read a name: a key, and what kinds of place its head word asks for (none: any)."""

    key: str
    kinds: frozenset[PlaceKind] = frozenset()
    large: bool = False
    """Whether only a place is meant that has parts of its own: northern Syria, east Aleppo, not the West Side."""
    vague: bool = False
    """Whether the head word is passed over: where there is no Homs province, Homs."""


_AREA: frozenset[PlaceKind] = frozenset({"province", "district", "region", "country"})
_HEAD_WORDS: dict[str, frozenset[PlaceKind]] = {
    "province governorate state oblast prefecture department voivodeship voivodship krai kray okrug emirate canton "
    "vilayet wilayat wilaya muhafazat republic": frozenset({"province"}),
    "district county municipality subdistrict raion rayon parish borough commune": frozenset({"district"}),
    "city town village": frozenset({"city"}),
    "region countryside territory area hinterland": _AREA,
    "suburbs suburb outskirts neighbourhoods neighborhoods": frozenset(),
}
_LANDFORM_WORDS: dict[str, frozenset[PlaceKind]] = {
    "river valley basin delta": frozenset({"water", "valley"}),
    "coast shore shores": frozenset({"water"}),
    "mountains mountain range hills highlands": frozenset({"mountain"}),
    "desert steppe": frozenset({"desert"}),
}
_LANDFORMS = {word: kinds for words, kinds in _LANDFORM_WORDS.items() for word in words.split()}
_HEADS = {word: kinds for words, kinds in _HEAD_WORDS.items() for word in words.split()}
_PLURALS = {
    "provinces": "province", "governorates": "governorate", "states": "state", "districts": "district",
    "counties": "county", "regions": "region", "cities": "city", "towns": "town", "villages": "village",
}  # fmt: skip
_WORDS = "|".join([*_HEADS, *_PLURALS])
_HEAD_LAST = re.compile(rf"(.+) ({_WORDS})")
_HEAD_FIRST = re.compile(rf"({_WORDS}) of (.+)")
_LANDFORM = re.compile(rf"(.+) ({'|'.join(_LANDFORMS)})")
_SIDE = re.compile(
    r"(?:(?:north|south)(?:\s?(?:east|west))?(?:ern)?|(?:east|west)(?:ern)?|central|downtown|greater|rural|mainland)"
    r" (?!(?:north|south|east|west|central)\w*$)(.+)"
)


def bare(key: str) -> str | None:
    """The key without its head word, "kharkiv" for "kharkiv oblast"; None where it has none."""
    head = _HEAD_LAST.fullmatch(key)
    return head[1] if head else None


def readings(key: str) -> Iterator[Reading]:
    """The ways to read a key, the plainest first: as it is, without side of the compass, without head word."""
    yield Reading(key)
    if side := _SIDE.fullmatch(key):
        yield Reading(side[1], large=True)
    if landform := _LANDFORM.fullmatch(key):
        yield Reading(landform[1], _LANDFORMS[landform[2]])
    if last := _HEAD_LAST.fullmatch(key):
        name, word = last[1], last[2]
    elif first := _HEAD_FIRST.fullmatch(key):
        word, name = first[1], first[2].removeprefix("the ")
    else:
        return
    kinds = _HEADS[_PLURALS.get(word, word)]
    yield Reading(name, kinds)
    if side := _SIDE.fullmatch(name):
        yield Reading(side[1], kinds)
    yield Reading(name, vague=True)
