"""Tolls: what several sentences of one article say of how many, put together."""

import pytest

from dateline.extract.figures import figures_in, known_counts
from dateline.extract.language import parse
from dateline.merge.tolls import shares
from dateline.model import derived

TOLLS = [
    ("Four people were shot, one fatally.", "", {"killed": "1", "injured": "3"}),
    (
        "Two people were shot on Sunday. One of them, a 24-year-old man, died at the hospital.",
        "",
        {"killed": "1", "injured": "1"},
    ),
    ("A man was killed and four more were wounded.", "", {"killed": "1", "injured": "4"}),
    ("A woman was shot on Sunday. She was taken to a hospital, where she died.", "", {"killed": "1"}),
    ("A man was shot. He is in critical condition.", "", {"injured": "1"}),
    ("A teacher was shot and killed. Mary Field, 41, was pronounced dead at the scene.", "", {"killed": "1"}),
    ("Ann Field, 23, was shot dead. Ben Ford, 30, died at a hospital.", "", {"killed": "2"}),
    (
        "Three people were killed on Monday. Four people were killed in all.",
        "4 killed in market blast",
        {"killed": "4"},
    ),
    ("A girl, 4, shot herself. The girl was taken to a hospital and died.", "", {"killed": "1"}),
    ("A boy was killed. A woman, 25, was taken to a hospital.", "", {"killed": "1", "injured": "1"}),
    ("Ben Ford, 26 was shot in the leg.", "", {}),
    ("No casualties were reported.", "", {"killed": "0", "injured": "0"}),
    ("More than 200 people were killed. More than 220 people were killed.", "", {"killed": "200..220+"}),
    ("The road was closed.", "", {}),
    ("One of the victims is in critical condition, the other three suffered minor injuries.", "", {"injured": "4"}),
    ("Two women were shot. A fourth victim was grazed by a bullet.", "", {"injured": "4"}),
    ("A man was killed. An injured woman was found outside.", "", {"killed": "1", "injured": "1"}),
    ("Five people were shot, two of them critically wounded.", "", {"injured": "5"}),
    ("Four people were shot and two were seriously injured.", "", {"injured": "4"}),
    (
        "Three people were wounded, the police said. Five people were shot, one fatally.",
        "1 dead, 4 hurt in Elm Street shooting",
        {"killed": "1", "injured": "4"},
    ),
    (
        "Two men were wounded in a car. Four people were taken to a hospital.",
        "Four wounded in shooting",
        {"injured": "4"},
    ),
    (
        "Four people were shot. Two men are in critical condition.",
        "Two men critical after shooting",
        {"injured": "4"},
    ),
    ("He shot his brother to death, wounded a neighbor and killed himself.", "", {"killed": "2", "injured": "1"}),
    (
        "It appears Ben Ford shot the child and a woman as they were running out, then fatally shot himself.",
        "",
        {"killed": "1", "injured": "1"},
    ),
    ("Virginia Lake, 20, was killed.", "", {"killed": "1"}),
    (
        "16-year-old Paris Lake was pronounced dead, and 17-year-old Sydney Peller of Dalton was hurt.",
        "",
        {"killed": "1", "injured": "1"},
    ),
    ("Virginia was hurt by the closure of its ports.", "", {}),
    ("One clerk was killed and three others wounded.", "", {"killed": "1", "injured": "3"}),
    ("One man was injured and two others were winged.", "", {"injured": "3"}),
    ("Two men are in critical condition and two others were injured.", "", {"injured": "4"}),
    ("One man was killed and five others were injured, one critically.", "", {"killed": "1", "injured": "5"}),
    ("A 16-year-old boy, one of three people hit by gunfire, has died.", "", {"killed": "1", "injured": "2"}),
    ("A boy, one of three people hit by gunfire on Friday, has died.", "", {"killed": "1", "injured": "2"}),
    ("A clerk was killed, while four others were hit, none fatally.", "", {"killed": "1", "injured": "4"}),
    ("A man is dead and four others, among them a girl, were shot.", "", {"killed": "1", "injured": "4"}),
    (
        "Two guards are dead. Two other people have been airlifted to a hospital.",
        "",
        {"killed": "2", "injured": "2"},
    ),
    ("A shooting hurt many. Two people are in critical condition and seven are stable.", "", {"injured": "9"}),
    (
        "Three people were shot dead in a triple shooting. A clerk was wounded.",
        "",
        {"killed": "3", "injured": "1"},
    ),
    (
        "A man was shot in the back. A woman was shot too. A third victim was grazed by a bullet.",
        "",
        {"injured": "3"},
    ),
    ("A gunman left four people dead and one person injured.", "", {"killed": "4", "injured": "1"}),
    (
        "Eleven pupils were killed. The blast killed 15 people, including 11 pupils.",
        "11 pupils killed",
        {"killed": "15"},
    ),
    ("Dozens of people were killed. The governor said 36 people were killed.", "", {"killed": "36"}),
    ("He killed a clerk and left a guard in critical condition.", "", {"killed": "1", "injured": "1"}),
]


@pytest.mark.parametrize(("text", "headline", "expected"), TOLLS)
def test_tolls_over_sentences(text: str, headline: str, expected: dict[str, str]) -> None:
    known = known_counts(headline, text)
    sentences = [[figure for _, figure in figures_in(s, known)] for s in parse(text).sents]
    claims = [("a", {share.role: share.figure}, [share.role] * share.adds) for share in shares(sentences)]
    assert {role: str(figure) for role, figure in derived(claims).items()} == expected
