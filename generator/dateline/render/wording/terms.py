"""The terms of the data, as readers are told them, in the language of the site."""

from functools import lru_cache
from typing import NamedTuple

from dateline.model import Modality, PlaceKind, Role, Status
from dateline.model.actor import ActorKind
from dateline.render.language import Language, message


class Term(NamedTuple):
    """A short word for a list, and a sentence that says what it means."""

    word: str
    meaning: str


ROLES: dict[Role, str] = {
    "killed": message("Killed"),
    "injured": message("Injured"),
    "missing": message("Missing"),
    "detained": message("Detained"),
    "displaced": message("Displaced"),
    "captured": message("Places captured"),
}

MODALITIES: dict[Modality, Term] = {
    "happened": Term("", ""),
    "announced": Term(
        message("Announced"),
        message("The source says that this was planned or promised, not that it happened."),
    ),
    "alleged": Term(
        message("Alleged"),
        message("Somebody claims this; the source does not say itself that it happened."),
    ),
    "denied": Term(
        message("Denied"),
        message("The source says that this did not happen, or names somebody who denies it."),
    ),
}

STATUSES: dict[Status, Term] = {
    "unreviewed": Term(
        message("Not reviewed"),
        message("A program found this in the source. Nobody has checked it yet."),
    ),
    "reviewed": Term(
        message("Reviewed"),
        message("A person has checked this against its sources."),
    ),
    "disputed": Term(
        message("Disputed"),
        message("Whether this happened as told here is disputed; read what each source says."),
    ),
    "rejected": Term(
        message("Rejected"),
        message("This was found to be wrong."),
    ),
}

PLACE_KINDS: dict[PlaceKind, str] = {
    "point": message("Spot"),
    "city": message("Town or city"),
    "district": message("District"),
    "province": message("Province"),
    "country": message("Country"),
    "region": message("Region"),
    "mountain": message("Mountains"),
    "valley": message("Valley"),
    "desert": message("Desert"),
    "water": message("Water"),
}

ACTOR_KINDS: dict[ActorKind, str] = {
    "state-forces": message("State forces"),
    "armed-group": message("Armed group"),
    "organisation": message("Organisation"),
    "civilians": message("Civilians"),
    "person": message("Person"),
}


def role_words(language: Language, role: Role) -> str:
    """What a figure counts, as a heading: “Killed”."""
    return language.gettext(ROLES[role])


@lru_cache
def status_words(language: Language, status: Status) -> Term:
    """Whether a person has checked an event: “Not reviewed”, and what that means."""
    return Term(*map(language.gettext, STATUSES[status]))


@lru_cache
def modality_words(language: Language, modality: Modality) -> Term:
    """Whether it happened: “Alleged”, and what that means; empty for what did."""
    word, meaning = MODALITIES[modality]
    return Term(language.gettext(word), language.gettext(meaning)) if word else Term("", "")


def place_kind(language: Language, kind: PlaceKind) -> str:
    """What a place is: “Town or city”."""
    return language.gettext(PLACE_KINDS[kind])


def actor_kind(language: Language, kind: ActorKind | None) -> str:
    """What an actor is: “Armed group”; nothing where nobody says."""
    return language.gettext(ACTOR_KINDS[kind]) if kind else ""


def shortened(text: str, longest: int) -> str:
    """The text in one line of at most `longest` characters, cut between words."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    cut = line[: longest - 1]
    return (cut.rpartition(" ")[0] or cut).rstrip(" ,;:–—-،؛") + "…"


def missing_words(language: Language, sign: str) -> str:
    """What stands in place of a figure: that sources have none, or that nobody has read them for it."""
    return language.gettext("not reported") if sign == "none" else language.gettext("none found, not checked")
