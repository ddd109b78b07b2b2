import json

import pytest
from click.testing import CliRunner, Result

from dateline.cli import main

TEXT = "Bomb in Homs\n\nA bomb exploded in Homs on Wednesday, killing at least 12 people. Residents feared an attack.\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str, text: str = "") -> Result:
    return CliRunner().invoke(main, ["explain", *arguments], input=text)


def test_standard_input(folder):
    result = run("-", "--published", "2018-07-29", text=TEXT)
    assert result.exit_code == 0, result.output
    assert result.output.startswith("Bomb in Homs\npublished 2018-07-29\n\n  1  A bomb exploded")
    assert "date        “Wednesday” → 2018-07-25 [weekday]" in result.output
    assert "passed over “attack” → violence-against-civilians/attack [opinion:fear]" in result.output
    assert "Events, the main one first\n\n  1  " in result.output
    assert all(len(line) <= 80 for line in result.output.splitlines())
    assert "\x1b" not in result.output


def test_what_the_file_says_comes_first(folder):
    (folder / "bomb.md").write_text(f"---\ntitle: Bomb in Homs\npublished: 2018-07-29\n---\n{TEXT}")
    assert "published 2018-07-29" in run("bomb.md", "--published", "2020-01-01").output


def test_an_article_of_the_site_with_its_places(folder):
    articles = folder / "content/articles"
    articles.mkdir(parents=True)
    (articles / "fire.md").write_text("---\ntitle: Fire\n---\nThe fire in Oldmill killed two people.\n")
    (folder / "content/places.yml").write_text("oldmill: {name: Oldmill, lat: 1, lon: 2}\n")
    result = run("fire")
    assert result.exit_code == 0, result.output
    assert "no day of publication is known" in result.output
    assert "site:oldmill" in result.output


def test_json(folder):
    found = json.loads(run("-", "--format", "json", "--published", "2018-07-29", text=TEXT).output)
    assert (found["title"], found["published"], len(found["sentences"])) == ("Bomb in Homs", "2018-07-29", 2)
    assert found["events"][0]["sentences"] == [1]


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("nothing", "", "nothing is neither an article of this site nor a file"),
        ("-", "", "E101"),
        ("-", "---\ntitle: Feu\nlanguage: fr\n---\nUn incendie a tué deux personnes.", "language fr"),
    ],
)
def test_what_cannot_be_explained(folder, name, text, message):
    result = run(name, text=text)
    assert result.exit_code == 1
    assert message in result.output
