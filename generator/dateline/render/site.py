"""A site as pages are made from it: content and settings, with the indexes that pages look things up in."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal
from urllib.parse import quote, urljoin, urlsplit

from jinja2 import Template
from markupsafe import Markup

from dateline.content.site import Content
from dateline.model import Correction, Event, Figure, History, InlinePlace, Origin, PlaceRef, Role, Status
from dateline.render.language import Language, language
from dateline.render.licence import Licence
from dateline.render.nearby import Near, nearby
from dateline.render.periods import Period, periods
from dateline.render.templates import environment

KIND = "kind of event"
"""The context of the labels of Dateline’s own kinds among the messages."""
CARDS = 2_000
"""Up to so many events each has a card, unless the settings say otherwise: at 4 ms and 20 kB each."""
PUBLISHED: frozenset[Status] = frozenset({"unreviewed", "reviewed", "disputed"})
PageKind = Literal["event", "month", "table", "place", "actor", "source", "kind", "status"]
ByKey = dict[str, list[Event]]


@dataclass(frozen=True, slots=True)
class Settings:
    """What a site says of itself. `repo_url` and `edit_uri` together make the links for editing."""

    site_name: str
    site_url: str = ""
    repo_url: str = ""
    edit_uri: str = ""
    """Such as `edit/main/`; a whole address, or a part that is put behind `repo_url`."""
    content_path: str = "content"
    """Where `content/` is in the repository."""
    language: str = "en"
    statuses: frozenset[Status] = PUBLISHED
    """Events of other statuses are not published; rejected ones never are."""
    licence: Licence | None = None
    """Under which licence the data may be used; None where nobody has said."""
    description: str = ""
    """What the site is about, in plain text."""
    cards: bool | None = None
    """Whether each event has a social card; None leaves it to their number."""
    theme_dirs: tuple[Path, ...] = ()
    """Where templates are looked for: the site's own theme first, then Dateline's."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page without what surrounds it."""

    kind: PageKind
    url: str
    """Relative to the site, with a slash at its end: `events/2018-07-25-suweida-attack/`."""
    title: str
    """Plain text."""
    description: str
    """Plain text of at most 160 characters."""
    body: str
    """HTML, for inside an element that holds nothing else."""
    search: str
    """Plain text for the search index."""
    line: str = ""
    """What stands below the title where the page is found: of an event, when and where."""
    names: str = ""
    """Other spellings and other names of what the page is about: one finds it by those too."""


