"""The package's own taxonomy: whole, and fit to be shown."""

from collections import Counter
from importlib.resources import files
from typing import get_args

import pytest

from dateline.content.registers import default_kinds
from dateline.model.kind import SubEvent

KINDS = default_kinds()
ICONS = files("material").joinpath("templates/.icons/material")
PAPERS = {"light": "#fefdfb", "slate": "#17181a"}
DISTINCT = 3
"""The contrast that WCAG 2.2 (1.4.11) asks of what is no text."""


def luminance(colour: str) -> float:
    """Relative luminance, 0 to 1, as WCAG 2.2 defines it."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_every_sub_event_type_of_acled_has_one_home() -> None:
    homes = Counter(sub for kind in KINDS.values() for sub in kind.sub_events)
    assert len(get_args(SubEvent)) == 25
    assert homes == Counter(get_args(SubEvent))


@pytest.mark.parametrize("id", KINDS)
def test_a_kind_is_fit_to_be_shown(id: str) -> None:
    kind = KINDS[id]
    assert ICONS.joinpath(f"{kind.icon}.svg").is_file()
    assert kind.colour
    assert all(contrast(kind.colour, paper) >= DISTINCT for paper in PAPERS.values())


@pytest.mark.parametrize("id", KINDS)
def test_a_kind_is_one_of_its_group(id: str) -> None:
    group, slash, _ = id.partition("/")
    assert KINDS[id].parent == (group if slash else None)
    assert bool(KINDS[id].verbs or KINDS[id].nouns or KINDS[id].phrases) == bool(slash)


def test_a_word_tells_of_one_kind() -> None:
    nouns = Counter(noun for kind in KINDS.values() for noun in kind.nouns)
    verbs = Counter(verb for kind in KINDS.values() for verb in kind.verbs)
    assert not [word for word, times in [*nouns.items(), *verbs.items()] if times > 1]
