"""The tables: one CSV file each (RFC 4180, UTF-8), and what their columns mean.

Values are the data, as they are: a title that begins with `=` is written so. A spreadsheet that is told to import
the columns as text shows it as text.
"""

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Literal, NamedTuple, get_args

from dateline.model import ROLES, Modality, PlaceKind, Status
from dateline.model.actor import ActorKind
from dateline.model.kind import Acled, Plover
from dateline.render.data.fields import Maker

Row = Any
"""What a row is made from: a record of `fields`."""
ColumnType = Literal["string", "integer", "number", "date", "year", "boolean"]


class Column(NamedTuple):
    """A column: its name, what it means, its value for a row, its type (Table Schema), the values it may have."""

    name: str
    meaning: str
    value: Callable[[Row], object]
    type: ColumnType = "string"
    among: tuple[str, ...] = ()
    required: bool = False


class Table(NamedTuple):
    """A table: its columns, the key, and which columns hold keys of which other tables."""

    name: str
    about: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    refers: tuple[tuple[str, str], ...] = ()

    @property
    def head(self) -> str:
        """Its first line."""
        return line([column.name for column in self.columns])

    def row(self, given: Row) -> str:
        """The line of a row."""
        return line([column.value(given) for column in self.columns])

    def whole(self, rows: Iterable[Row]) -> bytes:
        """The file."""
        return "".join((self.head, *map(self.row, rows))).encode()


def line(values: Iterable[object]) -> str:
    """A line of CSV with its end."""
    text = io.StringIO()
    csv.writer(text).writerow(values)
    return text.getvalue()


def _of(key: str) -> Callable[[Row], object]:
    return lambda row: row[key]


def _names(key: str) -> Callable[[Row], object]:
    return lambda row: "; ".join(each["name"] for each in row[key])


def _ids(key: str) -> Callable[[Row], object]:
    return lambda row: "; ".join(each["id"] or "" for each in row[key])


def _main(key: str) -> Callable[[Row], object]:
    return lambda row: row["places"][0][key] if row["places"] else None


def _figure(role: str, key: str) -> Callable[[Row], object]:
    return lambda row: row["figures"].get(role, {}).get(key)


def _listed(key: str) -> Callable[[Row], object]:
    return lambda row: "; ".join(row[key])


def _articles(row: Row) -> str:
    return "; ".join(dict.fromkeys(source["article"] for source in row["sources"]))


def _quotes(row: Row) -> str:
    return "\n".join(source["quote"] for source in row["sources"])


def _figure_columns(role: str) -> Iterator[Column]:
    what = "places captured" if role == "captured" else role
    fewest = f"The fewest {what} that a source says; empty if none says."
    yield Column(f"{role}_min", fewest, _figure(role, "min"), "integer")
    yield Column(f"{role}_max", f"The most {what} that a source says.", _figure(role, "max"), "integer")
    words = "The figure as a reader sees it, with “about” and “more than”."
    yield Column(f"{role}_words", words, _figure(role, "words"))


def _says(key: str) -> Callable[[Row], object]:
    return lambda row: row["says"].get(key)


_PRECISIONS = ("day", "month", "year", "interval", "before", "after", "either", "reported")
_EDTF = "When, in EDTF (ISO 8601-2): 2018-07-25, 2018-07, ../2018-07-29; empty if not known."
_PAGE = "The address of its page."
_PUBLISHED = tuple(status for status in get_args(Status) if status != "rejected")

EVENTS = Table(
    "events",
    "One row per event, for spreadsheets and statistics",
    (
        Column("id", "The event’s id; it never changes its meaning.", _of("id"), required=True),
        Column("url", _PAGE, _of("url"), required=True),
        Column("title", "What happened, in a sentence.", _of("title"), required=True),
        Column("date", _EDTF, _of("date")),
        Column("date_words", "The same in words.", _of("date_words")),
        Column("date_first", "The first day it may have been; empty if open.", _of("date_first"), "date"),
        Column("date_last", "The last day it may have been; empty if open.", _of("date_last"), "date"),
        Column("date_precision", "What the sources let be known.", _of("date_precision"), among=_PRECISIONS),
        Column("places", "Names of the places, the main one first, with “; ” between them.", _names("places")),
        Column("place_ids", "Their ids; empty for a place without a page.", _ids("places")),
        Column(
            "latitude",
            "Of the main place, in degrees north (WGS 84); empty if not located.",
            _main("lat"),
            "number",
        ),
        Column("longitude", "Of the main place, in degrees east.", _main("lon"), "number"),
        Column("origin", "Where people came from, for a movement.", lambda row: (row["origin"] or {}).get("name")),
        Column("type", "The kind of event, an id of the taxonomy.", _of("type")),
        Column("type_label", "The same in words.", _of("type_label")),
        Column("acled", "The nearest ACLED event type.", _of("acled"), among=get_args(Acled)),
        Column("plover", "The PLOVER event type; empty where none fits.", _of("plover"), among=get_args(Plover)),
        Column("modality", "Whether it happened.", _of("modality"), among=get_args(Modality), required=True),
        Column("actors", "Who did it, with “; ” between names.", _names("actors")),
        Column("actor_ids", "Their ids.", _ids("actors")),
        Column("targets", "To whom it was done.", _names("targets")),
        Column("target_ids", "Their ids.", _ids("targets")),
        *(column for role in ROLES for column in _figure_columns(role)),
        Column("status", "Whether a person has checked it.", _of("status"), among=_PUBLISHED, required=True),
        Column("note", "A remark of the editor’s.", _of("note")),
        Column("articles", "Ids of the articles that tell of it, with “; ” between them.", _articles),
        Column("quotes", "Every quote, verbatim, with a line break between two.", _quotes),
        Column(
            "made_by",
            "Who wrote it: a program, out of the quotes, or an editor; empty where that is not recorded.",
            _of("made_by"),
            among=get_args(Maker),
        ),
        Column(
            "by_hand",
            "Fields that the editor wrote, changed or took out, with “; ” between them.",
            _listed("by_hand"),
        ),
    ),
    ("id",),
)

