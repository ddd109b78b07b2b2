"""Expressions of English news and what they mean, published on Sunday 29 July 2018 unless said otherwise."""

from datetime import date

import pytest

from dateline.extract.dates import find_dates
from dateline.model import DateMention

SUNDAY = date(2018, 7, 29)
MONDAY = date(2018, 7, 30)
THURSDAY = date(2018, 7, 26)

# (text, the expression in it, TIMEX3 value, EDTF or None)
CALENDAR = [
    ("The siege ended on 25 July 2018.", "25 July 2018", "2018-07-25", "2018-07-25"),
    ("Signed on Wednesday, 25 July 2018.", "Wednesday, 25 July 2018", "2018-07-25", "2018-07-25"),
    ("It began on July 4th, 2011.", "July 4th, 2011", "2011-07-04", "2011-07-04"),
    ("the 3rd of March 2012", "the 3rd of March 2012", "2012-03-03", "2012-03-03"),
    ("Filed 3 Jan 90 -- by hand", "3 Jan 90", "1990-01-03", "1990-01-03"),
    ("They met on 16 may 1990.", "16 may 1990", "1990-05-16", "1990-05-16"),
    ("It opened July 25.", "July 25", "2018-07-25", "2018-07-25"),
    ("It opened on Dec. 7.", "Dec. 7", "2017-12-07", "2017-12-07"),
    ("The vote is on 3 August.", "3 August", "2018-08-03", "2018-08-03"),
    ("The vote will be held on 5 January.", "5 January", "2019-01-05", "2019-01-05"),
    ("They have been there since 3 August.", "3 August", "2017-08-03", "2017-08-03/2018-07-29"),
    ("Fighting raged July 12-14.", "July 12-14", "2018-07-12/2018-07-14", "2018-07-12/2018-07-14"),
    ("It rained between 3 and 5 March.", "3 and 5 March", "2018-03-03/2018-03-05", "2018-03-03/2018-03-05"),
    ("Published 2018-07-25 at noon", "2018-07-25", "2018-07-25", "2018-07-25"),
    ("The war began in March 2011.", "March 2011", "2011-03", "2011-03"),
    ("They were moved in May.", "May", "2018-05", "2018-05"),
    ("They were moved in November.", "November", "2017-11", "2017-11"),
    ("They will move in November.", "November", "2018-11", "2018-11"),
    ("They fled last September.", "last September", "2017-09", "2017-09"),
    ("next March", "next March", "2019-03", "2019-03"),
    ("He left in 2012.", "2012", "2012", "2012"),
    ("lowest since '82", "'82", "1982", "1982/2018-07-29"),
    ("He served in 2014-2016.", "2014-2016", "2014/2016", "2014/2016"),
    ("music of the 70s and 80s", "80s", "198", "1980/1989"),
    ("in the early 1990s", "early 1990s", "199", "1990/1993~"),
    ("the seventies", "the seventies", "197", "1970/1979"),
    ("in the 19th century", "the 19th century", "18", "1800/1899"),
    ("in the third quarter of last year", "the third quarter of last year", "2017-Q3", "2017-07/2017-09"),
    ("last year's third quarter", "last year's third quarter", "2017-Q3", "2017-07/2017-09"),
    ("in the fourth quarter", "the fourth quarter", "2017-Q4", "2017-10/2017-12"),
    ("the first half of 2017", "the first half of 2017", "2017-H1", "2017-01/2017-06"),
    ("the last week of March", "the last week of March", "2018-W12", "2018-03-19/2018-03-25"),
    ("October of next year", "October of next year", "2019-10", "2019-10"),
    ("the summer of 2011", "the summer of 2011", "2011-SU", "2011-06~/2011-08~"),
    ("They fled last summer.", "last summer", "2017-SU", "2017-06~/2017-08~"),
    ("on Christmas Day 2015", "Christmas Day 2015", "2015-12-25", "2015-12-25"),
    ("over Memorial Day weekend", "Memorial Day weekend", "2018-W21-WE", "2018-05-26/2018-05-28"),
    ("on Easter Monday 2016", "Easter Monday 2016", "2016-03-28", "2016-03-28"),
    ("after Black Monday", "Black Monday", "1987-10-19", "1987-10-19/2018-07-29"),
]

