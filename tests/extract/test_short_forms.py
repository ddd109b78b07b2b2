"""Short forms: the abbreviations that an article introduces."""

import pytest

from dateline.extract.actors.short import short_forms

INTRODUCED = [
    ("the Army of the Northern Plains (ANP) said", [("Army of the Northern Plains", "ANP")]),
    ("the ANP [Army of the Northern Plains] said", [("Army of the Northern Plains", "ANP")]),
    ("On Monday the Green Dawn Front (GDF) said", [("Green Dawn Front", "GDF")]),
    ("Maria Lopez (PLC) said", []),
    ("two people (UTC) said", []),
]


@pytest.mark.parametrize(("text", "pairs"), INTRODUCED)
def test_short_forms(text: str, pairs: list[tuple[str, str]]) -> None:
    assert list(short_forms(text)) == pairs
