"""An event: what happened, when, where, to whom, how many, and the sentence of each source that says so."""

from collections.abc import Collection, Iterable, Mapping
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, SerializerFunctionWrapHandler, WrapSerializer

from dateline.model.base import Id, Record
from dateline.model.figure import ROLES, Figure, FigureField, Role
from dateline.model.kind import KindId
from dateline.model.when import WhenField

Status = Literal["unreviewed", "reviewed", "disputed", "rejected"]
Modality = Literal["happened", "announced", "alleged", "denied"]


class InlinePlace(Record):
    """A place that is not (yet) in places.yml; without coordinates it is a name still to be defined."""

    name: Annotated[str, Field(min_length=1)]
    lat: float | None = Field(None, strict=True, ge=-90, le=90)
    lon: float | None = Field(None, strict=True, ge=-180, le=180)


PlaceRef = Id | InlinePlace


def _several(value: Any) -> Any:
    return () if value is None else tuple(value) if isinstance(value, (list, tuple)) else (value,)


def _one_or_several(value: tuple[PlaceRef, ...], serialize: SerializerFunctionWrapHandler) -> Any:
    written = list(serialize(value))
    return written[0] if len(written) == 1 else written


Places = Annotated[tuple[PlaceRef, ...], BeforeValidator(_several), WrapSerializer(_one_or_several)]


class Says(Record):
    """What one quote says, in figures and in its own words for date and place."""

    killed: FigureField | None = None
    injured: FigureField | None = None
    missing: FigureField | None = None
    detained: FigureField | None = None
    displaced: FigureField | None = None
    captured: FigureField | None = None
    date: str | None = Field(None, description="The words for the date, as the quote has them.")
    place: str | None = Field(None, description="The words for the place, as the quote has them.")

    @property
    def figures(self) -> dict[Role, Figure]:
        """The figures among it, by role."""
        return {role: value for role in ROLES if (value := getattr(self, role)) is not None}


class Source(Record):
    """One quote of one article, verbatim, and what it says."""

    article: Id
    quote: Annotated[str, Field(min_length=1)]
    says: Says = Says()
    adds: tuple[Role, ...] = Field(
        (),
        description="Figures that come on top of what the article's other quotes say: victims told of one by one.",
    )
    attributed_to: str | None = Field(None, description="Whom the article names for it, such as SANA.")
    reported: WhenField | None = Field(
        None, description="The day it was reported, where the quote gives that and not the day of the event."
    )


class EventRecord(Record):
    """What one file of `content/events/` says."""

    title: Annotated[str, Field(min_length=1)]
    date: WhenField | None = Field(None, description="Left out where the sources do not let it be known.")
    place: Places = Field((), description="Ids of places.yml or mappings; the first is the main one.")
    origin: PlaceRef | None = Field(None, description="For movements of people: where they came from.")
    type: KindId | None = None
    modality: Modality = "happened"
    actors: tuple[Id, ...] = ()
    targets: tuple[Id, ...] = ()
    figures: dict[Role, FigureField] = Field(
        default_factory=dict,
        description="Left out, they are derived: from the lowest to the highest that sources say.",
    )
    status: Status = "unreviewed"
    since_review: tuple[str, ...] = Field(
        (),
        description="What the extractor changed after a person had looked at it: keys, and articles of quotes "
        "that came or changed. Take it out once you have looked at that, too.",
    )
    note: str | None = Field(None, description="A remark of the editor's, shown on the event's page.")
    aliases: tuple[Id, ...] = Field((), description="Ids under which it was published before.")
    same_as: tuple[Id, ...] = Field((), description="Events that are this one: it takes them in, for good.")
    not_same_as: tuple[Id, ...] = Field((), description="Events that are not this one, however alike they are.")
    sources: tuple[Source, ...] = ()


class Event(EventRecord):
    """An event with its id, which is the name of its file without `.yml`, and its address."""

    id: Id

    @property
    def is_looked_at(self) -> bool:
        """Whether a person has looked at it, and published it."""
        return self.status in ("reviewed", "disputed")

    @property
    def unchecked(self) -> tuple[str, ...]:
        """What came since a person looked at it: keys, and articles."""
        return self.since_review if self.is_looked_at else ()

    @property
    def derived_figures(self) -> dict[Role, Figure]:
        """The figures as a reader sees them: those set by hand, else the range that the sources give."""
        known = {**derived((s.article, s.says.figures, s.adds) for s in self.sources), **self.figures}
        return {role: known[role] for role in ROLES if role in known}


def derived(claims: Iterable[tuple[str, Mapping[Role, Figure], Collection[Role]]]) -> dict[Role, Figure]:
    """The figures out of what quotes say: what each article counts, and the range where articles differ.

    A claim is an article's id, what a quote of it says, and the roles in which it adds to its other quotes.
    """
    whole: dict[tuple[Role, str], list[Figure]] = {}
    more: dict[tuple[Role, str], list[Figure]] = {}
    for article, figures, adds in claims:
        for role, figure in figures.items():
            (more if role in adds else whole).setdefault((role, article), []).append(figure)
    said: dict[Role, list[Figure]] = {}
    for role, article in dict.fromkeys((*whole, *more)):
        counted = Figure.spanning(whole.get((role, article)) or [Figure(0, 0)])
        for added in more.get((role, article), ()):
            counted = counted.plus(added)
        said.setdefault(role, []).append(counted)
    return {role: Figure.spanning(said[role]) for role in ROLES if role in said}
