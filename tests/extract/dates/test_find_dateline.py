"""The dateline of an article: place, day, agency."""

import pytest

from dateline.extract.dates import Dateline, find_dateline

Parts = tuple[str | None, int | None, int | None, int | None, str | None]


def parts(line: Dateline | None) -> Parts | None:
    return line and (line.place, line.month, line.day, line.year, line.agency)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BEIRUT, July 28 (Reuters) - Two villages", ("BEIRUT", 7, 28, None, "Reuters")),
        ("KABUL, Afghanistan (AP) — At least six", ("KABUL, Afghanistan", None, None, None, "AP")),
        ("GENEVA, Sept. 5, 2023 -- The council", ("GENEVA", 9, 5, 2023, None)),
        ("GOMA, 3 March 2024 (IRIN) - Aid", ("GOMA", 3, 3, 2024, "IRIN")),
        ("MOSCOW, July 28. /TASS/. The ministry", ("MOSCOW", 7, 28, None, "TASS")),
        ("GAZA/JERUSALEM, July 4 (Reuters) - A", ("GAZA/JERUSALEM", 7, 4, None, "Reuters")),
        ("SPRINGFIELD, Ill. (May 3, 2016) – Police", ("SPRINGFIELD, Ill.", 5, 3, 2016, None)),
        ("NEW HAVEN -- Police say", ("NEW HAVEN", None, None, None, None)),
        ("Damascus (AFP) - Shells fell", ("Damascus", None, None, None, "AFP")),
        ("San Salvador, 3 Jan 90 -- [Text] The", ("San Salvador", 1, 3, 1990, None)),
        ("Havana (Cuba), 14 Sep 89 (Radio Reloj) -- A", ("Havana (Cuba)", 9, 14, 1989, "Radio Reloj")),
        ("Lima, no date (Canal 4) -- A", ("Lima", None, None, None, "Canal 4")),
        ("Tue 05 Jul 2016 A bomb went off", (None, 7, 5, 2016, None)),
        ("Published: July 27, 2016\nA bomb went off", (None, 7, 27, 2016, None)),
        ("Updated: Mar 28, 2017 - 11:20 PM\n\nPENN VALLEY, Pa. - A boy", ("PENN VALLEY, Pa.", 3, 28, 2017, None)),
        ("Updated: Mar 30, 2017\nPosted: Mar 28, 2017\n", (None, 3, 28, 2017, None)),
        ("Bomb kills six in market AFP Tuesday 5 Jul 2016 A bomb", (None, 7, 5, 2016, "AFP")),
        ("A headline\nBy A Reporter\nBEIRUT, July 28 (AFP) - Two", ("BEIRUT", 7, 28, None, "AFP")),
    ],
)
def test_datelines(text: str, expected: Parts) -> None:
    assert parts(find_dateline(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Police - the ones in town - said so.",
        "He was born on July 4, 2010 - and died young.",
        "UPDATE: Police name the man",
        "BREAKING NEWS - Police name the man",
        "The army (which is small) - and the navy",
        "03/04/2019 A bomb went off",
    ],
)
def test_no_datelines(text: str) -> None:
    assert find_dateline(text) is None


def test_its_characters_reach_to_the_end_of_the_dash() -> None:
    text = "A headline\nBEIRUT, July 28 (Reuters) - Two villages"
    line = find_dateline(text)
    assert line
    assert text[line.start : line.end] == "BEIRUT, July 28 (Reuters) -"
