"""The registry: ids for what was found, entries with what contains them, the same on a second run."""

import pytest

from dateline.gazetteer import Candidate, Gazetteer
from dateline.merge.registry import Registry
from dateline.model import Actor, ActorMention, InlinePlace, Place, PlaceMention, PlaceRef


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.open()


def mention(found: Candidate, text: str | None = None, rule: str = "gazetteer") -> PlaceMention:
    text = text or found.name
    return PlaceMention(start=0, end=len(text), text=text, id=found.id, name=found.name, kind=found.kind, rule=rule)


def city(gazetteer: Gazetteer, name: str, country: str, admin1: str | None = None) -> Candidate:
    return next(
        c
        for c in gazetteer.lookup(name)
        if c.country == country and c.kind == "city" and admin1 in (None, c.admin1) and c.id.startswith("geonames:")
    )


def test_a_place_comes_with_its_province_and_its_country(gazetteer: Gazetteer) -> None:
    registry = Registry(gazetteer, {}, {})
    assert registry.place(mention(city(gazetteer, "Homs", "SY"))) == "homs"
    homs = registry.new_places["homs"]
    assert homs.country == "SY"
    assert homs.within is not None
    province = registry.new_places[homs.within]
    assert (province.kind, province.within) == ("province", "syria")
    assert registry.new_places["syria"].within is None


def test_one_name_for_several_places(gazetteer: Gazetteer) -> None:
    registry = Registry(gazetteer, {}, {})
    paris, other = city(gazetteer, "Paris", "FR"), city(gazetteer, "Paris", "US")
    ids: list[PlaceRef] = [registry.place(mention(found)) for found in (paris, other, paris, other)]
    assert ids == ["paris", "paris-us", "paris", "paris-us"]


def test_a_province_that_no_town_shares_its_name_with_needs_no_more(gazetteer: Gazetteer) -> None:
    registry = Registry(gazetteer, {}, {})
    bavaria = next(c for c in gazetteer.lookup("Bavaria") if c.kind == "province")
    assert registry.name(registry.place(mention(bavaria, "Bavaria"))) == "Bavaria"


def test_the_capitals_of_a_dateline_are_no_spelling(gazetteer: Gazetteer) -> None:
    registry = Registry(gazetteer, {}, {})
    found = city(gazetteer, "Calais", "FR")
    assert registry.name(registry.place(mention(found, "CALAIS"))) == "Calais"
    assert registry.new_places["calais"].names == ()
    unknown = PlaceMention(start=0, end=9, text="OLD HAVEN", id=None, name="OLD HAVEN", kind=None, rule="model")
    assert registry.place(unknown) == InlinePlace(name="Old Haven")


def test_a_province_is_not_taken_for_its_capital(gazetteer: Gazetteer) -> None:
    registry = Registry(gazetteer, {}, {})
    homs = city(gazetteer, "Homs", "SY")
    province = gazetteer.region("SY", homs.admin1 or "")
    assert province is not None
    assert registry.place(mention(province, "Homs")) == "homs-province"
    assert registry.name("homs-province") == "Homs province"
    assert registry.place(mention(homs)) == "homs"


def test_the_article_spells_the_name(gazetteer: Gazetteer) -> None:
    homs = city(gazetteer, "Homs", "SY")
    registry = Registry(gazetteer, {}, {})
    assert registry.place(mention(homs, "Hims")) == "hims"
    assert registry.new_places["hims"].names == ("Homs",)
    assert registry.place(mention(homs, "Homs")) == "hims"
    described = Registry(gazetteer, {}, {})
    assert described.place(mention(homs, "the city", rule="description")) == "homs"


def test_a_second_run_finds_what_the_first_entered(gazetteer: Gazetteer) -> None:
    found = [city(gazetteer, name, country) for name, country in [("Homs", "SY"), ("Paris", "US"), ("Paris", "FR")]]
    first = Registry(gazetteer, {}, {})
    ids = [first.place(mention(place)) for place in found]
    second = Registry(gazetteer, first.new_places, {})
    assert [second.place(mention(place)) for place in reversed(found)] == ids[::-1]
    assert second.new_places == {}


def test_the_site_keeps_its_id_for_a_place(gazetteer: Gazetteer) -> None:
    homs = city(gazetteer, "Homs", "SY")
    number = int(homs.id.removeprefix("geonames:"))
    registry = Registry(gazetteer, {"old-city": Place(name="Old City", kind="city", geonames=number)}, {})
    assert registry.place(mention(homs)) == "old-city"
    assert registry.name("old-city") == "Old City"
    assert registry.new_places == {}


def test_an_unknown_place_stays_a_name(gazetteer: Gazetteer) -> None:
    registry = Registry(gazetteer, {}, {})
    place = registry.place(PlaceMention(start=0, end=4, text="Orlo", name="Orlo"))
    assert isinstance(place, InlinePlace)
    assert (place.name, registry.name(place), registry.new_places) == ("Orlo", "Orlo", {})


def test_actors_known_new_and_the_sites_own(gazetteer: Gazetteer) -> None:
    registry = Registry(gazetteer, {}, {"dawn-brigade": Actor(name="Dawn Brigade")})
    said = [("Islamic State", "islamic-state"), ("Maria Lopez", None), ("Dawn Brigade", "dawn-brigade")]
    ids = [registry.actor(ActorMention(start=0, end=4, text=name, name=name, id=id)) for name, id in said]
    assert ids == ["islamic-state", "maria-lopez", "dawn-brigade"]
    assert registry.new_actors.keys() == {"islamic-state", "maria-lopez"}
    assert registry.new_actors["islamic-state"].kind == "armed-group"
    assert "ISIS" in registry.new_actors["islamic-state"].aliases
