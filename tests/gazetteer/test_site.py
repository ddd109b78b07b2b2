import pickle

import pytest

from dateline.gazetteer import Candidate, Gazetteer
from dateline.model import Place

PLACES = {
    "syria": Place(name="Syria", kind="country", country="SY", lat=35.0, lon=38.5, geonames=163843),
    "as-suwayda": Place(
        name="Suweida", names=("Sweida", "As-Suwayda"), kind="province", within="syria", geonames=172410
    ),
    "safa": Place(name="Safa mountains", kind="mountain", within="as-suwayda", lat=33.05, lon=37.2),
    "shabki": Place(name="al-Shabki", kind="city", within="as-suwayda"),
    "paris-texas": Place(name="Paris", kind="city", country="US", lat=33.66, lon=-95.55),
    "daraa": Place(name="Daraa province", kind="province", within="syria"),
    "yarmouk": Place(name="Yarmouk Basin", kind="valley", within="daraa", lat=32.75, lon=35.9),
    "ouroboros": Place(name="Ouroboros", within="ouroboros"),
}


@pytest.fixture(scope="module")
def local(gazetteer: Gazetteer) -> Gazetteer:
    return gazetteer.with_site(PLACES)


def only(found: list[Candidate]) -> Candidate:
    (place,) = found
    return place


@pytest.mark.parametrize(
    ("name", "place_id"),
    [
        ("Suweida", "site:as-suwayda"),
        ("Sweida", "site:as-suwayda"),
        ("al-Suwayda", "site:as-suwayda"),
        ("Suweida province", "site:as-suwayda"),
        ("Paris", "site:paris-texas"),
        ("the Safa Mountains", "site:safa"),
        ("Shabki", "site:shabki"),
    ],
)
def test_a_place_of_the_site_wins(local: Gazetteer, name: str, place_id: str) -> None:
    assert only(local.lookup(name)).id == place_id


def test_a_head_word_passes_over_a_place_of_another_kind(gazetteer: Gazetteer) -> None:
    local = gazetteer.with_site({"homs": Place(name="Homs", kind="city", country="SY", lat=34.73, lon=36.71)})
    assert only(local.lookup("Homs")).id == "site:homs"
    assert only(local.lookup("Homs province")).id == "geonames:169575"
    assert only(local.lookup("Homs county")).id == "site:homs", "no district has the name: the word is passed over"


def test_other_spellings_lead_to_the_sites_own_word_on_the_place(local: Gazetteer) -> None:
    assert "site:as-suwayda" in [place.id for place in local.lookup("Soueïda")]
    assert only(local.lookup("Soueïda governorate")).id == "site:as-suwayda"
    assert local.country("SY") == local.get("site:syria") == local.get("geonames:163843")


def test_the_twin_lends_what_the_site_leaves_out(local: Gazetteer, gazetteer: Gazetteer) -> None:
    own, twin = local.get("site:as-suwayda"), gazetteer.get("geonames:172410")
    assert own is not None
    assert twin is not None
    assert own == twin._replace(id="site:as-suwayda", name="Suweida")


def test_containing_places_tell_country_and_province(local: Gazetteer) -> None:
    safa, yarmouk = local.get("site:safa"), local.get("site:yarmouk")
    assert safa is not None
    assert yarmouk is not None
    assert (safa.country, safa.admin1, safa.kind) == ("SY", "05", "mountain")
    assert (yarmouk.country, yarmouk.admin1) == ("SY", "06")


def test_a_place_without_coordinates_is_not_put_anywhere(local: Gazetteer) -> None:
    shabki = local.get("site:shabki")
    assert shabki is not None
    assert (shabki.lat, shabki.lon, shabki.country) == (None, None, "SY")


def test_a_circle_of_places_ends(local: Gazetteer) -> None:
    assert only(local.lookup("Ouroboros")).country is None


def test_the_sites_places_are_known(local: Gazetteer, gazetteer: Gazetteer) -> None:
    assert local.known("Ouroboros")
    assert not gazetteer.known("Ouroboros")


def test_the_rest_of_the_world_is_still_there(local: Gazetteer, gazetteer: Gazetteer) -> None:
    assert local.lookup("Homs") == gazetteer.lookup("Homs")
    assert gazetteer.lookup("Paris")[0].country == "FR"


def test_it_goes_to_another_process(local: Gazetteer) -> None:
    assert pickle.loads(pickle.dumps(local)).lookup("Suweida") == local.lookup("Suweida")
