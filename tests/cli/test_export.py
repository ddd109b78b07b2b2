"""What is exported is what is published, byte for byte."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from mkdocs.commands.build import build
from mkdocs.config import load_config
from tests.publish.conftest import FILES, write

from dateline.cli import main
from dateline.render.data import FORMATS, PARTS

LATE = {"datapackage": "datapackage.json", "checksums": "SHA256SUMS"}
NAMES = {name: each.file for name, each in FORMATS.items()} | LATE
PLACE = "hilltop: {name: Hilltop, lat: 1.5, lon: 2.5}\n"
ACTOR = "watch: {name: The Watch}\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("site")
    write(root, FILES)
    write(root, {"content/places.yml": PLACE, "content/actors.yml": ACTOR})
    event = root / "content/events/2018-07/2018-07-25-first.yml"
    event.write_text(event.read_text() + "place: hilltop\nactors: [watch]\n")
    settings = root / "mkdocs.yml"
    settings.write_text(settings.read_text().replace("dateline]", "{dateline: {licence: CC-BY-4.0}}]"))
    config = load_config(str(settings))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return root


def run(site: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["export", "--site", str(site), *arguments])


@pytest.mark.parametrize("name", NAMES)
def test_a_format_is_the_file_of_the_site(site: Path, name: str) -> None:
    result = run(site, name)
    assert result.exit_code == 0, result.output
    assert result.stdout_bytes == (site / "site/data" / NAMES[name]).read_bytes()


def test_all_is_every_file_of_the_site(site: Path, tmp_path: Path) -> None:
    assert run(site, "all", "-o", str(tmp_path / "new" / "folder")).exit_code == 0
    made = {path.name: path.read_bytes() for path in (tmp_path / "new/folder").iterdir()}
    published = (path for path in (site / "site/data").iterdir() if path.is_file() and path.name != "index.html")
    assert made == {path.name: path.read_bytes() for path in published}
    assert set(made) == set(NAMES.values())


@pytest.mark.parametrize("name", PARTS)
@pytest.mark.parametrize(("kind", "id"), [("place", "hilltop"), ("actor", "watch")])
def test_a_place_and_an_actor_have_the_files_of_the_site(
    site: Path, tmp_path: Path, name: str, kind: str, id: str
) -> None:
    assert run(site, name, f"--{kind}", id, "-o", str(tmp_path)).exit_code == 0
    assert (tmp_path / f"{id}.{name}").read_bytes() == (site / f"site/data/{kind}s/{id}.{name}").read_bytes()


def test_a_file_is_written_under_the_name_that_is_given(site: Path, tmp_path: Path) -> None:
    assert run(site, "csv", "-o", str(tmp_path / "mine.csv")).exit_code == 0
    assert (tmp_path / "mine.csv").read_bytes() == run(site, "csv").stdout_bytes


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["jsno"], '"jsno" is no format (did you mean json?)'),
        (["xlsx"], '"xlsx" is no format (there are json, csv,'),
        (["json", "--place", "hilltop"], '"json" is no format of one place or actor (did you mean'),
        (["csv", "--place", "hiltop"], '"hiltop" is no place with events (did you mean hilltop?)'),
        (["csv", "--place", "hilltop", "--actor", "watch"], "leave out --place or --actor"),
        (["all"], "name a folder for them with -o"),
    ],
)
def test_what_is_not_there_is_told_with_what_may_be_meant(site: Path, arguments: list[str], said: str) -> None:
    result = run(site, *arguments)
    assert result.exit_code == 1
    assert said in result.output


def test_a_licence_that_nobody_knows_stops_it(site: Path, tmp_path: Path) -> None:
    write(tmp_path, FILES)
    settings = tmp_path / "mkdocs.yml"
    settings.write_text(settings.read_text().replace("dateline]", "{dateline: {licence: CC-BY-4}}]"))
    result = run(tmp_path, "csv")
    assert result.exit_code == 1
    assert 'mkdocs.yml E213 licence: "CC-BY-4" is not known (did you mean CC-BY-4.0?)' in result.output
