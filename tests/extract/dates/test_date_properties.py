"""What holds of any text."""

import time
from datetime import date

from hypothesis import example, given, settings
from hypothesis import strategies as st

from dateline.extract.dates import find_dates
from dateline.extract.dates.rules import ENGLISH
from dateline.model import When

# Rules are compiled, and dateparser loads its locales, when they are needed first.
patient = settings(deadline=None)

GLUE = ["and", "to", "from", "between", "since", "before", "the", "of", "on", "at", "-", ",", ".", "'s", "will", "said",
        "last", "early", "31 April", "29 February", "13/13/2013", "٢٥", "9999999", "years ago", "25:61", "\n"]  # fmt: skip
scraps = st.sampled_from([rule.example for rule in ENGLISH] + GLUE)
newsy = st.lists(scraps, max_size=9).map(" ".join)
texts = st.text(max_size=80) | newsy | st.tuples(newsy, st.text(max_size=9), newsy).map("".join)
days = st.none() | st.dates()
languages = st.sampled_from(["en", "en-GB", "fr", "ar", "xx", ""])


@patient
@given(texts, days, languages)
@example("29 February and July 2001", None, "en")
def test_spans_are_the_text_and_never_overlap(text: str, published: date | None, language: str) -> None:
    end = 0
    for mention in find_dates(text, published, language):
        assert text[mention.start : mention.end] == mention.text != ""
        assert mention.start >= end
        end = mention.end


@patient
@given(texts, days)
def test_every_when_is_edtf(text: str, published: date | None) -> None:
    for mention in find_dates(text, published):
        assert mention.value
        assert mention.when is None or When.parse(mention.when.edtf) == mention.when


@patient
@given(texts)
def test_without_a_publication_date_nothing_relative_is_resolved(text: str) -> None:
    assert [m for m in find_dates(text, None) if m.relative and m.when] == []


@patient
@given(texts, days)
def test_the_same_text_says_the_same_again(text: str, published: date | None) -> None:
    assert find_dates(text, published) == find_dates(text, published)


def test_it_reads_fast() -> None:
    """Some 150,000 words a second on a laptop; a tenth of that is let pass, so that a busy machine does not fail."""
    story = (
        "Officials said on Wednesday that the army took three villages last week, two days after the raid. " * 500
    )
    find_dates(story[:100], date(2018, 7, 29))
    started = time.process_time()
    assert len(find_dates(story, date(2018, 7, 29))) == 1500
    assert len(story.split()) / (time.process_time() - started) > 15_000
