"""The terms of the data, as readers are told them, and small things of English."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from babel import Locale, UnknownLocaleError

from dateline.model import Modality, Role, Status


class Term(NamedTuple):
    """A short word for a list, and a sentence that says what it means."""

    word: str
    meaning: str


class RoleWords(NamedTuple):
    """What a figure counts: as a heading, behind one, behind any other number."""

    heading: str
    of_one: str
    of_many: str


ROLES: dict[Role, RoleWords] = {
    "killed": RoleWords("Killed", "killed", "killed"),
    "injured": RoleWords("Injured", "injured", "injured"),
    "missing": RoleWords("Missing", "missing", "missing"),
    "detained": RoleWords("Detained", "detained", "detained"),
    "displaced": RoleWords("Displaced", "displaced", "displaced"),
    "captured": RoleWords("Places captured", "place captured", "places captured"),
}

MODALITIES: dict[Modality, Term] = {
    "happened": Term("", ""),
    "announced": Term("Announced", "The source says that this was planned or promised, not that it happened."),
    "alleged": Term("Alleged", "Somebody claims this; the source does not say itself that it happened."),
    "denied": Term("Denied", "The source says that this did not happen, or names somebody who denies it."),
}

STATUSES: dict[Status, Term] = {
    "unreviewed": Term("Not reviewed", "A program found this in the source. Nobody has checked it yet."),
    "reviewed": Term("Reviewed", "A person has checked this against its sources."),
    "disputed": Term("Disputed", "Whether this happened as told here is disputed; read what each source says."),
    "rejected": Term("Rejected", "This was found to be wrong."),
}

PLACE_KINDS: dict[str, str] = {
    "point": "Spot",
    "city": "Town or city",
    "district": "District",
    "province": "Province",
    "country": "Country",
    "region": "Region",
    "mountain": "Mountains",
    "valley": "Valley",
    "desert": "Desert",
    "water": "Water",
}

ACTOR_KINDS: dict[str, str] = {
    "state-forces": "State forces",
    "armed-group": "Armed group",
    "organisation": "Organisation",
    "civilians": "Civilians",
    "person": "Person",
}


def plural(count: int, one: str, many: str = "") -> str:
    """“1 event”, “6 events”, “1,200 entries”."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def listed(words: Sequence[str]) -> str:
    """“A”, “A and B”, “A, B and C”."""
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def shortened(text: str, longest: int) -> str:
    """The text in one line of at most `longest` characters, cut between words."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    cut = line[: longest - 1]
    return (cut.rpartition(" ")[0] or cut).rstrip(" ,;:–—-") + "…"


def country(code: str, locale: str = "en") -> str:
    """“Syria” for SY (Unicode CLDR); the code itself where nobody knows it."""
    return str(_locale(locale).territories.get(code, code))


def language(code: str, locale: str = "en") -> str:
    """“Arabic” for ar (Unicode CLDR); the code itself where nobody knows it."""
    return str(_locale(locale).languages.get(code.partition("-")[0].lower(), code))


@lru_cache
def _locale(code: str) -> Locale:
    try:
        return Locale.parse(code, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale("en")
