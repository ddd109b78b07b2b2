"""The country that a site is about, and what it does to a name that several places share."""

from pathlib import Path

import pytest

from dateline.content import read
from dateline.errors import ProblemsError
from dateline.extract import extract_all
from dateline.gazetteer import Gazetteer
from dateline.model import Place
from dateline.pipeline.focus import inferred_focus
from dateline.pipeline.knowledge import site_knowledge
from dateline.pipeline.site import extract_site

STORY = "A fire destroyed a feed store near Odessa on Monday. Nobody was hurt, the fire chief said."
PLACES = "mill: {name: Old Mill, country: US, lat: 37, lon: -89}\nnowhere: {name: Nowhere}\n"


def site(folder: Path, plugins: str, places: str = PLACES) -> Path:
    (folder / "content/articles").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(f"site_name: A\nplugins:\n{plugins}")
    (folder / "content/places.yml").write_text(places)
    (folder / "content/articles/fire.md").write_text(f"---\ntitle: Fire\npublished: 2024-05-07\n---\n{STORY}\n")
    return folder / "content"


def country_of_the_fire(content: Path) -> str | None:
    knowledge = site_knowledge(read(content))
    return extract_all("fire", "", STORY, None, knowledge).places[0].country


@pytest.mark.parametrize(
    ("plugins", "expected"),
    [
        ("  - search\n  - dateline\n", "UA"),
        ("  - dateline: {focus: US}\n", "US"),
        ("  - dateline:\n      focus: mill\n", "US"),
        ("  dateline: {focus: US}\n", "US"),
        ("  - dateline: {focus: UA}\n", "UA"),
    ],
)
def test_a_name_that_several_places_share_is_rather_in_the_country_of_the_site(tmp_path, plugins, expected):
    assert country_of_the_fire(site(tmp_path, plugins)) == expected


@pytest.mark.parametrize("focus", ["USA!", "Illinois", "nowhere", "ZZ"])
def test_a_focus_that_is_no_country_is_told_with_its_line(tmp_path, focus):
    content = site(tmp_path, f"  - search\n  - dateline:\n      focus: {focus}\n")
    with pytest.raises(ProblemsError) as error:
        extract_site(content)
    (problem,) = error.value.problems
    assert (problem.line, problem.column, problem.code) == (5, 7, "E213")
    assert focus in problem.message


US, SY = (Place(name="Here", country=code) for code in ("US", "SY"))
ABOUT_SYRIA = "Syrian troops shelled a town in Syria, the Turkish state news agency said."


@pytest.mark.parametrize(
    ("places", "texts", "expected"),
    [
        ([US, US, SY, US], [], "US"),
        ([US, SY, US, SY], [], None),
        ([US, US], [], None),
        ([], [ABOUT_SYRIA] * 3, "SY"),
        ([], [ABOUT_SYRIA] * 2, None),
        ([US, US, US], [ABOUT_SYRIA] * 3, "US"),
        ([], [ABOUT_SYRIA, "French farmers.", "Peruvian miners.", "Kenyan runners."], None),
        ([], ["Nothing of the kind."] * 5, None),
    ],
)
def test_it_is_inferred_from_what_people_wrote_and_from_the_articles(places, texts, expected):
    named = {f"p{number}": place for number, place in enumerate(places)}
    assert inferred_focus(named, texts, Gazetteer.open()) == expected


def test_a_second_run_reads_as_the_first_did(tmp_path):
    content = site(tmp_path, "  - dateline\n", "")
    first = extract_site(content)
    before = {path: path.read_bytes() for path in content.rglob("*") if path.is_file()}
    assert first.places
    second = extract_site(content)
    assert (second.places, second.written.changed) == ((), ())
    assert {path: path.read_bytes() for path in content.rglob("*") if path.is_file()} == before
