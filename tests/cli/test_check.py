import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from dateline.cli import main


@pytest.fixture
def site(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name, text in {
        "mkdocs.yml": "",
        "content/articles/mill.md": "---\ntitle: Fire\npublished: 2021-05-03\n---\nThe mill burned.\n",
        "content/places.yml": "oldmill: {name: Old Mill, names: [Oldmil], lat: 1, lon: 2}\n",
        "content/events/2021-05/fire.yml": "title: Fire\nplace: oldmill\nsources:\n  - {article: mill, quote: The mill burned.}\n",
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path


def test_nothing_wrong(site):
    result = CliRunner().invoke(main, ["check"])
    assert (result.exit_code, result.output) == (0, "0 errors and 0 to review in 1 event of 1 article\n")


def test_everything_wrong_is_told_at_once(site):
    event = Path("content/events/2021-05/fire.yml")
    event.write_text(event.read_text().replace("oldmill", "Oldmill"))
    Path("content/events/fire.yml").write_text("title: Fire\n")
    Path("content/articles/mill.md").write_text("---\ntitle: Fire\n---\nThe mill burned.\n")
    result = CliRunner().invoke(main, ["check"])
    assert result.exit_code == 1
    assert result.output == (
        "content/articles/mill.md:1:1 R404 no publication date (add published: YYYY-MM-DD, and published_basis: how it is known)\n"
        'content/events/2021-05/fire.yml:2:8 E204 place "Oldmill" is not in places.yml (did you mean oldmill?)\n'
        'content/events/fire.yml:1:1 E107 the id "fire" is that of content/events/2021-05/fire.yml too (rename one of them)\n'
        "content/events/fire.yml:1:1 E210 no source (add one, or set status: rejected)\n"
        "3 errors and 1 to review in 0 events of 1 article\n"
    )


def test_what_is_for_review_is_no_failure_and_paths_start_here(site, monkeypatch):
    Path("content/articles/mill.md").write_text("---\ntitle: Fire\n---\nThe mill burned.\n")
    (site / "elsewhere").mkdir()
    monkeypatch.chdir(site / "elsewhere")
    result = CliRunner().invoke(main, ["check", "--site", ".."])
    assert result.output.startswith("../content/articles/mill.md:1:1 R404")
    assert result.exit_code == 0


def test_no_site(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["check"])
    assert result.exit_code == 1
    assert "is not a site" in result.output


def test_for_github_what_a_person_wrote_cannot_end_a_command(site):
    event = Path("content/events/2021-05/fire.yml")
    event.write_text(event.read_text().replace("oldmill", '"a%\\n::error::b"'))
    result = CliRunner().invoke(main, ["check", "--format", "github"])
    assert result.exit_code == 1
    assert result.output.splitlines() == [
        "::error file=content/events/2021-05/fire.yml,line=2,col=8,title=E204::"
        'place "a%25%0A::error::b" is not in places.yml',
        "1 error and 0 to review in 0 events of 1 article",
    ]


def test_for_github_what_is_for_review_is_a_notice(site):
    Path("content/articles/mill.md").write_text("---\ntitle: Fire\n---\nThe mill burned.\n")
    result = CliRunner().invoke(main, ["check", "--format", "github"])
    assert result.output.startswith(
        "::notice file=content/articles/mill.md,line=1,col=1,title=R404::no publication date (add "
    )


def test_for_a_program(site):
    Path("content/events/mill.yml").write_text(
        "title: Fire\ndate: 2021-5-1\nsources: [{article: mill, quote: The mill burned.}]\n"
    )
    result = CliRunner().invoke(main, ["check", "--format", "json"])
    first = json.loads(result.stdout)[0]
    assert first.keys() == {"path", "line", "column", "code", "error", "message", "hint", "about"}
    assert (first["path"], first["line"], first["error"]) == ("content/events/mill.yml", 2, True)
    assert result.exit_code == 1


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("statusses: [reviewed]", 'mkdocs.yml:5:7 E213 unknown setting "statusses" (did you mean statuses?)'),
        ("colour: red", 'mkdocs.yml:5:7 E213 unknown setting "colour" (the settings are '),
        ("statuses: [reviewd]", "mkdocs.yml:5:7 E213 statuses: Expected one of: "),
        ("statuses: reviewed", "mkdocs.yml:5:7 E213 statuses: Expected a list of items"),
        ("cards: maybe", "mkdocs.yml:5:7 E213 cards: "),
        ("csp: {img-source: [https://example.org]}", "mkdocs.yml:5:7 E213 csp: img-source is not known"),
    ],
)
def test_settings_that_are_none_are_told(site, line, said):
    head = "# statusses: told of in a remark\nplugins:\n  - dateline:\n      licence: CC-BY-4.0\n"
    Path("mkdocs.yml").write_text(f"{head}      {line}\n")
    result = CliRunner().invoke(main, ["check"])
    assert (result.exit_code, result.output.startswith(said)) == (1, True), result.output


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        (
            "plugins: [search, dateline]\n",
            "mkdocs.yml:1:19 R407 no licence for the data (write licence: CC-BY-4.0, or another, under the plugin dateline)\n",
        ),
        ("plugins:\n  - dateline:\n      licence: CC-BY-SA-4.0\n", ""),
        ("plugins:\n  - dateline:\n      licence: https://example.org/terms\n", ""),
        (
            "plugins:\n  - dateline:\n      licence: cc-by\n",
            'mkdocs.yml:3:7 E213 licence: "cc-by" is not known (did you mean CC-BY-4.0?)\n',
        ),
    ],
)
def test_what_may_be_done_with_the_data_is_asked(site, settings, said):
    Path("mkdocs.yml").write_text(settings)
    result = CliRunner().invoke(main, ["check"])
    *problems, _ = result.output.splitlines(keepends=True)
    assert "".join(problems) == said
    assert result.exit_code == ("E213" in said)
