import gzip
import sqlite3
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

import pytest
import shapely

from dateline.gazetteer import Gazetteer
from dateline.gazetteer.areas import middles
from dateline.gazetteer.build import ARABIC_SCRIPT, entries
from dateline.gazetteer.entry import Entry
from dateline.gazetteer.readable import without_signs
from dateline.gazetteer.sources import geonames, seas, tables
from dateline.gazetteer.store import DATABASE
from dateline.gazetteer.write import PACKAGES, write

MILLION = 1_000_000


def small(path: Path) -> bytes:
    """A database of the largest cities only."""
    write(path, entries(MILLION), geonames.countries_speaking(ARABIC_SCRIPT))
    return path.read_bytes()


def test_the_same_packages_give_the_same_bytes(tmp_path: Path) -> None:
    first, second = small(tmp_path / "one.sqlite"), small(tmp_path / "two.sqlite")
    assert first == second
    assert sorted(tmp_path.iterdir()) == [tmp_path / "one.sqlite", tmp_path / "two.sqlite"]
    assert Gazetteer.open(tmp_path / "one.sqlite").lookup("Aleppo")[0].id == "geonames:170063"
    assert not Gazetteer.open(tmp_path / "one.sqlite").lookup("Suweida")


def test_the_database_is_small_enough_to_ship() -> None:
    assert len(gzip.compress(DATABASE.read_bytes(), 6)) <= 15_000_000


def test_the_database_says_what_it_was_made_of() -> None:
    with sqlite3.connect(DATABASE) as database:
        (packages,) = database.execute("SELECT value FROM meta WHERE key = 'packages'").fetchone()
    assert packages.split("\n") == [f"{package}=={version(package)}" for package in PACKAGES]


def test_every_source_is_named_with_its_version() -> None:
    sources = (files("dateline.gazetteer") / "SOURCES.md").read_text(encoding="utf-8")
    for package in PACKAGES:
        assert f"| {package} {version(package)} (" in sources


def test_every_name_leads_to_places_that_are_there() -> None:
    with sqlite3.connect(DATABASE) as database:
        (lost,) = database.execute(
            "SELECT count(*) FROM name WHERE typeof(places) = 'integer' AND places NOT IN (SELECT number FROM place)"
        ).fetchone()
        (unlocated,) = database.execute("SELECT count(*) FROM place WHERE lat = 0 AND lon = 0").fetchone()
        (abbreviations,) = database.execute(
            "SELECT count(*) FROM abbreviation WHERE number NOT IN (SELECT number FROM place)"
        ).fetchone()
    assert (lost, unlocated, abbreviations) == (0, 0, 0)


def test_regions_are_well_formed() -> None:
    regions = list(tables.regions())
    assert len({region.ref for region in regions}) == len(regions) > 200
    assert all(abs(region.lat) <= 90 and abs(region.lon) <= 180 for region in regions)


def test_seas_are_where_they_are() -> None:
    by_name = {sea.name: sea for sea in seas.seas()}
    assert by_name["Black Sea"].lat == pytest.approx(43, abs=1)
    assert by_name["Black Sea"].lon == pytest.approx(34.5, abs=1.5)
    assert "Southern Ocean" in by_name


@pytest.mark.parametrize(
    ("name", "is_name"),
    [
        ("Suweida", True),
        ("السويداء", True),
        ("QSW", False),
        ("DAM", False),
        ("Sam", False),
        ("swyda", False),
        ("asu=suwaida", False),
        ("Ес-Сувейда", False),
        ("https://example.org", False),
        ("", False),
        ("12", False),
    ],
)
def test_what_counts_as_a_name(name: str, is_name: bool) -> None:
    assert geonames.is_name(name, {"ARABIC"}) is is_name


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Al Ḩasakah", "Al Hasakah"),
        ("Dar‘ā", "Dar'a"),
        ("‘Aţārah", "Atarah"),
        ("As Suwaydā'", "As Suwayda"),
        ("Aïn Beïda", "Aïn Beïda"),
        ("Chéraga", "Chéraga"),
    ],
)
def test_readers_see_no_scholars_signs(name: str, plain: str) -> None:
    assert without_signs(name) == plain


def test_middles_of_a_square_with_two_provinces() -> None:
    towns = [
        Entry(1, "West", 5.0, 2.0, "city", country="QQ", admin1="W"),
        Entry(2, "East", 5.0, 8.0, "city", country="QQ", admin1="E"),
        Entry(3, "Elsewhere", 5.0, 8.0, "city", country="ZZ", admin1="E"),
    ]
    found = middles(towns, {"QQ": shapely.box(0, 0, 10, 10)})
    assert found.keys() == {("QQ", "W"), ("QQ", "E")}
    assert found["QQ", "W"] == pytest.approx((5.0, 2.5), abs=0.1)
    assert found["QQ", "E"] == pytest.approx((5.0, 7.5), abs=0.1)


def test_the_middle_of_a_province_across_the_date_line() -> None:
    land = shapely.MultiPolygon([shapely.box(170, 60, 180, 70), shapely.box(-180, 60, -170, 70)])
    towns = [Entry(1, "Town", 65.0, 175.0, "city", country="QQ", admin1="X")]
    ((lat, lon),) = middles(towns, {"QQ": land}).values()
    assert lat == pytest.approx(65, abs=1)
    assert abs(lon) == pytest.approx(180, abs=0.5)
