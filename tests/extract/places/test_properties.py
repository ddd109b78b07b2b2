"""What holds for any text: spans are the text's, in order, without overlap, and nothing fails."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.extract.language import parse
from dateline.extract.places import find_places, find_places_fast
from dateline.extract.places.confidence import confidence
from dateline.gazetteer import Gazetteer

_GAZETTEER = Gazetteer.open()
_WORDS = st.sampled_from(
    [
        "Aleppo",
        "Paris,",
        "Texas",
        "the",
        "of",
        "and",
        "al-Bab",
        "Mount",
        "River",
        "province",
        "St.",
        "U.S.",
        "city",
        "capital",
        "mountains",
        "\n\n",
        "Mr.",
        "Jordan's",
        "—",
        "(AP)",
        "in",
        "34,",
        "Yarmouk",
        "Valley",
        "de",
        "la",
        "İstanbul",
        "ß",
        "東京",
        "-",
        "“Homs”",
        "northern",
        "virus",
        "University",
    ]
)
_TEXT = st.one_of(st.text(max_size=300), st.lists(_WORDS, max_size=40).map(" ".join))


@settings(max_examples=150, deadline=None)
@given(_TEXT)
def test_spans_of_any_text_without_a_model(text: str) -> None:
    _check(text, find_places_fast(text, _GAZETTEER))


@settings(max_examples=40, deadline=None)
@given(_TEXT)
def test_spans_of_any_text(text: str) -> None:
    _check(text, find_places(parse(text), _GAZETTEER))


def _check(text, found):
    for mention in found:
        assert mention.text.split() == text[mention.start : mention.end].split()
        assert 0 <= mention.confidence <= 1
        assert (mention.lat is None) == (mention.lon is None)
        assert mention.id is not None or mention.confidence == 0
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(st.floats(0, 1), st.floats(0, 1), st.floats(0, 1))
def test_confidence_grows_with_both_probabilities(recognised: float, resolved: float, more: float) -> None:
    low, high = sorted((resolved, more))
    assert 0 <= confidence(recognised, low, "city") <= confidence(recognised, high, "city") <= 1


def test_the_point_of_a_country_is_less_sure_than_that_of_a_town() -> None:
    assert confidence(0.9, 0.9, "country") < confidence(0.9, 0.9, "city")
