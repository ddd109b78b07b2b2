from pathlib import Path

import pytest
from click.testing import CliRunner

from dateline.cli import main

NOTE = "Port closed for the winter fair\nThe port of Elsa is closed on Sunday, the harbour master said.\n"


@pytest.fixture
def site(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mkdocs.yml").touch()
    (tmp_path / "content").mkdir()
    return tmp_path


def run(*arguments: str):
    return CliRunner().invoke(main, ["add", *arguments])


def test_what_was_done_is_told_and_a_second_time_does_nothing(site):
    Path("note.txt").write_text(NOTE)
    Path("note.yml").write_text("published: 2020-03-03\n")
    file = "content/articles/2020-03-03-port-closed-for-the-winter-fair.md"
    first, second = run("note.txt"), run("note.txt")
    assert first.stdout == f"added      {file} from note.txt\n1 added\n"
    assert second.stdout == f"unchanged  note.txt, which is {file}\n1 unchanged\n"
    assert (first.exit_code, second.exit_code, first.stderr, second.stderr) == (0, 0, "", "")
    assert Path(file).is_file()


def test_copies_and_files_left_alone_are_told(site):
    text = f"{NOTE}{'It opens again on Monday, and every boat that waits outside may then come in. ' * 3}"
    Path("in").mkdir()
    for name, publisher in (("a", "Harbour Post"), ("b", "Hill Gazette")):
        Path(f"in/{name}.md").write_text(f"---\npublisher: {publisher}\npublished: 2020-03-03\n---\n{text}")
    Path("in/map.png").touch()
    result = run("in")
    ident = "2020-03-03-port-closed-for-the-winter-fair"
    assert result.stdout.splitlines() == [
        f"added      content/articles/{ident}.md from in/a.md",
        f"copy       content/articles/{ident}-2.md, of {ident} from in/b.md",
        "skipped    in/map.png, which is no article in a format that is read",
        "1 added, 1 copy, 1 skipped",
    ]


def test_a_problem_is_shown_and_the_rest_is_done(site):
    Path("bad.md").write_text("---\ntitel: a\n---\nTitle\nText")
    Path("note.txt").write_text(NOTE)
    result = run("bad.md", "none.txt", "note.txt")
    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        "none.txt E105 there is no such file",
        "bad.md:2:1 E201 unknown key 'titel' (did you mean title?)",
        "note.txt R404 no day of publication was found "
        "(add `published:` to content/articles/undated-port-closed-for-the-winter-fair.md)",
    ]
    assert result.stdout.endswith("1 added, 2 errors, 1 to review\n")


def test_what_is_only_to_review_is_no_failure(site):
    Path("note.txt").write_text(NOTE)
    assert run("note.txt").exit_code == 0


def test_another_site_may_be_named(site, tmp_path, monkeypatch):
    Path("note.txt").write_text(NOTE)
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert run("../note.txt", "--site", "..").exit_code == 0
    assert list((tmp_path / "content/articles").iterdir())


def test_a_folder_that_is_no_site_is_refused(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = run("note.txt")
    assert result.exit_code == 1
    assert "is not a site: it has no mkdocs.yml" in result.stderr
    assert "dateline init" in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_nothing_to_add_is_told(site):
    Path("empty").mkdir()
    assert run("empty").stdout == "nothing to add\n"
    assert run().exit_code == 2
