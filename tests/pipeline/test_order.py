"""The order in which articles come: one by one or all at once, in any order, the events are the same."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.content import read
from dateline.content.extracted import read_extracted
from dateline.content.joining import join, keep_apart
from dateline.content.writing import event_data
from dateline.ingest.article_file import format_article
from dateline.ingest.near_copy import are_copies
from dateline.model import Article
from dateline.pipeline.site import extract_site

NEWS = {
    "herald": "A bomb killed 12 people at a fish market in Homs on Tuesday, the police said. Stalls burned all night.",
    "courier": "At least 15 people were killed by a bomb at a fish market in Homs on Tuesday. Dozens were wounded.",
    "post": "A bomb exploded in Aleppo on Tuesday and killed three soldiers near the old citadel.",
    "tribune": "Protesters marched through Homs on Tuesday to demand the release of the mayor.",
}
ARTICLES = [
    Article(id=id, title=f"Of the {id}", text=text, published=date(2018, 7, 25)) for id, text in NEWS.items()
]


def put(root: Path, articles: Sequence[Article]) -> None:
    (root / "articles").mkdir(parents=True, exist_ok=True)
    for article in articles:
        (root / f"articles/{article.id}.md").write_text(format_article(article), "utf-8")


def told(root: Path) -> list[dict[str, object]]:
    """What the events say, apart from their ids and from the order of their sources."""
    said = (event_data(event) for event in read(root).events)
    return sorted((data | {"sources": sorted(data["sources"], key=str)} for data in said), key=str)


@pytest.fixture(scope="module")
def at_once(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, object]]:
    root = tmp_path_factory.mktemp("once") / "content"
    put(root, ARTICLES)
    extract_site(root)
    return told(root)


@settings(max_examples=4, deadline=None)
@given(order=st.permutations(ARTICLES), cuts=st.sets(st.integers(1, 3)))
def test_one_by_one_or_all_at_once(at_once: list[dict[str, object]], order: list[Article], cuts: set[int]) -> None:
    with TemporaryDirectory() as temporary:
        root = Path(temporary) / "content"
        for start, end in zip([0, *sorted(cuts)], [*sorted(cuts), 4], strict=True):
            put(root, order[start:end])
            extract_site(root)
        assert told(root) == at_once
        assert not extract_site(root).written.changed


def test_two_outlets_are_one_event_with_the_figures_of_both(at_once: list[dict[str, object]]) -> None:
    assert len(at_once) == 3
    assert any("herald" in str(event) and "courier" in str(event) for event in at_once)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    put(tmp_path / "content", ARTICLES)
    extract_site(tmp_path / "content")
    return tmp_path / "content"


def ids(root: Path, article: str) -> set[str]:
    return {event.id for event in read(root).events for source in event.sources if source.article == article}


def test_what_a_person_joins_stays_joined_and_takes_in_what_is_new(root: Path) -> None:
    (bombing,), (other,) = ids(root, "herald"), ids(root, "post")
    join(read(root), bombing, [other])
    assert not extract_site(root).written.problems
    assert ids(root, "post") == ids(root, "herald") == {bombing}
    again = ARTICLES[2].model_copy(
        update={"id": "mail", "text": "In Aleppo, " + NEWS["post"].replace("A b", "a b")}
    )
    put(root, [again])
    extract_site(root)
    assert bombing in ids(root, "mail")
    assert list(read_extracted(root)).count(bombing) == 1


def test_what_a_person_keeps_apart_stays_apart(root: Path) -> None:
    from dateline.content.joining import split

    (bombing,) = ids(root, "herald")
    new = split(read(root), bombing, ["herald"])
    for _ in range(2):
        extract_site(root)
        assert ids(root, "herald") == {new}
        assert ids(root, "courier") == {bombing}
    with pytest.raises(Exception, match="no event"):
        keep_apart(read(root), new, "nothing")


def test_a_copy_with_small_edits_is_no_second_source(root: Path) -> None:
    before = told(root), {id: base.extracted.confidence for id, base in read_extracted(root).items()}
    text = NEWS["herald"].replace("the police said", "police said")
    copy = ARTICLES[0].model_copy(update={"id": "echo", "text": text, "copy_of": "herald", "publisher": "Echo"})
    assert are_copies(text, NEWS["herald"])
    put(root, [copy])
    extract_site(root)
    assert (told(root), {id: b.extracted.confidence for id, b in read_extracted(root).items()}) == before
