import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.gazetteer import normalise
from dateline.gazetteer.names import Reading, bare, readings, without_article


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Damascus", "damascus"),
        ("  Deir   ez-Zor ", "deir al zor"),
        ("Deir el-Zor", "deir al zor"),
        ("Dayr az Zawr", "dayr al zawr"),
        ("As-Suwaydā’", "al suwayda"),
        ("Aş Şanamayn", "al sanamayn"),
        ("ash-Shaykh Miskin", "al shaykh miskin"),
        ("El Paso", "al paso"),
        ("Dar‘ā", "dara"),
        ("Dar'a", "dara"),
        ("Homs's", "homs"),
        ("Homs’s", "homs"),
        ("The Hague", "hague"),
        ("the", "the"),
        ("U.S.", "us"),
        ("Côte d'Ivoire", "cote divoire"),
        ("Łódź", "lodz"),
        ("Ağrı", "agri"),
        ("Straße", "strasse"),
        ("St. Louis", "saint louis"),
        ("Mt. Hermon", "mount hermon"),
        ("St", "st"),
        ("Trinidad & Tobago", "trinidad and tobago"),
        ("Guinea–Bissau", "guinea bissau"),
        ("السُّوَيْداء", "السويداء"),
        ("القنيطرة", "القنيطره"),
        ("Орёл", "орел"),
        ("", ""),
    ],
)
def test_key(name: str, key: str) -> None:
    assert normalise(name) == key


@pytest.mark.parametrize("letter", ["s", "sh", "d", "dh", "n", "r", "t", "th", "z"])
@pytest.mark.parametrize("vowel", ["a", "e"])
@pytest.mark.parametrize("joint", ["-", " "])
def test_article_before_a_sun_letter_is_the_article(vowel: str, letter: str, joint: str) -> None:
    assert normalise(f"{vowel}{letter}{joint}{letter}abah") == normalise(f"al-{letter}abah")


def test_words_that_only_look_like_an_article_stay() -> None:
    assert normalise("As Pontes") == "as pontes"
    assert normalise("An Uaimh") == "an uaimh"


@given(st.text(st.characters(categories=["Lu", "Ll"], max_codepoint=0x17F, exclude_characters="ŉſİ"), max_size=20))
def test_case_does_not_matter(name: str) -> None:
    assert normalise(name.upper()) == normalise(name)


@given(st.text(max_size=30))
def test_any_text_has_a_clean_key(name: str) -> None:
    key = normalise(name)
    assert key == " ".join(key.split())


def test_article_and_head_word_come_off() -> None:
    assert without_article("al suwayda") == "suwayda"
    assert without_article("suwayda") is None
    assert without_article("al bab") is None, "too little would be left"
    assert bare("kharkiv oblast") == "kharkiv"
    assert bare("kharkiv") is None


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("homs", [Reading("homs")]),
        (
            "homs province",
            [Reading("homs province"), Reading("homs", frozenset({"province"})), Reading("homs", vague=True)],
        ),
        (
            "city of homs",
            [Reading("city of homs"), Reading("homs", frozenset({"city"})), Reading("homs", vague=True)],
        ),
        ("tigris valley", [Reading("tigris valley"), Reading("tigris", frozenset({"water", "valley"}))]),
        ("northern syria", [Reading("northern syria"), Reading("syria", large=True)]),
        ("south east asia", [Reading("south east asia"), Reading("asia", large=True)]),
        ("north eastern", [Reading("north eastern")]),
    ],
)
def test_readings(key: str, expected: list[Reading]) -> None:
    assert list(readings(key)) == expected


def test_side_and_head_word_together() -> None:
    assert Reading("homs", frozenset({"province"})) in readings("eastern homs province")
