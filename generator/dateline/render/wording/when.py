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
from dateline.render.language import Language, message, message_in

_DAY, _PERIOD = "with a day", "with a month or year"
"""The contexts of what is said around a date, for which languages have different words."""
_AROUND = {
    (_DAY, "before"): message_in("with a day", "before %(date)s"),
    (_DAY, "after"): message_in("with a day", "after %(date)s"),
    (_DAY, "reported"): message_in("with a day", "reported %(date)s"),
    (_DAY, "about"): message_in("with a day", "about %(date)s"),
    (_DAY, "before about"): message_in("with a day", "before about %(date)s"),
    (_DAY, "after about"): message_in("with a day", "after about %(date)s"),
    (_DAY, "reported about"): message_in("with a day", "reported about %(date)s"),
    (_PERIOD, "before"): message_in("with a month or year", "before %(date)s"),
    (_PERIOD, "after"): message_in("with a month or year", "after %(date)s"),
    (_PERIOD, "reported"): message_in("with a month or year", "reported %(date)s"),
    (_PERIOD, "about"): message_in("with a month or year", "about %(date)s"),
    (_PERIOD, "before about"): message_in("with a month or year", "before about %(date)s"),
    (_PERIOD, "after about"): message_in("with a month or year", "after about %(date)s"),
    (_PERIOD, "reported about"): message_in("with a month or year", "reported about %(date)s"),
}
_BEHIND = {
    "month": message("%(date)s (day not reported)"),
    "year": message("%(date)s (month not reported)"),
    "uncertain": message("%(date)s (uncertain)"),
}

Mark = Literal["day", "part", "span", "about", "before", "after", "either", "none"]
"""The drawing beside a date: a dot, a ring, a bar, what fades on both sides or one, two half-dots, nothing."""
MARKS: dict[Precision, Mark] = {
    "day": "day",
    "month": "part",
    "year": "part",
    "interval": "span",
    "before": "before",
    "after": "after",
    "either": "either",
}


class Stretch(NamedTuple):
    """Some words, and the date that they stand for as HTML's `datetime` has it, or nothing."""

    text: str
    iso: str = ""


def when_words(language: Language, when: When, reported: bool = False) -> str:
    """The date as a reader reads it; `reported` where only the day of the report is known."""
    return "".join(stretch.text for stretch in _stretches(language, when, reported))


@lru_cache(maxsize=65536)
def when_html(language: Language, when: When, reported: bool = False) -> Markup:
    """The same words, with each day, month or year in a `<time>`."""
    return Markup("").join(
        Markup(f'<time datetime="{iso}">{escape(text)}</time>') if iso else text
        for text, iso in _stretches(language, when, reported)
    )


def when_mark(when: When | None) -> Mark:
    """What is drawn beside a date."""
    if when is None:
        return "none"
    mark = MARKS[when.precision]
    return "about" if (when.about or when.uncertain) and mark not in ("before", "after", "either") else mark


def with_weekday(language: Language, when: When, words: Markup) -> Markup:
    """“25 July 2018, a Wednesday” for an exact day, else the words as they are."""
    if when.precision != "day" or when.first is None:
        return words
    text = language.gettext("%(date)s, a %(weekday)s")
    return Markup(str(escape(text)) % {"date": words, "weekday": language.weekday(when.first)})


def is_report(event: Event) -> bool:
    """Whether the date of an event is no more than “before the day on which it was reported”."""
    if event.date is None or event.date.precision != "before":
        return False
    day = event.date.edtf.rpartition("/")[2]
    return any(source.reported is not None and source.reported.edtf == day for source in event.sources)


def month_words(language: Language, key: str) -> str:
    """A heading for `2018-07`, `2018` (month not reported) or `undated`."""
    if key == "undated":
        return language.gettext("Date not known")
    if "-" in key:
        return language.month(date.fromisoformat(f"{key}-01"))
    text = _BEHIND["year"]
    return language.gettext(text) % {"date": key}


def period_words(language: Language, key: str) -> str:
    """A name for `2018-07-25`, `2018-07`, `2018` or `undated`."""
    if key.count("-") == 2:
        return language.day(date.fromisoformat(key))
    return month_words(language, key) if "-" in key or key == "undated" else key


