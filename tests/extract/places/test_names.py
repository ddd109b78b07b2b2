"""Names: where they begin and end in running text."""

import pytest

from dateline.extract.places.names import runs, words

RUNS = [
    ("He left New York for Rio de Janeiro.", ["He", "New York", "Rio de Janeiro"]),
    ("the mayor of Trinidad and Tobago's capital", ["Trinidad and Tobago"]),
    ("They reached Bab el-Oued and al-Minya.", ["They", "Bab el-Oued and al-Minya"]),
    ("London-based analysts", ["London"]),
    ("anti-Turkey and mid-Wales", ["Turkey", "Wales"]),
    ("the U.S.-backed force", ["U.S."]),
    ("St. Louis' mayor", ["St. Louis"]),
    ("Rostov-on-Don", ["Rostov-on-Don"]),
    ("Queen Anne's County", ["Queen Anne's County"]),
    ("in Côte d'Ivoire", ["Côte d'Ivoire"]),
    ("nothing here", []),
]


@pytest.mark.parametrize(("text", "expected"), RUNS)
def test_runs_of_capitalised_words(text: str, expected: list[str]) -> None:
    found = [text[run[0].start : run[-1].end] for run in runs(text, words(text, 0, len(text)))]
    assert found == expected


def test_a_possessive_closes_a_word_and_is_not_part_of_it() -> None:
    [run] = runs("Kenya's", words("Kenya's", 0, 7))
    assert (run[0].text, run[0].end, run[0].closes) == ("Kenya", 5, True)
