"""Doers: who did what one sentence tells without a doer, as another sentence of the article says."""

from datetime import date

import pytest

from dateline.extract import extract_all
from dateline.merge import cluster, deed_title
from dateline.model import Mention
from dateline.pipeline.knowledge import default_knowledge

FIRST = "An air strike killed nine people in Aleppo on Monday. "
BOMB = "A car bomb killed nine people in Mosul on Monday. "
# An article, the doers of its first event, and how they are known.
NAMED_ELSEWHERE = [
    (FIRST + "Residents saw Russian warplanes over the city.", {"Russian government forces"}, "doer of that kind"),
    (
        FIRST + "The government has carried out an air strike there before.",
        {"Syrian government forces"},
        "doer of that kind",
    ),
    (BOMB + "Islamic State claimed responsibility for the blast.", {"Islamic State"}, "alleged"),
    (BOMB + "Officials blamed the Taliban for the blast.", {"Taliban"}, "alleged"),
    (BOMB + "Responsibility was claimed by Boko Haram.", {"Boko Haram"}, "alleged"),
    (BOMB + "The blast was blamed on Hezbollah.", {"Hezbollah"}, "alleged"),
    (BOMB + "Police said that Hezbollah was behind the attack.", {"Hezbollah"}, "alleged"),
]
NOBODY = [
    BOMB + "Nobody claimed responsibility for the blast.",
    BOMB + "The Taliban did not claim responsibility.",
    FIRST + "Islamic State fighters killed two people in Raqqa in May.",
    FIRST + "Russian warplanes and Turkish warplanes were seen over the city.",
]


def told(text: str) -> list[Mention]:
    published = date(2019, 5, 7)
    return extract_all(
        "a", "", "SYRIA: Syrian officials spoke.\n\n" + text, published, default_knowledge()
    ).mentions


def added(text: str) -> list[Mention]:
    return [m for m in told(text) if any(r.startswith("doer") for r in m.rules)]


@pytest.mark.parametrize(("text", "names", "how"), NAMED_ELSEWHERE)
def test_the_doer_is_named_in_another_sentence(text: str, names: set[str], how: str) -> None:
    found = added(text)
    assert {a.name for m in found for a in m.actors} == names
    assert all(how in m.rules[0] for m in found)
    assert all(m.text in text and m.text not in FIRST + BOMB for m in found)


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_is_named_where_nobody_fits_or_several_do(text: str) -> None:
    assert not added(text)


def test_a_claim_is_part_of_the_event_and_no_part_of_its_title() -> None:
    mentions = told(BOMB + "Islamic State claimed responsibility for the blast.")
    (event,) = [c for c in cluster(mentions, default_knowledge().gazetteer) if any(m.figures for m in c)]
    assert [a.name for m in event for a in m.actors] == ["Islamic State"]
    assert "Islamic State" not in deed_title(event)
