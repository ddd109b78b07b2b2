"""The forms of English words: by rule, and for the verbs that none fits, from `data/forms.yml`."""

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import yaml

_DOUBLED = re.compile(r"[^aeiou][aeiou][bgmnprt]$")


def verb_forms(verb: str) -> frozenset[str]:
    """`stab` → stab, stabs, stabbed, stabbing."""
    if verb in _irregular():
        return frozenset(_irregular()[verb])
    if verb.endswith("e"):
        return frozenset({verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"})
    if re.search(r"[^aeiou]y$", verb):
        return frozenset({verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"})
    # A short verb doubles its last letter (stab); a longer one may (abet), so both are taken.
    stems = {verb, verb + verb[-1]} if _DOUBLED.search(verb) else {verb}
    return frozenset({verb, *noun_forms(verb), *(s + end for s in stems for end in ("ed", "ing"))})


def noun_forms(noun: str) -> frozenset[str]:
    """`casualty` → casualty, casualties."""
    if noun in _irregular():
        return frozenset(_irregular()[noun])
    if re.search(r"[^aeiou]y$", noun):
        return frozenset({noun, f"{noun[:-1]}ies"})
    return frozenset({noun, noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")})


@cache
def _irregular() -> Mapping[str, list[str]]:
    text = files(__package__).joinpath("data/forms.yml").read_text(encoding="utf-8")
    content: Mapping[str, list[str]] = yaml.load(text, Loader=yaml.CSafeLoader)
    return content