RELATIVE = [
    ("They fled today.", "today", "2018-07-29", "2018-07-29"),
    ("They fled yesterday.", "yesterday", "2018-07-28", "2018-07-28"),
    ("the day before yesterday", "the day before yesterday", "2018-07-27", "2018-07-27"),
    ("Six died on Wednesday.", "Wednesday", "2018-07-25", "2018-07-25"),
    ("Six died Sunday.", "Sunday", "2018-07-29", "2018-07-29"),
    ("Talks will resume on Wednesday.", "Wednesday", "2018-08-01", "2018-08-01"),
    ("Talks will resume, he said on Wednesday.", "Wednesday", "2018-07-25", "2018-07-25"),
    ("On Wednesday, envoys will meet again.", "Wednesday", "2018-08-01", "2018-08-01"),
    ("Shops stay shut until Tuesday.", "Tuesday", "2018-07-31", "../2018-07-31"),
    ("The truce has held since Sunday.", "Sunday", "2018-07-22", "2018-07-22/2018-07-29"),
    ("It fell last Tuesday.", "last Tuesday", "2018-07-24", "2018-07-24"),
    ("next Friday", "next Friday", "2018-08-03", "2018-08-03"),
    ("Wednesday of last week", "Wednesday of last week", "2018-07-18", "2018-07-18"),
    ("It fell last week.", "last week", "2018-W29", "2018-07-16/2018-07-22"),
    ("It fell last month.", "last month", "2018-06", "2018-06"),
    ("It fell this year.", "this year", "2018", "2018"),
    ("a massacre earlier this week", "earlier this week", "2018-W30", "2018-07-23/2018-07-29"),
    ("early in the week", "early in the week", "2018-W30", "2018-07-23/2018-07-24~"),
    ("by the end of the month", "the end of the month", "2018-07", "../2018-07-31"),
    ("in late July", "late July", "2018-07", "2018-07-21~/2018-07-31"),
    ("in mid-May", "mid-May", "2018-05", "2018-05-11~/2018-05-20~"),
    ("since early 2011", "early 2011", "2011", "2011-01/2018-07-29"),
    ("the end of last year", "the end of last year", "2017", "2017-09~/2017-12"),
    ("battles on the weekend", "the weekend", "2018-W30-WE", "2018-07-28/2018-07-29"),
    ("It fell two days ago.", "two days ago", "2018-07-27", "2018-07-27"),
    ("It fell two weeks ago.", "two weeks ago", "2018-W28", "2018-07-15~"),
    ("It fell about three years ago.", "about three years ago", "2015", "2015~"),
    ("It fell a year and a half ago.", "a year and a half ago", "P1.5Y", "2017~"),
    ("It fell years ago.", "years ago", "PAST_REF", "../2018-07-29"),
    ("Clashes grew in recent days.", "recent days", "PAST_REF", "2018-07-22~/2018-07-29"),
    ("in the past 24 hours", "the past 24 hours", "PT24H", "2018-07-28/2018-07-29"),
    ("in the last two weeks", "the last two weeks", "P2W", "2018-07-15~/2018-07-29"),
    ("over the next six months", "the next six months", "P6M", "2018-07-29/2019-01-29~"),
]

TIMES = [
    ("Raids hit it overnight.", "overnight", "2018-07-28TNI", "2018-07-28/2018-07-29"),
    ("Raids hit it overnight Thursday.", "overnight Thursday", "2018-07-26TNI", "2018-07-26"),
    ("Raids hit it last night.", "last night", "2018-07-28TNI", "2018-07-28"),
    ("Raids hit it this morning.", "this morning", "2018-07-29TMO", "2018-07-29"),
    ("shot early Thursday", "early Thursday", "2018-07-26", "2018-07-26"),
    ("shot Thursday night", "Thursday night", "2018-07-26TNI", "2018-07-26"),
    ("shot early Sunday morning", "early Sunday morning", "2018-07-29TMO", "2018-07-29"),
    ("on the night of July 4", "the night of July 4", "2018-07-04TNI", "2018-07-04"),
    ("in the early hours of Friday", "the early hours of Friday", "2018-07-27TMO", "2018-07-27"),
    ("shot at 9:30 p.m. on Saturday", "9:30 p.m. on Saturday", "2018-07-28T21:30", "2018-07-28"),
    ("shot about 2 a.m. Friday", "about 2 a.m. Friday", "2018-07-27T02:00", "2018-07-27"),
    ("On Monday shots rang out at 16:08 UTC.", "16:08 UTC", "2018-07-23T16:08Z", "2018-07-23"),
    ("shots rang out at 0615 GMT", "0615 GMT", "2018-07-29T06:15Z", "2018-07-29"),
    ("a blast at 2000 on 4 May", "2000 on 4 May", "2018-05-04T20:00", "2018-05-04"),
    ("at noon today", "noon today", "2018-07-29T12:00", "2018-07-29"),
    ("at 12:15 a.m. Friday", "12:15 a.m. Friday", "2018-07-27T00:15", "2018-07-27"),
]

