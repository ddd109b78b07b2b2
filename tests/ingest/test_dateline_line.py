import pytest

from dateline.ingest.dateline_line import Dateline, DayWritten, find_dateline, read_day

DATELINES = [
    # line, place, month, day, year, agency
    ("BEIRUT, July 28 (Reuters) - Fighting eased.", "BEIRUT", 7, 28, None, "Reuters"),
    ("BEIRUT, July 28, 2018 (Reuters) - Fighting eased.", "BEIRUT", 7, 28, 2018, "Reuters"),
    ("BEIRUT, 28 July 2018 (AFP) — Fighting eased.", "BEIRUT", 7, 28, 2018, "AFP"),
    ("BEIRUT/AMMAN, July 28 (Reuters) - Fighting eased.", "BEIRUT/AMMAN", 7, 28, None, "Reuters"),
    ("BEIRUT, Saturday, July 28 (AP) -- Fighting eased.", "BEIRUT", 7, 28, None, "AP"),
    ("PORT ELSA, N.J., Sept. 3 (AP) — Fighting eased.", "PORT ELSA, N.J.", 9, 3, None, "AP"),
    ("Port Elsa, 6 Sep 89 (EFE) -- [Text] police said", "Port Elsa", 9, 6, 1989, "EFE"),
    ("Port Elsa (Norland), 6 Sep 89 (EFE) -- police said", "Port Elsa", 9, 6, 1989, "EFE"),
    ("PORT ELSA (AP) — Fighting eased.", "PORT ELSA", None, None, None, "AP"),
    ("PORT ELSA, Norland (AP) — Fighting eased.", "PORT ELSA, Norland", None, None, None, "AP"),
    ("PORT ELSA — Fighting eased.", "PORT ELSA", None, None, None, None),
    ("July 28 (Reuters) - Fighting eased.", None, 7, 28, None, "Reuters"),
    ("ÉVREUX, Dec. 31 (AFP) – Fighting eased.", "ÉVREUX", 12, 31, None, "AFP"),
    ("L'AQUILA, May 1 (ANSA) - Fighting eased.", "L'AQUILA", 5, 1, None, "ANSA"),
]


@pytest.mark.parametrize(("line", "place", "month", "day", "year", "agency"), DATELINES)
def test_a_dateline(line, place, month, day, year, agency):
    found = find_dateline(line)
    assert found is not None
    assert found[1:] == (place, month, day, year, agency)
    assert line.startswith(found.written)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Fighting eased on July 28, Reuters reported.",
        "On Monday, July 28 — the day of the vote — fighting eased.",
        "The port (built in 1902) - the only one - was closed.",
        "A spokesman (Labour) said the port was closed.",
        "Since March 3 (a Monday) the port was closed.",
        "BEIRUT, July 38 (Reuters) - Fighting eased.",
        "The bridge is closed.\nNobody was hurt.\nA ferry runs.\nBEIRUT, July 28 (Reuters) - Fighting eased.",
        "A. " * 300,
    ],
)
def test_no_dateline(text):
    assert find_dateline(text) is None


def test_a_byline_may_stand_above_it():
    found = find_dateline("\nBy R. Example\n\n  BEIRUT, July 28 (Reuters) - Fighting eased.\n")
    assert found == Dateline("BEIRUT, July 28 (Reuters)", "BEIRUT", 7, 28, None, "Reuters")


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("28 July 2018", (7, 28, 2018)),
        ("Saturday, July 28th, 2018", (7, 28, 2018)),
        ("13 Jan '90", (1, 13, 1990)),
        ("13 Jan 05", (1, 13, 2005)),
        ("Feb. 29", (2, 29, None)),
        ("30 February", None),
        ("someday", None),
    ],
)
def test_a_day_as_it_is_written(written, day):
    assert read_day(written) == (day and DayWritten(*day))
