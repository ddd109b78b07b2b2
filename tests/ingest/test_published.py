from datetime import date

import pytest

from dateline.ingest.published import publication

TODAY = date(2020, 6, 1)
WIRE = "BEIRUT, July 28 (Reuters) - Fighting eased in 2016 and 2017."

CASES = [
    # text, address, file, day, what the basis names
    ("28 July 2018 Fighting eased.", "", "a.txt", "2018-07-28", "“28 July 2018”, with which the text begins"),
    (
        "Sat July 28 2018 “Calm” returned.",
        "",
        "a.txt",
        "2018-07-28",
        "“Sat July 28 2018”, with which the text begins",
    ),
    ("Posted on July 28, 2018 by R. Example", "", "a.txt", "2018-07-28", "“Posted on July 28, 2018”"),
    ("Saturday, 28 July 2018\nFighting eased.", "", "a.txt", "2018-07-28", "the line “Saturday, 28 July 2018”"),
    (
        "By R. Example\n\nPublished on July 28, 2018, 10:15 GMT\nFighting.",
        "",
        "a.txt",
        "2018-07-28",
        "Published on July",
    ),
    ("2018-07-28\nFighting eased.", "", "a.txt", "2018-07-28", "the line “2018-07-28”"),
    ("Fighting.", "https://post.example/2018/07/28/fighting", "a.txt", "2018-07-28", "address"),
    ("Fighting.", "https://post.example/world/2018/jul/28/fighting", "a.txt", "2018-07-28", "address"),
    ("Fighting.", "https://post.example/2018-07-28-fighting.html", "a.txt", "2018-07-28", "address"),
    (
        WIRE.replace("28", "28, 2018"),
        "",
        "2001-01-01.txt",
        "2018-07-28",
        "dateline, “BEIRUT, July 28, 2018 (Reuters)”",
    ),
    (WIRE, "https://post.example/2018/07/fighting", "a.txt", "2018-07-28", "the year in its address"),
    (WIRE, "", "in/2018-07-29 fighting.txt", "2018-07-28", "the year in the name of its file"),
    (WIRE, "", "2018-fighting.txt", "2018-07-28", "the year in the name of its file"),
    ("LIMA, Dec. 31 (EFE) - Rain.", "", "20190102.txt", "2018-12-31", "the year in the name of its file"),
    ("Fighting.", "", "in/2018-07-28_fighting.txt", "2018-07-28", "the name of its file, 2018-07-28_fighting.txt"),
    (
        "TOKYO, June 2 (Kyodo) - Rain.",
        "https://post.example/2020/06/x",
        "a.txt",
        "2020-06-02",
        "the year in its address",
    ),
]


@pytest.mark.parametrize(("text", "url", "name", "day", "basis"), CASES)
def test_a_day_of_publication_and_how_it_is_known(text, url, name, day, basis):
    found = publication(text, url or None, name, TODAY)
    assert found is not None
    assert found.day == date.fromisoformat(day)
    assert basis in found.basis


@pytest.mark.parametrize(
    ("text", "url", "name"),
    [
        (WIRE, None, "a.txt"),
        (WIRE, "https://post.example/fighting-of-2018", "a.txt"),
        (WIRE, "https://post.example/x?year=2018", "memories-of-2018.txt"),
        ("On 28 July 2018 fighting eased.", None, "a.txt"),
        ("28/07/2018\nFighting eased.", None, "a.txt"),
        ("28 July 2018 was a quiet day.", None, "a.txt"),
        ("28 July, Fighting eased.", None, "a.txt"),
        ("Updated 28 July 2018\nFighting eased.", None, "a.txt"),
        ("Fighting.", "https://post.example/2018/13/45/x/20180732", "00012018.txt"),
        ("28 July 2098\nFighting.", "https://post.example/2098/07/28/x", "2098-07-28.txt"),
        ("CANBERRA, Feb. 29 (AAP) - Rain.", "https://post.example/2019/02/x", "a.txt"),
        ("https://[", "https://post.example", "x"),
    ],
)
def test_no_day_rather_than_a_guess(text, url, name):
    assert publication(text, url, name, TODAY) is None


def test_a_dateline_far_from_the_day_in_the_file_s_name_does_not_take_its_year():
    found = publication(WIRE, None, "2020-05-30.txt", TODAY)
    assert found is not None
    assert found == (date(2020, 5, 30), "the name of its file, 2020-05-30.txt")
