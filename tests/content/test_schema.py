import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from dateline.content import read, schema, write_schemas
from dateline.content.schema import REGISTERS, register_schema
from dateline.content.writing import format_event
from dateline.files.strict_yaml import load
from dateline.model import Event

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


@pytest.mark.parametrize("date", ["[2018-07-25, 2018-07-26]", '"[2018-07-25,2018-07-26]"', "[2018-07, 2018-08]"])
def test_days_of_which_one_is_meant_are_a_list_and_are_written_as_they_are_read(date):
    text = f"title: x\ndate: {date}\n"
    data = load(text, "x.yml")
    assert VALIDATOR.is_valid(data)
    event = Event.model_validate({**data, "id": "x"})
    assert event.date
    assert event.date.precision == "either"
    assert load(format_event(event), "x.yml")["date"] == event.date.edtf


def test_it_is_written_where_files_look_for_it(tmp_path):
    write_schemas(tmp_path)
    path = tmp_path / "event.schema.json"
    assert json.loads(path.read_text()) == schema()
    before = path.stat().st_mtime_ns
    write_schemas(tmp_path)
    assert path.stat().st_mtime_ns == before


@pytest.mark.parametrize("name", REGISTERS)
def test_the_schema_of_a_register_is_one_and_explains_every_key(name):
    made = register_schema(name)
    Draft202012Validator.check_schema(made)
    entry = made["additionalProperties"]
    properties = entry.get("properties") or entry["anyOf"][1]["properties"]
    assert all(said.get("description") for said in properties.values())


@pytest.mark.parametrize("root", ["content", "generator/dateline/starter/files/content"])
def test_every_file_of_content_is_valid(root):
    folder = Path(__file__).parents[2] / root
    schemas = {path: schema() for path in folder.glob("events/**/*.yml")}
    schemas |= {path: register_schema(name) for name in REGISTERS if (path := folder / f"{name}.yml").exists()}
    assert len(schemas) > 3
    for path, made in schemas.items():
        text = path.read_text("utf-8")
        assert list(Draft202012Validator(made).iter_errors(load(text, path.name) or {})) == [], path
        written = re.match(r"# yaml-language-server: \$schema=(\S+)\n", text)
        assert written
        assert (path.parent / written[1]).resolve().parent == folder.resolve()


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("places.yml", "A Town: {name: x}"),
        ("places.yml", "a: {nome: x}"),
        ("places.yml", "a: {kind: city}"),
        ("places.yml", "a: {name: x, kind: village}"),
        ("places.yml", "a: {name: x, lat: 91, lon: 0}"),
        ("places.yml", "a: {name: x, country: Syria}"),
        ("places.yml", "a: {name: x, radius_km: -1}"),
        ("places.yml", "- name: x"),
        ("actors.yml", "a: {name: x, aliases: y}"),
        ("actors.yml", "a: {name: x, kind: army}"),
        ("actors.yml", "a: x"),
        ("types.yml", "x: {label: X, acled: war}"),
        ("types.yml", "x: {label: X, colour: red}"),
        ("types.yml", "x/y/z: {label: X}"),
        ("types.yml", "x: true"),
    ],
)
def test_the_schema_and_check_agree_on_what_is_wrong(tmp_path, file, text):
    name = file.removesuffix(".yml")
    assert not Draft202012Validator(register_schema(name)).is_valid(load(text, file))
    (tmp_path / file).write_text(text)
    problems = [problem for problem in read(tmp_path).problems if problem.path.endswith(file)]
    assert problems
    assert {problem.code for problem in problems} <= {"E201", "E202", "E203"}


def test_a_site_may_change_some_keys_of_a_kind_or_leave_it_out(tmp_path):
    text = "disaster/storm: false\nbattles: {label: Fighting}\n"
    assert Draft202012Validator(register_schema("types")).is_valid(load(text, "types.yml"))
    (tmp_path / "types.yml").write_text(text)
    assert not read(tmp_path).problems
