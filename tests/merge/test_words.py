"""Words: what is rare counts, what everybody writes does not."""

from datetime import date

import pytest

from dateline.merge.words import Rarity, context, cosine, terms


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The ferry's captain, 34-year-old Zeno", ["the", "ferry", "captain", "34-year-old", "zeno"]),
        ("Çorum’s mayor", ["çorum", "mayor"]),
        ("— … !", []),
    ],
)
def test_terms(text: str, found: list[str]) -> None:
    assert terms(text) == found


def test_a_context_has_the_title_twice_and_names_from_within_sentences() -> None:
    made = context("Ferry sinks", "Divers from Ocibar found the ferry. Police said so.", date(2024, 3, 15))
    assert made.terms["ferry"] == 3
    assert set(made.names) == {"ocibar"}


def test_a_rare_word_in_common_says_more_than_a_common_one() -> None:
    articles = [terms(text) for text in ("the ferry of Ocibar", "the ferry of Godmec", "the train of Godmec")]
    rarity = Rarity(articles)
    first, second, third = (rarity.vector(dict.fromkeys(article, 1)) for article in articles)
    assert "the" not in first
    assert cosine(first, second) == cosine(second, first) > cosine(first, third) == 0
    assert cosine(first, first) < cosine(long := rarity.vector(dict.fromkeys(map(str, range(99)), 1)), long) < 1
    assert rarity.of("ocibar") > rarity.of("godmec") > rarity.of("police") > rarity.of("the")


def test_nothing_is_like_nothing() -> None:
    assert Rarity([]).vector({}) == {}
    assert cosine({}, {"ferry": 1.0}) == 0
