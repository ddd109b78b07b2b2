import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from tests.catalogues import LANGUAGES as CATALOGUES

from dateline import starter
from dateline.cli import main
from dateline.content import check, read
from dateline.starter import LANGUAGES

WORDS = yaml.safe_load(Path(starter.__file__).with_name("words.yml").read_text("utf-8"))
REPOSITORY = Path(__file__).parents[2]
MKDOCS = (sys.executable, "-m", "mkdocs")
TOP = {
    *(".github", ".gitignore", ".gitlab-ci.yml", ".pre-commit-config.yaml"),
    *("README.md", "content", "mkdocs.yml", "requirements.txt"),
}


def dateline(*arguments: str):
    return CliRunner().invoke(main, arguments)


def settings(folder: Path) -> dict[str, object]:
    return yaml.safe_load((folder / "mkdocs.yml").read_text("utf-8"))


def tree(folder: Path) -> dict[str, bytes]:
    """Every file but the lock of a run."""
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    return {name: path.read_bytes() for name, path in found.items() if not name.startswith(".dateline/")}


@pytest.fixture
def site(tmp_path, monkeypatch):
    assert dateline("init", str(tmp_path / "new/site")).exit_code == 0
    monkeypatch.chdir(tmp_path / "new/site")
    return tmp_path / "new/site"


def test_the_site_is_whole_and_nothing_else_is_left(site):
    assert {path.name for path in site.parent.iterdir()} == {"site"}
    assert {path.name for path in site.iterdir()} == TOP
    assert {path.name for path in (site / "content").iterdir()} == {
        *(".extracted", "articles", "events", "pages"),
        *("actors.yml", "event.schema.json", "places.yml", "types.yml"),
        *("actors.schema.json", "places.schema.json", "types.schema.json"),
    }


def test_nothing_in_it_is_wrong_or_open(site):
    content = read(Path("content"))
    assert check(content) == []
    assert len(content.events) >= 3


def test_extraction_finds_in_it_what_is_there(site):
    before = tree(site)
    result = dateline("extract")
    assert result.exit_code == 0, result.output
    assert tree(site) == before


def test_it_builds_at_once_without_a_warning(site):
    result = dateline("build")
    assert (result.exit_code, result.stderr) == (0, "")
    built = tree(site / "site")
    strict = subprocess.run(
        [*MKDOCS, "build", "--strict", "-d", "other"], capture_output=True, text=True, check=False
    )
    assert strict.returncode == 0, strict.stderr
    assert "WARNING" not in strict.stderr
    assert tree(site / "other") == built
    assert {f"events/{event.id}/index.html" for event in read(Path("content")).events} <= built.keys()


def test_it_builds_without_the_example(site):
    for name in ("articles", "events", ".extracted"):
        shutil.rmtree(site / "content" / name)
    for name in ("places.yml", "actors.yml"):
        file = site / "content" / name
        lines = file.read_text("utf-8").splitlines(keepends=True)
        file.write_text("".join(line for line in lines if line.startswith("#")), "utf-8")
    result = dateline("build", "--strict")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.endswith("0 pages made from 0 events\n")


def test_a_file_of_its_own_theme_wins(site):
    template = site / "theme/dateline/legend.html"
    template.parent.mkdir(parents=True)
    template.write_text("<p>Drawn by hand</p>")
    assert dateline("build").exit_code == 0
    assert "<p>Drawn by hand</p>" in (site / "site/timeline/index.html").read_text("utf-8")


def test_it_is_set_up_as_the_demonstration_is(site):
    own, ours = settings(site), settings(REPOSITORY)
    of_each_site = {"site_name", "site_description", "site_url", "repo_url", "repo_name", "edit_uri"}
    assert {k: own[k] for k in own.keys() - of_each_site} == {k: ours[k] for k in ours.keys() - of_each_site}


@pytest.mark.parametrize(
    ("language", "nav"),
    [
        ("fr", ["Accueil", "Chronologie", "Lieux", "Acteurs", "Types", "Sources", "Données", "Corrections"]),
        ("es", ["Inicio", "Cronología", "Lugares", "Actores", "Tipos", "Fuentes", "Datos", "Correcciones"]),
        ("ar", ["الرئيسية", "التسلسل الزمني", "الأماكن", "الأطراف", "الأنواع", "المصادر", "البيانات", "التصويبات"]),
    ],
)
def test_it_speaks_a_language_from_the_start(tmp_path, language, nav):
    site = tmp_path / "site"
    assert dateline("init", str(site), "--language", language).exit_code == 0
    built = subprocess.run([*MKDOCS, "build", "--strict"], cwd=site, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    page = (site / "site/timeline/index.html").read_text("utf-8")
    assert f'<html lang="{language}"' in page
    tabs = [
        " ".join(re.sub("<[^>]*>", "", tab).split())
        for tab in re.findall('md-tabs__link">(.*?)</a>', page, re.DOTALL)
    ]
    assert tabs[: len(nav)] == nav
    assert not {"Home", "Methodology", "About"} & set(tabs)
    assert "Switch to" not in page


def test_the_languages_of_a_new_site_are_those_of_the_pages():
    assert set(LANGUAGES) == {"en", *CATALOGUES}
    assert all(words.keys() == WORDS["fr"].keys() for words in WORDS.values())


@pytest.mark.parametrize("name", ["Élő: “x” # 1", "yes", "2018-07-25", '"\\', "- {{ 7*7 }}", "وقائع"])
def test_any_name_will_do(tmp_path, name):
    assert dateline("init", str(tmp_path / "site"), "--name", name).exit_code == 0
    assert settings(tmp_path / "site")["site_name"] == name


@pytest.mark.parametrize("given", ["", "  ", "a\n b"])
def test_a_name_is_one_line_and_not_nothing(tmp_path, given):
    dateline("init", str(tmp_path / "site"), "--name", given)
    assert settings(tmp_path / "site")["site_name"] == (" ".join(given.split()) or "My timeline")


def test_an_empty_folder_is_filled_and_stays_the_same_folder(tmp_path, monkeypatch):
    (tmp_path / "site").mkdir()
    monkeypatch.chdir(tmp_path / "site")
    before = Path().stat().st_ino
    assert dateline("init", ".").exit_code == 0
    assert (tmp_path / "site").stat().st_ino == before
    assert sorted(path.name for path in Path().iterdir()) == sorted(TOP)


@pytest.mark.parametrize("there", ["site/.hidden", "site"])
def test_what_is_there_is_never_touched(tmp_path, there):
    (tmp_path / there).parent.mkdir(exist_ok=True)
    (tmp_path / there).write_text("mine")
    result = dateline("init", str(tmp_path / "site"))
    assert result.exit_code == 1
    assert "site is not empty" in result.stderr or "is no folder" in result.stderr
    assert tree(tmp_path) == {there: b"mine"}


def test_a_stop_halfway_leaves_nothing(tmp_path, monkeypatch):
    def fail(self: Path, data: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", fail)
    result = dateline("init", str(tmp_path / "site"))
    assert (result.exit_code, result.stderr) == (
        1,
        f"Error: {tmp_path / 'site'} cannot be made: No space left on device\n",
    )
    assert list(tmp_path.iterdir()) == []
