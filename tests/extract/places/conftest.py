"""The gazetteer and the reading of a sentence that the tests of places share."""

from collections.abc import Callable

import pytest

from dateline.extract.language import parse
from dateline.extract.places import find_places, find_places_fast
from dateline.gazetteer import Gazetteer
from dateline.model import Place, PlaceMention

Finder = Callable[[str], list[PlaceMention]]


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return Gazetteer.open()


@pytest.fixture(scope="session")
def find(gazetteer: Gazetteer) -> Finder:
    return lambda text: find_places(parse(text), gazetteer)


@pytest.fixture(scope="session")
def find_fast(gazetteer: Gazetteer) -> Finder:
    return lambda text: find_places_fast(text, gazetteer)


@pytest.fixture(scope="session")
def site(gazetteer: Gazetteer) -> Gazetteer:
    """A site about a valley that no gazetteer has."""
    return gazetteer.with_site(
        {
            "ostrava-hills": Place(
                name="Kordun hills", names=("Kordun",), kind="mountain", country="SY", lat=33, lon=37
            ),
            "marran-valley": Place(name="Marran Valley", kind="valley", country="SY", lat=32.7, lon=35.9),
            "paris-market": Place(name="Paris", kind="point", country="SY", lat=33.5, lon=36.3),
        }
    )
