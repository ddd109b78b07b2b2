from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.content.extracted import read_extracted
from dateline.content.files import rewrite
from dateline.content.merging import write_events
from dateline.content.reading import read
from dateline.errors import ProblemsError
from dateline.model import Event, Extracted

from .samples import EVENTS, event, source

FERRY = event()
FIRE = event(
    id="2021-05-02-mill-fire",
    title="A fire destroys the mill",
    date="2021-05-02",
    place="oldmill",
    sources=[source("The mill burned on Sunday.", "gazette-mill"), source("Nobody was hurt.", "gazette-mill")],
)
FERRY_FILE = "events/2021-03/2021-03-04-ferry-sinks.yml"
FIRE_FILE = "events/2021-05/2021-05-02-mill-fire.yml"


@pytest.fixture
def root(tmp_path: Path):
    extract(tmp_path, FERRY, FIRE)
    return tmp_path


def extract(root, *events, **more):
    return write_events(root, [Extracted(event, 0.8, ()) for event in events], **more)


def changed(event, **new):
    return Event.model_validate(event.model_dump() | new)


def tree(root):
    return {path.relative_to(root).as_posix(): path.read_text() for path in root.rglob("*") if path.is_file()}


def edit(root, name, old, new):
    text = (root / name).read_text()
    assert old in text
    (root / name).write_text(text.replace(old, new))


def events(root):
    content = read(root)
    return {event.id: event for event in content.events}


def test_a_first_extraction(root):
    assert set(tree(root)) == {FERRY_FILE, FIRE_FILE} | {f".extracted/events/{e.id}.yml" for e in (FERRY, FIRE)}
    assert events(root) == {FERRY.id: FERRY, FIRE.id: FIRE}
    base = read_extracted(root)[FERRY.id]
    assert base.extracted == Extracted(FERRY, 0.8, ())
    assert base.wrote((root / FERRY_FILE).read_text(), FERRY_FILE)


def test_what_is_written_is_told(tmp_path):
    assert extract(tmp_path, FERRY, FIRE).added == (FERRY.id, FIRE.id)
    report = extract(tmp_path, changed(FERRY, title="Ferry sinks"))
    assert (report.changed, report.removed, report.unchanged) == ((FERRY.id,), (FIRE.id,), ())
    assert extract(tmp_path, changed(FERRY, title="Ferry sinks")).unchanged == (FERRY.id,)


def test_again_changes_no_byte(root):
    edit(root, FIRE_FILE, "A fire", "A great fire  # see the register\n#")
    before = tree(root)
    extract(root, FIRE, FERRY)
    assert tree(root) == before


def test_confidence_and_reasons_are_kept_beside(root):
    write_events(
        root, [Extracted(FERRY, 0.31, ("03/04 may be 3 April", "title: odd\ntitle: x")), Extracted(FIRE, 1, ())]
    )
    base = read_extracted(root)[FERRY.id]
    assert base.extracted.review == ("03/04 may be 3 April", "title: odd\ntitle: x")
    assert base.extracted.confidence == 0.31
    assert base.wrote((root / FERRY_FILE).read_text(), FERRY_FILE)


EDITS = [
    ("title: A ferry sinks off Port Alder", "title: The Alder ferry sinks", {"title": "The Alder ferry sinks"}),
    ("date: 2021-03-04", "date: 2021-03-03/2021-03-04", {"date": "2021-03-03/2021-03-04"}),
    ("place: port-alder", "place: {name: Gull Reef, lat: 51.5, lon: -3}", {"place": {"name": "Gull Reef", "lat": 51.5, "lon": -3}}),
    ("place: port-alder\n", "", {"place": ()}),
    ("type: other", "type: battles/armed-clash", {"type": "battles/armed-clash"}),
    ("status: unreviewed", "status: reviewed", {"status": "reviewed"}),
    ("status: unreviewed", "status: rejected", {"status": "rejected"}),
    ("status:", "note: Checked.\nstatus:", {"note": "Checked."}),
    ("status:", "figures: {killed: 14}\nstatus:", {"figures": {"killed": 14}}),
    ("killed: 12+", "killed: 13", None),
    ("date: Thursday", "date: that Thursday", None),
    ("    says:", "    attributed_to: the coast guard\n    says:", None),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "fields"), EDITS)
