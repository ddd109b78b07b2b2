"""What people said is one event, or is not, binds the accounts that rest on its quotes."""

import pytest

from dateline.merge.links import Links, bound, links_of
from dateline.merge.tellings import Cluster
from dateline.model import Deed, Event, Mention, Source, Span


def told(article: str, quote: str, kind: str) -> Cluster:
    span = {"start": 0, "end": len(quote), "text": quote}
    return (
        Mention(**span, article=article, trigger=Span(**span), type=kind, deed=Deed("burn", "it", "burned", False)),
    )


def event(id: str, kind: str, quotes: list[tuple[str, str]], **more: object) -> Event:
    sources = [Source(article=article, quote=quote) for article, quote in quotes]
    return Event.model_validate({"id": id, "title": id, "type": kind, "sources": sources} | more)


CLUSTERS = [
    told("herald", "It burned.", "accident/fire"),
    told("herald", "It burned.", "protests"),
    told("post", "They marched.", "protests"),
]


@pytest.mark.parametrize(
    ("kind", "same"),
    [
        (
            "accident/fire",
            [(0, 2)],
        ),  # of the sentence that tells of both, the event's kind; the other quote all the same
        ("protests", [(1, 2)]),
        ("disaster/flood", [(0, 1), (1, 2)]),
    ],
)
def test_each_quote_of_a_joined_event_is_held(kind: str, same: list[tuple[int, int]]) -> None:
    joined = event("one", kind, [("herald", "It  burned."), ("post", "They marched.")], same_as=["two"])
    assert bound(CLUSTERS, links_of([joined])) == (same, [])


def test_what_is_not_one_is_kept_apart() -> None:
    one = event("one", "accident/fire", [("herald", "It burned.")], not_same_as=["old-name", "nobody"])
    two = event("two", "protests", [("post", "They marched.")], aliases=["old-name"])
    assert bound(CLUSTERS, links_of([one, two])) == ([], [(0, 2)])
    assert links_of([two]) == Links()
