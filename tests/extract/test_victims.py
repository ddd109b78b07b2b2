"""Victims: people told of one by one count as one each; a group counts for nothing."""

import pytest

from dateline.extract.clauses import Predicate
from dateline.extract.figures import figures_in, find_victims, victims_in
from dateline.extract.language import parse

COUNTED = [
    ("A teacher is dead.", "is", "killed", 1),
    ("Two boys are dead.", "are", "killed", 2),
    ("A teacher was found dead in her car.", "found", "killed", 1),
    ("The blast left two women dead.", "left", "killed", 2),
    ("A teacher was shot and killed.", "killed", "killed", 1),
    ("A man was fatally shot.", "shot", "killed", 1),
    ("A boy was stabbed to death.", "stabbed", "killed", 1),
    ("A boy was stabbed.", "stabbed", "struck", 1),
    ("He killed himself.", "killed", "killed", 1),
    ("The man killed his wife and their daughter.", "killed", "killed", 2),
    ("Gunmen killed Maria Lopez and Juan Perez.", "killed", "killed", 2),
    ("A nurse and her son died.", "died", "killed", 2),
    ("Police arrested a student.", "arrested", "detained", 1),
    ("Officers found a 25-year-old man dead of a single gunshot wound.", "found", "killed", 1),
    ("He killed his wife and himself.", "killed", "killed", 2),
    ("He killed a baby before turning the gun on himself.", "turning", "killed", 1),
    ("The toddler did not make it.", "make", "killed", 1),
    ("He took his own life.", "took", "killed", 1),
    ("The blast sent three people to the hospital.", "sent", "injured", 3),
    ("Three students, two boys and a girl, were wounded.", "wounded", "injured", 3),
    ("Three students and three teachers were wounded.", "wounded", "injured", 6),
    ("Police killed Ann Marie Rivers.", "killed", "killed", 1),
]
NOT_COUNTED = [
    ("Soldiers killed rebels.", "killed"),
    ("Soldiers killed many farmers.", "killed"),
    ("Thirteen farmers were killed.", "killed"),
    ("The storm killed three cows.", "killed"),
    ("No soldier was killed.", "killed"),
    ("No one was killed.", "killed"),
    ("They died.", "died"),
    ("A teacher was found in her car.", "found"),
    ("A girl was taken away by Life Flight.", "taken"),
    ("The toddler made it.", "made"),
]


@pytest.mark.parametrize(("sentence", "verb", "role", "count"), COUNTED)
def test_people_told_of_one_by_one(sentence: str, verb: str, role: str, count: int) -> None:
    found = find_victims(Predicate(next(t for t in parse(sentence) if t.text == verb)))
    assert found is not None
    assert (found.role, found.figure.low, found.figure.high) == (role, count, count)
    assert sentence[found.start : found.end] == found.text


@pytest.mark.parametrize(("sentence", "verb"), NOT_COUNTED)
def test_groups_things_and_nobody(sentence: str, verb: str) -> None:
    assert find_victims(Predicate(next(t for t in parse(sentence) if t.text == verb))) is None


TOLD_BY_NOUNS = [
    ("Police are investigating the shooting death of a teenager in Dalton.", [("killed", 1)]),
    ("He is charged in the fatal shooting of a guard.", [("killed", 1)]),
    ("They mourned the murder of a nurse and her son.", [("killed", 2)]),
    ("Officers found a man with gunshot wounds in the yard.", [("struck", 1)]),
    ("They mourned the toddler's death.", [("killed", 1)]),
    ("Police named the teenager fatally shot on Monday.", [("killed", 1)]),
    ("He is charged in the shooting of a guard.", []),
    ("They mourned the death of a dream.", []),
]


@pytest.mark.parametrize(("sentence", "expected"), TOLD_BY_NOUNS)
def test_nouns_tell_of_victims(sentence: str, expected: list[tuple[str, int]]) -> None:
    found = [f for s in parse(sentence).sents for _, f in victims_in(s)]
    assert [(f.role, f.figure.low) for f in found if f.role in ("killed", "struck")] == expected
    assert all(sentence[f.start : f.end] == f.text for f in found)


WHOLES = [
    ("A man and his two kids were found dead on Thursday.", 3),
    ("Twelve rebels and three soldiers were killed in the clash.", 15),
    ("Two soldiers were killed.", 2),
]


@pytest.mark.parametrize(("sentence", "count"), WHOLES)
def test_a_count_takes_in_those_told_of_beside_it(sentence: str, count: int) -> None:
    found = [f for s in parse(sentence).sents for _, f in figures_in(s) if f.rule.startswith("count")]
    assert [(f.role, f.figure.low) for f in found] == [("killed", count)]
    assert all(sentence[f.start : f.end] == f.text for f in found)
