"""Records: offsets that hold, the main event first, the same from any number of processes, nothing beside the data."""

import json
import os
import subprocess
import sys
from typing import Any

import pytest
from pydantic import ValidationError

from dateline.pipeline.knowledge import default_knowledge
from dateline.pipeline.records import InputRecord, annotate

TEXT = (
    "HOMS — “Gunmen” marched through Damascus on Monday.\n\n"
    "A bomb exploded in Homs on Wednesday, killing at least 12 people and wounding 30 others. "
    "In Aleppo, protesters marched on Thursday.\n"
)
RECORD = {"id": 7, "text": TEXT, "published": "2018-07-29T10:00:00Z", "title": "Bomb kills 12 in Homs", "gold": []}


@pytest.fixture(scope="module")
def found() -> dict[str, Any]:
    return annotate(InputRecord.model_validate(RECORD), default_knowledge())


def test_offsets_are_those_of_the_text(found: dict[str, Any]) -> None:
    for kind in ("dates", "places"):
        assert len(found[kind]) >= 3
        for mention in found[kind]:
            assert TEXT[mention["start"] : mention["end"]] == mention["text"]
    for event in found["events"]:
        assert TEXT[event["start"] : event["end"]] == event["quote"]


def test_the_main_event_comes_first(found: dict[str, Any]) -> None:
    main = found["events"][0]
    assert len(found["events"]) > 1
    assert found["id"] == 7
    assert (main["date"], main["date_end"], main["place"]) == ("2018-07-25", None, "Homs")
    assert (main["type"], main["killed"], main["injured"]) == ("explosions/bombing", 12, 30)
    assert main["place_id"].isdigit()


def test_values_that_are_no_record() -> None:
    for broken in ({"id": 1}, {"id": 1, "text": "x", "published": "soon"}, {"text": "x"}):
        with pytest.raises(ValidationError):
            InputRecord.model_validate(broken)
    plain = InputRecord.model_validate({"id": 1, "text": "x", "published": "", "title": None})
    assert (plain.published, plain.title) == (None, "")


def test_without_events() -> None:
    record = InputRecord(id="a", text="The library opens at nine.")
    assert annotate(record, default_knowledge())["events"] == []


def test_a_pipe_carries_the_records_alone_in_their_order(found: dict[str, Any]) -> None:
    lines = "".join(json.dumps({**RECORD, "id": n}) + "\n" for n in range(20))
    one, two = (_pipe(lines, jobs) for jobs in ("1", "2"))
    assert one.stdout == two.stdout
    assert (one.stderr, two.stderr, one.returncode, two.returncode) == ("", "", 0, 0)
    read = [json.loads(line) for line in one.stdout.splitlines()]
    assert read == [{**found, "id": n} for n in range(20)]


def _pipe(lines: str, jobs: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "dateline", "annotate", "-", "--jobs", jobs]
    return subprocess.run(
        command, input=lines, capture_output=True, encoding="utf-8", env={**os.environ, "PYTHONUTF8": "1"}
    )


FOREIGN = [
    ("fr", "Trois personnes sont mortes au Liban le 25 juillet 2018.", "2018-07-25", "Liban"),
    ("es", "Tres personas murieron en Bogotá el 3 de abril de 2019.", "2019-04-03", "Bogotá"),
    ("de", "Am 25. Juli 2018 starben drei Menschen in Berlin.", "2018-07-25", "Berlin"),
]


@pytest.mark.parametrize(("language", "text", "day", "place"), FOREIGN)
def test_of_other_languages_dates_and_places_are_read(language: str, text: str, day: str, place: str) -> None:
    record = InputRecord.model_validate({"id": 1, "text": text, "language": language})
    found = annotate(record, default_knowledge())
    assert [d["value"] for d in found["dates"]] == [day]
    assert place in [p["text"] for p in found["places"]]
    assert found["events"] == []


def test_without_the_model_the_shape_is_the_same(found: dict[str, Any]) -> None:
    fast = annotate(InputRecord.model_validate(RECORD), default_knowledge(), fast=True)
    assert fast.keys() == found.keys()
    assert fast["events"][0].keys() == found["events"][0].keys()
    assert [fast["events"][0][key] for key in ("date", "place", "killed")] == ["2018-07-25", "Homs", 12]
    assert fast["events"][0]["confidence"] < found["events"][0]["confidence"]
