import pickle
import random
import sqlite3
import statistics
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from dateline.errors import DatelineError
from dateline.gazetteer import Candidate, Gazetteer
from dateline.gazetteer.store import DATABASE

SUWEIDA, SUWEIDA_PROVINCE = "geonames:172408", "geonames:172410"
DARAA, DARAA_PROVINCE = "geonames:170905", "geonames:170903"
QUNEITRA, QUNEITRA_PROVINCE = "geonames:173334", "geonames:173336"
DAMASCUS, SYRIA = "geonames:170654", "geonames:163843"

SPELLINGS = {
    (
        SUWEIDA,
        SUWEIDA_PROVINCE,
    ): "Suweida, Sweida, Suwayda, As-Suwayda, Al-Suwayda, As Suwaydā', es-Suweyda, Es Suweida, "
    "Suwaida, Swaida, Soueida, Soueïda, Souweida, Sueida, Siweyda, As-Suwaida, Al-Sweida, Assuwayda, Suwaydah, السويداء",
    (DARAA, DARAA_PROVINCE): "Daraa, Deraa, Dar'a, Der'a, Dar‘ā, Darʿā, Dara'a, Dara’a, Der`a, Deraâ, Dera'a, درعا",
    (
        QUNEITRA,
        QUNEITRA_PROVINCE,
    ): "Quneitra, Kuneitra, Al-Qunaytirah, Al Qunayṭirah, Qunaytra, Qunaitra, Al-Qunaitra, "
    "El Quneitra, Kouneitra, El Qnaitra, Qnaitra, القنيطرة",
}
CASES = [(name, places) for places, names in SPELLINGS.items() for name in names.split(", ")]


def ids(found: list[Candidate]) -> list[str]:
    return [place.id for place in found]


@pytest.mark.parametrize(("name", "places"), CASES)
def test_every_spelling_is_the_city_and_the_province(
    gazetteer: Gazetteer, name: str, places: tuple[str, str]
) -> None:
    assert set(places) <= set(ids(gazetteer.lookup(name)))


@pytest.mark.parametrize(("name", "places"), [case for case in CASES if case[0].isascii()])
@pytest.mark.parametrize(
    "phrase", ["{} province", "{} governorate", "the {} countryside", "province of {}", "{} provinces"]
)
def test_a_head_word_asks_for_the_province(
    gazetteer: Gazetteer, name: str, places: tuple[str, str], phrase: str
) -> None:
    found = gazetteer.lookup(phrase.format(name))
    assert places[1] in ids(found)
    assert {place.kind for place in found} == {"province"}


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Damascus", DAMASCUS),
        ("Dimashq", DAMASCUS),
        ("Dimashk", DAMASCUS),
        ("Syria", SYRIA),
        ("Syrian Arab Republic", SYRIA),
        ("northern Syria", SYRIA),
        ("Suweida", SUWEIDA),
        ("Daraa", DARAA),
        ("Quneitra", QUNEITRA),
        ("Deir Ezzor", "geonames:170794"),
        ("east Aleppo", "geonames:170063"),
        ("suburbs of Damascus", DAMASCUS),
        ("the Aleppo suburbs", "geonames:170063"),
        ("Palmyra", "geonames:163808"),
        ("Yarmouk Valley", "dateline:yarmouk-valley"),
        ("Badiya al-Sham", "dateline:syrian-desert"),
        ("the Syrian Desert", "dateline:syrian-desert"),
        ("Safa mountains", "dateline:safa"),
        ("Golan Heights", "dateline:golan-heights"),
        ("Black Sea", "natural-earth:black-sea"),
        ("Black Sea coast", "natural-earth:black-sea"),
        ("the Euphrates river valley", "dateline:euphrates"),
        ("Qalamoun hills", "dateline:qalamoun"),
        ("Mediterranean", "natural-earth:mediterranean-sea"),
        ("Middle East", "dateline:middle-east"),
        ("Europe", "geonames:6255148"),
        ("EU", "dateline:european-union"),
        ("New York", "geonames:5128581"),
        ("New York state", "geonames:5128638"),
        ("NYC", "geonames:5128581"),
        ("Washington", "geonames:4140963"),
        ("Oklahoma City", "geonames:4544349"),
        ("Salvador", "geonames:3450554"),
        ("West Bank", "geonames:285153"),
        ("Kharkov region", "geonames:706482"),
        ("Paris", "geonames:2988507"),
        ("St Petersburg", "geonames:498817"),
        ("Peking", "geonames:1816670"),
        ("北京", "geonames:1816670"),
        ("Мосул", "geonames:99072"),
    ],
)
def test_best_known_place(gazetteer: Gazetteer, name: str, first: str) -> None:
    assert ids(gazetteer.lookup(name))[:1] == [first]


