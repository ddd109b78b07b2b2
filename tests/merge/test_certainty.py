"""Which tellings are published as events, how sure that is, and which of them an article is about."""

from dateline.content.registers import default_kinds
from dateline.extract import Knowledge, extract
from dateline.gazetteer import Gazetteer
from dateline.merge import Reported, cluster, reported
from dateline.merge.certainty import LEAST, confidence
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


def test_what_an_article_is_about() -> None:
    assert salience({"told first": 1.0, "dead": 1.0}) > salience({"told first": 1.0}) > salience({"long ago": 1.0})


def test_the_same_from_the_same() -> None:
    first, second = told(NEWS, HISTORY), told(NEWS, HISTORY)
    assert [(e.confidence, e.salience) for e in first] == [(e.confidence, e.salience) for e in second]
