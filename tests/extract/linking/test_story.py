"""A story: what speaks for and against each of an article's places."""

from datetime import date

import pytest

from dateline.extract.articles import tell
from dateline.extract.linking import Story
from dateline.extract.linking.where import NONE, candidates
from dateline.pipeline.knowledge import default_knowledge

SPOKEN_FOR = [
    # text, place, what is seen of it
    ("QUITO, 3 Feb (LNA) — A mayor was shot dead in Loja on Friday.", "Quito", "only filed"),
    ("QUITO, 3 Feb (LNA) — A mayor was shot dead in Loja on Friday.", "Loja", "in"),
    ("The Bolivian police still look into the murder of two men in March.", "Bolivia", "only adjective"),
    ("A man was shot in Englewood on Friday. Chicago police closed a street.", "Englewood", "beside a bigger one"),
    ("Ten were killed in Los Olmitos, Loja Province, on Friday.", "Los Olmitos", "unresolved, in its region"),
    ("Syrian troops shelled Homs. A Syrian officer spoke in Paris.", "Paris", "abroad"),
    ("A bomb went off in Homs. The minister gave an interview in Paris.", "Paris", "its clause has speech"),
]

SPOKEN_FOR_EVENT = [
    ("Six people were killed in Homs on Friday.", "Homs", "own, outright"),
    ("Six people were killed in Homs on Friday. Paris was told.", "Paris", "another outright"),
    ("Paris spoke of the murder of a Syrian minister on Friday.", "Paris", "another people"),
    ("PARIS, 29 July (LNA) — Envoys spoke of the murder of six people last year.", "Paris", "filed, of a noun"),
    ("PARIS, 29 July (LNA) — Envoys spoke of the murder of six people last year.", "Paris", "filed, long past"),
]


def story_of(text: str) -> Story:
    return tell("herald", "", text, date(2018, 7, 29), default_knowledge()).story


@pytest.mark.parametrize(("text", "place", "seen"), SPOKEN_FOR)
def test_of_a_place(text: str, place: str, seen: str) -> None:
    story = story_of(text)
    names = {name: spots[0].place.name for name, spots in story.candidates.items()}
    assert {names[name] for name, about in story.about.items() if seen in about} == {place}


@pytest.mark.parametrize(("text", "place", "seen"), SPOKEN_FOR_EVENT)
def test_of_an_event_there(text: str, place: str, seen: str) -> None:
    story = story_of(text)
    found = candidates(story.mentions[0], story)
    named = {name: spots[0].place.name for name, spots in story.candidates.items()}
    assert {named[name] for name, evidence in found.items() if name != NONE and evidence.get(seen)} == {place}
