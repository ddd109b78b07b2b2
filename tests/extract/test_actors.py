"""Actors: one name for all the phrases that mean the same party."""

import pytest

from dateline.extract import extract_all
from dateline.extract.actors import ActorNames
from dateline.extract.language import parse
from dateline.model import Actor, ActorMention
from dateline.pipeline.knowledge import default_knowledge

SITE = {"dawn-brigade": Actor(name="Dawn Brigade", aliases=("Brigade of the Dawn", "DB"))}
NAMED = [
    ("ISIS attacked the town.", "ISIS", "islamic-state", "Islamic State"),
    ("Daesh fighters attacked the town.", "fighters", "islamic-state", "Islamic State"),
    ("Islamic State militants attacked the town.", "militants", "islamic-state", "Islamic State"),
    ("The Hezbollah positions were attacked.", "positions", "hezbollah", "Hezbollah"),
    ("Dawn Brigade fighters attacked the town.", "fighters", "dawn-brigade", "Dawn Brigade"),
    ("DB attacked the town.", "DB", "dawn-brigade", "Dawn Brigade"),
    ("The Brigade of the Dawn attacked the town.", "Brigade", "dawn-brigade", "Dawn Brigade"),
    ("Syrian troops attacked the town.", "troops", "syria-government-forces", "Syrian government forces"),
    ("The Syrian army attacked the town.", "army", "syria-government-forces", "Syrian government forces"),
    ("Turkish jets attacked the town.", "jets", "turkey-government-forces", "Turkish government forces"),
    ("Regime forces attacked the town.", "forces", "syria-government-forces", "Syrian government forces"),
    ("Armed gunmen attacked the town.", "gunmen", "gunmen", "gunmen"),
    ("Opposition fighters attacked the town.", "fighters", "opposition", "opposition"),
    ("Two farmers attacked the town.", "farmers", "farmers", "farmers"),
    ("Twelve villagers were killed.", "villagers", "civilians", "civilians"),
    ("Three students were killed.", "students", "students", "students"),
    ("Two mayors were killed.", "mayors", "mayors", "mayors"),
    ("Maria Lopez was killed.", "Lopez", "maria-lopez", "Maria Lopez"),
    ("Fighters of the Islamic State attacked the town.", "Fighters", "islamic-state", "Islamic State"),
    ("Masked men attacked the town.", "men", "masked-men", "masked men"),
    ("The mayor was shot by two men wearing uniforms.", "men", "men-wearing-uniforms", "men wearing uniforms"),
    ("A death squad attacked the town.", "squad", "death-squads", "death squads"),
    ("Criminals attacked the town.", "Criminals", "criminals", "criminals"),
    ("The US-led coalition attacked the town.", "coalition", "us-led-coalition", "US-led coalition"),
    ("The Dawn Brigade terrorist group attacked the town.", "group", "dawn-brigade", "Dawn Brigade"),
    ("Earlier Dawn Brigade fighters attacked the town.", "fighters", "dawn-brigade", "Dawn Brigade"),
    ("M31 fighters attacked the town.", "fighters", "m31", "M31"),
    ("Maoist rebels attacked the town.", "rebels", "maoist", "Maoist rebels"),
    ("Syrian rebels attacked the town.", "rebels", "rebels", "rebels"),
    ("Perus army attacked the town.", "army", "peru-government-forces", "Government forces of Peru"),
]
NOBODY = [
    ("They attacked the town.", "They"),
    ("Dozens of people were killed.", "Dozens"),
    ("Jets bombed the rebel-held town.", "town"),
    ("A man attacked the town.", "man"),
    ("A storm struck the town.", "storm"),
]


def named(
    sentence: str, head: str, country: str | None = "SY", adjective: str | None = "Syrian"
) -> ActorMention | None:
    names = ActorNames(default_knowledge().gazetteer, SITE, country, adjective)
    return names.mention(next(token for token in parse(sentence) if token.text == head))


@pytest.mark.parametrize(("sentence", "head", "id", "name"), NAMED)
def test_who_is_meant(sentence: str, head: str, id: str, name: str) -> None:
    found = named(sentence, head)
    assert found is not None
    assert (found.id, found.name) == (id, name)
    assert sentence[found.start : found.end] == found.text


@pytest.mark.parametrize(("sentence", "head"), NOBODY)
def test_nobody_in_particular(sentence: str, head: str) -> None:
    assert named(sentence, head) is None


def test_a_regime_is_that_of_the_country_which_the_article_is_about() -> None:
    sentence, head = "Regime forces attacked the town.", "forces"
    names = {
        country: found and found.name
        for country, adjective in [("SY", None), ("EG", "Egyptian"), (None, None)]
        if (found := named(sentence, head, country, adjective)) or not country
    }
    assert names == {
        "SY": "Government forces of Syria",
        "EG": "Egyptian government forces",
        None: "Regime forces",
    }


def test_a_number_is_no_part_of_a_name() -> None:
    found = named("Two farmers attacked the town.", "farmers")
    assert found is not None
    assert found.text == "farmers"


def test_who_died_did_not_do_it() -> None:
    for text in ("Six farmers died in Homs.", "A bomb killed six farmers in Homs.", "Six Farmers Killed in Homs."):
        (mention,) = extract_all("herald", "", text, None, default_knowledge()).mentions
        assert mention.actors == ()
        assert [target.name for target in mention.targets] == ["farmers"]


DONE_BY = [
    ("Regime air strikes killed two farmers in Homs.", ["Syrian government forces"]),
    ("Two farmers were killed in rebel shelling in Homs.", ["rebels"]),
    ("Two farmers were killed in US-led air strikes on Homs.", ["US-led coalition"]),
    ("Syrian and Russian warplanes bombed Homs.", ["Syrian government forces", "Russian government forces"]),
    ("The strikes on Homs, carried out by the Syrian army, killed two farmers.", ["Syrian government forces"]),
    ("Clashes between rebels and the Syrian army erupted in Homs.", ["rebels", "Syrian government forces"]),
    ("Rebels clashed with the Syrian army in Homs.", ["rebels", "Syrian government forces"]),
    ("Syrian troops backed by Hezbollah captured Homs from rebels.", ["Syrian government forces", "Hezbollah"]),
    ("The Syrian army said it had killed ten rebels in Homs.", ["Syrian government forces"]),
    ("Homs fell to the rebels.", ["rebels"]),
    ("Mines planted by Hezbollah killed two farmers in Homs.", ["Hezbollah"]),
    ("An attack by rebels on the barracks killed two soldiers in Homs.", ["rebels"]),
]


@pytest.mark.parametrize(("sentence", "names"), DONE_BY)
def test_who_did_it(sentence: str, names: list[str]) -> None:
    text = f"Syrian officials spoke in Damascus, Syria. {sentence}"
    told = [m for m in extract_all("herald", "", text, None, default_knowledge()).mentions if m.adds_to is None]
    assert [a.name for a in told[-1].actors] == names
    assert all(text[a.start : a.end] == a.text for a in told[-1].actors)


def test_towns_are_no_parties() -> None:
    for text in ("Rebels attacked Homs.", "Rebels attacked the town of Homs."):
        (mention,) = extract_all("herald", "", text, None, default_knowledge()).mentions
        assert mention.targets == ()
