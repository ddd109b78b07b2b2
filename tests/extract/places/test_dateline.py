"""Datelines: where a report was filed."""

import pytest

from dateline.extract.places.dateline import dateline_end

FILED = [
    ("QUITO, 3 Feb 91 (LNA) -- Two people", "Two people"),
    ("Quito (LNA) — Two people", "Two people"),
    ("FRESNO, Calif. — Nurses", "Nurses"),
    ("[Excerpt] La Paz, 15 Nov (LNA) -- The wave", "The wave"),
]


@pytest.mark.parametrize(("text", "rest"), FILED)
def test_it_ends_before_the_report(text: str, rest: str) -> None:
    assert text[dateline_end(text) :] == rest


@pytest.mark.parametrize(
    "text", ["The two sides — both armed — met.", "Police say - he fled.", "A bomb exploded.", ""]
)
def test_no_dateline(text: str) -> None:
    assert dateline_end(text) == 0
