"""Joining and splitting: one event, its old ids as aliases, the sources and edits of all, and it stays so."""

from pathlib import Path

import pytest

from dateline.content.checking import check
from dateline.content.extracted import read_extracted
from dateline.content.joining import join, join_named, keep_apart, split
from dateline.content.merging import write_events
from dateline.content.reading import read
from dateline.errors import DatelineError
from dateline.model import Extracted

from .samples import event, source

ONE = event(id="one", title="A ferry sinks", sources=[source("Twelve died.", "herald")])
TWO = event(
    id="two", title="Ferry goes down", sources=[source("Fifteen died.", "post"), source("It sank.", "mail")]
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write_events(tmp_path, [Extracted(ONE, 0.9), Extracted(TWO, 0.8)])
    return tmp_path


def edit(root: Path, id: str, old: str, new: str) -> None:
    path = root / read(root).files[id]
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def codes(root: Path) -> list[str]:
    return [p.code for p in check(read(root)) if p.code in ("E107", "E214", "E215", "R408", "R409", "R412")]


def test_one_event_with_the_sources_of_both_and_an_alias(root: Path) -> None:
    assert join(read(root), "one", ["two"]) == ()
    (joined,) = read(root).events
    assert (joined.id, joined.aliases, joined.same_as, joined.title) == ("one", ("two",), ("two",), "A ferry sinks")
    assert [s.article for s in joined.sources] == ["herald", "post", "mail"]
    assert list(read_extracted(root)) == ["one"]
    assert codes(root) == []


def test_a_line_in_the_file_does_the_same(root: Path) -> None:
    edit(root, "one", "status: unreviewed", "same_as: [two]  # the same ferry\nstatus: unreviewed")
    assert codes(root) == ["R409"]
    assert join_named(read(root)) == ()
    (joined,) = read(root).events
    assert joined.aliases == ("two",)
    assert "# the same ferry" in (root / read(root).files["one"]).read_text("utf-8")
    assert join_named(read(root)) == ()


def test_the_next_extraction_keeps_it_and_what_is_the_extractors_stays_so(root: Path) -> None:
    join(read(root), "one", ["two"])
    both = [*ONE.sources, *TWO.sources, source("Sixteen died.", "courier")]
    report = write_events(root, [Extracted(ONE.model_copy(update={"sources": tuple(both), "title": "New"}), 0.9)])
    assert (report.added, report.changed, report.problems) == ((), ("one",), ())
    (joined,) = read(root).events
    assert (joined.title, len(joined.sources), joined.same_as) == ("New", 4, ("two",))


def test_edits_of_both_are_kept_and_a_conflict_is_told(root: Path) -> None:
    edit(root, "one", "title: A ferry sinks", "title: Ours")
    edit(root, "two", "title: Ferry goes down", "title: Theirs\nnote: Look again.")
    edit(root, "two", "status: unreviewed", "status: reviewed")
    (problem,) = join(read(root), "one", ["two"])
    assert (problem.code, "Theirs" in problem.message) == ("E301", True)
    (joined,) = read(root).events
    assert (joined.title, joined.note, joined.status) == ("Ours", "Look again.", "reviewed")


def test_chains_are_followed_and_loops_are_not(root: Path) -> None:
    three = event(id="three", title="Third", sources=[source("Three.", "times")])
    write_events(root, [Extracted(ONE, 0.9), Extracted(TWO, 0.8), Extracted(three, 0.8)])
    edit(root, "one", "status:", "same_as: [two]\nstatus:")
    edit(root, "two", "status:", "same_as: [three]\nstatus:")
    join_named(read(root))
    (joined,) = read(root).events
    assert set(joined.aliases) == {"two", "three"}


@pytest.mark.parametrize(
    ("one", "two", "found"),
    [
        ("same_as: [twoo]", "", ["E214"]),
        ("not_same_as: [one]", "", ["E215"]),
        ("same_as: [two]", "same_as: [one]", ["E215", "E215", "R409", "R409"]),
        ("same_as: [two]\nnot_same_as: [two]", "", ["E215"]),
        ("same_as: [two]", "not_same_as: [one]", ["E215"]),
        ("not_same_as: [two]", "", []),
        ("not_same_as: [twoo]", "", ["R412"]),
    ],
)
def test_what_cannot_be_meant(root: Path, one: str, two: str, found: list[str]) -> None:
    edit(root, "one", "status:", f"{one}\nstatus:")
    edit(root, "two", "status:", f"{two}\nstatus:" if two else "status:")
    assert sorted(codes(root)) == found
    if "E215" in found:
        assert join_named(read(root)) == ()
        assert len(read(root).events) == 2


def test_a_part_becomes_an_event_of_its_own(root: Path) -> None:
    new = split(read(root), "two", ["mail"])
    first, second = sorted((e for e in read(root).events if e.id != "one"), key=lambda e: e.id)
    assert (first.id, second.id, second.not_same_as) == ("two", new, ("two",))
    assert [[s.article for s in e.sources] for e in (first, second)] == [["post"], ["mail"]]
    parts = [
        Extracted(TWO.model_copy(update={"sources": first.sources}), 0.8),
        Extracted(TWO.model_copy(update={"id": "three", "title": "Another", "sources": second.sources}), 0.8),
    ]
    report = write_events(root, [Extracted(ONE, 0.9), *parts])
    assert (report.added, report.removed, report.changed) == ((), (), (new,))
    assert {e.id: e.title for e in read(root).events}[new] == "Another"


@pytest.mark.parametrize("picked", [["herald"], ["post", "mail"], ["9"]])
def test_what_cannot_be_split_off(root: Path, picked: list[str]) -> None:
    with pytest.raises(DatelineError):
        split(read(root), "two", picked)
    assert len(read(root).events) == 2


def test_two_are_kept_apart(root: Path) -> None:
    keep_apart(read(root), "one", "two")
    assert {e.id: e.not_same_as for e in read(root).events} == {"one": ("two",), "two": ()}
    with pytest.raises(DatelineError):
        join(read(root), "one", ["three"])


def test_perhaps_one(root: Path) -> None:
    like = event(id="like", sources=[source("Twelve died when the ferry sank.", "times", says={"killed": 12})])
    same = event(id="same", sources=[source("The ferry sank, twelve died.", "globe", says={"killed": 12})])
    write_events(root, [Extracted(like, 0.9), Extracted(same, 0.9)])
    (found,) = [p for p in check(read(root)) if p.code == "R408"]
    assert "same" in found.message
    assert "killed 12" in found.message
    keep_apart(read(root), "same", "like")
    assert "R408" not in codes(root)


def test_what_was_joined_and_then_deleted_does_not_come_back(root: Path) -> None:
    join(read(root), "one", ["two"])
    (root / read(root).files["one"]).unlink()
    for _ in range(2):
        report = write_events(root, [Extracted(ONE, 0.9), Extracted(TWO, 0.8)])
        assert (report.added, report.changed, report.removed) == ((), (), ())
        assert read(root).events == ()
    other = event(
        id="three", title="A fire", date="2021-05-01", place="oldmill", sources=[source("It burned.", "post")]
    )
    assert write_events(root, [Extracted(ONE, 0.9), Extracted(TWO, 0.8), Extracted(other, 0.9)]).added == ("three",)


def test_what_a_person_wrote_takes_in_what_the_extractor_found(root: Path) -> None:
    own = root / "events/2021-03/own.yml"
    own.write_text("title: Our own\ndate: 2021-03-04\nsources:\n  - {article: diary, quote: I saw it.}\n")
    join(read(root), "own", ["two"])
    report = write_events(
        root, [Extracted(ONE, 0.9), Extracted(TWO.model_copy(update={"date": None, "title": "New"}), 0.9)]
    )
    assert (report.added, report.removed) == ((), ())
    assert {e.id: (e.title, str(e.date), len(e.sources)) for e in read(root).events}["own"] == (
        "Our own",
        "2021-03-04",
        3,
    )
    own.unlink()
    assert write_events(root, [Extracted(ONE, 0.9), Extracted(TWO, 0.9)]).added == ()
    assert [e.id for e in read(root).events] == ["one"]


def renamed(root: Path, id: str, new: str) -> None:
    path = root / read(root).files[id]
    path.rename(path.with_name(f"{new}.yml"))


def test_a_command_is_a_persons_last_word(root: Path) -> None:
    edit(root, "two", "status:", "not_same_as: [one]\nstatus:")
    join(read(root), "one", ["two"])
    (joined,) = read(root).events
    assert (joined.same_as, joined.not_same_as, codes(root)) == (("two",), (), [])


def test_what_is_not_the_whole_is_not_its_parts(root: Path) -> None:
    edit(root, "one", "status:", "not_same_as: [two]\nstatus:")
    new = split(read(root), "two", ["mail"])
    assert {e.id: e.not_same_as for e in read(root).events}[new] == ("two", "one")


@pytest.mark.parametrize("name", ["one", "two"])
def test_what_was_renamed_and_not_extracted_since_is_joined_as_it_was(root: Path, name: str) -> None:
    renamed(root, name, "renamed")
    kept, other = ("renamed", "two") if name == "one" else ("one", "renamed")
    assert join(read(root), kept, [other]) == ()
    assert sorted(read_extracted(root)) == [kept]
    (event,) = read(root).events
    assert event.title == "A ferry sinks"  # the extractor's titles of both: no person's, so nothing to tell
    report = write_events(root, [Extracted(ONE, 0.9), Extracted(TWO, 0.8)])
    assert report.problems == ()


def test_what_was_renamed_and_not_extracted_since_is_split_as_it_was(root: Path) -> None:
    renamed(root, "two", "renamed")
    new = split(read(root), "renamed", ["mail"])
    assert sorted(read_extracted(root)) == ["one", "renamed", new]


def test_same_as_may_name_an_event_by_the_id_that_it_had_before_both_were_renamed(root: Path) -> None:
    edit(root, "one", "sources:", "same_as: [two]\nsources:")
    for id, name in (("one", "mine"), ("two", "theirs")):
        path = root / read(root).files[id]
        path.rename(path.with_name(f"{name}.yml"))
    assert join_named(read(root)) == ()
    (joined,) = read(root).events
    assert (joined.id, len(joined.sources)) == ("mine", 3)
    assert {"two", "theirs"} <= set(joined.aliases)


def test_remarks_of_both_and_what_was_not_taken_over_stay(root: Path) -> None:
    edit(root, "one", "title: A ferry sinks", "title: Ours")
    edit(root, "two", "title: Ferry goes down", "title: Theirs  # of the Herald's")
    edit(root, "two", "status:", "# Ask the harbour.\nstatus:")
    join(read(root), "one", ["two"])
    text = (root / read(root).files["one"]).read_text("utf-8")
    assert text.endswith(
        "# Of two:\n# of the Herald's\n# Ask the harbour.\n# title: two, which is part of it now, had Theirs\n"
    )
    assert text.count("yaml-language-server") == 1


@pytest.mark.parametrize("name", ["one", "two"])
def test_the_address_before_a_renaming_leads_to_what_is_joined(root: Path, name: str) -> None:
    renamed(root, name, "renamed")
    join(read(root), *(("renamed", ["two"]) if name == "one" else ("one", ["renamed"])))
    assert {"one", "two", "renamed"} == {id for e in read(root).events for id in (e.id, *e.aliases)}


def test_the_address_before_a_renaming_leads_to_what_is_split(root: Path) -> None:
    renamed(root, "two", "renamed")
    split(read(root), "renamed", ["mail"])
    assert {e.id: e.aliases for e in read(root).events}["renamed"] == ("two",)


def test_a_part_that_was_split_off_and_deleted_does_not_come_back(root: Path) -> None:
    new = split(read(root), "two", ["mail"])
    (root / read(root).files[new]).unlink()
    for _ in range(2):
        assert write_events(root, [Extracted(ONE, 0.9), Extracted(TWO, 0.8)]).added == ()
        assert [s.article for e in read(root).events for s in e.sources] == ["herald", "post"]


def test_what_a_person_moved_from_one_to_the_other_stays_theirs_when_both_are_joined(root: Path) -> None:
    moved = "  - article: mail\n    quote: It sank.\n"
    edit(root, "two", moved, "")
    edit(root, "one", "sources:\n", f"sources:\n{moved}")
    join(read(root), "one", ["two"])
    left = [*ONE.sources, TWO.sources[0]]
    write_events(root, [Extracted(ONE.model_copy(update={"sources": tuple(left)}), 0.9)])
    assert [s.article for s in read(root).events[0].sources] == ["mail", "herald", "post"]


def test_what_a_person_changed_stays_theirs_though_the_other_event_said_so_already(root: Path) -> None:
    edit(root, "two", "title: Ferry goes down", "title: A ferry sinks")
    join(read(root), "one", ["two"])
    both = ONE.model_copy(update={"sources": (*ONE.sources, *TWO.sources), "title": "Another"})
    write_events(root, [Extracted(both, 0.9)])
    assert read(root).events[0].title == "A ferry sinks"


def test_a_source_that_a_person_typed_and_split_off_does_not_come_back(root: Path) -> None:
    edit(root, "one", "sources:\n", "sources:\n  - {article: courier, quote: It was fog.}\n")
    split(read(root), "one", ["courier"])
    found = ONE.model_copy(update={"sources": (*ONE.sources, source("It was fog.", "courier"))})
    write_events(root, [Extracted(found, 0.9), Extracted(TWO, 0.8)])
    assert [s.article for s in {e.id: e for e in read(root).events}["one"].sources] == ["herald"]