# What leans on a date told before.
LEANING = [
    ("On 3 July he left. That day it rained.", "That day", "2018-07-03", "2018-07-03"),
    ("On 3 July he left. She had left the day before.", "the day before", "2018-07-02", "2018-07-02"),
    ("On 3 July he left. He was back the following day.", "the following day", "2018-07-04", "2018-07-04"),
    ("On 3 July he left. Two days later he was back.", "Two days later", "2018-07-05", "2018-07-05"),
    ("On 3 July he left. That night it rained.", "That night", "2018-07-03TNI", "2018-07-03"),
    ("On 3 July he left. The next morning it rained.", "The next morning", "2018-07-04TMO", "2018-07-04"),
    ("On Monday it fell, to end the day at 80.", "the day", "2018-07-23", "2018-07-23"),
    ("On 3 July he left. Later in the day it rained.", "Later in the day", "2018-07-03", "2018-07-03"),
    ("In 2005 he left. He had come the previous year.", "the previous year", "2004", "2004"),
    ("Sales rose in May from the same period last year.", "the same period last year", "2017-05", "2017-05"),
    ("It lost in the second quarter and a year earlier.", "a year earlier", "2017-Q2", "2017-04/2017-06"),
    ("On 3 July it fell, he said on 5 July. The same day it rained.", "The same day", "2018-07-03", "2018-07-03"),
    ("On 3 July he left. At 9 p.m. he was seen.", "9 p.m.", "2018-07-03T21:00", "2018-07-03"),
    ("They may talk on June 10; if by that time they fail, …", "that time", "2018-06-10", "../2018-06-10"),
]

LENGTHS = [
    ("nearly two and a half years", "nearly two and a half years", "P2.5Y"),
    ("a 12-hour flight", "12-hour", "PT12H"),
    ("twenty-five days of fighting", "twenty-five days", "P25D"),
    ("It took several months.", "several months", "PXM"),
    ("They waited for years.", "years", "PXY"),
    ("a decades-long feud", "decades-long", "PXDE"),
    ("They held it for a decade.", "a decade", "P10Y"),
    ("two straight quarters", "two straight quarters", "P2Q"),
    ("every Monday", "every Monday", "XXXX-WXX-1"),
    ("on Mondays", "Mondays", "XXXX-WXX-1"),
    ("twice a week", "twice a week", "P1W"),
    ("15 a year", "a year", "P1Y"),
    ("an annual fair", "annual", "P1Y"),
    ("They recently left.", "recently", "PAST_REF"),
    ("They are now free.", "now", "PRESENT_REF"),
]


def found(text: str, words: str, published: date | None = SUNDAY) -> DateMention:
    mentions = find_dates(text, published)
    assert words in [m.text for m in mentions], f"only {[m.text for m in mentions]} in {text!r}"
    return next(m for m in mentions if m.text == words)


@pytest.mark.parametrize(("text", "words", "value", "edtf"), CALENDAR + RELATIVE + TIMES + LEANING)
def test_an_expression_has_its_value_and_its_days(text: str, words: str, value: str, edtf: str | None) -> None:
    mention = found(text, words)
    assert (mention.value, str(mention.when)) == (value, str(edtf))


@pytest.mark.parametrize(("text", "words", "value"), LENGTHS)
def test_lengths_and_sets_are_no_days(text: str, words: str, value: str) -> None:
    mention = found(text, words)
    assert (mention.value, mention.when) == (value, None)


@pytest.mark.parametrize(("text", "words", "value", "edtf"), TIMES)
def test_times_of_day_are_times(text: str, words: str, value: str, edtf: str) -> None:
    assert found(text, words).type == ("TIME" if "T" in value else "DATE")


@pytest.mark.parametrize(("text", "words"), [row[:2] for row in LEANING])
def test_what_leans_on_another_date_says_so(text: str, words: str) -> None:
    mention = found(text, words)
    assert mention.relative
    assert mention.weak == "counts from the last date told" or mention.rule.startswith(("clock", "edge"))


