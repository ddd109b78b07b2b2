"""Which mentions tell of one event; what the sources disagree on stays side by side."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from dateline.gazetteer import Gazetteer
from dateline.merge.certainty import Reported, reported
from dateline.merge.clusters import cluster, clustering
from dateline.merge.events import (
    date_of,
    deed_title,
    event_of,
    figures_of,
    kind_of,
    leading,
    leads_of,
    places_of,
)
from dateline.merge.links import NO_LINKS, Links, links_of
from dateline.merge.registry import Registry
from dateline.merge.tellings import Cluster
from dateline.merge.words import Context, context
from dateline.model import Actor, Extracted, Mention, Perhaps, Place

__all__ = [
    "Cluster",
    "Context",
    "Links",
    "Reported",
    "Timeline",
    "cluster",
    "context",
    "date_of",
    "deed_title",
    "figures_of",
    "kind_of",
    "leading",
    "leads_of",
    "links_of",
    "merge",
    "places_of",
    "reported",
]


class Timeline(NamedTuple):
    """The events of all mentions, and the places and actors that the site does not have yet."""

    events: list[Extracted]
    places: dict[str, Place]
    actors: dict[str, Actor]


def merge(
    mentions: Iterable[Mention],
    gazetteer: Gazetteer,
    places: Mapping[str, Place],
    actors: Mapping[str, Actor],
    contexts: Mapping[str, Context] | None = None,
    links: Links = NO_LINKS,
) -> Timeline:
    """One event a cluster that is likely enough one; the same for any order of the mentions.

    `contexts` says more of the articles, by their ids; `links`, what people said is one event, or is not.
    """
    registry = Registry(gazetteer, places, actors)
    taken: set[str] = set()
    clusters, perhaps = clustering(mentions, gazetteer, contexts, links)
    likely = reported(clusters)
    events = [event_of(group, confidence, registry, taken) for group, confidence, _ in likely]
    return Timeline(_doubted(events, likely, clusters, perhaps), registry.new_places, registry.new_actors)


def _doubted(
    events: Sequence[Extracted],
    likely: Sequence[Reported],
    clusters: Sequence[Cluster],
    perhaps: Iterable[tuple[int, int, Perhaps]],
) -> list[Extracted]:
    """The events, each with the quotes of others that are perhaps the same."""
    places = {id(cluster): place for place, (cluster, _, _) in enumerate(likely)}
    at = [places.get(id(cluster)) for cluster in clusters]
    result = list(events)
    for one, other, quote in perhaps:
        place = at[one]
        if place is not None and at[other] is not None:
            result[place] = result[place]._replace(perhaps=(*result[place].perhaps, quote))
    return result
