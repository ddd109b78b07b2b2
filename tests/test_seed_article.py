"""The article that the demonstration site is made of: its timeline, without a person's help."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from dateline.content import read
from dateline.extract import extract
from dateline.ingest import read_sources
from dateline.merge import Timeline, merge
from dateline.model import Article, Event, InlinePlace
from dateline.pipeline.knowledge import site_knowledge

ROOT = Path(__file__).parent.parent
SEED = ROOT / "seeds" / "000_6af5b8a3fafa389c.txt"


def timeline_of(published: bool) -> Timeline:
    (article,) = (a for a in read_sources([SEED]) if isinstance(a, Article))
    if not published:
        article = article.model_copy(update={"published": None})
    content = read(ROOT / "content")
    knowledge = site_knowledge(content)
    return merge(extract(article, knowledge), knowledge.gazetteer, content.places, content.actors)


@pytest.fixture(scope="module")
def events() -> list[Event]:
    return [e.event for e in timeline_of(published=True).events]


@pytest.fixture(scope="module")
def unanchored() -> list[Event]:
    return [e.event for e in timeline_of(published=False).events]


def one(events: Sequence[Event], kind: str, place: str, target: str | None = None) -> Event:
    (found,) = (
        e for e in events if e.type == kind and place in e.place and (target is None or target in e.targets)
    )
    return found


def test_the_massacre_is_one_event_with_both_tolls(events: list[Event]) -> None:
    event = one(events, "violence-against-civilians/attack", "as-suwayda")
    assert str(event.date) == "2018-07-25"
    assert str(event.derived_figures["killed"]) == "200..220+"
    assert [str(s.says.killed) for s in event.sources if s.says.killed] == ["200+", "220+"]
    assert "islamic-state" in event.actors
    assert "druze" in event.targets


def test_the_evacuation(events: list[Event]) -> None:
    event = one(events, "movement/evacuation", "badiya-al-sham")
    assert str(event.date) == "2018-05"
    assert event.origin == "damascus"


def test_the_offensive_has_its_day_and_both_places(events: list[Event]) -> None:
    event = one(events, "battles/offensive", "safa-mountains")
    assert str(event.date) == "2018-07-28"
    assert event.place == ("safa-mountains", "badiya-al-sham")
    assert any("al-Masdar" in (s.attributed_to or "") for s in event.sources)
    assert {"syria-government-forces", "national-defence-forces"} <= set(event.actors)


def test_the_air_raids_do_not_pretend_to_a_day(events: list[Event]) -> None:
    event = one(events, "explosions/air-strike", "safa-mountains")
    assert str(event.date) == "2018-07-25/2018-07-29"


def test_the_capture_is_reported_by_sana(events: list[Event]) -> None:
    event = one(events, "battles/territory-captured", "yarmouk-valley")
    assert str(event.date) == "../2018-07-28"
    assert str(event.derived_figures["captured"]) == "8"
    assert event.sources[0].attributed_to == "SANA"
    assert event.sources[0].reported
    assert event.sources[0].reported.first == date(2018, 7, 28)


def test_the_offensive_on_rebels_is_only_known_to_be_earlier(events: list[Event]) -> None:
    (event,) = (e for e in events if e.type == "battles/offensive" and "rebels" in e.targets)
    assert str(event.date) == "../2018-07-29"
    assert [p for p in event.place if isinstance(p, str) and p.endswith("province")] == list(event.place)
    assert len(event.place) == 2


def test_no_killing_of_one_person_and_no_suggestion(events: list[Event]) -> None:
    assert all(f.low != 1 for e in events for f in e.derived_figures.values())
    quotes = [s.quote for e in events for s in e.sources]
    assert not any("Some have suggested" in q or "Read also" in q or "last IS fighters" in q for q in quotes)


def test_every_quote_is_verbatim(events: list[Event]) -> None:
    text = SEED.read_text(encoding="utf-8")
    assert all(source.quote in text for event in events for source in event.sources)


def test_without_a_publication_date_the_same_events_are_unanchored(
    events: list[Event], unanchored: list[Event]
) -> None:
    def what(event: Event) -> tuple[object, ...]:
        return event.type, event.place, event.origin, event.targets

    assert {what(e) for e in unanchored} == {what(e) for e in events}
    assert all(e.date is None for e in unanchored)
    assert {s.says.date for e in unanchored for s in e.sources} >= {"Wednesday", "Saturday"}


def test_every_place_is_known_to_the_site_or_the_gazetteer(events: list[Event]) -> None:
    assert not any(isinstance(place, InlinePlace) for event in events for place in event.place)


@pytest.mark.parametrize("place", ["daraa-province", "yarmouk-valley"])
def test_what_was_captured(events: list[Event], place: str) -> None:
    assert one(events, "battles/territory-captured", place).sources
