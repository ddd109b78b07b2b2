"""Attribution: whom a sentence names for what it tells."""

import pytest

from dateline.extract.attribution import attribution
from dateline.extract.language import parse

TOLD_BY = [
    ("SANA reported that gunmen attacked the village.", "attacked", "SANA", "reported"),
    ("Gunmen attacked the village, the police said.", "attacked", "police", "said"),
    ("SANA reported an attack on the village.", "attack", "SANA", "reported"),
    (
        "The Ministry of Health confirmed that twelve people were killed.",
        "killed",
        "Ministry of Health",
        "confirmed",
    ),
    ("The governor, who visited the town, said gunmen attacked the village.", "attacked", "governor", "said"),
    ("According to the Ministry of Health, a bomb killed six people.", "killed", "Ministry of Health", None),
    ("A bomb killed six people, according to the mayor of the town.", "killed", "mayor", None),
]
TOLD_BY_NOBODY = [
    ("They said that gunmen attacked the village.", "attacked"),
    ("Footage showed that gunmen attacked the village.", "attacked"),
    ("Gunmen attacked the village.", "attacked"),
]


@pytest.mark.parametrize(("sentence", "trigger", "who", "verb"), TOLD_BY)
def test_who_tells_it(sentence: str, trigger: str, who: str, verb: str | None) -> None:
    found = attribution(next(t for t in parse(sentence) if t.text == trigger))
    assert found is not None
    assert (found.who, found.verb and found.verb.text) == (who, verb)


@pytest.mark.parametrize(("sentence", "trigger"), TOLD_BY_NOBODY)
def test_nobody_in_particular_tells_it(sentence: str, trigger: str) -> None:
    assert attribution(next(t for t in parse(sentence) if t.text == trigger)) is None
