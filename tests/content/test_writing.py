from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from dateline.content.files import write_atomic
from dateline.content.reading import parse_event
from dateline.content.references import Known
from dateline.content.writing import entry, event_path, format_event, item
from dateline.errors import ProblemsError
from dateline.files.strict_yaml import load
from dateline.model import Event

from .samples import EVENTS, ODD_TEXTS, event, source

WRITTEN = """\
# yaml-language-server: $schema=../../event.schema.json
title: "Harbour: a ferry sinks off Port Alder"
date: 2021-03-04
place: [port-alder, {name: Gull Reef, lat: 51.25, lon: -3.0}]
type: other
actors: [coast-guard]
figures:
  killed: 12..14+
status: unreviewed
sources:
  - article: gazette-ferry
    quote: At least 12 people died on Thursday, officials said.
    says: {killed: 12+, date: Thursday}
    attributed_to: officials
    reported: 2021-03-05
  - article: gazette-ferry
    quote: |-
      "We counted 14."
      He would not say more.
    says: {killed: 14}
  - article: gazette-ferry
    quote: '"No": that was all'
"""


def read_back(written, id):
    return parse_event(written, id, "x.yml", Known())


def test_an_event_is_written_as_people_like_it():
    sources = [
        source("At least 12 people died on Thursday, officials said.", says={"killed": "12+", "date": "Thursday"},
               attributed_to="officials", reported="2021-03-05"),
        source('"We counted 14."\nHe would not say more.', says={"killed": 14}),
        source('"No": that was all'),
    ]  # fmt: skip
    ferry = event(
        title="Harbour: a ferry sinks off Port Alder",
        place=["port-alder", {"name": "Gull Reef", "lat": 51.25, "lon": -3}],
        actors=["coast-guard"],
        figures={"killed": "12..14+"},
        sources=sources,
    )
    assert format_event(ferry) == WRITTEN
    assert read_back(WRITTEN, ferry.id) == ferry


@given(EVENTS)
def test_every_event_is_read_back_as_it_was(any_event):
    assert read_back(format_event(any_event), any_event.id) == any_event


DATA = st.recursive(
    st.text(st.characters(codec="utf-8"), max_size=30) | ODD_TEXTS | st.booleans() | st.integers(-(10**17), 10**17)
    | st.floats(-1e9, 1e9).filter(lambda x: x == 0 or abs(x) > 1e-9),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(st.characters(codec="utf-8"), max_size=9), inner, max_size=4),
)  # fmt: skip


@given(st.sampled_from(["says", "place", "note"]), DATA)
def test_any_data_is_read_back_exactly(key, value):
    read = load(entry(key, value), "x.yml")
    assert read == {key: value}
    assert load(item(value, 0), "x.yml") == [value]


@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=30) | ODD_TEXTS)
def test_other_readers_of_yaml_read_the_same_text(text):
    read = yaml.load(entry("note", text), Loader=yaml.SafeLoader)["note"]
    assert read == text or yaml.load(entry("note", text), Loader=yaml.BaseLoader)["note"] == text


@pytest.mark.parametrize(
    "text", ["no", "Yes", "on", "NULL", "~", "12:30", "0123", "1e3", "0o17", "1_000", "y", "5.", ".5", "<<", "="]
)
def test_what_other_readers_would_take_for_something_else_is_quoted(text):
    assert entry("note", text) == f'note: "{text}"\n'


@pytest.mark.parametrize("text", ["2018-07-25", "200+", "~50", "200..220", "../2018-07-29", "…and so on", "<script>alert(1)</script>",
                                  "a, b; c (d) 5%", "it's", "السويداء", "http://example.org/a#b", "12:30 p.m."])  # fmt: skip
def test_what_nobody_mistakes_stays_plain(text):
    assert entry("note", text) == f"note: {text}\n"


def test_long_texts_are_never_folded():
    quote = "word " * 400 + "end"
    assert f"    quote: {quote}\n" in format_event(event(sources=[source(quote)]))


def test_long_lists_stand_below_their_key():
    written = entry("actors", [f"actor-number-{n}" for n in range(20)])
    assert written.startswith("actors:\n  - actor-number-0\n")
    assert load(written, "x.yml")["actors"][19] == "actor-number-19"


@pytest.mark.parametrize(
    ("date", "folder"),
    [
        ("2018-07-25", "2018-07"),
        ("2018", "2018-01"),
        ("../2018-07-29", "2018-07"),
        ("2018-07-30/2018-08-02", "2018-07"),
        (None, "undated"),
    ],
)
def test_the_month_is_the_folder(date, folder):
    assert event_path(event(id="x", date=date)) == f"events/{folder}/x.yml"


@pytest.mark.parametrize(("path", "schema"), [("events/x.yml", "../event"), ("events/a/b/x.yml", "../../../event")])
def test_the_schema_is_found_from_any_folder(path, schema):
    assert format_event(event(), path).startswith(f"# yaml-language-server: $schema={schema}.schema.json\n")


def test_a_file_is_replaced_as_a_whole(tmp_path: Path):
    path = tmp_path / "new" / "x.yml"
    write_atomic(path, "a: é\n")
    write_atomic(path, "b\n")
    assert path.read_bytes() == b"b\n"
    assert [file.name for file in path.parent.iterdir()] == ["x.yml"]


def test_a_file_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path):
    (tmp_path / "x.yml").mkdir()
    with pytest.raises(ProblemsError, match=r"x\.yml E105 cannot be written"):
        write_atomic(tmp_path / "x.yml", "a\n")
    assert [file.name for file in tmp_path.iterdir()] == ["x.yml"]


def test_events_of_the_model_and_of_the_file_agree():
    assert next(iter(load(format_event(event()), "x"))) == next(iter(Event.model_fields))
