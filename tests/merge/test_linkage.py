"""Linkage: the average of all pairs decides, must and must not win, and the order of pairs does not matter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.merge.linkage import Pair, group


@pytest.mark.parametrize(
    ("odds", "same", "apart", "groups"),
    [
        ({}, [], [], [[0], [1], [2]]),
        ({(0, 1): 2.0}, [], [], [[0, 1], [2]]),
        ({(0, 1): 2.0, (1, 2): 1.5}, [], [], [[0, 1], [2]]),  # what was not compared speaks against it
        ({(0, 1): 4.0, (1, 2): 3.5}, [], [], [[0, 1, 2]]),
        ({(0, 1): 2.0, (1, 2): 1.5, (0, 2): -4.0}, [], [], [[0, 1], [2]]),
        ({(0, 1): -9.0}, [(0, 1)], [], [[0, 1], [2]]),
        ({(0, 1): 9.0}, [], [(0, 1)], [[0], [1], [2]]),
        ({(0, 1): 9.0, (1, 2): 8.0}, [], [(0, 2)], [[0, 1], [2]]),
        ({(1, 2): 9.0}, [(0, 1)], [(0, 2)], [[0, 1], [2]]),
    ],
)
def test_groups(odds: dict[Pair, float], same: list[Pair], apart: list[Pair], groups: list[list[int]]) -> None:
    assert [list(g) for g in group(3, odds, 1.0, same, apart)] == groups


PAIRS = st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(lambda pair: pair[0] < pair[1])


@given(odds=st.dictionaries(PAIRS, st.floats(-5, 5)), apart=st.lists(PAIRS, max_size=4), data=st.data())
def test_the_order_of_pairs_does_not_matter_and_who_must_stay_apart_does(
    odds: dict[Pair, float], apart: list[Pair], data: st.DataObject
) -> None:
    groups = group(10, odds, 0.5, apart=apart)
    shuffled = dict(data.draw(st.permutations(list(odds.items()))))
    assert group(10, shuffled, 0.5, apart=data.draw(st.permutations(apart))) == groups
    assert sorted(n for members in groups for n in members) == list(range(10))
    assert not any({a, b} <= set(members) for members in groups for a, b in apart)
