"""Factuality: what is reported as having happened, and what is announced, alleged, denied, or none of these."""

import pytest

from dateline.content.registers import default_kinds
from dateline.extract.clauses import Predicate
from dateline.extract.factuality import factuality
from dateline.extract.language import parse
from dateline.extract.triggers import TriggerIndex

TOLD = [
    ("Gunmen attacked the village of Orlo on Tuesday.", "attack", "happened"),
    ("The mayor said that gunmen attacked the village.", "attack", "happened"),
    ("The army will attack the town on Friday.", "attack", "announced"),
    ("The union plans to protest in the capital.", "protest", "announced"),
    ("Farmers will drive to the capital on Saturday to protest.", "protest", "announced"),
    ("The rally is to be held in May.", "rally", "announced"),
    ("A rally is planned for Monday.", "rally", "announced"),
    ("Drivers are planning a rally.", "rally", "announced"),
    ("Hundreds drove to the capital to protest.", "protest", "happened"),
    ("The union has called a strike for Monday.", "strike", "announced"),
    ("A rally has been called for Monday.", "rally", "announced"),
    ("The union called no strike.", "strike", None),
    ("The party called for a rally on Thursday.", "rally", "announced"),
    ("The party called for a rally.", "rally", None),
    ("He was held on suspicion of murder.", "murder", None),
    ("They were jailed over a fire that killed seven.", "fire", "happened"),
    ("They argued over the fire.", "fire", None),
    ("He accused the army of shelling the market.", "shell", "alleged"),
    ("The army denied that it shelled the market.", "shell", "denied"),
    ("The troops did not attack the village.", "attack", None),
    ("Some have suggested that the army attacked the village.", "attack", None),
    ("The army could attack the village.", "attack", None),
    ("If they attack the village, we will leave.", "attack", None),
    ("Residents fear an attack on the village.", "attack", None),
    ("Will they attack the village?", "attack", None),
    ("No attack was reported.", "attack", None),
    ("The rebels gave the order to attack the village.", "attack", None),
    ("They were the first people to attack the village.", "attack", "happened"),
    ("The rebels came to attack the village.", "attack", "happened"),
    ("The village has been regularly attacked by bandits.", "attack", None),
    ("The threat of an attack remains.", "attack", None),
]


@pytest.fixture(scope="module")
def index() -> TriggerIndex:
    return TriggerIndex(default_kinds())


@pytest.mark.parametrize(("sentence", "lemma", "expected"), TOLD)
def test_factuality(index: TriggerIndex, sentence: str, lemma: str, expected: str | None) -> None:
    (only,) = parse(sentence).sents
    triggers = [t for t in index.find(only) if t.token.lemma_ == lemma]
    assert triggers, [t.token for t in index.find(only)]
    assert factuality(Predicate(triggers[0].token))[0] == expected
