from pathlib import Path

import pytest
from click.testing import CliRunner

from dateline.cli import main
from dateline.content.merging import write_events
from dateline.model import Event, Extracted

ARTICLE = "---\ntitle: Fire\npublished: 2021-05-03\n---\nThe mill burned on Sunday. Two people were hurt. Three were hurt.\n"


def event(id: str, **more: object) -> Event:
    sources = [{"article": "mill", "quote": "The mill burned on Sunday."}]
    return Event.model_validate(
        {"id": id, "title": f"What {id} is", "date": "2021-05-02", "sources": sources} | more
    )


SURE, OPEN, ODD = (
    Extracted(event("sure"), 0.95),
    Extracted(event("open", date="2021-05", place={"name": "Oldmill"}), 0.4, ("the date is weak: a bare month",)),
    Extracted(
        event(
            "odd",
            sources=[
                {"article": "mill", "quote": "Two people were hurt.", "says": {"injured": 2}},
                {"article": "mill", "quote": "Three were hurt.", "says": {"injured": 3}},
            ],
        ),
        0.7,
    ),
)


@pytest.fixture
def site(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("mkdocs.yml").touch()
    Path("content/articles").mkdir(parents=True)
    Path("content/articles/mill.md").write_text(ARTICLE)
    write_events(Path("content"), [SURE, OPEN, ODD])
    return tmp_path


def review(*arguments: str):
    return CliRunner().invoke(main, ["review", *arguments])


def test_the_most_doubtful_comes_first_with_file_reasons_and_quotes(site):
    result = review()
    assert result.exit_code == 0
    assert result.output.split("\n\n")[0].splitlines() == [
        "open  confidence 0.40",
        "  What open is",
        "  content/events/2021-05/open.yml",
        "  ? the date is weak: a bare month",
        "  ? the day is open: 2021-05",
        "  ? the place Oldmill is not defined",
        "  ? one article alone tells of it",
        "  mill",
        "    “The mill burned on Sunday.”",
    ]
    assert [block.split()[0] for block in result.output.split("\n\n")] == ["open", "odd", "sure", "3"]
    assert "  ? sources differ in injured: 2, 3\n" in result.output
    assert "    “Three were hurt.”  [injured 3]\n" in result.output
    assert result.output.endswith("3 events wait for a review; 3 shown\n")


def test_some_are_shown_and_the_rest_is_counted(site):
    assert review("-n", "1").output.endswith("3 events wait for a review; 1 shown\n")
    assert review("odd").output.startswith("odd ")


def test_marking_changes_the_status_alone(site):
    file = Path("content/events/2021-05/odd.yml")
    file.write_text(
        file.read_text().replace("status: unreviewed", "status: unreviewed  # compared with the register")
    )
    before = file.read_text()
    result = review("--as", "reviewed", "odd", "sure")
    assert result.output.splitlines() == [
        "reviewed   content/events/2021-05/odd.yml",
        "reviewed   content/events/2021-05/sure.yml",
    ]
    assert file.read_text() == before.replace("status: unreviewed", "status: reviewed")
    assert review().output.endswith("1 event waits for a review; 1 shown\n")
    assert review("--as", "rejected", "open").exit_code == 0
    assert review().output == "no event waits for a review\n"


def test_an_id_that_no_event_has_marks_nothing(site):
    result = review("--as", "reviewed", "odd", "opn")
    assert (result.exit_code, result.stderr) == (1, 'Error: no event has the id "opn" (did you mean open?)\n')
    assert "unreviewed" in Path("content/events/2021-05/odd.yml").read_text()


def test_what_cannot_be_marked_is_told(site):
    Path("content/events/2021-05/sure.yml").write_text("{title: Sure, sources: [{article: mill, quote: a}]}\n")
    result = review("--as", "reviewed", "sure")
    assert result.exit_code == 1
    assert result.stderr.startswith("content/events/2021-05/sure.yml:1:1 E301 the status has no place in this file")


def test_marking_needs_events(site):
    assert review("--as", "reviewed").exit_code == 2
