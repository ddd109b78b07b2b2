import pytest
from hypothesis import assume, given, settings

from dateline.content.patching import patch
from dateline.content.reading import parse_event
from dateline.content.references import Known
from dateline.content.writing import event_data, format_event
from dateline.model import Event

from .samples import EVENTS

FILE = """\
# a remark at the top
title:   'A ferry   sinks'   # checked with the captain

date: 2021-03-04 # Thursday
place:
    - port-alder
# before the actors
actors: [ coast-guard ,  "crew" ]
figures:
    # by hand, from the harbour's register
    killed: 12   # sure
note: >-
    Folded by hand,
    as people do.

sources:
# the first source
-   quote: "At least 12
      people died."
    article: gazette-ferry   # the Gazette
    says: {killed: 12+}      # sic
# the second source
-   {article: herald-ferry, quote: 'It''s 14 - at least.'}  # one line
# the end
"""


def read(text):
    return parse_event(text, "x", "x.yml", Known())


def change(**new):
    before = read(FILE)
    data = event_data(before) | new
    after = Event.model_validate({k: v for k, v in data.items() if v is not None} | {"id": "x"})
    text = patch(FILE, event_data(before), event_data(after))
    assert read(text) == after
    return text


def lines(text):
    return set(text.split("\n"))


@pytest.mark.parametrize(
    ("new", "gone", "come"),
    [
        ({"title": "It: sank"}, "title:   'A ferry   sinks'   # checked with the captain", "title:   \"It: sank\"   # checked with the captain"),
        ({"date": "2021-03"}, "date: 2021-03-04 # Thursday", "date: 2021-03 # Thursday"),
        ({"date": None}, "date: 2021-03-04 # Thursday", "# Thursday"),
        ({"place": "gull-reef"}, "    - port-alder|place:", "place: gull-reef"),
        ({"actors": ["crew"]}, 'actors: [ coast-guard ,  "crew" ]', "actors: [crew]"),
        ({"figures": {"killed": 13}}, "    killed: 12   # sure", "    killed: 13   # sure"),
        ({"figures": {"killed": 12, "missing": 3}}, "", "    missing: 3"),
        ({"figures": {"missing": 3}}, "    killed: 12   # sure", "    missing: 3|    # sure"),
        ({"note": "Short."}, "note: >-|    Folded by hand,|    as people do.", "note: Short."),
        ({"note": "a\nb"}, "note: >-|    Folded by hand,|    as people do.", "note: |-|  a|  b".replace("|-|", "\0").replace("|", "\n").replace("\0", "|-\n")),
        ({"note": None}, "note: >-|    Folded by hand,|    as people do.", ""),
        ({"type": "other"}, "", "type: other"),
        ({"status": "reviewed"}, "", "status: reviewed"),
        ({"modality": "alleged"}, "", "modality: alleged"),
    ],
)  # fmt: skip
def test_only_what_changes_is_written(new, gone, come):
    text = change(**new)
    split = "\n" if "\n" in come else "|"
    assert lines(FILE) - lines(text) == (set(gone.split("|")) if gone else set())
    assert lines(text) - lines(FILE) == (set(come.split(split)) if come else set())


def sources(*changes):
    kept = [dict(source) for source in event_data(read(FILE))["sources"]]
    for source, new in zip(kept, changes, strict=False):
        source.update(new)
    return kept


def test_a_source_is_added_at_the_end():
    text = change(sources=[*sources(), {"article": "a", "quote": "New.", "says": {"killed": 3}}])
    assert text.endswith("# one line\n- article: a\n  quote: New.\n  says: {killed: 3}\n# the end\n")
    assert lines(FILE) <= lines(text)


def test_a_source_is_taken_out():
    assert lines(FILE) - lines(change(sources=sources()[:1])) == {
        "-   {article: herald-ferry, quote: 'It''s 14 - at least.'}  # one line"
    }
    text = change(sources=sources()[1:])
    assert "# the first source\n# the Gazette\n# sic\n# the second source\n" in text


def test_every_source_is_taken_out():
    text = change(sources=None)
    assert "sources" not in text
    assert all(
        f"# {words}" in text
        for words in ("the first source", "the Gazette", "sic", "the second source", "one line", "the end")
    )


def test_what_a_source_says_changes():
    text = change(sources=sources({"says": {"killed": 12}, "attributed_to": "crew"}, {"says": {"killed": 14}}))
    assert (
        "    article: gazette-ferry   # the Gazette\n    says: {killed: 12}      # sic\n    attributed_to: crew\n"
        in text
    )
    assert "says: {killed: 14}  # one line\n" in text
    assert '-   quote: "At least 12\n      people died."\n' in text


def test_a_key_without_a_value_gets_one():
    before = "title: X\nnote:  # none yet\nsources:\n"
    after = event_data(read(before)) | {"note": "why", "sources": ({"article": "a", "quote": "q"},)}
    assert (
        patch(before, event_data(read(before)), after)
        == "title: X\n# none yet\nnote: why\nsources:\n  - article: a\n    quote: q\n"
    )


def test_a_file_without_a_last_line_end():
    before = "title: X"
    assert (
        patch(before, event_data(read(before)), event_data(read(before)) | {"note": "why", "date": 2018})
        == "title: X\ndate: 2018\nnote: why\n"
    )


def test_the_first_figure_goes_where_another_comes_before_it():
    before = "title: X\nfigures:\n  injured: 2\nstatus: reviewed\n"
    assert (
        patch(before, event_data(read(before)), event_data(read(before)) | {"figures": {"killed": 1}})
        == "title: X\nfigures:\n  killed: 1\nstatus: reviewed\n"
    )


def test_a_file_that_is_a_mapping_in_braces_is_left_alone():
    before = "{title: X}\n"
    assert patch(before, event_data(read(before)), event_data(read(before)) | {"note": "why"}) is None


@settings(max_examples=100)
@given(EVENTS, EVENTS)
def test_any_event_becomes_any_other(one, other):
    """Sources go, change and come after those that stay, as they do in the merge."""
    quotes = {(source.article, " ".join(source.quote.split())) for source in one.sources}
    assume(len(quotes) == len(one.sources))  # which of two equal sources is gone, nobody can tell
    new = [s for s in other.sources if (s.article, " ".join(s.quote.split())) not in quotes]
    after = other.model_copy(update={"id": one.id, "sources": (*one.sources[1:], *new)})
    assert (
        parse_event(patch(format_event(one), event_data(one), event_data(after)), one.id, "x.yml", Known()) == after
    )
