"""Dates in words: `2018-07-25` is “25 July 2018”, `../2018-07-29` is “before 29 July 2018”.

A date is made of stretches, some of which stand for a day, month or year that machines can read too; from the
same stretches come the plain words and the HTML with its `<time>` elements.
"""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple

from markupsafe import Markup, escape

from dateline.model import Article, Event, Precision, When

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

BEFORE_DATE = {"before": "before ", "after": "after ", "reported": "reported "}
BEHIND_DATE = {"month": " (day not reported)", "year": " (month not reported)"}
ABOUT, UNCERTAIN = "about ", " (uncertain)"

Mark = Literal["day", "part", "span", "about", "before", "after", "none"]
"""The drawing beside a date: a dot, a ring, a bar, what fades on both sides or on one, and nothing known."""
MARKS: dict[Precision, Mark] = {
    "day": "day",
    "month": "part",
    "year": "part",
    "interval": "span",
    "before": "before",
    "after": "after",
}


class Stretch(NamedTuple):
    """Some words, and the date that they stand for as HTML's `datetime` has it, or nothing."""

    text: str
    iso: str = ""


def when_words(when: When, reported: bool = False) -> str:
    """The date as a reader reads it; `reported` where only the day of the report is known."""
    return "".join(stretch.text for stretch in _stretches(when, reported))


@lru_cache(maxsize=65536)
def when_html(when: When, reported: bool = False) -> Markup:
    """The same words, with each day, month or year in a `<time>`."""
    return Markup("").join(
        Markup(f'<time datetime="{iso}">{escape(text)}</time>') if iso else text
        for text, iso in _stretches(when, reported)
    )


def when_mark(when: When | None) -> Mark:
    """What is drawn beside a date."""
    if when is None:
        return "none"
    mark = MARKS[when.precision]
    return "about" if (when.about or when.uncertain) and mark not in ("before", "after") else mark


def weekday(when: When | None) -> str:
    """“Wednesday” for an exact day, else nothing."""
    return WEEKDAYS[when.first.weekday()] if when and when.precision == "day" and when.first else ""


def is_report(event: Event) -> bool:
    """Whether the date of an event is no more than “before the day on which it was reported”."""
    if event.date is None or event.date.precision != "before":
        return False
    day = event.date.edtf.rpartition("/")[2]
    return any(source.reported is not None and source.reported.edtf == day for source in event.sources)


def month_words(key: str) -> str:
    """A heading for `2018-07`, `2018` (month not reported) or `undated`."""
    if key == "undated":
        return "Date not known"
    year, _, month = key.partition("-")
    return f"{MONTHS[int(month) - 1]} {year}" if month else f"{year} (month not reported)"


def period_words(key: str) -> str:
    """A name for `2018-07-25`, `2018-07`, `2018` or `undated`."""
    if key.count("-") == 2:
        return _point(When.parse(key)).text
    return month_words(key) if "-" in key or key == "undated" else key


def undated_short(event: Event) -> str:
    """Why an event has no date, beside a list: what the source says in place of one."""
    said = next((source.says.date for source in event.sources if source.says.date), None)
    return f"date not known: “{said}”" if said else "date not known"


def undated_words(event: Event, articles: dict[str, Article]) -> str:
    """Why an event has no date: what the source says instead, and what that would have to be counted from."""
    for source in event.sources:
        if source.says.date:
            article = articles.get(source.article)
            unanchored = article is not None and article.published is None
            behind = ", and has no publication date" if unanchored else ""
            return f"date not known: the source says “{source.says.date}”{behind}"
    return "date not known: the sources give none"


def _stretches(when: When, reported: bool) -> Iterator[Stretch]:
    kind = "reported" if reported else when.precision
    yield Stretch(BEFORE_DATE.get(kind, ""))
    if when.about:
        yield Stretch(ABOUT)
    left, _, right = when.edtf.partition("/")
    if kind == "interval":
        yield from _between(When.parse(left), When.parse(right))
    else:
        yield _point(When.parse(left if not right or right == ".." else right))
    if when.uncertain:
        yield Stretch(UNCERTAIN)
    elif not when.about:
        yield Stretch(BEHIND_DATE.get(kind, ""))


def _between(start: When, end: When) -> Iterator[Stretch]:
    """`25–29 July 2018`: what both ends share is said once."""
    first, last = _days(start)[0], _days(end)[1]
    same = start.precision == end.precision
    if same and end.precision == "year":
        begin, dash = str(first.year), "–"
    elif same and end.precision == "month" and first.year == last.year:
        begin, dash = MONTHS[first.month - 1], "–"
    elif same and end.precision == "day" and (first.year, first.month) == (last.year, last.month):
        begin, dash = str(first.day), "–"
    elif same and end.precision == "day" and first.year == last.year:
        begin, dash = f"{first.day} {MONTHS[first.month - 1]}", " – "
    else:
        begin, dash = _point(start).text, " – "
    yield Stretch(begin, _point(start).iso)
    yield Stretch(dash)
    yield _point(end)


def _point(when: When) -> Stretch:
    day, _ = _days(when)
    iso = when.edtf.rstrip("~?%")
    if when.precision == "year":
        return Stretch(str(day.year), iso)
    month = f"{MONTHS[day.month - 1]} {day.year}"
    return Stretch(month if when.precision == "month" else f"{day.day} {month}", iso)


def _days(when: When) -> tuple[date, date]:
    """The first and last day of a date that is closed on both sides."""
    return when.first or date.min, when.last or date.max
