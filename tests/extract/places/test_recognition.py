"""Recognition: which words of a sentence are toponyms."""

import pytest

TOPONYMS = [
    ("Rebels shelled the capital of Suweida province on Monday.", ["Suweida"]),
    ("Troops advanced in Daraa and Quneitra provinces, a monitor said.", ["Daraa", "Quneitra"]),
    ("Fighting raged in the Yarmouk Valley area of Daraa province.", ["Yarmouk Valley", "Daraa"]),
    ("Shells fell in the Damascus countryside overnight.", ["Damascus"]),
    ("Air raids hit northern Idlib on Friday.", ["Idlib"]),
    (
        "Four farmers were kidnapped in San Miguel Department, El Salvador.",
        ["San Miguel Department", "El Salvador"],
    ),
    ("A bomb exploded in the city of Homs, killing nine.", ["Homs"]),
    ("Two people died in a fire in Butler County, Ohio.", ["Butler County", "Ohio"]),
    ("Deputies in Kern County arrested a man on Tuesday.", ["Kern County"]),
    ("A man was shot in Springfield, Mass., on Sunday.", ["Springfield", "Mass."]),
    ("BAKERSFIELD, Calif. (AP) — A man was killed on Jackson Street.", ["BAKERSFIELD", "Calif."]),
    ("They fled to Lebanon and Jordan, and then to Cyprus.", ["Lebanon", "Jordan", "Cyprus"]),
    ("Trade grew with Bosnia and Herzegovina and with Côte d'Ivoire.", ["Bosnia and Herzegovina", "Côte d'Ivoire"]),
    ("The governor of Texas spoke in Austin.", ["Texas", "Austin"]),
    ("A child drowned in the Euphrates River at dawn.", ["Euphrates River"]),
    ("The convoy left al-Bab for Kenya's north.", ["al-Bab", "Kenya"]),
    ("Chicago Police said two men were hurt in Englewood.", ["Chicago", "Englewood"]),
    ("The Little Rock Police Department was called to a hotel.", ["Little Rock"]),
    ("ELGIN — Officers identified the driver on Monday.", ["ELGIN"]),
]
NONE = [
    "Syrian and Russian officials met on Sunday.",
    "The fire broke out on the outskirts of the Bangladeshi capital.",
    "Paris Hilton arrived late for the hearing.",
    "Mr. Jordan was taken to hospital, his mother said.",
    "The University of Houston closed its doors.",
    "The Chicago Tribune reported the fire on Monday.",
    "Nice weather is expected on Monday.",
    "Reading the report took a day.",
    "Victims of the West Nile virus recovered.",
    "He paid US$500 for it.",
]
IN_NO_GAZETTEER = [
    ("Three villages in the Hulunbel steppe burned.", "Hulunbel steppe", "desert"),
    ("They hid in the Tarkomin Valley for a week.", "Tarkomin Valley", "valley"),
    ("Rescuers reached Mount Kordalin on Friday.", "Mount Kordalin", "mountain"),
    ("An explosion hit the village of Tarmelet at noon.", "Tarmelet", "city"),
]


@pytest.mark.parametrize(("sentence", "expected"), TOPONYMS)
def test_toponyms_of_a_sentence(sentence: str, expected: list[str], find) -> None:
    assert [m.text for m in find(sentence) if not m.rule.startswith("description")] == expected


@pytest.mark.parametrize(("sentence", "expected"), TOPONYMS)
def test_most_are_found_without_a_model_too(sentence: str, expected: list[str], find_fast) -> None:
    assert set(expected) <= {m.text for m in find_fast(sentence)}


@pytest.mark.parametrize("sentence", NONE)
def test_peoples_persons_and_institutions_are_no_places(sentence: str, find) -> None:
    assert find(sentence) == []


@pytest.mark.parametrize(("sentence", "name", "kind"), IN_NO_GAZETTEER)
def test_a_toponym_of_no_gazetteer_is_recognised_and_left_open(sentence: str, name: str, kind: str, find) -> None:
    [mention] = find(sentence)
    assert (mention.text, mention.id, mention.kind, mention.confidence) == (name, None, kind, 0.0)


def test_a_surname_is_no_place_once_its_bearer_was_named(find) -> None:
    text = "Michael Houston, 34, was shot twice. Houston was taken to hospital. Houston's mother said he will live."
    assert find(text) == []