def test_a_human_edit_wins_and_everything_else_follows(root, old, new, fields):
    edit(
        root,
        FERRY_FILE,
        old,
        f"# why: the register\n{new}" if not old.startswith(("killed", "date: T", " ")) else new,
    )
    human = events(root)[FERRY.id]
    later = changed(
        FERRY, actors=["coast-guard"], sources=[*FERRY.sources, source("The toll may rise.", "herald-ferry")]
    )
    report = extract(root, later, FIRE)
    merged = events(root)[FERRY.id]
    assert report.problems == ()
    assert merged.actors == ("coast-guard",)
    assert [s.article for s in merged.sources] == ["gazette-ferry", "herald-ferry"]
    noted = ("actors", "herald-ferry") if human.status == "reviewed" else ()
    assert changed(merged, actors=(), sources=merged.sources[:1], since_review=()) == human
    assert merged.since_review == noted
    if fields:
        assert human == changed(FERRY, **fields)
        assert "# why: the register\n" in (root / FERRY_FILE).read_text()


@pytest.mark.parametrize(
    ("old", "new", "extracted", "message"),
    [
        ("A ferry sinks off Port Alder", "The Alder ferry sinks", {"title": "Ferry capsizes"},
         '2:8 E301 title: the extractor now says "Ferry capsizes"; "The Alder ferry sinks", which a person wrote, stays'),
        ("date: 2021-03-04\n", "", {"date": "2021-03-05"}, '2:1 E301 date: the extractor now says "2021-03-05"; nothing, which a person wrote'),
        ("2021-03-04", "2021-03", {"date": None}, '3:7 E301 date: the extractor now says nothing; "2021-03", which a person wrote'),
        ("killed: 12+", "killed: 13", {"sources": [source(FERRY.sources[0].quote, says={"killed": "12..15", "date": "Thursday"})]},
         '10:20 E301 killed: the extractor now says "12..15"; 13, which a person wrote'),
    ],
)  # fmt: skip
def test_a_conflict_is_told_and_the_person_wins(root, old, new, extracted, message):
    edit(root, FERRY_FILE, old, new)
    human = events(root)[FERRY.id]
    report = extract(root, changed(FERRY, **extracted), FIRE)
    assert [str(problem) for problem in report.problems] == [
        f"{(root / FERRY_FILE).as_posix()}:{message}" + str(report.problems[0]).partition(message)[2]
    ]
    assert events(root)[FERRY.id] == human


def test_agreement_is_no_conflict(root):
    edit(root, FERRY_FILE, "A ferry sinks off Port Alder", "Ferry capsizes")
    assert extract(root, changed(FERRY, title="Ferry capsizes"), FIRE).problems == ()


def test_comments_order_and_quoting_survive(root):
    text = "# mine\nsources:\n- quote: 'At least 12 people died on Thursday.'\n  article: gazette-ferry # weekly\n  says: {killed: 12+, date: Thursday}\ndate: '2021-03-04'\ntype: other\ntitle: Ours\nplace: port-alder\n# the end\n"
    (root / FERRY_FILE).write_text(text)
    extract(root, changed(FERRY, actors=["coast-guard"], date="2021-03-05"), FIRE)
    expected = text.replace("date: '2021-03-04'", "date: 2021-03-05").replace(
        "type: other\n", "type: other\nactors: [coast-guard]\n"
    )
    assert set((root / FERRY_FILE).read_text().split("\n")) == set(expected.split("\n"))


def test_a_deleted_event_stays_deleted(root):
    (root / FERRY_FILE).unlink()
    for _ in range(2):
        extract(root, changed(FERRY, title="Ferry capsizes"), FIRE)
        assert set(events(root)) == {FIRE.id}
    extract(root, FIRE)
    extract(root, FERRY, FIRE)
    assert set(events(root)) == {FIRE.id}


