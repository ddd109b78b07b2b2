"""The sound of a romanised Arabic name: one skeleton for its many spellings.

Arabic, Persian and Urdu names reach the Latin alphabet by several roads: the English (Suwayda, Deir ez-Zor), the
French of the Levant and the Maghreb (Soueïda, Deir ez-Zour, Cheikh), the scholars' (ALA-LC, UNGEGN) and the ear's
(Sweida). They differ in short vowels, which Arabic does not write, and in the letters for sounds that Latin lacks.
A skeleton keeps what every road keeps, after the correspondences of the ALA-LC romanization table for Arabic (2012)
and of the BGN/PCGN system of 1956: the consonants, doubled or not, the glides w and y, and that a name begins with
a vowel.
"""

import re

_DIGRAPHS = {
    "sh": "$", "ch": "$", "kh": "x", "gh": "g", "th": "t", "dh": "d", "dj": "j", "ph": "f", "ck": "k",
}  # fmt: skip
_DIGRAPH = re.compile("|".join(_DIGRAPHS))
_LETTERS = str.maketrans({"q": "k", "c": "k"})
_DOUBLED = re.compile(r"([^aeiouwy])\1+")
_FINAL_H = re.compile(r"(?<=[ae])h\b")
_JOINED_ARTICLE = re.compile(r"\b(?:[ae](?=(sh|[sdnrtz])\1)|[ae]l(?=[^aeiou]))")
_ARTICLE = re.compile(r"\bal ")
_VOWELS = re.compile(r"[aeiouwy]+")
_GLIDE_W = re.compile(r"w[aeiy]|u(?:[ei]|a[iy])")
_GLIDE_Y = re.compile(r"[aeow][iy]|[aeo]?[iy][aeou]")
_SHORTEST = 2


def skeleton(key: str) -> str | None:
    """The skeleton of a key (names.normalise): "swyd" for "suwayda", "soueida", "al sweida"; None if too short."""
    if not key.isascii():
        return None
    text = _ARTICLE.sub("", _JOINED_ARTICLE.sub("", key))
    text = _FINAL_H.sub("", text).replace(" ", "")
    text = _DIGRAPH.sub(lambda pair: _DIGRAPHS[pair.group()], text).translate(_LETTERS)
    text = _DOUBLED.sub(r"\1", text)
    end = len(text)
    sound = _VOWELS.sub(lambda run: _glides(run.group(), run.start() == 0, run.end() == end), text)
    return sound if len(sound.lstrip("'")) >= _SHORTEST and not any(map(str.isdigit, sound)) else None


def _glides(vowels: str, first: bool, last: bool) -> str:
    """What stays of the vowels between two consonants: that they begin the name, a w, a y."""
    run = vowels.replace("ou", "u").replace("oo", "u")
    kept = "'" if first else ""
    if _GLIDE_W.search(run):
        kept += "w"
    if _GLIDE_Y.search(run) or (last and run in ("i", "y", "ee", "iy", "ii")):
        kept += "y"
    return kept
