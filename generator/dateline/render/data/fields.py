"""The fields of `events.json`, each with its type and what it means: the one place that both are said in.

Records are built as these types, so that a type checker sees a field that is missing or too many, and the JSON
Schema and the dictionary that readers get come from them.
"""

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypedDict

from dateline.model import Modality, PlaceKind, Role, Status
from dateline.model.actor import ActorKind
from dateline.model.kind import Acled, Plover

Maker = Literal["program", "editor"]
ID = "Its id; it never changes its meaning."
PAGE = "The address of its page; a path within the site where the site does not know its own address."
LATITUDE = "Degrees north (WGS 84); null if not located."
LONGITUDE = "Degrees east (WGS 84); null if not located."


class PlaceField(TypedDict):
    """A place as an event names it."""

    id: Annotated[str | None, Field(description="Its id in `places`; null for a place that has none.")]
    name: Annotated[str, Field(description="Its name.")]
    lat: Annotated[float | None, Field(description=LATITUDE)]
    lon: Annotated[float | None, Field(description=LONGITUDE)]


class ActorField(TypedDict):
    """An actor as an event names it."""

    id: Annotated[str, Field(description="Its id in `actors`.")]
    name: Annotated[str, Field(description="Its name.")]


class FigureField(TypedDict):
    """How many, from the least to the most that a source says; never an average."""

    min: Annotated[int, Field(description="The fewest that a source says.")]
    max: Annotated[int, Field(description="The most that a source says.")]
    about: Annotated[bool, Field(description="Whether the sources say “about”.")]
    more_than_max: Annotated[bool, Field(description="Whether the most is itself “more than”.")]
    words: Annotated[str, Field(description="The figure as a reader sees it.")]
    by_hand: Annotated[bool, Field(description="Whether an editor set it; else it is the range of the sources.")]


class SourceField(TypedDict):
    """A quote, and what it says."""

    article: Annotated[str, Field(description="The id of its article in `articles`.")]
    quote: Annotated[str, Field(description="The sentence, verbatim.")]
    attributed_to: Annotated[str | None, Field(description="Whom the article names for it; null if nobody.")]
    reported: Annotated[
        str | None, Field(description="The day of the report (EDTF), where the quote gives no other day.")
    ]
    says: Annotated[
        dict[str, str],
        Field(
            description="What the quote says: figures by role, such as 200+, and its words for `date` and `place`."
        ),
    ]
    adds: Annotated[
        list[Role], Field(description="Figures that come on top of what the article’s other quotes say.")
    ]
    by_hand: Annotated[
        list[str], Field(description="What of it the editor wrote: keys of `says`, or `quote` for all of it.")
    ]


class EventField(TypedDict):
    """An event."""

    id: Annotated[str, Field(description=ID)]
    url: Annotated[str, Field(description=PAGE)]
    title: Annotated[str, Field(description="What happened, in a sentence.")]
    date: Annotated[
        str | None,
        Field(description="When, in EDTF (ISO 8601-2): 2018-07-25, 2018-07, ../2018-07-29; null if not known."),
    ]
    date_words: Annotated[str, Field(description="The same in words; where it is not known, why.")]
    date_first: Annotated[str | None, Field(description="The first day it may have been; null if open.")]
    date_last: Annotated[str | None, Field(description="The last day it may have been; null if open.")]
    date_precision: Annotated[
        str | None,
        Field(
            description="day, month, year, interval, before, after, either (of several days) or reported; "
            "null if not known."
        ),
    ]
    places: Annotated[list[PlaceField], Field(description="Where it happened, the main place first.")]
    origin: Annotated[PlaceField | None, Field(description="Where people came from, for a movement.")]
    type: Annotated[str | None, Field(description="The kind of event, an id of the taxonomy.")]
    type_label: Annotated[str | None, Field(description="The same in words.")]
    acled: Annotated[Acled | None, Field(description="The nearest event type of ACLED.")]
    plover: Annotated[Plover | None, Field(description="The event type of PLOVER; null where none fits.")]
    modality: Annotated[Modality, Field(description="Whether it happened, or was announced, alleged or denied.")]
    status: Annotated[
        Status,
        Field(
            description="unreviewed: found by a program, and checked by nobody; reviewed; disputed. Never rejected."
        ),
    ]
    since_review: Annotated[
        list[str],
        Field(description="What a program changed after a person had checked it: fields, and articles of quotes."),
    ]
    actors: Annotated[list[ActorField], Field(description="Who did it.")]
    targets: Annotated[list[ActorField], Field(description="To whom it was done.")]
    figures: Annotated[
        dict[Role, FigureField],
        Field(description="How many, by role; a role that no source gives a figure for is not there."),
    ]
    note: Annotated[str | None, Field(description="A remark of the editor’s.")]
    sources: Annotated[list[SourceField], Field(description="The quotes that it rests on.")]
    made_by: Annotated[
        Maker | None,
        Field(description="Who wrote it: program, out of the quotes, or editor; null where that is not recorded."),
    ]
    by_hand: Annotated[
        list[str],
        Field(description="Fields that the editor wrote, changed or took out; the program found all others."),
    ]