def test_a_rejected_event_stays_rejected_and_is_kept(root):
    edit(root, FERRY_FILE, "unreviewed", "rejected")
    extract(root, changed(FERRY, title="Ferry capsizes"), FIRE)
    assert events(root)[FERRY.id].status == "rejected"
    extract(root, FIRE)
    assert events(root)[FERRY.id].status == "rejected"


def test_a_deleted_source_stays_deleted(root):
    edit(root, FIRE_FILE, "  - article: gazette-mill\n    quote: Nobody was hurt.\n", "")
    extract(root, FERRY, changed(FIRE, title="Fire at the mill"))
    assert len(events(root)[FIRE.id].sources) == 1
    assert events(root)[FIRE.id].title == "Fire at the mill"


def test_what_is_not_found_any_more_goes_unless_a_person_touched_it(root):
    edit(root, FERRY_FILE, "title:", "# seen\ntitle:")
    report = extract(root)
    assert report.removed == (FIRE.id,)
    assert set(tree(root)) == {FERRY_FILE, f".extracted/events/{FERRY.id}.yml"}


def test_what_rests_on_an_article_without_text_stays(root):
    edit(root, FIRE_FILE, "unreviewed", "reviewed")
    report = extract(
        root,
        changed(FIRE, sources=[source("A new quote.", "herald-mill"), *FIRE.sources[:1]]),
        unread={"gazette-ferry", "gazette-mill"},
    )
    assert report.removed == ()
    assert [s.quote for s in events(root)[FIRE.id].sources] == [
        "The mill burned on Sunday.",
        "Nobody was hurt.",
        "A new quote.",
    ]


def test_an_event_keeps_its_id_when_the_extractor_names_it_otherwise(root):
    report = extract(root, changed(FERRY, id="2021-03-04-alder-disaster", title="Disaster off Alder"), FIRE)
    assert report.changed == (FERRY.id,)
    assert events(root)[FERRY.id].title == "Disaster off Alder"


def test_two_events_of_one_sentence_keep_their_ids(tmp_path):
    both = source("Three died in Alder and five were hurt in Oldmill.")
    alder = event(id="2021-03-04-alder", place="alder", sources=[both])
    mill = event(id="2021-03-04-oldmill", place="oldmill", sources=[both])
    extract(tmp_path, alder, mill)
    extract(tmp_path, changed(mill, title="Five hurt", id="x"), changed(alder, title="Three die", id="y"))
    assert {id: e.title for id, e in events(tmp_path).items()} == {alder.id: "Three die", mill.id: "Five hurt"}
    extract(tmp_path, alder)
    assert set(events(tmp_path)) == {alder.id}
    other = event(id="2021-03-04-fair", place="fairground", type="battles/armed-clash", sources=[both])
    extract(tmp_path, other)
    assert set(events(tmp_path)) == {other.id}


def test_an_id_is_never_given_twice(root):
    twin = changed(FERRY, sources=[source("Another ferry.", "herald-ferry")])
    report = extract(root, FERRY, twin, FIRE)
    assert report.added == (f"{FERRY.id}-2",)
    assert extract(root, twin, FIRE, FERRY).unchanged == (FERRY.id, f"{FERRY.id}-2", FIRE.id)


def test_the_id_of_a_deleted_event_is_not_given_again(root):
    (root / FERRY_FILE).unlink()
    extract(root, changed(FERRY, sources=[source("Another ferry.", "herald-ferry")]), FIRE)
    assert set(events(root)) == {f"{FERRY.id}-2", FIRE.id}


def test_a_renamed_file_stays_the_event_and_leaves_an_alias(root):
    (root / FERRY_FILE).rename(root / "events/2021-03/alder-ferry.yml")
    extract(root, changed(FERRY, title="Ferry capsizes"), FIRE)
    renamed = events(root)
    assert set(renamed) == {"alder-ferry", FIRE.id}
    assert renamed["alder-ferry"].aliases == (FERRY.id,)
    assert renamed["alder-ferry"].title == "Ferry capsizes"
    assert set(read_extracted(root)) == {"alder-ferry", FIRE.id}
    before = tree(root)
    extract(root, changed(FERRY, title="Ferry capsizes"), FIRE)
    assert tree(root) == before


