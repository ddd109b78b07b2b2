"""What the extractor finds in one article, each with the characters that it stands on.

Offsets count characters of the article's text: `text[start:end]` is the span, always.
"""

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from dateline.model.event import Modality
from dateline.model.figure import Figure, Role
from dateline.model.when import When

READ_FAST = "read without a parser"
"""What `Mention.wording` says of a telling out of the fast mode."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Some characters of an article's text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention(Span):
    """A temporal expression. `value` and `type` as TIMEX3 (ISO-TimeML); `when` where it is a calendar date."""

    type: str
    value: str
    when: When | None = None
    relative: bool = False
    """Whether it can only be known from the publication date (or another anchor)."""
    weak: str | None = None
    """Why the rule is known to be weak here, for the review list."""
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMention(Span):
    """A toponym and the place it was resolved to; `id` None where it was not.

    `id` is `geonames:172408`, `natural-earth:…`, or `site:as-suwayda` for a place of the site's own.
    """

    id: str | None = None
    name: str = ""
    kind: str | None = None
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    confidence: float = 0.0
    """0 to 1: how sure the resolution is."""
    rule: str = ""


Counted = Role | Literal["struck"]
"""What is counted: a role, or `struck`: shot or stabbed, and whether dead or hurt is told elsewhere, if at all."""


class Person(NamedTuple):
    """One human being told of in a sentence, as far as it says who."""

    name: str = ""
    age: int | None = None
    sex: Literal["", "f", "m"] = ""
    refers: bool = False
    """Whether it only points to somebody told of before (he, the victim)."""
    other: bool = False
    """Whether it is somebody else than those told of before (another man, a second victim)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureMention(Span):
    """A count of people (or, for `captured`, of places); `people` are they, where they are told of one by one."""

    role: Counted
    figure: Figure
    people: tuple[Person, ...] = ()
    agrees: bool = False
    """Whether the headline gives the same count."""
    part: bool = False
    """Whether the article counts these people into a larger number: 15, among them 11 children."""
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorMention(Span):
    """A party to an event; `name` is its best name in the article, `id` an id of actors.yml where known."""

    name: str
    id: str | None = None
    rule: str = ""


class Deed(NamedTuple):
    """What was done, in the article's words, for a title: a verb and its object, or a noun (`an offensive`)."""

    verb: str
    """Lemma, with its particle; empty for a noun that no verb launches."""
    object: str
    participle: str
    is_noun: bool
    instrument: str = ""
    """What did it, where nobody is named: `bomb` in "a bomb killed 12 people"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention(Span):
    """One telling of an event; the span is the sentence (or sentences) that a reader is shown as its quote."""

    article: str
    trigger: Span
    type: str
    deed: Deed
    modality: Modality = "happened"
    when: When | None = None
    date: DateMention | None = None
    """The expression that `when` comes from; None where only the article's window gives it."""
    date_inherited: bool = False
    """Whether the sentence itself does not name its day, and another one of its article does."""
    date_sure: float = 1.0
    """0 to 1: how likely it is that `date` is the event's, where others of the article compete with it."""
    reported: When | None = None
    """The day of the report, where the quote dates that and not the event."""
    places: tuple[PlaceMention, ...] = ()
    place_inherited: bool = False
    """Whether the sentence itself names no place, and an earlier one of its paragraph does."""
    place_chance: float = 0.0
    """0 to 1: how likely the first of `places` is where it happened, as weighed over the whole article."""
    origin: PlaceMention | None = None
    actors: tuple[ActorMention, ...] = ()
    targets: tuple[ActorMention, ...] = ()
    figures: tuple[FigureMention, ...] = ()
    anaphoric: bool = False
    """Whether it points back to an event told before (the offensive; "Dozens were wounded." after a bombing)."""
    adds_to: int | None = None
    """Where the trigger stands of the telling that this only adds a doer, day or place to; None for a telling."""
    attributed_to: str | None = None
    headline: bool = False
    """Whether the headline tells it, so that offsets count its characters: the text tells of no event."""
    wording: tuple[str, ...] = ()
    """What the sentence's words and the article around it show of how an event is told ("bare plural")."""
    prominence: float = 0.0
    """Higher for what the article is about; the article's main event has the highest."""
    rules: tuple[str, ...] = field(default=())
    """Names of the rules that found it, for `dateline explain`."""

    def pointing_back(self, start: int, quote: str) -> "Mention":
        """A mention of the same event that quotes another sentence, which begins at `start` and says more of it."""
        text = quote.rstrip()
        return Mention(
            start=start,
            end=start + len(text),
            text=text,
            article=self.article,
            trigger=self.trigger,
            type=self.type,
            deed=self.deed,
            anaphoric=True,
        )
