"""Comparing: what is seen of two accounts, and what is never evidence."""

from datetime import date

import pytest

from dateline.content.registers import default_kinds
from dateline.extract import Knowledge, extract
from dateline.gazetteer import Gazetteer
from dateline.merge.accounts import Account, accounts_of
from dateline.merge.comparing import odds, seen_in
from dateline.merge.tellings import told_in
from dateline.merge.words import context
from dateline.model import Article

FIRST = "A bomb killed 12 people at a market in Homs on Tuesday, the police said."


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return Knowledge(Gazetteer.open(), default_kinds())


def pair(knowledge: Knowledge, one: str, other: str, days: tuple[int, int] = (25, 25)) -> tuple[Account, Account]:
    texts = zip(("herald", "courier"), (one, other), days, strict=True)
    articles = [Article(id=i, title="What happened", text=t, published=date(2018, 7, d)) for i, t, d in texts]
    contexts = {a.id: context(a.title, a.text or "", a.published) for a in articles}
    clusters = [told_in(extract(article, knowledge), knowledge.gazetteer)[0] for article in articles]
    first, second = accounts_of(clusters, contexts)
    return first, second


@pytest.mark.parametrize(
    ("other", "seen"),
    [
        ("At least 15 people were killed by a bomb in Homs on Tuesday.", {"day: the same", "place: the same"}),
        (
            "A bomb killed 12 people in Homs on Monday.",
            {"day, outright: the next", "the same toll", "the same kind"},
        ),
        ("A bomb killed three people in Hama.", {"day: not told", "place: apart"}),
        ("A bomb killed three people in Berlin.", {"place: far", "day: not told"}),
        ("A bomb killed nine people in Homs province on Tuesday.", {"place: within the other"}),
    ],
)
def test_what_is_seen(knowledge: Knowledge, other: str, seen: set[str]) -> None:
    a, b = pair(knowledge, FIRST, other)
    found = seen_in(a, b, knowledge.gazetteer)
    assert found is not None
    assert seen <= found.keys()
    assert found == seen_in(b, a, knowledge.gazetteer)


def test_other_sorts_of_events_are_not_compared(knowledge: Knowledge) -> None:
    a, b = pair(knowledge, FIRST, "Protesters marched through Homs on Tuesday.")
    assert seen_in(a, b, knowledge.gazetteer) is None
    assert odds(a, b, knowledge.gazetteer) is None


@pytest.mark.parametrize("toll", ["12", "15", "90", "At least 400"])
def test_a_different_toll_costs_nothing_beside_one_that_is_not_told(knowledge: Knowledge, toll: str) -> None:
    a, b = pair(knowledge, FIRST, f"{toll} people were killed by a bomb in Homs on Tuesday.")
    found = seen_in(a, b, knowledge.gazetteer)
    assert found is not None
    assert not any("toll" in name for name in found) or toll == "12"


def test_days_and_words_weigh_as_they_should(knowledge: Knowledge) -> None:
    same = odds(*pair(knowledge, FIRST, "A bomb at a market in Homs killed 15 on Tuesday."), knowledge.gazetteer)
    later = odds(*pair(knowledge, FIRST, "A bomb in Homs killed 15 on July 3."), knowledge.gazetteer)
    assert same is not None
    assert later is not None
    assert same > 1 > later