def test_a_moved_file_stays_where_it_is(root):
    (root / "events/ferries").mkdir()
    (root / FERRY_FILE).rename(root / "events/ferries/2021-03-04-ferry-sinks.yml")
    extract(root, changed(FERRY, title="Ferry capsizes", date="2021-04-01"), FIRE)
    assert read(root).files[FERRY.id] == "events/ferries/2021-03-04-ferry-sinks.yml"
    assert events(root)[FERRY.id].title == "Ferry capsizes"


def test_a_split_event_stays_split(root):
    half = "  - article: gazette-mill\n    quote: Nobody was hurt.\n"
    edit(root, FIRE_FILE, half, "")
    (root / "events/2021-05/mill-escape.yml").write_text(
        f"title: A narrow escape\nplace: oldmill\nsources:\n{half}"
    )
    before = events(root)
    extract(root, FERRY, FIRE)
    assert events(root) == before


def test_merged_events_stay_merged(root):
    (root / FIRE_FILE).unlink()
    quote = "  - article: gazette-mill\n    quote: The mill burned on Sunday.\n"
    (root / FERRY_FILE).write_text((root / FERRY_FILE).read_text() + quote)
    before = events(root)
    extract(root, FERRY, FIRE)
    assert events(root) == before


def test_a_file_that_a_person_wrote_is_theirs(root):
    text = (
        "title: Our own words\ndate: 2021-06-01\nplace: quay\nsources:\n  - {article: a, quote: The crane fell.}\n"
    )
    (root / "events/crane.yml").write_text(text)
    crane = event(
        id="2021-06-01-crane",
        title="Crane falls",
        date="2021-06-01",
        place="quay",
        sources=[source("The crane fell.", "a")],
    )
    extract(root, FERRY, FIRE, crane)
    extract(root, FERRY, FIRE, changed(crane, title="A crane falls"))
    assert (root / "events/crane.yml").read_text() == text
    assert set(events(root)) == {FERRY.id, FIRE.id, "crane"}


def test_line_ends_of_windows_survive(root):
    for name in (FERRY_FILE, FIRE_FILE):
        (root / name).write_bytes((root / name).read_bytes().replace(b"\n", b"\r\n"))
    edit(root, FERRY_FILE, "unreviewed", "reviewed")
    (root / FERRY_FILE).write_bytes((root / FERRY_FILE).read_bytes().replace(b"\n", b"\r\n"))
    report = extract(root, changed(FERRY, title="Ferry capsizes"), changed(FIRE, title="Fire at the mill"))
    assert report.changed == (FERRY.id, FIRE.id)
    for name in (FERRY_FILE, FIRE_FILE):
        raw = (root / name).read_bytes()
        assert raw.count(b"\n") == raw.count(b"\r\n") > 5


def test_a_broken_file_is_left_alone_and_told(root):
    (root / FERRY_FILE).write_text("title: [\n")
    before = tree(root)
    report = extract(root, changed(FERRY, title="x"), FIRE)
    assert tree(root) == before
    assert [problem.code for problem in report.problems] == ["E104"]


def test_a_file_in_braces_is_left_alone_and_told(root):
    text = "{title: Ours, date: 2021-03-04, place: port-alder, type: other, sources: [{article: gazette-ferry, quote: At least 12 people died on Thursday.}]}\n"
    (root / FERRY_FILE).write_text(text)
    report = extract(root, changed(FERRY, actors=["coast-guard"]), FIRE)
    assert (root / FERRY_FILE).read_text() == text
    assert "E301 what the extractor changed has no place in this file" in str(report.problems[0])


def test_a_broken_base_stops_everything(root):
    before = tree(root)
    (root / f".extracted/events/{FERRY.id}.yml").write_text("<<<<<<< HEAD\ntitle: x\n")
    (root / f".extracted/events/{FIRE.id}.yml").write_text("title: x\n")
    with pytest.raises(ProblemsError) as caught:
        extract(root, FIRE)
    assert [p.code for p in caught.value.problems] == ["E108", "E202"]
    assert before[FERRY_FILE] == tree(root)[FERRY_FILE]