@pytest.mark.parametrize(
    ("published", "text", "edtf"),
    [
        (SUNDAY, "over the weekend", "2018-07-28/2018-07-29"),
        (MONDAY, "over the weekend", "2018-07-28/2018-07-29"),
        (THURSDAY, "over the weekend", "2018-07-21/2018-07-22"),
        (THURSDAY, "Talks will open on the weekend", "2018-07-28/2018-07-29"),
        (MONDAY, "this weekend", "2018-07-28/2018-07-29"),
        (THURSDAY, "last weekend", "2018-07-21/2018-07-22"),
    ],
)
def test_weekends(published: date, text: str, edtf: str) -> None:
    assert [str(m.when) for m in find_dates(text, published)] == [edtf]


@pytest.mark.parametrize(
    ("text", "edtfs"),
    [
        ("from Friday to Sunday", ["2018-07-27/2018-07-29"] * 2),
        ("from Friday to Wednesday", ["2018-07-20/2018-07-25"] * 2),
        ("between 3 March and 5 March", ["2018-03-03/2018-03-05"] * 2),
        ("Sunday and Monday", ["2018-07-22/2018-07-23"] * 2),
        ("Monday and Thursday", ["2018-07-23", "2018-07-26"]),
        ("from 2011 to 2014", ["2011/2014"] * 2),
        ("from January to November 2014", ["2014-01/2014-11"] * 2),
        ("December 28 to January 3, 2017", ["2016-12-28/2017-01-03"] * 2),
        ("on 2 May, 3 June and 4 July 2016", ["2016-05-02", "2016-06-03", "2016-07-04"]),
        ("before Friday.", ["../2018-07-27"]),
        ("before Friday prayers", ["2018-07-27"]),
        ("after 1990, they left", ["1990/2018-07-29"]),
        ("since last year", ["2017/2018-07-29"]),
        ("missing since Friday, when shots were fired", ["2018-07-27"]),
    ],
)
def test_two_dates_and_bounds(text: str, edtfs: list[str]) -> None:
    assert [str(m.when) for m in find_dates(text, SUNDAY)] == edtfs


@pytest.mark.parametrize(
    "text",
    [
        "a 34-year-old man", "a 4-month-old baby", "children aged 12 years", "12 years of age",
        "the Sunday Times", "the Daily Mail", "the 19 April Movement",
        "It killed 2000 people.", "the 1900 block of Main Street", "at 2013 W. Elm Avenue",
        "He may march.", "April Jones spoke.", "a quarter of them", "as soon as possible",
        "the fall of the city", "a man in his 40s", "between 35 and 45 years old", "the current order", "call 555-2018-33",
    ],
)  # fmt: skip
def test_what_is_no_date_is_left_alone(text: str) -> None:
    assert find_dates(text, SUNDAY) == []


def test_a_weekday_that_is_not_that_of_its_date_is_for_review() -> None:
    assert found("Thursday, 25 July 2018", "Thursday, 25 July 2018").weak == "2018-07-25 is no Thursday"


def test_last_may_mean_two_weeks() -> None:
    assert found("last Tuesday", "last Tuesday", THURSDAY).weak == "last may mean the week before"
    assert found("last Friday", "last Friday", MONDAY).weak is None


UNANCHORED = [
    ("Wednesday", "XXXX-WXX-3"), ("in May", "XXXX-05"), ("on July 5", "XXXX-07-05"), ("yesterday", "XXXX-XX-XX"),
    ("two days ago", "XXXX-XX-XX"), ("last week", "XXXX-WXX"), ("last month", "XXXX-XX"), ("last year", "XXXX"),
    ("late July", "XXXX-07"), ("the third quarter", "XXXX-Q3"), ("last summer", "XXXX-SU"),
    ("the weekend", "XXXX-WXX-WE"), ("overnight", "XXXX-XX-XXTNI"), ("Thursday night", "XXXX-WXX-4TNI"),
    ("9 p.m. on Saturday", "XXXX-WXX-6T21:00"), ("Christmas", "XXXX-12-25"), ("that day", "XXXX-XX-XX"),
    ("in recent days", "PAST_REF"), ("the past two weeks", "P2W"), ("years ago", "PAST_REF"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), UNANCHORED)
def test_without_a_publication_date_the_relative_has_no_days(text: str, value: str) -> None:
    (mention,) = find_dates(text, None)
    assert (mention.value, mention.when, mention.relative) == (value, None, True)


def test_without_a_publication_date_the_explicit_has_its_days() -> None:
    assert str(found("on 25 July 2018", "25 July 2018", None).when) == "2018-07-25"
