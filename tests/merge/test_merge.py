"""Merging: the order of articles does not matter, tolls never block, other days and places do."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.content.registers import default_kinds
from dateline.extract import Knowledge, extract
from dateline.gazetteer import Gazetteer
from dateline.merge import Timeline, context, merge
from dateline.model import Article, Mention

TEXTS = {
    "herald": "A bomb killed 12 people at a market in Homs on Tuesday, the police said.",
    "courier": "At least 15 people were killed by a bomb in Homs on Tuesday. Dozens were wounded.",
    "post": "A bomb exploded in Aleppo on Tuesday and killed three soldiers.",
    "tribune": "Protesters marched through Homs on Tuesday to demand the release of the mayor.",
    "mail": "A bomb killed two farmers near Homs on Sunday.",
}


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return Knowledge(Gazetteer.open(), default_kinds())


ARTICLES = [
    Article(id=id, title=f"News of the {id}", text=text, published=date(2018, 7, 25)) for id, text in TEXTS.items()
]
CONTEXTS = {a.id: context(a.title, a.text or "", a.published) for a in ARTICLES}


@pytest.fixture(scope="module")
def mentions(knowledge: Knowledge) -> list[Mention]:
    return [mention for article in ARTICLES for mention in extract(article, knowledge)]


def merged(mentions: list[Mention], knowledge: Knowledge) -> Timeline:
    return merge(mentions, knowledge.gazetteer, {}, {}, CONTEXTS)


def test_two_outlets_one_event_and_both_tolls(mentions: list[Mention], knowledge: Knowledge) -> None:
    events = [e.event for e in merged(mentions, knowledge).events]
    (bombing,) = (e for e in events if {s.article for s in e.sources} >= {"herald", "courier"})
    assert str(bombing.derived_figures["killed"]) == "12..15+"
    assert {s.article for s in bombing.sources} == {"herald", "courier"}
    assert len({e.id for e in events}) == len(events) == 4


@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_the_order_of_articles_does_not_matter(
    mentions: list[Mention], knowledge: Knowledge, data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(mentions))
    assert merged(shuffled, knowledge) == merged(mentions, knowledge)


def test_new_places_come_with_what_contains_them(mentions: list[Mention], knowledge: Knowledge) -> None:
    timeline = merged(mentions, knowledge)
    homs = timeline.places["homs"]
    assert homs.country == "SY"
    assert homs.within in timeline.places
    assert timeline.places[homs.within].within == "syria"