@settings(max_examples=25, deadline=None)
@given(st.lists(EVENTS.filter(lambda event: event.sources), max_size=3))
def test_any_events_are_written_and_written_again(tmp_path_factory, extracted):
    root = tmp_path_factory.mktemp("content")
    extract(root, *extracted)
    assert len(events(root)) == len(extracted)
    before = tree(root)
    extract(root, *extracted)
    assert tree(root) == before


def test_what_is_saved_while_the_extractor_works_is_left_as_it_is(root, monkeypatch):
    from dateline.content import planning

    def saved_meanwhile(*arguments):
        found = original(*arguments)
        edit(root, FERRY_FILE, "A ferry sinks off Port Alder", "Ferry sinks, captain says")
        return found

    original = planning.before
    monkeypatch.setattr(planning, "before", saved_meanwhile)
    report = extract(root, changed(FERRY, type="battles/armed-clash"), FIRE)
    assert [(p.path, p.code) for p in report.problems] == [((root / FERRY_FILE).as_posix(), "E302")]
    monkeypatch.undo()
    report = extract(root, changed(FERRY, type="battles/armed-clash"), FIRE)
    assert events(root)[FERRY.id] == changed(FERRY, title="Ferry sinks, captain says", type="battles/armed-clash")
    assert report.problems == ()


def test_what_a_stopped_run_wrote_without_its_base_is_the_extractors(root):
    before = tree(root)
    (root / f".extracted/events/{FERRY.id}.yml").unlink()
    extract(root, FERRY, FIRE)
    assert tree(root) == before


def test_what_a_stopped_run_changed_without_its_base_is_the_extractors(root, monkeypatch):
    edit(root, FIRE_FILE, "place: oldmill", "place: newmill  # as the Herald says")
    again = changed(FIRE, title="The mill is gone")

    def stopped(path, text):
        if ".extracted/events" in path.as_posix():
            raise KeyboardInterrupt
        rewrite(path, text)

    with monkeypatch.context() as patched:
        patched.setattr("dateline.content.merging.rewrite", stopped)
        with pytest.raises(KeyboardInterrupt):
            extract(root, FERRY, again)
    assert "title: The mill is gone" in (root / FIRE_FILE).read_text()
    extract(root, FERRY, again)
    assert read_extracted(root)[FIRE.id].extracted.event.title == "The mill is gone"
    assert not (root / ".extracted/coming").exists()
    extract(root, FERRY, changed(FIRE, title="The mill burned down"))
    assert events(root)[FIRE.id].title == "The mill burned down"
    assert events(root)[FIRE.id].place == ("newmill",)


def test_what_a_person_wrote_before_the_extractor_found_it_stays_the_persons(root):
    (root / f".extracted/events/{FERRY.id}.yml").unlink()
    edit(root, FERRY_FILE, "title: A ferry sinks off Port Alder", "title: The Alder ferry sinks")
    extract(root, FERRY, FIRE)
    extract(root, changed(FERRY, place="gull-reef", date="2021-03-05", title="Ferry lost"), FIRE)
    assert events(root)[FERRY.id] == changed(FERRY, title="The Alder ferry sinks")


HALVES = [
    changed(FIRE, id=f"2021-05-02-{id}", title=id, sources=[each])
    for id, each in zip(("half", "rest"), FIRE.sources, strict=True)
]


@pytest.mark.parametrize("refused", ["deleted", "rejected"])
def test_what_was_refused_does_not_come_back_in_parts(root, refused):
    if refused == "deleted":
        (root / FIRE_FILE).unlink()
    else:
        edit(root, FIRE_FILE, "unreviewed", "rejected")
    before = {event.id: event.sources for event in events(root).values()}
    for _ in range(2):
        assert extract(root, FERRY, *HALVES).added == ()
        assert {event.id: event.sources for event in events(root).values()} == before
    more = changed(HALVES[0], sources=[source("The mill burned on Monday.", "herald-mill")], date="2021-05-03")
    assert len(extract(root, FERRY, *HALVES, more).added) == 1


