"""Anaphora: what "the mountains" and "the provincial capital" point back to."""

import pytest

from dateline.extract.language import parse
from dateline.extract.places import find_places
from dateline.model import Place

POINTING = [
    ("Gunmen hid in the Marran Valley. Nine were killed in the valley on Monday.", "valley", "Marran Valley"),
    ("Troops entered the Kordun hills. Raids hit the mountains, a monitor said.", "mountains", "Kordun hills"),
    ("They marched through Homs. A bomb exploded in the city.", "city", "Homs"),
    (
        "Rebels took villages in Idlib province. Shelling hit the provincial capital overnight.",
        "provincial capital",
        "Idlib",
    ),
    ("Floods hit Aleppo province. Nine people drowned in the province.", "province", "Aleppo Governorate"),
]
SILENT = [
    "They marched through Homs. The city council met on Monday.",
    "Damascus, the capital, was calm.",
    "Troops entered the city of Homs.",
    "The village was calm.",
    "The capital, Damascus, was calm.",
]


@pytest.mark.parametrize(("text", "words", "name"), POINTING)
def test_a_description_means_the_latest_fitting_place(text: str, words: str, name: str, site) -> None:
    found = find_places(parse(text), site)
    [pointing] = [m for m in found if m.rule.startswith("description:")]
    assert (pointing.text, pointing.name) == (words, name)
    assert pointing.confidence < max(m.confidence for m in found)


def test_the_capital_of_a_province_of_the_site_own(gazetteer) -> None:
    own = gazetteer.with_site(
        {"idlib-region": Place(name="Idlib region", names=("Idlib",), kind="province", country="SY")}
    )
    found = find_places(parse("Rebels left Idlib province. Shells hit the provincial capital."), own)
    assert [(m.id, m.rule) for m in found][1] == ("geonames:169389", "description:provincial-capital")


@pytest.mark.parametrize("text", SILENT)
def test_what_does_not_point_back(text: str, find) -> None:
    assert not [m for m in find(text) if m.rule.startswith("description:")]
