import json

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from dateline.content import schema, write_schema
from dateline.content.writing import format_event
from dateline.files.strict_yaml import load

from .conftest import EVENT
from .samples import EVENTS

VALIDATOR = Draft202012Validator(schema())


def test_the_schema_is_one():
    Draft202012Validator.check_schema(schema())
    assert schema()["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_every_key_of_an_event_is_explained():
    made = schema()
    assert all("description" in said for said in made["properties"].values())
    assert "battles/armed-clash" in made["properties"]["type"]["examples"]
    assert made["properties"]["status"]["enum"] == ["unreviewed", "reviewed", "disputed", "rejected"]


def test_every_example_is_valid():
    for properties in (schema()["properties"], *(record["properties"] for record in schema()["$defs"].values())):
        for key, said in properties.items():
            for example in said.get("examples", ()):
                assert Draft202012Validator(said | {"$defs": schema()["$defs"]}).is_valid(example), (key, example)


@given(EVENTS)
def test_every_event_that_is_written_is_valid(event):
    assert list(VALIDATOR.iter_errors(load(format_event(event), "x.yml"))) == []


@pytest.mark.parametrize(
    "change",
    [
        "titel: x",
        "note: 12",
        "status: done",
        "modality: maybe",
        "place: As Suwayda",
        "origin: {lat: 1}",
        "origin: {name: X, lat: 91}",
        "figures: {kiled: 1}",
        "figures: {killed: -1}",
        "figures: {killed: many}",
        "targets: civilians",
        "aliases: [../x]",
        "  - just text",
        "  - {article: a}",
        "  - {article: a, quote: b, says: {killed: 1, weather: bad}}",
    ],
)
def test_what_is_wrong_is_underlined(change):
    text = EVENT.replace("place: port-alder\n", "") + change
    assert VALIDATOR.is_valid(load(EVENT, "x.yml"))
    assert not VALIDATOR.is_valid(load(text, "x.yml"))


@pytest.mark.parametrize("date", ["25 July", "2018-7-25", 25, 20180725])
def test_a_date_that_is_none(date):
    assert not VALIDATOR.is_valid({"title": "x", "date": date})


def test_it_is_written_where_files_look_for_it(tmp_path):
    write_schema(tmp_path)
    path = tmp_path / "event.schema.json"
    assert json.loads(path.read_text()) == schema()
    before = path.stat().st_mtime_ns
    write_schema(tmp_path)
    assert path.stat().st_mtime_ns == before
