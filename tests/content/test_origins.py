"""Machine or human, field by field: told by the base that the extractor wrote."""

import pytest

from dateline.content import origins, read
from dateline.content.extracted import base_path
from dateline.content.joining import join
from dateline.content.merging import write_events
from dateline.model import Extracted, Origin

from .samples import event, source

ONE = event(sources=[source("Twelve died.", "herald", says={"killed": 12}), source("It sank.", "mail")])
FILE = "events/2021-03/2021-03-04-ferry-sinks.yml"


@pytest.fixture
def root(tmp_path):
    write_events(tmp_path, [Extracted(ONE, 0.9)])
    return tmp_path


def edited(root, old, new):
    text = (root / FILE).read_text("utf-8")
    assert old in text
    (root / FILE).write_text(text.replace(old, new), "utf-8")
    return origins(read(root))[ONE.id]


@pytest.mark.parametrize(
    ("old", "new", "origin"),
    [
        ("title:", "# seen\ntitle:", Origin()),
        ("status: unreviewed", "status: reviewed\nnote: Ask again.", Origin()),
        ("date: 2021-03-04", "date: 2021-03-03", Origin(fields=frozenset({"date"}))),
        ("title: A ferry", "figures: {killed: 3}\ntitle: The ferry", Origin(fields=frozenset({"title", "figures"}))),
        ("date: 2021-03-04\n", "", Origin(fields=frozenset({"date"}))),
        ("killed: 12", "killed: 13, date: Thursday", Origin(says=frozenset({(0, "killed"), (0, "date")}))),
        ("sources:\n", "sources:\n  - {article: post, quote: Down it went.}\n", Origin(quotes=frozenset({0}))),
    ],
)  # fmt: skip
def test_what_a_person_wrote(root, old, new, origin):
    assert edited(root, old, new) == origin


def test_all_of_it_is_the_extractors_and_an_event_without_a_base_a_persons(root):
    (root / "events/2021-03/own.yml").write_text("title: My own\n")
    assert origins(read(root)) == {ONE.id: Origin(), "own": Origin(found=False)}
    assert origins(read(root))[ONE.id].is_machines


def test_it_stays_known_when_the_extractor_comes_to_agree_and_when_an_event_is_renamed_or_joined(root):
    edited(root, "date: 2021-03-04", "date: 2021-03-03")
    write_events(root, [Extracted(ONE.model_validate(ONE.model_dump() | {"date": "2021-03-03"}), 0.9)])
    assert origins(read(root))[ONE.id].fields == {"date"}
    (root / FILE).rename(root / "events/2021-03/ferry.yml")
    two = event(id="two", title="Another", date="2021-05-01", sources=[source("Two.", "times")])
    write_events(root, [Extracted(ONE, 0.9), Extracted(two, 0.9)])
    join(read(root), "ferry", ["two"])
    assert origins(read(root)) == {"ferry": Origin(fields=frozenset({"date"}))}


def test_nothing_is_said_where_it_is_not_known(root):
    base_path(root, ONE.id).write_text("<<<<<<< HEAD\n")
    assert origins(read(root)) == {}
    base_path(root, ONE.id).unlink()
    base_path(root, ONE.id).parent.rmdir()
    assert origins(read(root)) == {}
