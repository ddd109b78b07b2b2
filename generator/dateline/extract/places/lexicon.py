"""The word lists of this package, out of `data/`."""

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@cache
def table(name: str) -> Any:
    """What `data/NAME.yml` holds."""
    text = files(__package__).joinpath(f"data/{name}.yml").read_text(encoding="utf-8")
    return yaml.load(text, Loader=yaml.CSafeLoader)


@cache
def cue(name: str) -> frozenset[str]:
    """One of the lists of `data/cues.yml`."""
    return frozenset(table("cues")[name])


@cache
def common() -> frozenset[str]:
    """`data/common.txt`: common words that places are also called by."""
    lines = files(__package__).joinpath("data/common.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@cache
def people(part: str) -> frozenset[str]:
    """Names of people that places have too: the "family" or the "given" names of `data/people.yml`."""
    return frozenset(table("people")[part])


@cache
def heads() -> dict[str, str]:
    """Head words of toponyms, singular and plural, and the class of each in `data/heads.yml`."""
    known: dict[str, str] = {}
    for kind, nouns in table("heads").items():
        for noun in nouns if kind != "before" else ():
            known.setdefault(noun, kind)
            known.setdefault(plural(noun), kind)
    return known


@cache
def first_heads() -> frozenset[str]:
    """Head words that stand before the name: "Mount", "Lake", "Wadi"."""
    return frozenset(table("heads")["before"])


def plural(noun: str) -> str:
    """The regular plural of an English noun."""
    if noun.endswith("y") and noun[-2] not in "aeo":
        return noun[:-1] + "ies"
    return noun if noun.endswith("s") else noun + ("es" if noun.endswith(("ch", "sh")) else "s")


def alternatives(words: Iterable[str]) -> str:
    """A pattern of any of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
