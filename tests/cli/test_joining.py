"""`dateline join` and `dateline split` as a person gives them, and what becomes of it when articles are read again."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dateline.cli import main
from dateline.content import read

FRONT = "---\ntitle: {title}\npublisher: {publisher}\npublished: 2021-03-06\n---\n\n{text}\n"
STORIES = {
    "gazette": ("Ferry sinks", "The Gazette", "At least 12 people were killed on Thursday in Dover, the coast guard said."),
    "herald": ("A mill burns", "The Herald", "Fifteen people were injured on Friday in Calais, the police said."),
    "post": ("Bomb in Ghent", "The Post", "A bomb exploded in Ghent on Wednesday and killed three people."),
}  # fmt: skip


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("mkdocs.yml").write_text(
        "site_name: A\ndocs_dir: content/pages\ntheme: {name: material, font: false}\nplugins: [dateline]\n"
    )
    Path("content/pages").mkdir(parents=True)
    Path("content/pages/index.md").write_text("# A\n")
    Path("content/articles").mkdir()
    for name, (title, publisher, text) in STORIES.items():
        Path(f"content/articles/{name}.md").write_text(FRONT.format(title=title, publisher=publisher, text=text))
    assert dateline("extract").exit_code == 0
    return tmp_path


def dateline(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def ids() -> dict[str, str]:
    """The event of each article."""
    return {source.article: event.id for event in read(Path("content")).events for source in event.sources}


def file(id: str) -> Path:
    return Path("content", read(Path("content")).files[id])


def edit(id: str, old: str, new: str) -> None:
    text = file(id).read_text()
    assert old in text
    file(id).write_text(text.replace(old, new))


def tree() -> dict[str, bytes]:
    return {path.as_posix(): path.read_bytes() for path in Path("content").rglob("*") if path.is_file()}


def settled() -> None:
    """Read the articles again: what the extractor says of the new events changes once, and then nothing."""
    assert dateline("extract").exit_code == 0
    before = tree()
    assert dateline("extract").exit_code == 0
    assert tree() == before


def test_a_wrong_id_is_told_with_what_may_be_meant_and_changes_nothing(site: Path) -> None:
    one, before = ids()["gazette"], tree()
    for arguments in (("join", one[:-1], one), ("join", one, one[:-1]), ("split", one[:-1], "gazette")):
        result = dateline(*arguments)
        assert result.exit_code == 1
        assert f'no event has the id "{one[:-1]}" (did you mean {one}?)' in result.stderr
    result = dateline("split", one, "gazete")
    assert (result.exit_code, "(did you mean gazette?)" in result.stderr) == (1, True)
    assert "cannot be joined with itself" in dateline("join", one, one).stderr
    assert "would be left without a source" in dateline("split", one, "gazette").stderr
    assert tree() == before


def test_joined_they_stay_one_and_the_old_address_leads_to_it(site: Path) -> None:
    one, two = ids()["gazette"], ids()["herald"]
    edit(one, "status: unreviewed", "status: reviewed  # seen")
    edit(two, "status: unreviewed", "note: Compare the register.\nstatus: unreviewed")
    assert dateline("join", one, two).output == f"joined   {file(one).as_posix()}\n"
    settled()
    assert ids()["herald"] == one
    assert "status: reviewed  # seen" in file(one).read_text()
    assert "note: Compare the register." in file(one).read_text()
    assert dateline("check").exit_code == 0
    assert dateline("build").exit_code == 0
    redirect = Path(f"site/events/{two}/index.html").read_text()
    assert f"../{one}/" in redirect
    page = Path(f"site/events/{one}/index.html").read_text()
    assert all(name in page for name in ("The Gazette", "The Herald", "at least 12", "Compare the register."))
    file(one).unlink()
    assert dateline("extract").exit_code == 0
    assert ids().keys() == {"post"}


def test_what_both_were_given_is_told_as_a_conflict(site: Path) -> None:
    one, two = ids()["gazette"], ids()["herald"]
    for id, title in ((one, "Ours"), (two, "Theirs")):
        old = next(line for line in file(id).read_text().splitlines() if line.startswith("title:"))
        edit(id, old, f"title: {title}")
    result = dateline("join", one, two)
    assert result.exit_code == 1
    assert f"{file(one).as_posix()}:1:1 E301 title: {two}, which is part of it now, had Theirs" in result.stderr
    assert "title: Ours" in file(one).read_text()


def test_split_they_stay_two(site: Path) -> None:
    one = ids()["gazette"]
    dateline("join", one, ids()["herald"])
    Path("content/articles/mail.md").write_text(
        FRONT.format(
            title="Ferry", publisher="The Mail", text="At least 14 people were killed on Thursday in Dover."
        )
    )
    dateline("extract")
    result = dateline("split", one, "herald")
    new = result.output.split()[1]
    assert f"not_same_as: [{one}]" in file(new).read_text()
    settled()
    assert (ids()["herald"], ids()["gazette"]) == (new, one)
    assert dateline("check").exit_code == 0


def test_two_are_kept_apart(site: Path) -> None:
    one, two = ids()["gazette"], ids()["post"]
    assert dateline("split", one, two).output == f"apart    {file(one).as_posix()}\n"
    assert f"not_same_as: [{two}]" in file(one).read_text()
    before = tree()
    assert dateline("extract").exit_code == 0
    assert tree() == before


def test_a_second_run_says_that_the_first_is_working(site: Path) -> None:
    from dateline.files.lock import alone

    with alone(site):
        for arguments in (("join", ids()["gazette"], ids()["post"]), ("split", ids()["gazette"], ids()["post"])):
            assert "another run of dateline is at work" in dateline(*arguments).stderr
