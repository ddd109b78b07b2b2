"""The samples are what they say: enough of them, of all sorts, and their gold agrees with their text."""

import re
from collections import Counter
from datetime import date

import pytest
from tests.samples.gold import FOLDER, Sample, samples
from tests.samples.together import pairs_of_articles

from dateline.model import When
from dateline.pipeline.knowledge import default_knowledge

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SUBJECTS = {"conflict", "protest", "disaster", "accident", "court", "election", "labour", "local crime"}

each_sample = pytest.mark.parametrize("sample", samples(), ids=lambda sample: sample.name)


def test_there_are_enough_of_every_sort() -> None:
    assert len(samples()) >= 40
    subjects = Counter(s.gold.subject for s in samples())
    assert all(subjects[subject] >= 3 for subject in SUBJECTS)
    for style in ("agency", "american", "british"):
        of_style = [s for s in samples() if s.gold.style == style]
        assert len(of_style) >= 10
        assert any(s.article.published is None for s in of_style)
    assert any(not s.gold.events for s in samples())
    assert any(not s.article.is_read for s in samples())


def test_every_article_has_its_gold_and_no_other() -> None:
    assert {p.stem for p in FOLDER.glob("articles/*")} == {p.stem for p in FOLDER.glob("gold/*")}


@each_sample
def test_the_gold_stands_in_the_text(sample: Sample) -> None:
    position = 0
    for words, when in sample.gold.dated():
        position = sample.text.index(words, position) + len(words)
        assert fits_weekday(words, when), words
    for name in (*sample.gold.places, *sample.gold.loose):
        assert re.search(rf"(?<!\w){re.escape(name)}(?!\w)", sample.text), name


def fits_weekday(words: str, when: When | None) -> bool:
    if words not in DAYS or when is None:
        return True
    return isinstance(when.first, date) and when.first.weekday() == DAYS.index(words)


@each_sample
def test_the_events_are_of_known_kinds_and_at_places_of_the_article(sample: Sample) -> None:
    for event in sample.gold.events:
        assert set(event.kind or ()) <= default_knowledge().kinds.keys()
        assert set(event.place or ()) <= sample.gold.places.keys()


def test_no_two_articles_share_a_sentence() -> None:
    lines = Counter(line for s in samples() for line in s.text.split("\n") if len(line.split()) > 5)
    assert lines.most_common(1)[0][1] == 1


def test_the_pairs_are_samples_with_the_same_event() -> None:
    by_name = {s.name: s.gold for s in samples()}
    for pair in pairs_of_articles():
        first, second = (by_name[name] for name in pair.articles)
        assert any(first.events[0].event == event.event for event in second.events)
