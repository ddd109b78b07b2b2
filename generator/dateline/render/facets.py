"""By what a timeline can be narrowed down: kind, place, actor, figures, status; with how many events each has."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from markupsafe import Markup, escape

from dateline.model import Event
from dateline.render.language import message
from dateline.render.site import Site
from dateline.render.wording import ROLES, role_words, status_words


class Choice(NamedTuple):
    """A value that events can be narrowed down to."""

    value: str
    label: str
    url: str
    """Of the page that has all events of it, relative to the site; empty where there is none."""
    size: int


class Facet(NamedTuple):
    """What events differ in, with every value that they have, the most frequent first."""

    name: str
    heading: str
    choices: list[Choice]
    url: str = ""
    """Of the page that lists them all, relative to the site; empty where there is none."""


def facets(site: Site, events: Iterable[Event]) -> list[Facet]:
    """The facets of these events; those that would leave no choice are left out."""
    counts: dict[str, Counter[str]] = {name: Counter() for name in HEADINGS}
    for event in events:
        for name, values in values_of(site, event).items():
            counts[name].update(values)
    found = [
        Facet(
            name,
            site.language.gettext(heading),
            [_choice(site, name, *pair) for pair in _ordered(site, name, counts[name])],
            _INDEXES.get(name, ""),
        )
        for name, heading in HEADINGS.items()
    ]
    return [facet for facet in found if len(facet.choices) > 1]


_INDEXES = {"kind": "kinds/", "place": "places/", "actor": "actors/"}
HEADINGS = {
    "kind": message("Kind"),
    "place": message("Place"),
    "actor": message("Actor"),
    "figures": message("Figures"),
    "status": message("Status"),
}


def values_of(site: Site, event: Event) -> dict[str, tuple[str, ...]]:
    """The values that an event has in each facet."""
    return {
        "kind": site.kinds_of(event),
        "place": tuple(place for place in site.places_around(event) if place in site.content.places),
        "actor": tuple(dict.fromkeys(id for id in (*event.actors, *event.targets) if id in site.content.actors)),
        "figures": tuple(role for role in ROLES if role in site.figures(event)),
        "status": (event.status,),
    }


def attributes(site: Site, event: Event) -> Markup:
    """The same as attributes of an element, with the days between which the event lies."""
    first, last = (event.date.first, event.date.last) if event.date else (None, None)
    days = {"first": (first or last,), "last": (last or first,)}
    values = {**values_of(site, event), **days}
    held = ((name, escape(" ".join(map(str, value)))) for name, value in values.items() if any(value))
    return Markup("".join(f' data-{name}="{words}"' for name, words in held))


def kind_url(kind: str) -> str:
    """The page of a kind: `kinds/battles.armed-clash/`."""
    return f"kinds/{kind.replace('/', '.')}/"


def _ordered(site: Site, name: str, counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], _label(site, name, item[0]).casefold()))


def _choice(site: Site, name: str, value: str, count: int) -> Choice:
    urls = {
        "kind": kind_url(value),
        "place": f"places/{value}/",
        "actor": f"actors/{value}/",
        "status": f"status/{value}/",
    }
    return Choice(value, _label(site, name, value), urls.get(name, ""), count)


def _label(site: Site, name: str, value: str) -> str:
    words: dict[str, Callable[[Any], str]] = {
        "kind": site.kind_label,
        "place": site.place_name,
        "actor": site.actor_name,
        "figures": lambda role: role_words(site.language, role),
        "status": lambda status: status_words(site.language, status).word,
    }
    return words[name](value)
