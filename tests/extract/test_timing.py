"""Timing: the day of the event and the day of its report, and what is known where no day is told."""

from collections.abc import Callable
from datetime import date

import pytest

from dateline.extract import Extraction, extract_all
from dateline.model import Mention
from dateline.pipeline.knowledge import default_knowledge

Read = Callable[[str], Extraction]
DATED = [
    ("Gunmen attacked Homs on Wednesday.", "2018-07-25"),
    ("Gunmen attacked Homs on Wednesday, killing six farmers.", "2018-07-25"),
    ("The police said on Saturday that gunmen attacked Homs on Wednesday.", "2018-07-25"),
    ("The army will attack Homs on Tuesday.", "2018-07-31"),
    ("Opposition parties called for a rally in Homs on Tuesday.", "2018-07-31"),
    ("The police said on Saturday that gunmen attacked Homs.", "../2018-07-28"),
    ("Gunmen attacked Homs.", "../2018-07-29"),
]


@pytest.mark.parametrize(("sentence", "edtf"), DATED)
def test_when_it_happened(only: Callable[[str], Mention], sentence: str, edtf: str) -> None:
    when = only(sentence).when
    assert when is not None
    assert when.edtf == edtf


def test_the_day_of_a_report_is_kept_apart(only: Callable[[str], Mention]) -> None:
    mention = only("The police said on Saturday that gunmen attacked Homs.")
    assert mention.date is None
    assert mention.reported is not None
    assert mention.reported.edtf == "2018-07-28"
    assert only("The police said on Saturday that gunmen attacked Homs on Wednesday.").reported is None


def test_two_clauses_two_days(read: Read) -> None:
    text = "Gunmen attacked Homs on Friday after soldiers shelled the town on Monday."
    days = {m.trigger.text: m.when and m.when.edtf for m in read(text).mentions}
    assert days == {"attacked": "2018-07-27", "shelled": "2018-07-23"}


def test_a_day_that_opens_a_sentence_is_that_of_both_its_clauses(read: Read) -> None:
    text = "On Friday the drivers blocked a road near Homs, and police arrested eight men."
    assert {m.trigger.text: m.when and m.when.edtf for m in read(text).mentions} == {
        "blocked": "2018-07-27",
        "arrested": "2018-07-27",
    }


def test_what_members_approved_is_not_to_come(read: Read) -> None:
    text = "The party will not change the bill, which members approved in Homs on Tuesday."
    assert [d.when.edtf for d in read(text).dates if d.when] == ["2018-07-24"]


def test_beside_the_news_of_the_week_an_event_lies_in_that_week(read: Read) -> None:
    _, beside = read("Gunmen attacked Homs on Wednesday. Soldiers shelled the town of Palmyra.").mentions
    assert beside.when is not None
    assert beside.when.edtf == "2018-07-25/2018-07-29"
    assert beside.date is None


def test_what_came_before_the_news_is_not_of_that_week(read: Read) -> None:
    text = "A bomb exploded in Homs on Wednesday following protests in Aleppo."
    days = {m.trigger.text: m.when and m.when.edtf for m in read(text).mentions}
    assert days == {"exploded": "2018-07-25", "protests": "../2018-07-29"}


def test_without_a_publication_nothing_is_known() -> None:
    found = extract_all("herald", "", "Gunmen attacked Homs.", None, default_knowledge())
    assert [m.when for m in found.mentions] == [None]
    dated = extract_all("herald", "", "Gunmen attacked Homs on 3 May 2018.", None, default_knowledge())
    assert [m.when and m.when.first for m in dated.mentions] == [date(2018, 5, 3)]