def test_no_event_of_a_person_is_left_without_a_source(root):
    edit(root, FIRE_FILE, "title: A fire", "title: The fire")
    edit(root, FIRE_FILE, "  - article: gazette-mill\n    quote: The mill burned on Sunday.\n", "")
    for _ in range(2):
        extract(root, FERRY, changed(FIRE, sources=FIRE.sources[:1]))
        assert [s.quote for s in events(root)[FIRE.id].sources] == ["Nobody was hurt."]


def test_half_of_an_event_under_a_new_name_is_told_by_its_title(root):
    both = changed(FERRY, sources=[*FERRY.sources, source("The toll may rise.", "herald-ferry")])
    extract(root, both, FIRE)
    path = root / FERRY_FILE
    head, _, rest = path.read_text().partition("  - article: herald-ferry")
    (root / "events/alder-ferry.yml").write_text(head)
    (root / "events/toll.yml").write_text("title: The toll\nsources:\n  - article: herald-ferry" + rest)
    path.unlink()
    extract(root, both, FIRE)
    assert events(root)["alder-ferry"].aliases == (FERRY.id,)
    assert events(root)["toll"].aliases == ()


def test_a_renamed_file_leaves_an_alias_though_it_is_not_found_again(root):
    (root / FIRE_FILE).rename(root / "events/2021-05/mill.yml")
    for _ in range(2):
        assert extract(root, FERRY).removed == ()
        assert events(root)["mill"].aliases == (FIRE.id,)
    assert set(read_extracted(root)) == {FERRY.id, "mill"}


def test_a_renamed_file_to_which_a_source_was_added_stays_the_event(root):
    (root / FIRE_FILE).rename(root / "events/2021-05/mill.yml")
    edit(root, "events/2021-05/mill.yml", "sources:\n", "sources:\n  - {article: letters, quote: I saw it burn.}\n")
    extract(root, FERRY, FIRE)
    assert events(root)["mill"].aliases == (FIRE.id,)
    assert set(events(root)) == {FERRY.id, "mill"}


def test_a_renamed_file_that_lost_most_of_its_sources_is_known_by_a_former_id(root):
    for old, new in (("2021-05-02-mill-fire", "mill"), ("mill", "old-mill")):
        (root / f"events/2021-05/{old}.yml").rename(root / f"events/2021-05/{new}.yml")
        if new == "mill":
            extract(root, FERRY, FIRE)
    (root / "events/2021-05/old-mill.yml").write_text(
        f"title: Mill burns\naliases: [{FIRE.id}]\nsources:\n  - {{article: gazette-mill, quote: Nobody was hurt.}}\n"
    )
    extract(root, FERRY, FIRE)
    assert events(root)["old-mill"].aliases == (FIRE.id, "mill")


def test_a_file_that_says_it_is_not_the_event_is_not_that_event_renamed(root):
    (root / FIRE_FILE).rename(root / "events/2021-05/mill.yml")
    edit(root, "events/2021-05/mill.yml", "sources:\n", f"not_same_as: [{FIRE.id}]\nsources:\n")
    extract(root, FERRY, FIRE)
    assert events(root)["mill"].aliases == ()


def test_an_event_gains_nothing_of_one_that_it_is_not(root):
    edit(root, FERRY_FILE, "sources:\n", f"not_same_as: [{FIRE.id}]\nsources:\n")
    edit(root, FIRE_FILE, "sources:\n", "note: Not at sea.\nsources:\n")
    extract(root, changed(FERRY, sources=[*FERRY.sources, *FIRE.sources]))
    assert events(root)[FERRY.id].sources == FERRY.sources
    edit(root, FERRY_FILE, f"not_same_as: [{FIRE.id}]\n", "")
    extract(root, changed(FERRY, sources=[*FERRY.sources, *FIRE.sources]), FIRE)
    assert len(events(root)[FERRY.id].sources) == 3
