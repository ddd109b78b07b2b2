"""Which tellings are published as events, how sure that is, and which of them an article is about."""

import pytest

from dateline.content.registers import default_kinds
from dateline.extract import Knowledge, extract
from dateline.gazetteer import Gazetteer
from dateline.merge import Reported, certainty, cluster, reported
from dateline.merge.certainty import LEAST, LEAST_OF_COMPLETE, confidence
from dateline.merge.salience import salience
from dateline.model import READ_FAST, Article

NEWS = "Gunmen killed six farmers near Homs on Tuesday, the police said."
TALK = "Bombings have been part of life for years, and we must all fear attacks."
HISTORY = "In 1982, a bomb wounded a minister in Damascus."


def told(*paragraphs: str) -> list[Reported]:
    article = Article(
        id="herald", title="Six farmers killed", published="2018-07-26", text="\n\n".join(paragraphs), language="en"
    )
    knowledge = Knowledge(Gazetteer.open(), default_kinds())
    return reported(cluster(extract(article, knowledge), knowledge.gazetteer))


def test_the_news_stays_and_the_talk_goes() -> None:
    (news,) = told(NEWS, TALK)
    assert news.cluster[0].places[0].name == "Homs"
    assert news.confidence >= LEAST


def test_the_news_comes_before_history() -> None:
    events = {e.cluster[0].text: e for e in told(HISTORY, NEWS)}
    assert events[NEWS].salience > max((e.salience for text, e in events.items() if text != NEWS), default=-99.0)


def test_what_makes_an_event_likelier() -> None:
    bare = {"a place": 1.0}
    assert confidence(bare) < confidence({**bare, "a day": 1.0}) < confidence({**bare, "a day": 1.0, "dead": 1.0})
    assert confidence({**bare, "quoted": 1.0}) < confidence(bare)
    assert confidence({**bare, "kind: protests/protest": 1.0}) == confidence(bare)
    assert confidence({**bare, READ_FAST: 1.0}) < confidence(bare)


def test_what_says_how_many_and_where_needs_less(monkeypatch: pytest.MonkeyPatch) -> None:
    counted, bare = "Eight people were wounded in Hama last month.", "Masked men robbed a bank in Idlib."
    assert LEAST_OF_COMPLETE < LEAST
    monkeypatch.setattr(certainty, "confidence", lambda seen: LEAST_OF_COMPLETE)
    kept = {m.text for e in told(NEWS, counted, bare) for m in e.cluster}
    assert {NEWS, counted} <= kept
    assert bare not in kept


@pytest.mark.parametrize(
    ("sentence", "shows"),
    [
        ("Rebels carried out an attack in Homs on Tuesday.", {"noun as object", "takes place", "indefinite"}),
        ("An attack shook Homs on Tuesday.", {"noun as subject", "takes place"}),
        ("Two men died in an attack in Homs on Tuesday.", {"in its course"}),
        ("The minister condemned the bombing in Homs on Tuesday.", {"noun as object", "dealt with later"}),
        ("The army entered Homs, killing two men.", {"verb", "past"}),
    ],
)
def test_how_a_telling_is_worded(sentence: str, shows: set[str]) -> None:
    article = Article(id="herald", title="Homs", published="2018-07-26", text=sentence, language="en")
    told = extract(article, Knowledge(Gazetteer.open(), default_kinds()))
    shown = {name for m in told for name in m.wording}
    assert shows <= shown


def test_what_an_article_is_about() -> None:
    assert salience({"told first": 1.0, "dead": 1.0}) > salience({"told first": 1.0}) > salience({"long ago": 1.0})


def test_the_same_from_the_same() -> None:
    first, second = told(NEWS, HISTORY), told(NEWS, HISTORY)
    assert [(e.confidence, e.salience) for e in first] == [(e.confidence, e.salience) for e in second]
