"""The dateline that a news article opens with: where and when it was filed, and by which agency.

    BEIRUT, July 28 (Reuters) -            San Salvador, 3 Jan 90 (AFP) --
    KABUL, Afghanistan (AP) —              Tue 05 Jul 2016        Published: July 27, 2016

Its place is where the reporter was, not always where it happened; its day is that of publication in 97 % of wire
reports. Most leave out the year.
"""

import re
from dataclasses import dataclass, replace
from typing import NamedTuple

from dateline.extract.dates.find import find_dates
from dateline.extract.dates.lexicon import LEXICON, alternatives, key, read

_WORDS: dict[str, list[str]] = read("datelines.yml")
_HEAD = 1500
"""How many characters into a text a dateline is looked for: a title and a byline may stand before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """What a dateline says; `text[start:end]` is all of it, the dash that closes it included."""

    start: int
    end: int
    place: str | None = None
    month: int | None = None
    day: int | None = None
    year: int | None = None
    agency: str | None = None


def find_dateline(text: str) -> Dateline | None:
    """The dateline of an article's text; None where it has none."""
    head = text[:_HEAD]
    filed, stamped = _filed(head), _stamped(head)
    if filed and stamped and not filed.day:
        return replace(filed, month=stamped.month, day=stamped.day, year=stamped.year)
    return filed or stamped


_AGENCY = rf"(?:{alternatives(_WORDS['agencies'])})"
_NO_DATE = rf"(?!(?i:{alternatives([*LEXICON['months'], *LEXICON['month_abbreviations']])})\b|\d)"
_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?:[ /](?:[A-ZÀ-Þ][A-ZÀ-Þ.'’-]*|de|la|del|of|and)){0,4}"
_TITLE_CASE = r"[A-ZÀ-Þ][\w.'’-]+(?: (?:[A-ZÀ-Þ][\w.'’-]+|de|la|del|of|city)){0,3}"
_REGION = rf"(?:, {_NO_DATE}[A-Z][\w.]+(?: {_NO_DATE}[A-Z][\w.]+){{0,2}})?(?: \([A-Z][\w ]+\)(?=,))?"
_DATE = r"(?:(?P<comma>,)? (?P<date>[^()/\n:]{3,32}?)[.,]?)?"
_BRACKETS = r"(?:\s?(?:\((?P<agency>[^()\n]{2,60})\)|/(?P<slashed>[A-Z-]{2,12})/\.?))?"
_DASH = r"(?:\s{0,2}(?:-{1,2}|[—–_]|:)(?=\s|\[|$)|(?<=/\.))"

# In capitals it may stand alone (TULSA -- Police …); otherwise only with a date or an agency.
_FILED = re.compile(
    rf"^[ \t]*(?P<place>(?:(?P<capitals>{_CAPITALS})(?![a-z])|{_TITLE_CASE}){_REGION}){_DATE}{_BRACKETS}{_DASH}",
    re.M,
)


def _filed(head: str) -> Dateline | None:
    return next(filter(None, map(_read_filed, _FILED.finditer(head))), None)


def _read_filed(match: re.Match[str]) -> Dateline | None:
    brackets, written = match["agency"] or match["slashed"] or "", match["date"] or ""
    day = _day(written) or _day(brackets)
    undated = key(written) == "no date"
    if (written and not (day or undated)) or key(match["place"]) in _WORDS["no_places"]:
        return None
    is_dated = match["comma"] and (day or undated)
    if not (match["capitals"] or is_dated or re.match(rf"{_AGENCY}\b", brackets, re.I)):
        return None
    month, number, year = day or (None, None, None)
    return Dateline(
        start=match.start("place"), end=match.end(), place=match["place"],
        month=month, day=number, year=year, agency=None if _day(brackets) else brackets or None,
    )  # fmt: skip


def _stamp(before: str) -> re.Pattern[str]:
    return re.compile(rf"{before}(?=(?P<date>\S.{{5,32}}))", re.M)


_STAMPS = (
    _stamp(r"\A\s*(?P<agency>)"),
    _stamp(rf"^[ \t]*(?i:{alternatives(_WORDS['labels'])}):?\s+(?P<agency>)"),
    _stamp(rf"\b(?P<agency>{_AGENCY})\s+"),
    _stamp(rf"^[ \t]*(?i:{alternatives(_WORDS['later_labels'])}):?\s+(?P<agency>)"),
)


def _stamped(head: str) -> Dateline | None:
    """A day with its year: the first words of the text, or after "Published", an agency's name or "Updated"."""
    return next(filter(None, (_read_stamp(match) for stamp in _STAMPS for match in stamp.finditer(head))), None)


def _read_stamp(match: re.Match[str]) -> Dateline | None:
    found = next(iter(find_dates(match["date"], None)), None)
    day = _day(match["date"])
    if not found or not day or not day.year:
        return None
    end = match.start("date") + found.end
    return Dateline(start=match.start(), end=end, **day._asdict(), agency=match["agency"] or None)


class _Day(NamedTuple):
    month: int
    day: int
    year: int | None


def _day(written: str) -> _Day | None:
    """What "July 28", "3 Jan 90" or "Tue 05 Jul 2016 …" begins with; None where that is no day of a month."""
    mention = next(iter(find_dates(written, None)), None)
    found = re.match(r"(\d{4}|XXXX)-(\d\d)-(\d\d)", mention.value) if mention and mention.start == 0 else None
    return _Day(int(found[2]), int(found[3]), int(found[1]) if found[1] != "XXXX" else None) if found else None