QUOTES = Table(
    "quotes",
    "One row per quote of an event, with what it says",
    (
        Column("event", "The id of the event.", _of("event"), required=True),
        Column("number", "Which of its quotes, counted from 1.", _of("number"), "integer", required=True),
        Column("article", "The id of the article.", _of("article"), required=True),
        Column("quote", "The sentence, verbatim.", _of("quote"), required=True),
        Column("attributed_to", "Whom the article names for it.", _of("attributed_to")),
        Column("reported", "The day of the report (EDTF), where the quote gives no other day.", _of("reported")),
        Column("says_date", "Its words for the date.", _says("date")),
        Column("says_place", "Its words for the place.", _says("place")),
        *(
            Column(f"says_{role}", "Its figure: 8, 200+ (at least), ~50 (about), 200..220.", _says(role))
            for role in ROLES
        ),
        Column(
            "adds",
            "Roles whose figure comes on top of what the article’s other quotes say, with “; ” between them.",
            _listed("adds"),
        ),
        Column(
            "by_hand",
            "What of it the editor wrote: what it says, by key, or `quote` for all of it.",
            _listed("by_hand"),
        ),
    ),
    ("event", "number"),
    (("event", "events"), ("article", "articles")),
)

ARTICLES = Table(
    "articles",
    "One row per article, without its text",
    (
        Column("id", "The article’s id.", _of("id"), required=True),
        Column("url", _PAGE, _of("url"), required=True),
        Column("title", "Its title.", _of("title"), required=True),
        Column("publisher", "Who published it.", _of("publisher")),
        Column("author", "Who wrote it.", _of("author")),
        Column("published", "The day it was published; empty if not known.", _of("published"), "date"),
        Column("published_basis", "How that day is known, where it was inferred.", _of("published_basis")),
        Column("original", "Where it was published.", _of("original")),
        Column("archived", "Where an archived copy is.", _of("archived")),
        Column("language", "Its language (BCP 47).", _of("language"), required=True),
        Column("copy_of", "The id of the article that it is a copy of.", _of("copy_of")),
    ),
    ("id",),
)

PLACES = Table(
    "places",
    "One row per place that the site knows",
    (
        Column("id", "The place’s id.", _of("id"), required=True),
        Column("url", "The address of its page; empty if nothing happened there.", _of("url")),
        Column("name", "Its name.", _of("name"), required=True),
        Column("names", "Other spellings, with “; ” between them.", _listed("names")),
        Column("kind", "What it is.", _of("kind"), among=get_args(PlaceKind), required=True),
        Column("within", "The id of the place that contains it.", _of("within")),
        Column("country", "ISO 3166-1 alpha-2.", _of("country")),
        Column("latitude", "Degrees north (WGS 84); empty if not located.", _of("lat"), "number"),
        Column("longitude", "Degrees east.", _of("lon"), "number"),
        Column("radius_km", "How far from the coordinates it may reach.", _of("radius_km"), "number"),
        Column("geonames", "Its id in GeoNames.", _of("geonames"), "integer"),
        Column("source", "How its name and coordinates are known.", _of("source")),
    ),
    ("id",),
)

ACTORS = Table(
    "actors",
    "One row per actor that the site knows",
    (
        Column("id", "The actor’s id.", _of("id"), required=True),
        Column("url", "The address of its page; empty if no event names it.", _of("url")),
        Column("name", "Its name.", _of("name"), required=True),
        Column("aliases", "Other names, with “; ” between them.", _listed("aliases")),
        Column("kind", "What it is.", _of("kind"), among=get_args(ActorKind)),
        Column("country", "ISO 3166-1 alpha-2.", _of("country")),
    ),
    ("id",),
)

TABLES = (EVENTS, QUOTES, ARTICLES, PLACES, ACTORS)