def undated_short(language: Language, event: Event) -> str:
    """Why an event has no date, beside a list: what the source says in place of one."""
    said = next((source.says.date for source in event.sources if source.says.date), None)
    if said is None:
        return language.gettext("date not known")
    return language.gettext("date not known: “%(words)s”") % {"words": said}


def undated_words(language: Language, event: Event, articles: dict[str, Article]) -> str:
    """Why an event has no date: what the source says instead, and what that would have to be counted from."""
    for source in event.sources:
        if source.says.date:
            article = articles.get(source.article)
            if article is not None and article.published is None:
                text = language.gettext("date not known: the source says “%(words)s”, and has no publication date")
            else:
                text = language.gettext("date not known: the source says “%(words)s”")
            return text % {"words": source.says.date}
    return language.gettext("date not known: the sources give none")


def _stretches(language: Language, when: When, reported: bool) -> Iterator[Stretch]:
    if when.precision == "either":
        yield from _within(language.gettext("%(date)s (sources differ)"), _either(language, when))
        return
    kind = "reported" if reported else when.precision
    left, _, right = when.edtf.partition("/")
    if kind == "interval":
        core, context = [*_between(language, When.parse(left), When.parse(right))], _PERIOD
    else:
        point = When.parse(left if not right or right == ".." else right)
        core, context = [_point(language, point)], _DAY if point.precision == "day" else _PERIOD
    words = [kind] * (kind in ("before", "after", "reported")) + ["about"] * when.about
    if words:
        core = _within(language.pgettext(context, _AROUND[context, " ".join(words)]), core)
    behind = "uncertain" if when.uncertain else "" if when.about else kind
    if behind in _BEHIND:
        core = _within(language.gettext(_BEHIND[behind]), core)
    yield from core


def _either(language: Language, when: When) -> list[Stretch]:
    """`12 or 13 March 2024`: the month and year are said once where the days share them."""
    *others, last = when.choices
    days = all(each.precision == "day" for each in when.choices)
    same = days and _shared(language, *map(_first, (when.choices[0], last)))
    said = [
        Stretch(language.day_of_month(_first(each)), each.edtf.rstrip("~?%")) if same else _point(language, each)
        for each in others
    ]
    before, between, behind = _around_or(language)
    parts = [part for each in said[1:] for part in (Stretch(language.comma), each)]
    return [Stretch(before), said[0], *parts, Stretch(between), _point(language, last), Stretch(behind)]


def _around_or(language: Language) -> tuple[str, str, str]:
    """What stands before, between and behind two things of which one is meant."""
    before, _, rest = language.gettext("%(one)s or %(other)s").partition("%(one)s")
    between, _, behind = rest.partition("%(other)s")
    return before, between, behind


def _first(when: When) -> date:
    return _days(when)[0]


def _within(text: str, core: list[Stretch]) -> list[Stretch]:
    """Stretches in the place that a message has for a date."""
    before, _, after = text.partition("%(date)s")
    return [Stretch(before), *core, Stretch(after)]


def _between(language: Language, start: When, end: When) -> Iterator[Stretch]:
    """`25–29 July 2018`: what both ends share is said once."""
    first, last = _days(start)[0], _days(end)[1]
    same = start.precision == end.precision
    if same and end.precision == "year":
        begin, dash = str(first.year), "–"
    elif same and end.precision == "month" and first.year == last.year:
        begin, dash = language.month_name(first), "–"
    elif same and end.precision == "day" and _shared(language, first, last):
        begin, dash = language.day_of_month(first), "–"
    elif same and end.precision == "day" and first.year == last.year:
        begin, dash = language.day_of_year(first), " – "
    else:
        begin, dash = _point(language, start).text, " – "
    yield Stretch(begin, _point(language, start).iso)
    yield Stretch(dash)
    yield _point(language, end)


def _shared(language: Language, first: date, last: date) -> bool:
    """Whether two days have month and year in common, and the language says the day first."""
    return language.day_first and (first.year, first.month) == (last.year, last.month)


def _point(language: Language, when: When) -> Stretch:
    day, _ = _days(when)
    iso = when.edtf.rstrip("~?%")
    if when.precision == "year":
        return Stretch(str(day.year), iso)
    return Stretch(language.month(day) if when.precision == "month" else language.day(day), iso)


def _days(when: When) -> tuple[date, date]:
    """The first and last day of a date that is closed on both sides."""
    return when.first or date.min, when.last or date.max
