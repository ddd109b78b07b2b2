"""Headlines: what stands in for a text that tells of no event."""

from datetime import date

import pytest

from dateline.extract import extract_all
from dateline.extract.articles import Read
from dateline.extract.fast.articles import extract_fast
from dateline.pipeline.knowledge import default_knowledge

TITLE = "Five men killed in a bombing at a market in Homs"
LOGIN = "Welcome back. Please enter your password to go on reading.\n\nSign in using your account"
PUBLISHED = date(2018, 7, 29)


@pytest.mark.parametrize("read", [extract_all, extract_fast])
def test_a_text_without_an_event_leaves_its_headline(read: Read) -> None:
    (mention,) = read("herald", TITLE, LOGIN, PUBLISHED, default_knowledge()).mentions
    assert mention.headline
    assert mention.text == TITLE[mention.start : mention.end] == TITLE
    assert mention.places[0].name == "Homs"
    assert mention.figures[0].figure.low == 5


def test_a_text_with_an_event_speaks_for_itself() -> None:
    text = "A bomb killed four people at a market in Homs on Saturday."
    found = extract_all("herald", TITLE, text, PUBLISHED, default_knowledge()).mentions
    assert [(m.headline, m.text) for m in found] == [(False, text)]


def test_a_text_that_says_little_counts_where_its_headline_says_the_same() -> None:
    text = "The police are looking into a shooting at a bar."
    knowledge = default_knowledge()
    bare = extract_all("herald", "", text, PUBLISHED, knowledge).mentions
    borne_out = extract_all("herald", "Shooting at a bar in Homs", text, PUBLISHED, knowledge).mentions
    other = extract_all("herald", "City council meets", text, PUBLISHED, knowledge).mentions
    assert (bare, [m.text for m in borne_out], other) == ([], [text], [])