@pytest.mark.parametrize(
    ("names", "country"),
    [
        ("United States, United States of America, America, U.S., US, the US, USA, U.S.A., the States", "US"),
        ("United Kingdom, Britain, Great Britain, UK, U.K.", "GB"),
        ("United Arab Emirates, UAE, U.A.E., Emirates", "AE"),
        ("Netherlands, the Netherlands, Holland", "NL"),
        ("Democratic Republic of the Congo, Democratic Republic of Congo, DR Congo, DRC, Congo", "CD"),
        ("Czech Republic, Czechia", "CZ"),
        ("Myanmar, Burma", "MM"),
        ("Türkiye, Turkey, Turkiye", "TR"),
        ("Côte d'Ivoire, Ivory Coast, Cote d’Ivoire", "CI"),
        ("Palestine, Palestinian Territories", "PS"),
        ("North Korea, DPRK", "KP"),
        ("South Korea, Korea", "KR"),
        ("Russia, Russian Federation", "RU"),
        ("Georgia", "GE"),
        ("Lebanon", "LB"),
        ("Jordan", "JO"),
        ("سوريا, سورية", "SY"),
    ],
)
def test_countries(gazetteer: Gazetteer, names: str, country: str) -> None:
    for name in names.split(", "):
        found = gazetteer.lookup(name)[0]
        assert (found.kind, found.country) == ("country", country), name


def test_every_country_is_found_by_its_name_and_code(gazetteer: Gazetteer) -> None:
    with sqlite3.connect(DATABASE) as database:
        countries = database.execute("SELECT country, name FROM place WHERE kind = 3").fetchall()
    assert len(countries) > 240
    for code, name in countries:
        found = gazetteer.country(code)
        assert found is not None
        assert (found.name, found.country, found.kind) == (name, code, "country")
        assert found in gazetteer.lookup(name)


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("Ala.", "Alabama"),
        ("Wis.", "Wisconsin"),
        ("Calif.", "California"),
        ("TX", "Texas"),
        ("D.C.", "District of Columbia"),
        ("Ont.", "Ontario"),
    ],
)
def test_state_abbreviations(gazetteer: Gazetteer, form: str, name: str) -> None:
    assert [place.name for place in gazetteer.lookup(form)] == [name]


@pytest.mark.parametrize(
    "word",
    [
        "us",
        "tex",
        "This",
        "Woman",
        "Monday",
        "Druze",
        "Assad",
        "Syrian",
        "FSA",
        "Hannah",
        "West Side",
        "al-Masdar",
        "",
    ],
)
def test_words_are_no_famous_places(gazetteer: Gazetteer, word: str) -> None:
    assert all(place.population < 5_000 for place in gazetteer.lookup(word))


@pytest.mark.parametrize(
    ("word", "country"),
    [
        ("Syrian", "SY"), ("Syrians", "SY"), ("syrian", "SY"), ("British", "GB"), ("Briton", "GB"), ("American", "US"),
        ("Palestinian", "PS"), ("Dominican", "DO"), ("Congolese", "CD"), ("Frenchman", "FR"), ("Swiss", "CH"),
        ("Druze", None), ("Syria", None), ("", None),
    ],
)  # fmt: skip
def test_demonyms(gazetteer: Gazetteer, word: str, country: str | None) -> None:
    assert gazetteer.demonym(word) == country


