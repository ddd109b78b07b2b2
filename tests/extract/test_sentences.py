"""Whole sentences: who did it, where, when and how many, where a parser is easily misled."""

from datetime import date

import pytest

from dateline.content.registers import default_kinds
from dateline.extract import Knowledge, extract_all
from dateline.gazetteer import Gazetteer
from dateline.merge import merge

TOLD = [
    (
        "A bomb killed at least 12 people and injured 30 at a market in Homs on Wednesday, the police said.",
        ("2018-07-25", "Bomb kills at least 12 people in Homs", {"killed": "12+", "injured": "30"}, "police"),
    ),
    (
        "A roadside bomb killed three soldiers in Kabul on Monday, officials said.",
        ("2018-07-23", "Roadside bomb kills three soldiers in Kabul", {"killed": "3"}, "officials"),
    ),
    (
        "A storm killed three people in Manila on Monday.",
        ("2018-07-23", "Storm kills three people in Manila", {"killed": "3"}, None),
    ),
    (
        "They protested in Paris on Monday against the arrests.",
        ("2018-07-23", "Protested in Paris", {}, None),
    ),
    (
        "A fire destroyed a market in Paris on Monday. Two people suffered burns; there were no deaths.",
        ("2018-07-23", "Fire in Paris", {"killed": "0", "injured": "2"}, None),
    ),
    (
        "A ferry sank off Marseille on Monday. Six people are missing.",
        ("2018-07-23", "Ferry sinks off Marseille", {"missing": "6"}, None),
    ),
    (
        "Relatives of the 43 people who died when a bridge collapsed in Marseille on Monday met the mayor.",
        ("2018-07-23", "Bridge collapses in Marseille", {"killed": "43"}, None),
    ),
]


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return Knowledge(Gazetteer.open(), default_kinds())


@pytest.mark.parametrize(("sentence", "expected"), TOLD)
def test_one_sentence_one_event(
    knowledge: Knowledge, sentence: str, expected: tuple[str, str, dict[str, str], str | None]
) -> None:
    found = extract_all("article", "", sentence, date(2018, 7, 27), knowledge)
    ((event, *_),) = merge(found.mentions, knowledge.gazetteer, {}, {}).events
    figures = {role: str(figure) for role, figure in event.derived_figures.items()}
    assert (str(event.date), event.title, figures, event.sources[0].attributed_to) == expected
    assert event.actors == ()


BESIDE = [
    (
        "A clerk died after being hit by gunfire in Marseille on Friday, and a guard was badly injured.",
        [("1", "1")],
    ),
    ("A shooting in Marseille left a clerk dead and three other men wounded, police said.", [("1", "3")]),
    ("A clerk was killed in Marseille on Monday and a guard was hurt on Friday.", [("1", "None"), ("None", "1")]),
    ("Two clerks were killed in Damascus and three were wounded in Homs.", [("2", "None"), ("None", "3")]),
]


@pytest.mark.parametrize(("sentence", "expected"), BESIDE)
def test_the_hurt_beside_the_dead_are_of_their_event_unless_told_elsewhere(
    knowledge: Knowledge, sentence: str, expected: list[tuple[str, str]]
) -> None:
    found = extract_all("article", "", sentence, date(2018, 7, 29), knowledge)
    events = merge(found.mentions, knowledge.gazetteer, {}, {}).events
    told = [e.derived_figures for e, *_ in events]
    assert sorted((str(f.get("killed")), str(f.get("injured"))) for f in told) == expected


def test_the_dead_of_one_clause_are_not_those_of_another(knowledge: Knowledge) -> None:
    sentence = "Hundreds marched through Paris on Friday after a bus crashed in Marseille on Monday, killing 68."
    found = extract_all("article", "", sentence, date(2018, 7, 29), knowledge)
    events = merge(found.mentions, knowledge.gazetteer, {}, {}).events
    told = {event.type: event.derived_figures.get("killed") for event, *_ in events}
    assert {kind: str(dead) for kind, dead in told.items()} == {"protests/protest": "None", "accident/crash": "68"}


def test_who_breaks_up_a_protest_is_not_said_to_have_hurt_people(knowledge: Knowledge) -> None:
    text = "Police fired tear gas at a crowd in Paris on Monday. Two protesters were injured."
    found = extract_all("article", "", text, date(2018, 7, 27), knowledge)
    ((event, *_),) = merge(found.mentions, knowledge.gazetteer, {}, {}).events
    assert (event.type, event.title, event.actors) == (
        "protests/crackdown",
        "Two protesters injured in Paris",
        ("police",),
    )
