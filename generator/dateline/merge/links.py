"""Links: what people said is one event, or is not, as it binds the accounts that are compared."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, product
from typing import NamedTuple

from dateline.extract.kinds import family
from dateline.merge.linkage import Pair
from dateline.merge.tellings import Cluster
from dateline.model import Event, Mention

Quote = tuple[str, str]
"""An article and a quote of it, white space made even."""


class Bound(NamedTuple):
    """An event as people left it: its kind, and the quotes that it rests on."""

    kind: str | None
    quotes: frozenset[Quote]


class Links(NamedTuple):
    """Events whose quotes belong together, and pairs of events that are not one."""

    same: tuple[Bound, ...] = ()
    apart: tuple[tuple[Bound, Bound], ...] = ()


NO_LINKS = Links()


def links_of(events: Iterable[Event]) -> Links:
    """What `same_as` and `not_same_as` of a site's events say; a name that is no event's says nothing."""
    events = list(events)
    known = {alias: event for event in events for alias in event.aliases} | {event.id: event for event in events}
    pairs = {
        tuple(sorted((event.id, known[id].id)))
        for event in events
        for id in event.not_same_as
        if id in known and known[id].id != event.id
    }
    return Links(
        same=tuple(_bound(event) for event in events if event.same_as),
        apart=tuple((_bound(known[a]), _bound(known[b])) for a, b in sorted(pairs)),
    )


def _bound(event: Event) -> Bound:
    return Bound(event.type, frozenset((s.article, " ".join(s.quote.split())) for s in event.sources))


def parted(clusters: Iterable[Cluster], links: Links) -> Iterator[Cluster]:
    """The clusters of single articles, those in two that hold quotes of two events which are not one."""
    for cluster in clusters:
        quotes = {_quote(mention) for mention in cluster}
        sides = next((pair for pair in links.apart if all(quotes & (s.quotes - _shared(pair)) for s in pair)), None)
        if sides is None:
            yield cluster
            continue
        theirs = sides[1].quotes - sides[0].quotes
        yield tuple(m for m in cluster if _quote(m) not in theirs)
        yield tuple(m for m in cluster if _quote(m) in theirs)


def _shared(pair: tuple[Bound, Bound]) -> frozenset[Quote]:
    return pair[0].quotes & pair[1].quotes


def bound(clusters: Sequence[Cluster], links: Links) -> tuple[list[Pair], list[Pair]]:
    """Pairs of the clusters' numbers that are of one event, and pairs that are not."""
    holding: dict[Quote, list[int]] = {}
    for number, cluster in enumerate(clusters):
        for quote in {_quote(mention) for mention in cluster}:
            holding.setdefault(quote, []).append(number)
    same = [pair for event in links.same for pair in pairwise(_held(event, clusters, holding))]
    apart = [
        (a, b)
        for one, other in links.apart
        for a, b in product(_held(one, clusters, holding), _held(other, clusters, holding))
        if a != b
    ]
    return same, apart


def _held(event: Bound, clusters: Sequence[Cluster], holding: dict[Quote, list[int]]) -> list[int]:
    """The clusters that rest on an event's quotes; of a sentence that tells of several, those of the event's kind.

    Each quote is asked for itself: else a part of an event would leave it when the whole is taken for another kind.
    """
    found: set[int] = set()
    for quote in event.quotes:
        holders = holding.get(quote, [])
        kin = [n for n in holders if event.kind and any(family(m.type) == family(event.kind) for m in clusters[n])]
        found.update(kin or holders)
    return sorted(found)


def _quote(mention: Mention) -> Quote:
    return mention.article, " ".join(mention.text.split())