class Site:
    """Content with settings, and what pages look up in it. Lists of events are in the order of the timeline."""

    def __init__(
        self,
        content: Content,
        settings: Settings,
        history: History | None = None,
        origins: Mapping[str, Origin] | None = None,
    ) -> None:
        self.content = content
        self.settings = settings
        self.history = history
        """What was corrected; None where nobody knows."""
        self.origins = origins or {}
        """Who wrote each event, by its id; without those of which nobody knows."""
        self.maps: dict[str, Markup] = {}
        """Maps of places, which the pages of many events show."""
        self._figures: dict[str, dict[Role, Figure]] = {}
        self.language: Language = language(settings.language)
        """What readers are spoken to in."""
        self._templates = environment(settings.theme_dirs, self.language, settings.language)

    def template(self, name: str) -> Template:
        """A template of the theme, compiled once."""
        return self._templates.get_template(name)

    @cached_property
    def events(self) -> list[Event]:
        """The events that are published."""
        shown = self.settings.statuses - {"rejected"}
        return [event for event in self.content.events if event.status in shown]

    @property
    def cards(self) -> bool:
        """Whether each event has a social card of its own."""
        wanted = self.settings.cards
        return len(self.events) <= CARDS if wanted is None else wanted

    @cached_property
    def published(self) -> dict[str, Event]:
        """The same by id."""
        return {event.id: event for event in self.events}

    @cached_property
    def position(self) -> dict[str, int]:
        """Where each event stands in the timeline, by id."""
        return {event.id: number for number, event in enumerate(self.events)}

    @cached_property
    def told(self) -> list[Correction]:
        """The corrections that readers are told of, the latest first: of what is published, and that what was
        published was withdrawn. What is kept back, or was never shown, is not told of here either.
        """
        return [
            correction
            for correction in (self.history.corrections if self.history else ())
            if correction.event in self.published
            or (correction.withdrawn and correction.status in self.settings.statuses)
        ]

    @cached_property
    def corrections(self) -> dict[str, list[Correction]]:
        """The corrections of each event, the latest first."""
        found: dict[str, list[Correction]] = {}
        for correction in self.told:
            found.setdefault(correction.event, []).append(correction)
        return found

    @cached_property
    def timeline(self) -> Period:
        """The events by year, month and day."""
        return periods(self.events)

    @cached_property
    def by_place(self) -> ByKey:
        """Events by place of places.yml, with those of the places within it."""
        return _grouped((place, event) for event in self.events for place in self.places_around(event))

    @cached_property
    def named(self) -> list[tuple[str, int]]:
        """Ids of places with the number of events that name them, the most first."""
        known = self.content.places
        counts = Counter(place for event in self.events for place in places_of(event) if place in known)
        return sorted(
            ((str(place), count) for place, count in counts.items()), key=lambda item: (-item[1], item[0])
        )

    @cached_property
    def by_actor(self) -> ByKey:
        """Events by the actor who did them."""
        return _grouped((actor, event) for event in self.events for actor in dict.fromkeys(event.actors))

    @cached_property
    def by_target(self) -> ByKey:
        """Events by the actor to whom they were done."""
        return _grouped((actor, event) for event in self.events for actor in dict.fromkeys(event.targets))

    @cached_property
    def by_kind(self) -> ByKey:
        """Events by kind, and by the wider kind that it is one of."""
        return _grouped((kind, event) for event in self.events for kind in self.kinds_of(event))

    @cached_property
    def by_status(self) -> dict[Status, list[Event]]:
        """Events by whether a person has checked them."""
        found: dict[Status, list[Event]] = {}
        for event in self.events:
            found.setdefault(event.status, []).append(event)
        return found

    @cached_property
    def by_article(self) -> ByKey:
        """Events by the article that tells of them."""
        return _grouped(
            (article, event)
            for event in self.events
            for article in dict.fromkeys(source.article for source in event.sources)
        )

    @cached_property
    def copies(self) -> dict[str, list[str]]:
        """Ids of the articles that are copies of an article, by its id."""
        found: dict[str, list[str]] = {}
        for id, article in self.content.articles.items():
            if article.copy_of:
                found.setdefault(article.copy_of, []).append(id)
        return found

    @cached_property
    def places(self) -> list[str]:
        """Ids of the places that have a page: those that something happened at or in, by name."""
        known = self.content.places
        return sorted(known.keys() & self.by_place.keys(), key=lambda id: (known[id].name.casefold(), id))

    @cached_property
    def actors(self) -> list[str]:
        """Ids of the actors that have a page: those that a published event names, by name."""
        known = self.content.actors
        named = known.keys() & (self.by_actor.keys() | self.by_target.keys())
        return sorted(named, key=lambda id: (known[id].name.casefold(), id))

    @cached_property
    def unlocated(self) -> ByKey:
        """Events by the names of places that nobody has located yet."""
        return dict(sorted(_grouped(self._unlocated()).items(), key=lambda item: item[0].casefold()))

    @cached_property
    def nearby(self) -> dict[str, list[Near]]:
        """The places near each that has a page."""
        return nearby({id: self.content.places[id] for id in self.places})

    @cached_property
    def order_at(self) -> dict[str, dict[str, int]]:
        """By place, where each event stands among those of the place."""
        return {place: {e.id: n for n, e in enumerate(events)} for place, events in self.by_place.items()}

    def within(self, place: str) -> list[str]:
        """Ids of the places that contain a place, the nearest first."""
        chain: list[str] = []
        here = self.content.places.get(place)
        while here and here.within and here.within not in (place, *chain):
            chain.append(here.within)
            here = self.content.places.get(here.within)
        return chain

    def figures(self, event: Event) -> dict[Role, Figure]:
        """What `derived_figures` of an event gives; many pages want it, and it takes a while."""
        known = self._figures.get(event.id)
        if known is None:
            known = self._figures[event.id] = event.derived_figures
        return known

    def kind_label(self, kind: str | None) -> str:
        """The label of a kind of event: “Air strike”; those of Dateline's own kinds in the language of the site."""
        known = self.content.kinds.get(kind or "")
        return self.language.pgettext(KIND, known.label) if known else kind or ""

    def place_name(self, place: PlaceRef) -> str:
        """The name of a place, or its id where places.yml does not have it."""
        if isinstance(place, InlinePlace):
            return place.name
        return known.name if (known := self.content.places.get(place)) else place

    def actor_name(self, actor: str) -> str:
        """The name of an actor, or its id where actors.yml does not have it."""
        return known.name if (known := self.content.actors.get(actor)) else actor

    def absolute(self, path: str) -> str:
        """The whole address of a page, where the site knows its own; else nothing."""
        return f"{self.settings.site_url.rstrip('/')}/{path}" if self.settings.site_url else ""

    def edit_url(self, event: Event) -> str:
        """Where the file of an event is edited; nothing where the site has no repository."""
        file = self.content.files.get(event.id)
        folder = self._edit_folder
        return f"{folder}/{quote(file)}" if file and folder else ""

    @cached_property
    def _edit_folder(self) -> str:
        settings = self.settings
        base = f"{settings.repo_url.rstrip('/')}/" if settings.repo_url else ""
        folder = urljoin(base, settings.edit_uri).rstrip("/") if settings.edit_uri else ""
        return f"{folder}/{settings.content_path.strip('/')}" if is_web(folder) else ""

    def kinds_of(self, event: Event) -> tuple[str, ...]:
        """The kind of an event and the wider kind that it is one of, both as kinds.yml has them."""
        known = self.content.kinds.get(event.type or "")
        if event.type is None or known is None:
            return ()
        return (event.type, known.parent) if known.parent in self.content.kinds else (event.type,)

    def places_around(self, event: Event) -> dict[str, None]:
        """Ids of the places of an event, its origin, and all that contain them."""
        named = [place for place in places_of(event) if isinstance(place, str)]
        return dict.fromkeys(id for place in named for id in (place, *self.within(place)))

    def _unlocated(self) -> Iterator[tuple[str, Event]]:
        for event in self.events:
            for place in places_of(event):
                known = place if isinstance(place, InlinePlace) else self.content.places.get(place)
                if known is None or known.lat is None or known.lon is None:
                    yield self.place_name(place), event


def places_of(event: Event) -> list[PlaceRef]:
    """All places that an event names: where it happened, and where people came from."""
    return list(dict.fromkeys((*event.place, *([event.origin] if event.origin else []))))


def is_web(address: str) -> bool:
    """Whether an address may stand in a link: http and https only."""
    return urlsplit(address).scheme in ("http", "https")


def _grouped(pairs: Iterable[tuple[str, Event]]) -> ByKey:
    found: ByKey = {}
    for key, event in pairs:
        found.setdefault(key, []).append(event)
    return found
