"""Layout: paragraphs, lines wrapped by hand, and what is not the article's own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.extract.layout import is_hard_wrapped, paragraphs, unwrapped

WRAPPED = (
    "The river rose over its banks on the night of the third of March and\n"
    "flooded the lower town, where the people had gone to bed without any\n"
    "warning.\n"
    "\n"
    "   The fire brigade brought forty people to the school on the hill, and\n"
    "nobody was hurt."
)


def test_a_line_is_a_paragraph() -> None:
    text = "First line.\nSecond line.\n\nThird line."
    assert [text[p.start : p.end] for p in paragraphs(text)] == ["First line.", "Second line.", "Third line."]


def test_wrapped_lines_belong_together() -> None:
    assert is_hard_wrapped(WRAPPED)
    assert len(paragraphs(WRAPPED)) == 2


def test_links_to_other_pieces_are_furniture() -> None:
    text = "The bridge fell.\nRead also: How bridges fall\nNobody was hurt."
    assert [p.furniture for p in paragraphs(text)] == [False, True, False]


@pytest.mark.parametrize(
    ("line", "furniture"),
    [
        ("Sign in using your account", True),
        ("Updated: Friday, 3 March 2017", True),
        ("2:05 Two boys rescue a dog from the river", True),
        ("0:47 Bridge closed", True),
        ("9:15 p.m. Police reach the bridge", False),
        ("2:05 was the time of the last call, the police said.", False),
        ("Signs of the fire were seen everywhere.", False),
    ],
)
def test_lines_that_a_website_adds(line: str, furniture: bool) -> None:
    assert [p.furniture for p in paragraphs(line)] == [furniture]


@given(st.text())
def test_every_character_keeps_its_place(text: str) -> None:
    assert len(unwrapped(text)) == len(text)
    assert all(0 <= p.start < p.end <= len(text) for p in paragraphs(text))
