"""`events.csv`: one row per event (RFC 4180, UTF-8), and what its columns mean.

Values are the data, as they are: a title that begins with `=` is written so. A spreadsheet that is told to import
the columns as text shows it as text.
"""

import csv
import io
from collections.abc import Callable, Iterable
from typing import NamedTuple

from dateline.model import ROLES
from dateline.render.data.record import Record


class Column(NamedTuple):
    """A column of the table: its name, what it means, and its value for an event."""

    name: str
    meaning: str
    value: Callable[[Record], object]


def columns() -> list[Column]:
    """The columns in their order."""
    return [
        Column("id", "The event’s id; it never changes its meaning.", _of("id")),
        Column("url", "The address of its page.", _of("url")),
        Column("title", "What happened, in a sentence.", _of("title")),
        Column(
            "date",
            "When, in EDTF (ISO 8601-2): 2018-07-25, 2018-07, ../2018-07-29; empty if not known.",
            _of("date"),
        ),
        Column("date_words", "The same in words.", _of("date_words")),
        Column("date_first", "The first day it may have been; empty if open.", _of("date_first")),
        Column("date_last", "The last day it may have been; empty if open.", _of("date_last")),
        Column("date_precision", "day, month, year, interval, before, after or reported.", _of("date_precision")),
        Column("places", "Names of the places, the main one first, with “; ” between them.", _names("places")),
        Column("place_ids", "Their ids; empty for a place without a page.", _ids("places")),
        Column("latitude", "Of the main place, in degrees north (WGS 84); empty if not located.", _main("lat")),
        Column("longitude", "Of the main place, in degrees east.", _main("lon")),
        Column("origin", "Where people came from, for a movement.", lambda row: (row["origin"] or {}).get("name")),
        Column("type", "The kind of event, an id of the taxonomy.", _of("type")),
        Column("type_label", "The same in words.", _of("type_label")),
        Column("acled", "The nearest ACLED event type.", _of("acled")),
        Column("plover", "The PLOVER event type; empty where none fits.", _of("plover")),
        Column("modality", "happened, announced, alleged or denied.", _of("modality")),
        Column("actors", "Who did it, with “; ” between names.", _names("actors")),
        Column("actor_ids", "Their ids.", _ids("actors")),
        Column("targets", "To whom it was done.", _names("targets")),
        Column("target_ids", "Their ids.", _ids("targets")),
        *(column for role in ROLES for column in _figure_columns(role)),
        Column("status", "unreviewed, reviewed or disputed.", _of("status")),
        Column("note", "A remark of the editor’s.", _of("note")),
        Column("articles", "Ids of the articles that tell of it, with “; ” between them.", _articles),
        Column("quotes", "Every quote, verbatim, with a line break between two.", _quotes),
    ]


def csv_bytes(records: Iterable[Record]) -> bytes:
    """The table, with a head line."""
    text = io.StringIO()
    writer = csv.writer(text)
    shown = columns()
    writer.writerow([column.name for column in shown])
    writer.writerows([column.value(record) for column in shown] for record in records)
    return text.getvalue().encode()


def _of(key: str) -> Callable[[Record], object]:
    return lambda row: row[key]


def _names(key: str) -> Callable[[Record], object]:
    return lambda row: "; ".join(each["name"] for each in row[key])


def _ids(key: str) -> Callable[[Record], object]:
    return lambda row: "; ".join(each["id"] or "" for each in row[key])


def _main(key: str) -> Callable[[Record], object]:
    return lambda row: row["places"][0][key] if row["places"] else None


def _figure_columns(role: str) -> Iterable[Column]:
    what = "places captured" if role == "captured" else role
    yield Column(f"{role}_min", f"The fewest {what} that a source says; empty if none says.", _figure(role, "min"))
    yield Column(f"{role}_max", f"The most {what} that a source says.", _figure(role, "max"))
    yield Column(
        f"{role}_words", "The figure as a reader sees it, with “about” and “more than”.", _figure(role, "words")
    )


def _figure(role: str, key: str) -> Callable[[Record], object]:
    return lambda row: row["figures"].get(role, {}).get(key)


def _articles(row: Record) -> str:
    return "; ".join(dict.fromkeys(source["article"] for source in row["sources"]))


def _quotes(row: Record) -> str:
    return "\n".join(source["quote"] for source in row["sources"])
