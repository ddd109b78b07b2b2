"""Doubtful pairs: what is kept apart and may be one, the likeliest of each, and nothing that a person settled."""

import pytest

from dateline.merge.doubtful import doubtful
from dateline.merge.linkage import Pair

APART = {0: 0, 1: 1, 2: 2}
"""Three accounts, each an event of its own."""


@pytest.mark.parametrize(
    ("odds", "cluster_of", "apart", "pairs"),
    [
        ({(0, 1): -1.0}, APART, [], [(0, 1)]),
        ({(0, 1): -2.0}, APART, [], []),
        ({(0, 1): -1.0}, {0: 0, 1: 0, 2: 1}, [], []),  # they are one already
        ({(0, 1): -1.0}, APART, [(0, 1)], []),
        ({(0, 2): 0.1, (1, 2): -1.0}, {0: 0, 1: 0, 2: 1}, [], [(0, 1)]),  # two accounts of one pair of events
        ({(0, 2): 0.1, (1, 2): -1.0}, {0: 0, 1: 0, 2: 1}, [(1, 2)], []),
        ({(0, 1): 0.1, (1, 2): -1.0, (0, 2): -1.1}, APART, [], [(0, 1), (1, 2)]),  # of each, the likeliest
        ({(0, 1): -1.0}, {0: 1, 1: 0}, [], [(0, 1)]),
    ],
)
def test_pairs(odds: dict[Pair, float], cluster_of: dict[int, int], apart: list[Pair], pairs: list[Pair]) -> None:
    assert [(each.one, each.other) for each in doubtful(odds, cluster_of, apart)] == pairs
