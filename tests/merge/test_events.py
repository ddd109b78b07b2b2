"""From a cluster to an event: its date, its kind, its title, its sources."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from dateline.gazetteer import Gazetteer
from dateline.merge import context, date_of, deed_title, figures_of, kind_of, merge, places_of
from dateline.model import DateMention, Deed, Figure, FigureMention, Mention, Person, PlaceMention, Span, When

HOMS = PlaceMention(start=0, end=4, text="Homs", id="geonames:169577", name="Homs", kind="city", country="SY")
SYRIA = PlaceMention(start=0, end=5, text="Syria", id="geonames:163843", name="Syria", kind="country", country="SY")
BOMBING = "explosions/bombing"
ATTACK = "violence-against-civilians/attack"


def told(article: str = "herald", when: str | None = None, words: str | None = None, **changes: Any) -> Mention:
    """A telling of a bombing; `when` from `words` of its own, or, without, from the article's window."""
    parsed = When.parse(when) if when else None
    values: dict[str, Any] = {
        "start": 0,
        "end": 20,
        "text": f"The {article} tells it.",
        "article": article,
        "trigger": Span(start=0, end=4, text="bomb"),
        "type": BOMBING,
        "deed": Deed("kill", "12 people", "killed", is_noun=False, instrument="bomb"),
        "when": parsed,
        "date": DateMention(start=9, end=15, text=words, type="DATE", value="", when=parsed) if words else None,
        "places": (HOMS,),
    }
    return Mention(**(values | changes))


def killed(number: int) -> FigureMention:
    text = f"{number} people"
    return FigureMention(
        start=0,
        end=len(text),
        text=text,
        role="killed",
        figure=Figure(number, number),
        rule="count:killed:after-verb",
    )


DATES = [
    ([told(when="2018-07-25", words="Wednesday"), told("post", "2018-07", "July")], "2018-07-25"),
    ([told(when="2018-07-25", words="Wednesday", places=()), told("post", "2018-07-24", "Tuesday")], "2018-07-24"),
    ([told(when="2018-07-20/2018-07-25"), told("post", "2018-07-24", "Tuesday")], "2018-07-24"),
    ([told(when="../2018-07-25"), told("post", "2018-07-20/2018-07-25")], "../2018-07-25"),
    ([told(when="../2018-07-29", reported=When.parse("2018-07-28"))], "../2018-07-28"),
    ([told()], None),
]


COUNTED = [
    ("two children", "39 people", 39, "Bomb kills 39 people in Homs"),
    ("two guards", "three guards", 3, "Bomb kills three guards in Homs"),
    ("two men", "five men", 2, "Bomb kills two men in Homs"),
]


@pytest.mark.parametrize(("object", "words", "number", "title"), COUNTED)
def test_a_title_has_the_lowest_of_the_range_and_what_it_counts(
    object: str, words: str, number: int, title: str
) -> None:
    def count(text: str, low: int) -> FigureMention:
        number = text.split()[0]
        return replace(killed(low), text=number, end=len(number))

    deed = Deed("kill", object, "killed", is_noun=False, instrument="bomb")
    first = told(when="2018-07-25", words="Wednesday", deed=deed, text=object, figures=(count(object, 2),))
    other = told(start=30, end=50, text=words, figures=(replace(count(words, number), agrees=True),))
    assert deed_title((first, other)) == title


@pytest.mark.parametrize(("cluster", "expected"), DATES)
def test_the_date_that_is_told_best(cluster: list[Mention], expected: str | None) -> None:
    for mentions in (cluster, cluster[::-1]):
        when = date_of(mentions)
        assert (when and when.edtf) == expected


KINDS = [
    ([told(), told("post", type=ATTACK, prominence=9.0)], BOMBING),
    ([told(type=ATTACK), told("post", type=ATTACK)], ATTACK),
    ([told(anaphoric=True), told("post", type="explosions/shelling")], "explosions/shelling"),
]


@pytest.mark.parametrize(("cluster", "expected"), KINDS)
def test_the_kind_that_says_most(cluster: list[Mention], expected: str) -> None:
    assert kind_of(tuple(cluster)) == expected


def test_the_title_gives_the_lowest_figure() -> None:
    more = told(
        "courier",
        figures=(killed(15),),
        prominence=9.0,
        deed=Deed("kill", "15 people", "killed", is_noun=False, instrument="bomb"),
    )
    assert deed_title((told(figures=(killed(12),)), more)) == "Bomb kills 12 people in Homs"
    assert deed_title((more,)) == "Bomb kills 15 people in Homs"


def test_the_most_precise_place() -> None:
    assert places_of((told(places=(SYRIA,), prominence=9.0), told("post"))) == (HOMS,)
    assert places_of((told(places=()),)) == ()


def test_one_source_a_quote() -> None:
    mentions = [
        told(when="2018-07-25", words="Wednesday", figures=(killed(12),)),
        told(when="2018-07-25", words="Wednesday", trigger=Span(start=8, end=14, text="attack"), type=ATTACK),
        told("post", "2018-07-25", "Wednesday", figures=(killed(15),), attributed_to="police"),
    ]
    text = "A bomb hidden under a fruit stall tore through the crowded covered market of the old town."
    contexts = {name: context("Market bombed", text, date(2018, 7, 26)) for name in ("herald", "post")}
    (extracted,) = merge(mentions, Gazetteer.open(), {}, {}, contexts).events
    event = extracted.event
    assert [(s.article, s.quote) for s in event.sources] == [
        ("herald", "The herald tells it."),
        ("post", "The post tells it."),
    ]
    assert [str(s.says.killed) for s in event.sources] == ["12", "15"]
    assert [s.says.date for s in event.sources] == ["Wednesday", "Wednesday"]
    assert [s.attributed_to for s in event.sources] == [None, "police"]
    assert event.id == "2018-07-25-homs-bombing"
    assert event.date is not None
    assert event.date.first == date(2018, 7, 25)


def test_two_events_of_one_day_place_and_kind_of_name_have_two_ids() -> None:
    later = told("post", "2018-07-25", "Wednesday", type="accident/bombing")
    events = merge([told(when="2018-07-25", words="Wednesday"), later], Gazetteer.open(), {}, {}).events
    assert [e.event.id for e in events] == ["2018-07-25-homs-bombing", "2018-07-25-homs-bombing-2"]


def test_what_was_not_found_is_listed_for_review() -> None:
    vague = told(places=(), wording=("past",))
    (event,) = merge([vague], Gazetteer.open(), {}, {}).events
    assert event.review == ("no place was found", "low confidence")
    seen = ("told first", "main clause", "past")
    sure = told(when="2018-07-25", words="Wednesday", figures=(killed(12),), wording=seen)
    (found,) = merge([sure], Gazetteer.open(), {}, {}).events
    assert found.review == ()
    assert found.confidence > 0.7


def test_what_two_tellings_of_a_sentence_say_counts_once() -> None:
    death = replace(killed(1), people=(Person(),), rule="victim:killed")
    twice = [told(figures=(death,)), told(trigger=Span(start=5, end=9, text="left"), figures=(death,))]
    assert figures_of(twice) == {"killed": Figure(1, 1)}
