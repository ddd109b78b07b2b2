import csv
import io
import json

import pytest
from tests.render.sample import CONTENT, EVENTS, HISTORY, HOSTILE, SETTINGS, sample_site
from tests.render.test_pages import FILES, GOLDEN, compare

from dateline.model import Origin
from dateline.render import Site, data_files
from dateline.render.data import TABLES

EVENTS_JSON = json.loads(FILES["data/events.json"])
FEATURES = json.loads(FILES["data/events.geojson"])["features"]
ROWS = list(csv.DictReader(io.StringIO(FILES["data/events.csv"].decode(), newline="")))
PUBLISHED = [event for event in EVENTS if event.status != "rejected"]


@pytest.mark.parametrize("name", sorted(FILES.keys() - {"data/SHA256SUMS"}))
def test_files_are_as_they_were(name: str) -> None:
    compare(GOLDEN / name, FILES[name].decode().replace("\r\n", "\n"))


def test_the_same_content_gives_the_same_bytes() -> None:
    assert dict(data_files(Site(CONTENT, SETTINGS, HISTORY))) == FILES


def test_every_published_event_is_in_every_file() -> None:
    ids = [event.id for event in PUBLISHED]
    assert [event["id"] for event in EVENTS_JSON["events"]] == ids
    assert [row["id"] for row in ROWS] == ids
    assert list(dict.fromkeys(feature["properties"]["event"] for feature in FEATURES)) == ids


def test_quotes_are_verbatim_in_every_file() -> None:
    for event, record, row in zip(PUBLISHED, EVENTS_JSON["events"], ROWS, strict=True):
        quotes = [source.quote for source in event.sources]
        assert [source["quote"] for source in record["sources"]] == quotes
        assert row["quotes"] == "\n".join(quotes)
    assert HOSTILE in FEATURES[-3]["properties"]["quotes"]


def test_the_table_has_the_columns_that_the_page_explains_and_lines_as_rfc_4180_wants_them() -> None:
    head, _, rest = FILES["data/events.csv"].partition(b"\r\n")
    assert head.decode().split(",") == [column.name for column in TABLES[0].columns]
    assert rest.endswith(b"\r\n")


def test_the_table_holds_what_the_event_says() -> None:
    row = next(row for row in ROWS if row["id"] == "2018-07-25-suweida-attack")
    assert {
        key: row[key] for key in ("date", "date_first", "date_precision", "places", "place_ids", "latitude")
    } == {
        "date": "2018-07-25",
        "date_first": "2018-07-25",
        "date_precision": "day",
        "places": "Suweida; Eastern villages",
        "place_ids": "as-suwayda; ",
        "latitude": "32.709",
    }
    assert [row["killed_min"], row["killed_max"], row["killed_words"]] == ["200", "220", "200 to 220 or more"]
    assert [row["injured_min"], row["injured_max"]] == ["", ""]


def test_a_source_that_says_none_is_told_from_no_source() -> None:
    row = next(row for row in ROWS if row["id"] == "2018-07-28-southern-offensive")
    assert [row["injured_min"], row["killed_min"]] == ["0", ""]


def test_open_dates_have_an_open_side() -> None:
    dates = {row["id"]: (row["date_first"], row["date_last"], row["date_precision"]) for row in ROWS}
    assert dates["2018-07-28-yarmouk-capture"] == ("", "2018-07-28", "reported")
    assert dates["2018-08-hostile"] == ("2018-08-01", "", "after")
    assert dates["checkpoints-withdrawn"] == ("", "", "")


def test_there_is_a_feature_per_place_and_none_is_made_up() -> None:
    def of(id: str) -> list[tuple[str | None, str | None, list[float] | None]]:
        return [
            (
                feature["properties"]["place_role"],
                feature["properties"]["place"],
                (feature["geometry"] or {}).get("coordinates"),
            )
            for feature in FEATURES
            if feature["properties"]["event"] == id
        ]

    assert of("2018-07-25-suweida-attack") == [
        ("place", "Suweida", [36.5695, 32.709]),
        ("place", "Eastern villages", None),
    ]
    assert of("2018-05-damascus-evacuation") == [
        ("place", "Badiya al-Sham", [38.2, 33.6]),
        ("origin", "Damascus", [36.2913, 33.5102]),
    ]
    assert of("2018-08-10-prisoner-exchange") == [("place", "A crossing in the hills", [36.9, 32.9])]
    assert len({feature["id"] for feature in FEATURES}) == len(FEATURES)


def test_without_an_address_of_its_own_a_site_gives_paths() -> None:
    site = Site(CONTENT, sample_site().settings.__class__(site_name="X", theme_dirs=SETTINGS.theme_dirs))
    events = json.loads(dict(data_files(site))["data/events.json"])["events"]
    assert events[0]["url"] == f"events/{events[0]['id']}/"


def test_cells_are_not_changed_for_spreadsheets() -> None:
    event = PUBLISHED[0].model_copy(update={"title": "=1+1"})
    content = CONTENT.__class__(
        CONTENT.root, (event,), {}, CONTENT.articles, CONTENT.places, CONTENT.actors, CONTENT.kinds
    )
    table = dict(data_files(Site(content, SETTINGS)))["data/events.csv"].decode()
    assert next(csv.DictReader(io.StringIO(table)))["title"] == "=1+1"


def test_machine_and_human_are_told_apart_field_by_field() -> None:
    origins = {
        "2018-07-25-suweida-attack": Origin(
            fields=frozenset({"place", "figures"}),
            quotes=frozenset({2}),
            says=frozenset({(0, "killed"), (0, "date")}),
        ),
        "2018-08-10-prisoner-exchange": Origin(found=False),
        "2018-05-damascus-evacuation": Origin(),
    }
    files = dict(data_files(Site(CONTENT, SETTINGS, None, origins)))
    made = {event["id"]: event for event in json.loads(files["data/events.json"])["events"]}
    told = {id: (event["made_by"], event["by_hand"]) for id, event in made.items()}
    assert told["2018-07-25-suweida-attack"] == ("program", ["places", "figures"])
    assert told["2018-08-10-prisoner-exchange"] == ("editor", ["title", "date", "places", "type", "modality"])
    assert told["2018-05-damascus-evacuation"] == ("program", [])
    assert told["2018-08-hostile"] == (None, [])
    sources = made["2018-07-25-suweida-attack"]["sources"]
    assert [source["by_hand"] for source in sources] == [["date", "killed"], [], ["quote"]]
    rows = csv.DictReader(io.StringIO(files["data/events.csv"].decode(), newline=""))
    row = next(row for row in rows if row["id"] == "2018-07-25-suweida-attack")
    assert (row["made_by"], row["by_hand"]) == ("program", "places; figures")
    quotes = [*csv.DictReader(io.StringIO(files["data/quotes.csv"].decode(), newline=""))]
    assert "date; killed" in [row["by_hand"] for row in quotes]
    features = json.loads(files["data/events.geojson"])["features"]
    assert {each["properties"]["made_by"] for each in features} == {"program", "editor", None}
