"""Stamps: what a page says of its own publication is no day of an event."""

from datetime import date

import pytest

from dateline.extract.dates import find_dates, without_stamps

PUBLISHED = date(2024, 5, 9)
TEXTS = [
    ("Date of publication 9 May 2024 Ten people were hurt on Monday.", ["Monday"]),
    ("Published: 9 May 2024\nTen people were hurt.", []),
    ("Last updated at 10:30 Thursday 9 May 2024. Ten people were hurt.", []),
    ("The report was published on 9 May 2024.", ["9 May 2024"]),
    ("Published 8 May 2024 Ten people were hurt.", ["8 May 2024"]),
    ("On 9 May 2024 ten people were hurt.", ["9 May 2024"]),
]


@pytest.mark.parametrize(("text", "left"), TEXTS)
def test_stamps_are_left_out(text: str, left: list[str]) -> None:
    assert [d.text for d in without_stamps(text, find_dates(text, PUBLISHED), PUBLISHED)] == left