def test_what_a_candidate_tells(gazetteer: Gazetteer) -> None:
    damascus = gazetteer.get(DAMASCUS)
    assert damascus is not None
    assert (damascus.name, damascus.country, damascus.kind, damascus.capital) == ("Damascus", "SY", "city", True)
    assert damascus.lat == pytest.approx(33.51, abs=0.01)
    assert damascus.lon == pytest.approx(36.29, abs=0.01)
    suweida = gazetteer.region("SY", "05")
    assert suweida is not None
    assert (suweida.id, suweida.name, suweida.kind) == (SUWEIDA_PROVINCE, "Sweida Governorate", "province")


@pytest.mark.parametrize(
    "unknown", ["geonames:1", "geonames:x", "natural-earth:atlantis", "site:damascus", "", "damascus"]
)
def test_an_unknown_id_is_no_place(gazetteer: Gazetteer, unknown: str) -> None:
    assert gazetteer.get(unknown) is None


def test_unknown_codes_are_no_place(gazetteer: Gazetteer) -> None:
    assert gazetteer.country("QQ") is None
    assert gazetteer.region("SY", "99") is None
    assert gazetteer.region("SY", "") is None


@pytest.mark.parametrize(
    ("country", "admin1", "lat", "lon", "within"),
    [
        ("SY", "05", 32.8, 36.8, 0.4),
        ("SY", "11", 34.3, 38.3, 0.6),
        ("CA", "08", 50.0, -86.0, 1.5),
        ("AU", "04", -22.5, 144.5, 1.5),
        ("US", "TX", 31.5, -99.3, 0.7),
        ("US", "AK", 64.5, -153.0, 2.5),
        ("RU", "15", 67.0, 171.0, 4.0),
    ],
)
def test_provinces_lie_in_the_middle_of_their_land(
    gazetteer: Gazetteer, country: str, admin1: str, lat: float, lon: float, within: float
) -> None:
    province = gazetteer.region(country, admin1)
    assert province is not None
    assert province.lat == pytest.approx(lat, abs=within)
    assert province.lon == pytest.approx(lon, abs=within)


def test_known_is_the_very_name(gazetteer: Gazetteer) -> None:
    assert all(map(gazetteer.known, ["Damascus", "As-Suwayda", "Soueïda", "U.S.", "Ala.", "Black Sea"]))
    assert not any(map(gazetteer.known, ["Suweida province", "northern Syria", "Deir Ezzor", "TX", "Xyzzy", ""]))


def test_a_copy_in_another_process_or_thread_finds_the_same(gazetteer: Gazetteer) -> None:
    copy = pickle.loads(pickle.dumps(gazetteer))
    names = ["Damascus", "Suweida", "Paris", "Homs province"] * 5
    expected = [gazetteer.lookup(name) for name in names]
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(copy.lookup, names)) == expected


def test_the_answer_is_the_callers_own(gazetteer: Gazetteer) -> None:
    gazetteer.lookup("Damascus").clear()
    assert gazetteer.lookup("Damascus")


def test_sources_are_credited(gazetteer: Gazetteer) -> None:
    assert "GeoNames" in gazetteer.credits
    assert "CC BY 4.0" in gazetteer.credits


def test_a_missing_database_says_how_to_build_it(tmp_path: Path) -> None:
    with pytest.raises(DatelineError, match=r"python -m dateline\.gazetteer\.build"):
        Gazetteer.open(tmp_path / "gazetteer.sqlite")


def test_lookups_are_fast() -> None:
    """Half of all names take less than 100 µs when nothing is cached; the bound leaves room for a busy machine."""
    with sqlite3.connect(DATABASE) as database:
        keys = [key for (key,) in database.execute("SELECT key FROM name ORDER BY key")]
    gazetteer = Gazetteer.open()
    names = random.Random(1).sample(keys, 3_000)
    for name in names[:1_000]:
        gazetteer.lookup(name)
    taken = []
    for name in names[1_000:]:
        start = time.perf_counter()
        gazetteer.lookup(name)
        taken.append(time.perf_counter() - start)
    assert statistics.median(taken) < 500e-6
