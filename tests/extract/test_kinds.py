"""Kinds that a verb leaves open are settled by who takes part; a day to come makes an event an announced one."""

from collections.abc import Callable

import pytest

from dateline.model import Mention


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Rebels captured the town of Hama on Friday.", "battles/territory-captured"),
        ("The police captured two suspects in Hama on Friday.", "strategic/arrest"),
        ("Gunmen seized 14 passengers near Hama on Friday.", "violence-against-civilians/abduction"),
    ],
)
def test_what_is_captured(only: Callable[[str], Mention], sentence: str, kind: str) -> None:
    assert only(sentence).type == kind


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("Farmers gather for a rally in Hama on 3 August 2018.", "announced"),
        ("Farmers held a rally in Hama on 3 July 2018.", "happened"),
    ],
)
def test_what_is_later_than_its_article_is_announced(
    only: Callable[[str], Mention], sentence: str, modality: str
) -> None:
    assert only(sentence).modality == modality
