"""The words that flow between the packages: frozen, typed, validated. The JSON Schema comes from here."""

from dateline.model.actor import Actor
from dateline.model.article import Article, ArticleMeta
from dateline.model.correction import Change, Correction, History
from dateline.model.event import Event, EventRecord, InlinePlace, Modality, PlaceRef, Says, Source, Status, derived
from dateline.model.extracted import Extracted, Perhaps
from dateline.model.figure import ROLES, Figure, Role
from dateline.model.kind import Acled, Kind
from dateline.model.mention import (
    READ_FAST,
    ActorMention,
    Counted,
    DateMention,
    Deed,
    FigureMention,
    Mention,
    Person,
    PlaceMention,
    Span,
)
from dateline.model.origin import Origin
from dateline.model.place import AREAS, Place, PlaceKind
from dateline.model.when import Precision, When

__all__ = [
    "AREAS",
    "READ_FAST",
    "ROLES",
    "Acled",
    "Actor",
    "ActorMention",
    "Article",
    "ArticleMeta",
    "Change",
    "Correction",
    "Counted",
    "DateMention",
    "Deed",
    "Event",
    "EventRecord",
    "Extracted",
    "Figure",
    "FigureMention",
    "History",
    "InlinePlace",
    "Kind",
    "Mention",
    "Modality",
    "Origin",
    "Perhaps",
    "Person",
    "Place",
    "PlaceKind",
    "PlaceMention",
    "PlaceRef",
    "Precision",
    "Role",
    "Says",
    "Source",
    "Span",
    "Status",
    "When",
    "derived",
]