class ArticleField(TypedDict):
    """An article, without its text."""

    url: Annotated[str, Field(description=PAGE)]
    title: Annotated[str, Field(description="Its title.")]
    publisher: Annotated[str | None, Field(description="Who published it.")]
    author: Annotated[str | None, Field(description="Who wrote it.")]
    published: Annotated[str | None, Field(description="The day it was published; null if not known.")]
    published_basis: Annotated[str | None, Field(description="How that day is known, where it was inferred.")]
    original: Annotated[str | None, Field(description="Where it was published.")]
    archived: Annotated[str | None, Field(description="Where an archived copy is.")]
    language: Annotated[str, Field(description="Its language (BCP 47).")]
    copy_of: Annotated[str | None, Field(description="The id of the article that it is a copy of.")]


class SitePlaceField(TypedDict):
    """A place of the site."""

    url: Annotated[str | None, Field(description=PAGE + " null for one that nothing happened at.")]
    name: Annotated[str, Field(description="Its name.")]
    names: Annotated[list[str], Field(description="Other spellings, in any script.")]
    kind: Annotated[PlaceKind, Field(description="What it is; areas are marked on maps by their middle.")]
    within: Annotated[str | None, Field(description="The id of the place that contains it.")]
    country: Annotated[str | None, Field(description="ISO 3166-1 alpha-2.")]
    lat: Annotated[float | None, Field(description=LATITUDE)]
    lon: Annotated[float | None, Field(description=LONGITUDE)]
    radius_km: Annotated[float | None, Field(description="How far from the coordinates it may reach.")]
    geonames: Annotated[int | None, Field(description="Its id in GeoNames.")]
    source: Annotated[str | None, Field(description="How its name and coordinates are known.")]


class SiteActorField(TypedDict):
    """An actor of the site."""

    url: Annotated[str | None, Field(description=PAGE + " null for one that no event names.")]
    name: Annotated[str, Field(description="Its name.")]
    aliases: Annotated[list[str], Field(description="Other names that mean the same.")]
    kind: Annotated[ActorKind | None, Field(description="What it is.")]
    country: Annotated[str | None, Field(description="ISO 3166-1 alpha-2.")]


class LicenceField(TypedDict):
    """Under which licence the data may be used."""

    name: Annotated[str, Field(description="Its SPDX identifier, or its address.")]
    title: Annotated[str, Field(description="What it is called.")]
    path: Annotated[str, Field(description="Where it can be read.")]


class SiteField(TypedDict):
    """All of `events.json`."""

    site: Annotated[str, Field(description="The name of the site.")]
    url: Annotated[str | None, Field(description="Its address; null where it does not know its own.")]
    licence: Annotated[
        LicenceField | None, Field(description="Under which licence the data may be used; null if none is stated.")
    ]
    articles: Annotated[dict[str, ArticleField], Field(description="The articles, by id.")]
    places: Annotated[dict[str, SitePlaceField], Field(description="The places, by id.")]
    actors: Annotated[dict[str, SiteActorField], Field(description="The actors, by id.")]
    events: Annotated[list[EventField], Field(description="The events in the order of the timeline.")]
