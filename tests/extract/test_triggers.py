"""Triggers: which words of a sentence tell of an event, and of which kind."""

from collections.abc import Callable

import pytest

from dateline.extract import Extraction


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Temperatures fell to minus 12 in Hull on Friday.", set()),
        ("Prices fell to a record low on Friday.", set()),
        ("The town fell to the rebels on Friday.", {"battles/territory-captured"}),
        ("The appeals court overturned the ruling on Friday.", set()),
        ("A bus overturned near Hull on Friday.", {"accident/crash"}),
        ("The bus went off the road near Hull on Friday.", {"accident/crash"}),
        ("A lorry skidded on ice in Hull on Friday.", {"accident/crash"}),
        ("Shares skidded in Hull on Friday.", set()),
        ("A device went off in Hull on Friday.", {"explosions/bombing"}),
        ("The council signed a contract with the builders on Friday.", {"strategic/agreement"}),
        ("The court remanded the driver in custody on Friday.", {"justice/trial"}),
    ],
)
def test_kinds(read: Callable[[str], Extraction], text: str, kinds: set[str]) -> None:
    assert {mention.type for mention in read(text).mentions} == kinds
