"""Figures: what a sentence counts, in which role, and what it does not count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.extract.figures import find_counts
from dateline.extract.figures.numbers import spelled_number

COUNTED = [
    ("Sixteen people were killed and 20 others wounded.", {"killed": "16", "injured": "20"}),
    ("The blast killed at least 12 people and injured dozens.", {"killed": "12+", "injured": "24+"}),
    ("the killing of more than 200 people in the town", {"killed": "200+"}),
    ("The flood left 12 dead and 20 injured.", {"killed": "12", "injured": "20"}),
    ("The death toll rose to 45 on Monday.", {"killed": "45"}),
    ("No casualties were reported.", {"killed": "0", "injured": "0"}),
    ("Nobody was hurt in the fire.", {"injured": "0"}),
    ("Nobody was arrested.", {"detained": "0"}),
    ("No one is missing.", {"missing": "0"}),
    ("The fire forced 4,200 people to leave their homes.", {"displaced": "4200"}),
    ("About 8,000 people were moved to shelters.", {"displaced": "~8000"}),
    ("About 50 workers have been kidnapped.", {"detained": "~50"}),
    ("Police arrested 14 people after the march.", {"detained": "14"}),
    ("The army captured eight villages and a hill.", {"captured": "8"}),
    ("They captured eight soldiers.", {}),
    ("two hundred and twelve people were displaced", {"displaced": "212"}),
    ("Between the two villages 12-15 people were killed.", {"killed": "12..15"}),
    ("It killed 12 people, among them three children.", {"killed": "12"}),
    ("It killed 12 people, including 3 children.", {"killed": "12"}),
    ("Five miners are missing.", {"missing": "5"}),
    ("Hundreds of people were evacuated.", {"displaced": "200+"}),
    ("1,250 people were killed", {"killed": "1250"}),
    ("Shots were fired, injuring four men and two women.", {"injured": "6"}),
    ("The bullets injured three adults and an 11-year-old child.", {"injured": "4"}),
    ("Two men and three women were killed.", {"killed": "5"}),
    ("Twelve villagers among them four children were killed.", {"killed": "12"}),
    ("More than 5,000 people have been killed since the border conflict began in May 2011.", {}),
    ("Issued 3 May 2016 Five boys and four girls were killed.", {"killed": "9"}),
    ("It killed two men and three women were injured.", {"killed": "2", "injured": "3"}),
    ("The fighting killed 30 soldiers and 12 rebels.", {"killed": "42"}),
    ("A shooting sent four people to the hospital.", {"injured": "4"}),
    ("A fourth victim was hit in the leg.", {"struck": "4"}),
    ("A fourth student came to the station with injuries.", {"struck": "4"}),
    ("Two male individuals suffered non-life threatening injuries.", {"injured": "2"}),
    ("The crash left three others with minor injuries.", {"injured": "3"}),
    ("Tens of\nthousands fled, and at\nleast 12 people were killed.", {"displaced": "20000+", "killed": "12+"}),
    ("Three drivers reported injuries.", {"injured": "3"}),
    ("All three suffered gunshot wounds.", {"struck": "3"}),
    ("Image 5 of 9 people were hurt in the fire.", {}),
    ("Eleven people were wounded in six separate shootings.", {}),
    ("Four were killed and nine hurt in shootings across the city.", {}),
    ("The jet hit the runway, killing all 62 people on board.", {"killed": "62"}),
    ("The number of people confirmed dead in the ferry disaster rose to 63.", {"killed": "63"}),
    ("No one was killed.", {"killed": "0"}),
    ("Relatives of the 43 people who died gathered at the bridge.", {"killed": "43"}),
    ("The neighbours fought a war in which 80,000 people were killed.", {}),
    ("Share 214 At least six people were killed in the blast.", {"killed": "6+"}),
    ("Between 20 and 30 people were killed.", {"killed": "20..30"}),
    ("The storm killed between five and ten people.", {"killed": "5..10"}),
    ("With the toll estimated between 500 and 1,300 the council met.", {"killed": "500..1300"}),
    ("Fifteen villagers among them 11 children were killed.", {"killed": "15"}),
    ("It was the deadliest crash since 2009, killing 20 people.", {"killed": "20"}),
    ("On 3 May four people were killed.", {"killed": "4"}),
]
NOT_COUNTED = [
    "He suffered a gunshot wound around 4:47 p.m.",
    "Two women ages 17 and 25 were treated for shock.",
    "A neighbour who called 911 said he had been shot.",
    "A third victim was not hurt.",
    "A 34-year-old man was killed.",
    "Two thousand people have been killed since 2011.",
    "In 2018 people died there.",
    "Some 30 people a year are killed on this road.",
    "The blast damaged 20 houses.",
    "He was killed 3 days later.",
    "The hospitals counted 33 dead for the first six months of 2016.",
]


@pytest.mark.parametrize(("sentence", "expected"), COUNTED)
def test_counts(sentence: str, expected: dict[str, str]) -> None:
    assert {m.role: str(m.figure) for m in find_counts(sentence)} == expected


@pytest.mark.parametrize("sentence", NOT_COUNTED)
def test_what_is_no_count_of_people(sentence: str) -> None:
    assert find_counts(sentence) == []


@given(st.text(alphabet=st.sampled_from("0123456789 killedwoundfpeop,.-"), max_size=60), st.integers(0, 1000))
def test_a_count_says_where_it_stands(sentence: str, offset: int) -> None:
    for mention in find_counts(sentence, offset):
        assert sentence[mention.start - offset : mention.end - offset] == mention.text
        assert 0 <= mention.figure.low <= mention.figure.high


@pytest.mark.parametrize(
    ("words", "number"),
    [("twelve", 12), ("a dozen", 12), ("two hundred and twelve", 212), ("twenty-five", 25), ("three thousand", 3000),
     ("two thousand five hundred", 2500), ("a couple", 2), ("green", None)],
)  # fmt: skip
def test_spelled_numbers(words: str, number: int | None) -> None:
    assert spelled_number(words) == number
