from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dateline.cli import main

FILES = {
    "mkdocs.yml": """\
site_name: Valley
docs_dir: content/pages
theme: {name: material, font: false}
plugins: [search, dateline]
""",
    "content/pages/index.md": "# The valley\n",
    "content/articles/report.md": "---\ntitle: Report\npublished: 2018-07-29\n---\nThe bridge fell on Wednesday.\n",
    "content/events/2018-07/2018-07-25-bridge.yml": """\
title: The bridge falls
date: 2018-07-25
sources:
  - article: report
    quote: The bridge fell on Wednesday.
""",
}


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["build", *arguments])


def test_the_site_is_built_and_said_to_be(site: Path) -> None:
    result = run()
    assert (result.exit_code, result.stderr) == (0, "")
    read, made = result.stdout.splitlines()
    assert read.startswith("1 article read: 0 events added")
    assert made == "7 pages made from 1 event"
    assert (site / "site/events/2018-07-25-bridge/index.html").is_file()


def test_it_goes_where_it_is_told_to(site: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    assert run("--site", str(site), "--site-dir", str(elsewhere / "out"), "--strict").exit_code == 0
    assert (elsewhere / "out/events/2018-07-25-bridge/index.html").is_file()
    assert not (site / "site").exists()


def test_what_is_wrong_is_shown_and_the_rest_is_built(site: Path) -> None:
    Path("content/events/2018-07/2018-07-26-broken.yml").write_text("title: Broken\nplace: [nowhere\n")
    Path("content/events/2018-07/2018-07-27-lost.yml").write_text("title: Lost\nplace: nowhere\n")
    result = run()
    assert result.exit_code == 1
    first, *others, last = result.stderr.splitlines()
    assert first.startswith("content/events/2018-07/2018-07-26-broken.yml:")
    assert any(line.startswith("content/events/2018-07/2018-07-27-lost.yml:2:8 E204 ") for line in others)
    assert last == f"{len(others) + 1} errors in the content, shown above"
    assert (site / "site/events/2018-07-25-bridge/index.html").is_file()


def test_strict_stops_at_what_is_wrong(site: Path) -> None:
    Path("content/events/2018-07/2018-07-26-broken.yml").write_text("title: [\n")
    result = run("--strict")
    assert result.exit_code == 1
    assert "Aborted with 1 warnings in strict mode!" in result.output


def test_settings_without_the_plugin_are_told(site: Path) -> None:
    Path("mkdocs.yml").write_text("site_name: Valley\ndocs_dir: content/pages\n")
    result = run()
    assert result.exit_code == 1
    assert result.stderr.startswith("mkdocs.yml E213 the plugin `dateline` is missing")
