"""Coordinates and countries, through the command."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from dateline.cli import main
from dateline.render.maps.atlas import world
from dateline.render.maps.whereabouts import whereabouts
from dateline.starter import write_site

# Country, latitude, longitude, how it lies there.
POINTS = [
    ("SY", 32.71, 36.57, "in"),
    ("SY", 33.51, 36.29, "in"),
    ("SY", 36.57, 32.71, "out"),
    ("MT", 35.9, 14.5, "in"),
    ("GB", 51.5, -0.1, "in"),
    ("GB", 48.86, 2.35, "out"),
    ("FJ", -17.8, 178.0, "in"),
    ("UA", 45.0, 34.1, "disputed"),
    ("RU", 45.0, 34.1, "in"),
    ("XX", 1.0, 1.0, "unknown"),
]


@pytest.mark.parametrize(("country", "lat", "lon", "lies"), POINTS)
def test_where_a_point_lies(country: str, lat: float, lon: float, lies: str) -> None:
    assert whereabouts(world(), country, lat, lon).lies == lies


def test_how_far_off_it_is() -> None:
    assert 30 < whereabouts(world(), "FR", 51.13, 1.32).km < 45  # Dover, seen from Calais


# What places.yml says of a place, and the line of what is told of it.
PLACES = [
    ("{name: X, country: SY, lat: 32.71, lon: 36.57}", ""),
    ("{name: X, country: SY, lat: 36.57, lon: 32.71}", "E216 36.57, 32.71 is"),
    ("{name: X, country: SY, lat: 36.57, lon: 32.71}", "outside SY (lat and lon may be the wrong way round)"),
    ("{name: X, country: PE, lat: 12.05, lon: -77.04}", "(lat may lack its minus sign)"),
    ("{name: X, country: PE, lat: -12.05, lon: 77.04}", "(lon may lack its minus sign)"),
    ("{name: X, country: MT, lat: 48.9, lon: 2.3}", "outside MT (correct the coordinates or the country)"),
    ("{name: X, country: MT, lat: 35.0, lon: 16.0}", "E216 "),
    ("{name: X, country: MT, lat: 35.0, lon: 16.0, kind: water}", ""),
    ("{name: X, country: MT, lat: 35.0, lon: 16.0, radius_km: 200}", ""),
    ("{name: X, within: malta, lat: 48.9, lon: 2.3}", "E216 "),
    ("{name: X, lat: 48.9, lon: 2.3}", ""),
    ("{name: X, country: UA, lat: 45.0, lon: 34.1}", "R410 45.0, 34.1 is on land that UA"),
    ("{name: X, country: XX, lat: 45.0, lon: 34.1}", "R410 the borders of XX are not known"),
]


@pytest.mark.parametrize(("entry", "told"), PLACES)
def test_what_check_says(entry: str, told: str, tmp_path: Path) -> None:
    site = tmp_path / "site"
    write_site(site, "Places")
    text = f"malta: {{name: Malta, kind: country, country: MT}}\nx: {entry}\n"
    (site / "content/places.yml").write_text(text)
    result = CliRunner().invoke(main, ["check", "--site", str(site)])
    lines = [line for line in result.output.splitlines() if " E216 " in line or " R410 " in line]
    assert [told in line for line in lines] == ([True] if told else [])
    assert all(f"places.yml:2:{text.splitlines()[1].index('lat:') + 6} " in line for line in lines)
