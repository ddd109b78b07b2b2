"""Extraction as a pipe: one record `{id, text, published?, title?}` in, the same record annotated out."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from pydantic import ConfigDict, Field, field_validator

from dateline.extract import Extraction, Knowledge, extract_all, read_foreign
from dateline.extract.fast.articles import extract_fast
from dateline.merge import (
    Cluster,
    Context,
    Reported,
    cluster,
    context,
    date_of,
    deed_title,
    figures_of,
    kind_of,
    leading,
    leads_of,
    places_of,
    reported,
)
from dateline.model import DateMention, PlaceMention, Role, When
from dateline.model.article import is_read
from dateline.model.base import Record


class InputRecord(Record):
    """A line of input; other keys (gold annotations, say) are passed over."""

    model_config = ConfigDict(extra="ignore", str_strip_whitespace=False)

    id: str | int
    text: str
    published: date | None = None
    title: str = Field("", description="The headline, where it is not the first line of the text.")
    language: str = Field("en", description="BCP 47. Of languages other than English, dates and places are read.")

    @field_validator("published", mode="before")
    @classmethod
    def _day_of_timestamp(cls, value: Any) -> Any:
        """A timestamp is as good as its day; an empty string is no date."""
        return (value[:10] or None) if isinstance(value, str) else value

    @field_validator("language", mode="before")
    @classmethod
    def _no_language(cls, value: Any) -> Any:
        return value or "en"

    @field_validator("title", mode="before")
    @classmethod
    def _no_title(cls, value: Any) -> Any:
        return value or ""


def annotate(record: InputRecord, knowledge: Knowledge, fast: bool = False) -> dict[str, Any]:
    """`{id, dates, places, events}` with offsets into the record's text; the main event first.

    `fast` reads without a language model.
    """
    found = extraction_of(record, knowledge, fast)
    return annotated(record, found, main_first(found, knowledge), knowledge)


def annotated(
    record: InputRecord, found: Extraction, events: Sequence[Reported], knowledge: Knowledge
) -> dict[str, Any]:
    """The line of output of a record in which so much was found."""
    return {
        "id": record.id,
        "dates": [_date(d) for d in found.dates],
        "places": [_place(p) for p in found.places if not p.rule.startswith("description")],
        "events": [event_record(e, knowledge) for e in events],
    }


def extraction_of(record: InputRecord, knowledge: Knowledge, fast: bool = False) -> Extraction:
    """What is found in a record's text; no events where it is in a language that they are not read in."""
    if is_read(record.language):
        read = extract_fast if fast else extract_all
        return read(str(record.id), record.title, record.text, record.published, knowledge)
    return read_foreign(record.text, record.published, record.language, knowledge)


def context_of(record: InputRecord) -> Context:
    """What merging takes of a record beside its mentions."""
    return context(record.title, record.text, record.published)


def main_first(found: Extraction, knowledge: Knowledge) -> list[Reported]:
    """The events of one article, by how much the article is about each."""
    events = reported(cluster(found.mentions, knowledge.gazetteer))
    return sorted(events, key=lambda e: (-e.salience, e.cluster[0].start))


def _date(mention: DateMention) -> dict[str, Any]:
    return {
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "type": mention.type,
        "value": mention.value,
        "edtf": mention.when and mention.when.edtf,
    }


def _place(mention: PlaceMention) -> dict[str, Any]:
    return {
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "id": _geonames(mention),
        "name": mention.name,
        "lat": mention.lat,
        "lon": mention.lon,
        "confidence": round(mention.confidence, 3),
    }


def _geonames(mention: PlaceMention | None) -> str | None:
    if mention is None or mention.id is None or not mention.id.startswith("geonames:"):
        return None
    return mention.id.removeprefix("geonames:")


def event_record(event: Reported, knowledge: Knowledge) -> dict[str, Any]:
    """An event as a line of output has it."""
    group = event.cluster
    lead = leading(group)
    place = next(iter(places_of(group)), None)
    when = date_of(group)
    return {
        "title": deed_title(group),
        **_when(when),
        "place": place.name or place.text if place else None,
        "place_id": _geonames(place),
        "lat": place.lat if place else None,
        "lon": place.lon if place else None,
        "confidence": event.confidence,
        "type": kind_of(group),
        "acled": knowledge.kinds[kind_of(group)].acled,
        "plover": knowledge.kinds[kind_of(group)].plover,
        "actors": _names(a.name for m in group for a in m.actors),
        "targets": _names(a.name for m in group for a in m.targets),
        **_figures(group),
        "start": lead.start,
        "end": lead.end,
        "quote": lead.text,
        "headline": lead.headline,
    }


def _when(when: When | None) -> Mapping[str, str | None]:
    """ISO days (a month as YYYY-MM): its place in a timeline (`before`: its last); `edtf` says what is known."""
    if when is None:
        return {"date": None, "date_end": None, "edtf": None}
    if when.precision == "month":
        return {"date": when.edtf[:7], "date_end": None, "edtf": when.edtf}
    first, last = str(when.first or when.last), str(when.last) if when.last else None
    return {"date": first, "date_end": last if last != first else None, "edtf": when.edtf}


def _figures(group: Cluster) -> dict[str, int | None]:
    """`killed` and `injured`: where tellings differ, the leading one, and `…_max` the highest."""
    result: dict[str, int | None] = {}
    figures, leads = figures_of(group), leads_of(group)
    roles: tuple[Role, ...] = ("killed", "injured")
    for role in roles:
        figure = figures.get(role)
        lowest = max(leads[role], figure.low) if figure else None
        result[role] = lowest
        result[f"{role}_max"] = figure.high if figure and lowest is not None and figure.high > lowest else None
    return result


def _names(names: Any) -> list[str]:
    return list(dict.fromkeys(names))
