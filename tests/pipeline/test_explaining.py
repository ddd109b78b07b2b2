"""Explaining: every sentence with what was found, by which rule; what was passed over, with the reason."""

from datetime import date

import pytest

from dateline.pipeline.explaining import Explanation, Finding, explain
from dateline.pipeline.knowledge import default_knowledge

TEXT = (
    "A bomb exploded in Homs on Wednesday, killing at least 12 people. "
    "Residents feared an attack. "
    "Troops arrived. "
    "The bomb in Homs also wounded 30 people on Wednesday, the police said.\n"
    "Read also: Dozens killed in Aleppo"
)


@pytest.fixture(scope="module")
def explained() -> Explanation:
    return explain("Bomb in Homs", TEXT, date(2018, 7, 29), default_knowledge())


def findings(explained: Explanation, sentence: int, what: str) -> list[Finding]:
    return [f for f in explained.sentences[sentence - 1].findings if f.what == what]


def test_the_sentences_are_those_of_the_text(explained: Explanation) -> None:
    assert [s.number for s in explained.sentences] == list(range(1, len(explained.sentences) + 1))
    for sentence in explained.sentences:
        assert TEXT[sentence.start : sentence.end] == sentence.text
        assert all(f.text in sentence.text for f in sentence.findings)
        assert all(f.rule for f in sentence.findings)


@pytest.mark.parametrize(
    ("what", "text", "means"),
    [
        ("date", "Wednesday", "2018-07-25"),
        ("place", "Homs", "Homs, city, SY (geonames:169577)"),
        ("figure", "at least 12", "killed 12+"),
        ("event 1", "exploded", "explosions/bombing, happened, 2018-07-25, at Homs, killed 12+"),
    ],
)
def test_what_was_found_stands_with_its_words(explained: Explanation, what: str, text: str, means: str) -> None:
    assert any(f.text == text and f.means.startswith(means) for f in findings(explained, 1, what))


def test_what_was_passed_over_has_its_reason(explained: Explanation) -> None:
    (feared,) = findings(explained, 2, "passed over")
    assert (feared.text, feared.rule, feared.note) == ("attack", "opinion:fear", "not told as a fact")
    furniture = explained.sentences[-1]
    assert furniture.note == "not the article's own words"
    assert {f.note for f in furniture.findings if f.what == "passed over"} == {furniture.note}
    assert [f.note for f in furniture.findings if f.what == "figure"] == ["of no event"]


def test_the_events_name_the_sentences_that_were_joined(explained: Explanation) -> None:
    main = explained.events[0]
    assert (main.number, main.sentences, main.places) == (1, (1, 4), ("Homs",))
    assert set(main.figures) == {"killed 12+", "injured 30"}
    assert [e.prominence for e in explained.events] == sorted(
        (e.prominence for e in explained.events), reverse=True
    )


def test_without_a_day_of_publication_nothing_is_guessed() -> None:
    found = explain("", "A bomb killed 12 people in Homs on Wednesday.", None, default_knowledge())
    (day,) = findings(found, 1, "date")
    assert day.means.startswith("date XXXX-WXX-3")
    assert found.events[0].date is None


def test_nothing_in_it() -> None:
    assert explain("", "", None, default_knowledge()) == Explanation((), ())
