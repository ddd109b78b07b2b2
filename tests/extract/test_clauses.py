"""Clauses: what happens together, who did it, to whom."""

import pytest
from spacy.tokens import Token

from dateline.extract.clauses import Predicate, clause_head, is_verbal
from dateline.extract.language import parse

FRAMES = [
    ("Gunmen stormed the village, killing twelve people.", "stormed", "killing", True),
    ("Gunmen stormed the village and burned the school.", "stormed", "burned", True),
    ("The army managed to capture the town.", "managed", "capture", True),
    ("Gunmen stormed the village after the army shelled the town.", "stormed", "shelled", False),
    ("Gunmen stormed the village while soldiers guarded the school.", "stormed", "guarded", False),
    ("Gunmen who had burned the school stormed the village.", "stormed", "burned", False),
    ("The police said that gunmen stormed the village.", "said", "stormed", False),
    ("A bomb exploded and a soldier died.", "exploded", "died", False),
    ("Protesters marched following the killing of a student.", "marched", "killing", False),
]
PARTIES = [
    ("Rebels attacked the village.", "attacked", ["Rebels"], ["village"]),
    ("The village was attacked by rebels.", "attacked", ["rebels"], ["village"]),
    ("Rebels and soldiers attacked the village.", "attacked", ["Rebels", "soldiers"], ["village"]),
    ("Rebels stormed the village, killing twelve farmers.", "killing", ["Rebels"], ["farmers"]),
    ("The farmers killed by soldiers were buried.", "killed", ["soldiers"], ["farmers"]),
    ("A farmer was shot and killed.", "killed", [], ["farmer"]),
    ("Rebels launched an assault on the town.", "assault", ["Rebels"], ["town"]),
    ("An assault was launched by rebels.", "assault", ["rebels"], []),
    ("The killing of two farmers by soldiers caused outrage.", "killing", ["soldiers"], ["farmers"]),
    ("The army's offensive continued.", "offensive", ["army"], []),
    ("Police reported an attack on a market.", "attack", [], ["market"]),
    ("Two attacks were carried out on Friday.", "attacks", [], []),
    ("The president condemned an attack on the market.", "attack", [], ["market"]),
    ("The attack was condemned by the president.", "attack", [], []),
    ("Police spoke of the mayor who was shot on Friday.", "shot", [], ["who"]),
    ("Rebels who shot the mayor on Friday fled.", "shot", ["who"], ["mayor"]),
    ("Police say he accidentally shot a neighbour.", "shot", ["he"], ["neighbour"]),
    ("The town buried two farmers found shot on Monday.", "shot", [], []),
    ("The mayor's murder caused outrage.", "murder", [], ["mayor"]),
    ("The army's killing of two farmers caused outrage.", "killing", ["army"], ["farmers"]),
    ("The driver was found dead by deputies.", "found", [], ["driver"]),
]
SUBORDINATED = [
    ("Following an attack by rebels, soldiers closed the road.", "attack", "following"),
    ("Protesters marched following the killing of a student.", "killing", "following"),
    ("The road was closed after an attack on the market.", "attack", "after"),
    ("Rebels launched an attack on the market.", "attack", None),
]


def word(sentence: str, text: str) -> Token:
    return next(token for token in parse(sentence) if token.text == text)


@pytest.mark.parametrize(("sentence", "first", "second", "together"), FRAMES)
def test_what_happens_together(sentence: str, first: str, second: str, together: bool) -> None:
    doc = parse(sentence)
    one, other = (Predicate(next(t for t in doc if t.text == text)) for text in (first, second))
    assert (one.frame == other.frame) is together


@pytest.mark.parametrize(("sentence", "trigger", "agents", "patients"), PARTIES)
def test_who_and_to_whom(sentence: str, trigger: str, agents: list[str], patients: list[str]) -> None:
    predicate = Predicate(word(sentence, trigger))
    assert [t.text for t in predicate.agents] == agents
    assert [t.text for t in predicate.patients] == patients


@pytest.mark.parametrize(("sentence", "trigger", "expected"), SUBORDINATED)
def test_a_noun_with_a_time_of_its_own(sentence: str, trigger: str, expected: str | None) -> None:
    assert Predicate(word(sentence, trigger)).subordinator == expected


def test_the_clause_of_a_word_is_that_of_its_verb() -> None:
    assert clause_head(word("The police said that gunmen stormed the village.", "village")).text == "stormed"


@pytest.mark.parametrize(
    ("sentence", "text", "expected"),
    [("Six people died in shelling.", "shelling", False), ("Soldiers were shelling the town.", "shelling", True)],
)
def test_a_gerund_is_a_verb_where_it_is_used_as_one(sentence: str, text: str, expected: bool) -> None:
    assert is_verbal(word(sentence, text)) is expected
