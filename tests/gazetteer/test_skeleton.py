import pytest

from dateline.gazetteer import normalise
from dateline.gazetteer.skeleton import skeleton

ONE_NAME = [
    "Suwayda, Suweida, Sweida, As-Suwayda, es-Suweyda, Soueïda, Souweida, Swaida, Sueida, Assuwayda, As-Suwaydāʾ",
    "Dar'a, Daraa, Deraa, Der‘a, Dara‘a, Deraâ",
    "Dimashq, Dimeshq, Dimashk, Demashq",
    "Qunaytirah, Quneitra, Kuneitra, El Qnaïtra, Kouneitra, Al-Qunaitra",
    "Deir ez-Zor, Deir al-Zour, Dayr az-Zawr, Deir Ezzor, Deir Alzour, Dair al-Zor",
    "Al-Hasakah, Hasaka, Hassakeh, Alhasakah",
    "Idlib, Edlib, Idleb",
    "Ar-Raqqah, Raqqa, Rakka, Raqa",
    "Shaykh Miskin, Sheikh Meskin, Cheikh Maskine",
    "Khan Shaykhun, Khan Sheikhoun, Khansheikhoun",
    "Ma'arrat al-Nu'man, Maarat an-Numan, Maaret al-Noman",
    "Banghazi, Benghazi, Bengazi",
    "Al-Fallujah, Falluja, Fallouja",
    "Jabal, Djebel, Jebel",
]  # fmt: skip


@pytest.mark.parametrize("names", ONE_NAME)
def test_spellings_of_one_name_sound_alike(names: str) -> None:
    sounds = {skeleton(normalise(name)) for name in names.split(", ")}
    assert len(sounds) == 1
    assert None not in sounds


def test_names_sound_different() -> None:
    names = [
        "Suwayda",
        "Saida",
        "Sadd",
        "Adra",
        "Daraa",
        "Deir",
        "Hama",
        "Homs",
        "Khan",
        "Idlib",
        "Dablan",
        "Tartus",
    ]
    assert len({skeleton(normalise(name)) for name in names}) == len(names)


@pytest.mark.parametrize("name", ["", "a", "Ur", "Aa", "السويداء", "Мосул", "Route 66"])
def test_too_little_or_another_script_has_no_skeleton(name: str) -> None:
    assert skeleton(normalise(name)) is None
