import pytest
from hypothesis import given

from dateline.content.three_way import Conflict, keyed, merge, next_base
from dateline.content.writing import event_data

from .samples import EVENTS


@pytest.mark.parametrize(
    ("base", "now", "new", "merged", "conflict"),
    [
        ("a", "a", "b", "b", False),  # nobody touched it: the extractor's
        ("a", "b", "a", "b", False),  # a person changed it
        ("a", "b", "b", "b", False),  # both, alike
        ("a", "b", "c", "b", True),  # both, differently
        (None, None, "b", "b", False),
        (None, "b", None, "b", False),
        (None, "b", "c", "b", True),
        ("a", None, "a", None, False),  # a person took it out
        ("a", None, "c", None, True),
        ("a", "a", None, None, False),  # the extractor took it back
        ("a", "b", None, "b", True),
    ],
)
@pytest.mark.parametrize("wrap", [lambda v: {"note": v}, lambda v: {"figures": {"killed": v}}])
def test_every_case(base, now, new, merged, conflict, wrap):
    def clean(value):
        return wrap(value) if value else {}

    found, conflicts = merge(clean(base), clean(now), clean(new))
    assert found == clean(merged)
    assert bool(conflicts) == conflict
    if conflict:
        assert conflicts[0].person == now
        assert conflicts[0].extractor == new


def by_quote(data):
    return data | {"sources": keyed(data.get("sources", ()))}


@given(EVENTS, EVENTS)
def test_what_nobody_touched_follows_and_what_only_a_person_touched_stays(one, other):
    one, other = event_data(one), event_data(other)
    followed, no_conflicts = merge(one, one, other)
    stayed, none_either = merge(one, other, one)
    assert by_quote(followed) == by_quote(other)
    assert by_quote(stayed) == by_quote(other)
    assert no_conflicts == none_either == []


@given(EVENTS, EVENTS, EVENTS)
def test_a_persons_values_are_never_lost(base, now, new):
    base, now, new = map(event_data, (base, now, new))
    merged, conflicts = merge(base, now, new)
    for key in {*base, *now} - {"sources", "figures"}:
        if now.get(key) != base.get(key):
            assert merged.get(key) == now.get(key)
    assert all(isinstance(conflict, Conflict) for conflict in conflicts)
    again, _ = merge(new, merged, new)
    assert by_quote(again) == by_quote(merged)


@pytest.mark.parametrize(
    ("base", "now", "new", "remembered"),
    [
        ("a", "a", "b", "b"),
        ("a", "b", "c", "c"),
        ("a", "b", "b", "a"),  # the extractor has come to say what a person wrote: still the person's
        ("a", None, None, "a"),  # or to leave out what a person took out
        (None, "b", "b", None),
        ("a", "b", None, None),
    ],
)
@pytest.mark.parametrize("wrap", [lambda v: {"note": v}, lambda v: {"figures": {"killed": v}}])
def test_what_a_person_said_first_is_never_taken_for_the_extractors(base, now, new, remembered, wrap):
    def clean(value):
        return wrap(value) if value else {}

    assert next_base(clean(base), clean(now), clean(new)) == clean(remembered)


def test_a_quote_that_a_person_put_in_or_took_out_stays_so():
    def quotes(*said):
        return {"sources": tuple({"article": "a", "quote": each} for each in said)}

    assert next_base(quotes("one"), quotes("two"), quotes("one", "two")) == quotes("one")
    assert next_base(quotes("one"), quotes("two"), quotes("two")) == quotes("one")
    assert next_base(quotes("one"), quotes("one"), quotes("three")) == quotes("three")


def test_what_rests_on_an_article_that_could_not_be_read_stays_the_extractors():
    said = {"sources": ({"article": "a", "quote": "one"}, {"article": "b", "quote": "two"})}
    found = {"sources": ({"article": "a", "quote": "one"},)}
    assert next_base(said, said, found, ["b"]) == said
    assert next_base(said, said, found) == found
