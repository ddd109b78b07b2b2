"""The calendar, read again by a library for calendars."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar
from tests.render.sample import CONTENT, EVENTS, HOSTILE, SETTINGS, sample_site

from dateline.model import Event
from dateline.render import Settings, Site
from dateline.render.data import FORMATS, part
from dateline.render.data.calendar import _folded, entry
from dateline.render.data.record import event_record

RAW = FORMATS["ics"].make(sample_site())
CALENDAR = Calendar.from_ical(RAW)
ENTRIES = {str(each["UID"]).partition("@")[0]: each for each in CALENDAR.subcomponents}


def test_every_published_event_is_an_entry_and_none_has_a_fault() -> None:
    assert list(ENTRIES) == [event.id for event in EVENTS if event.status != "rejected"]
    assert [each.errors for each in (CALENDAR, *ENTRIES.values()) if each.errors] == []
    assert str(CALENDAR["VERSION"]) == "2.0"


@pytest.mark.parametrize(
    ("id", "first", "behind", "said"),
    [
        ("2018-07-25-suweida-attack", date(2018, 7, 25), date(2018, 7, 26), ""),
        ("2018-07-22-safa-air-strikes", date(2018, 7, 22), date(2018, 7, 30), ""),
        ("2018-05-damascus-evacuation", date(2018, 5, 1), date(2018, 6, 1), " · May 2018 (day not reported)"),
        ("2018-unreported-month", date(2018, 1, 1), date(2019, 1, 1), " · 2018 (month not reported)"),
        ("2018-07-28-yarmouk-capture", date(2018, 7, 28), date(2018, 7, 29), " · reported 28 July 2018"),
        ("2018-08-hostile", date(2018, 8, 1), date(2018, 8, 2), " · Alleged · after 1 August 2018"),
        (
            "2018-08-10-prisoner-exchange",
            date(2018, 8, 10),
            date(2018, 8, 11),
            " · Announced · about 10 August 2018",
        ),
    ],
)
def test_days_are_those_that_are_known_and_the_title_says_what_is_not(
    id: str, first: date, behind: date, said: str
) -> None:
    found = ENTRIES[id]
    assert (found.name, found.decoded("DTSTART"), found.decoded("DTEND")) == ("VEVENT", first, behind)
    title = next(event.title for event in EVENTS if event.id == id)
    assert str(found["SUMMARY"]) == title + said
    assert str(found["TRANSP"]) == "TRANSPARENT"


def test_an_event_without_a_date_takes_no_day() -> None:
    found = ENTRIES["checkpoints-withdrawn"]
    assert (found.name, "DTSTART" in found, str(found["STATUS"])) == ("VJOURNAL", False, "DRAFT")
    assert "the source says “Wednesday”" in str(found["SUMMARY"])


def test_an_entry_says_who_says_so() -> None:
    words = str(ENTRIES["2018-07-25-suweida-attack"]["DESCRIPTION"]).splitlines()
    assert words[0] == "25 July 2018; 200 to 220 or more killed; 30 detained; status: Not reviewed"
    assert words[2].endswith("with them.” (The provincial health office)")
    assert HOSTILE in str(ENTRIES["2018-08-hostile"]["DESCRIPTION"])


def test_no_point_stands_for_an_area() -> None:
    assert ENTRIES["2018-07-25-suweida-attack"]["GEO"].to_ical() == "32.709;36.5695"
    assert "GEO" not in ENTRIES["2018-07-22-safa-air-strikes"]


def test_the_stamp_is_of_the_content_and_not_of_the_clock() -> None:
    assert str(ENTRIES["2018-07-25-suweida-attack"]["DTSTAMP"].dt) == "2018-07-29 00:00:00+00:00"
    assert FORMATS["ics"].make(sample_site()) == RAW


def test_the_date_as_the_content_has_it_comes_back() -> None:
    dates = {event.id: event.date.edtf for event in EVENTS if event.date and event.status != "rejected"}
    assert {id: str(each["X-DATELINE-EDTF"]) for id, each in ENTRIES.items() if "X-DATELINE-EDTF" in each} == dates


def test_ids_are_the_same_in_the_calendars_of_places() -> None:
    files = dict(part(sample_site(), "places", "as-suwayda"))
    found = Calendar.from_ical(files["data/places/as-suwayda.ics"])
    assert [str(each["UID"]) for each in found.subcomponents] == [
        str(ENTRIES[id]["UID"]) for id in ("2018-07-25-suweida-attack", "checkpoints-withdrawn")
    ]


def test_a_site_without_an_address_has_ids_all_the_same() -> None:
    site = Site(CONTENT, Settings(site_name="X", theme_dirs=SETTINGS.theme_dirs))
    (first, *_) = Calendar.from_ical(FORMATS["ics"].make(site)).subcomponents
    assert (str(first["UID"]), "URL" in first) == ("2018-unreported-month@dateline", False)


def test_lines_are_no_longer_than_the_standard_has_them() -> None:
    assert max(len(line) for line in RAW.split(b"\r\n")) <= 75
    assert b"\n" not in RAW.replace(b"\r\n", b"")


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc",)), max_size=300))
def test_folding_loses_nothing_and_cuts_no_character(text: str) -> None:
    folded = _folded(("SUMMARY", text)).encode()
    assert all(len(line) <= 75 for line in folded.split(b"\r\n"))
    assert folded.decode().replace("\r\n ", "").removesuffix("\r\n") == f"SUMMARY:{text}"


@given(
    st.text(st.characters(codec="utf-8", exclude_characters="\r\x85\u2028\u2029"), min_size=1)
    .map(str.strip)
    .filter(bool)
)
def test_any_title_comes_back(title: str) -> None:
    event = Event.model_validate({"id": "x", "title": title, "date": "2020-01-01"})
    site = Site(CONTENT, SETTINGS)
    calendar = f"BEGIN:VCALENDAR\r\n{entry(site, event, event_record(site, event))}END:VCALENDAR\r\n"
    (found,) = Calendar.from_ical(calendar).subcomponents
    assert str(found["SUMMARY"]) == "".join(c for c in event.title if c in "\t\n" or not _is_control(c))


def _is_control(character: str) -> bool:
    return ord(character) < 0x20 or 0x7F <= ord(character) < 0xA0 or character in "\ufffe\uffff"
