"""The data package, its checksums and its dictionary, each as the tools for it see them."""

import json
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from frictionless import Package, validate
from jsonschema import Draft202012Validator
from tests.render.sample import CONTENT, SETTINGS, sample_site

from dateline.render import Settings, Site, data_files, index_body, part_files
from dateline.render.data import TABLES, dictionary, json_schema
from dateline.render.language import language
from dateline.render.licence import licence

FILES = dict(data_files(sample_site()))
WHOLE = json.loads(FILES["data/events.json"])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, data in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(data)
    return tmp_path / "data"


def test_frictionless_accepts_the_package(folder: Path) -> None:
    report = validate(folder / "datapackage.json")
    assert report.flatten(["title", "message"]) == []
    assert report.valid
    assert {task.place for task in report.tasks} == {path.name for path in folder.iterdir()} - {
        "datapackage.json",
        "SHA256SUMS",
    }


def test_frictionless_finds_what_was_changed_on_the_way(folder: Path) -> None:
    table = folder / "events.csv"
    table.write_bytes(table.read_bytes().replace(b"unreviewed", b"hearsay", 1))
    found = {error for (error,) in validate(folder / "datapackage.json").flatten(["type"])}
    assert {"hash-count", "constraint-error"} & found


def test_every_table_is_described_column_by_column(folder: Path) -> None:
    package = Package(folder / "datapackage.json")
    for table in TABLES:
        fields = package.get_resource(table.name).schema.fields
        assert [(field.name, field.description) for field in fields] == [
            (column.name, column.meaning) for column in table.columns
        ]


def test_the_package_says_under_which_licence_or_nothing() -> None:
    assert "licenses" not in json.loads(FILES["data/datapackage.json"])
    site = Site(CONTENT, replace(SETTINGS, licence=licence("cc-by-4.0")))
    files = dict(data_files(site))
    assert json.loads(files["data/datapackage.json"])["licenses"] == [
        {
            "name": "CC-BY-4.0",
            "title": "Creative Commons Attribution 4.0",
            "path": "https://creativecommons.org/licenses/by/4.0/",
        }
    ]
    assert json.loads(files["data/events.json"])["licence"]["name"] == "CC-BY-4.0"


def test_checksums_hold(folder: Path) -> None:
    command = ["sha256sum", "--check", "--strict", "SHA256SUMS"]
    said = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout
    assert {line.partition(":")[0] for line in said.splitlines()} == {path.name for path in folder.iterdir()} - {
        "SHA256SUMS"
    }


@pytest.mark.parametrize(
    "settings", [SETTINGS, Settings(site_name="X"), replace(SETTINGS, licence=licence("ODbL-1.0"))]
)
def test_everything_is_as_the_dictionary_has_it(settings: Settings) -> None:
    whole = json.loads(dict(data_files(Site(CONTENT, settings)))["data/events.json"])
    Draft202012Validator(closed(json_schema())).validate(whole)


def closed(schema: object) -> object:
    """The schema with no room for a field that it does not tell of."""
    if isinstance(schema, list):
        return [closed(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    more = {"additionalProperties": False} if "properties" in schema and "type" in schema else {}
    return {key: closed(value) for key, value in schema.items()} | more


def test_every_field_is_in_the_dictionary_once() -> None:
    paths = [entry.path for entry in dictionary(language("en"))]
    assert len(set(paths)) == len(paths)
    assert set(paths) == set(walked(WHOLE | {"licence": {"name": "", "title": "", "path": ""}}))


def walked(record: dict[str, object], path: str = "") -> list[str]:
    """Paths of all fields, as the dictionary writes them."""
    found = []
    for key, value in record.items():
        here = f"{path}{key}"
        found.append(here)
        if key == "says":
            continue
        if key in {"articles", "places", "actors", "figures"} and isinstance(value, dict):
            found += [inner for each in value.values() for inner in walked(each, f"{here}{{}}.")]
        elif isinstance(value, dict):
            found += walked(value, f"{here}.")
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            found += [inner for each in value for inner in walked(each, f"{here}[].")]
    return found


def test_places_and_actors_have_files_of_their_own_events() -> None:
    files = dict(part_files(sample_site()))
    rows = files["data/places/syria.csv"].decode().splitlines()
    whole = FILES["data/events.csv"].decode().splitlines()
    assert rows[0] == whole[0]
    assert set(rows) < set(whole)
    features = json.loads(files["data/actors/druze.geojson"])["features"]
    assert {feature["properties"]["event"] for feature in features} == {"2018-07-25-suweida-attack"}
    assert not any("never-named" in name for name in files)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("CC-BY-4.0", "CC-BY-4.0"),
        (" odbl-1.0 ", "ODbL-1.0"),
        ("https://example.org/terms", "https://example.org/terms"),
    ],
)
def test_licences_are_known_by_identifier_or_address(written: str, name: str) -> None:
    found = licence(written)
    assert found
    assert found.name == name


@pytest.mark.parametrize("written", ["CC-BY", "free", "http://example.org/", "javascript:alert(1)", "https://", ""])
def test_anything_else_is_no_licence(written: str) -> None:
    assert licence(written) is None


def test_the_page_of_the_data_names_the_licence_or_says_that_there_is_none() -> None:
    assert "No licence is stated." in index_body(sample_site(), "data")
    page = index_body(Site(CONTENT, replace(SETTINGS, licence=licence("CC-BY-4.0"))), "data")
    assert "No licence" not in page
    assert ">Creative Commons Attribution 4.0</a>" in page


def test_the_page_of_the_data_has_the_size_and_checksum_of_every_file() -> None:
    page = index_body(sample_site(), "data")
    for line in FILES["data/SHA256SUMS"].decode().splitlines():
        digest, _, name = line.partition("  ")
        assert digest in page
        assert f'href="../data/{name}"' in page
