from datetime import date

import pytest

from dateline.content.checking import check
from dateline.content.reading import read, read_event_file
from dateline.content.registers import read_kinds
from dateline.errors import ProblemsError

from .conftest import EVENT, PLACES, put


def problems(site):
    return [str(p) for p in read(site, date(2022, 1, 1)).problems]


def test_a_site_that_holds(site):
    put("events/undated/b.yml", "title: B")
    put("events/2020-01/a.yml", "title: A\ndate: 2020-01")
    content = read(site)
    assert content.problems == ()
    assert [e.id for e in content.events] == ["a", "2021-03-04-ferry", "b"]
    assert content.files["2021-03-04-ferry"] == "events/2021-03/2021-03-04-ferry.yml"
    assert content.events[1].sources[0].article == "gazette-ferry"
    assert content.articles["gazette-ferry"].text.startswith("At least 12 people")
    assert content.places["gull-reef"].within == "port-alder"
    assert content.actors["coast-guard"].aliases == ("CG",)
    assert content.kinds["battles/armed-clash"].acled == "armed_clash"


def test_events_without_a_date_stand_as_they_are_told(site):
    put("articles/story.md", "---\ntitle: Story\n---\nFirst the ferry left.\nThen it sank.\nAt last it was raised.")
    for id, quote in (("a", "At last it was raised."), ("b", "First the ferry left."), ("c", "Then it  sank.")):
        put(f"events/undated/{id}.yml", f"title: T\nsources:\n  - article: story\n    quote: {quote}")
    put("events/undated/d.yml", "title: Nobody told")
    assert [e.id for e in read(site).events] == ["2021-03-04-ferry", "d", "b", "c", "a"]


def test_a_folder_with_nothing_in_it(tmp_path):
    content = read(tmp_path)
    assert (content.events, content.places, content.problems) == ((), {}, ())
    assert content.kinds


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ("titel: x", '8:1 E201 unknown key "titel" (did you mean title?)'),
        ("xyzzy: x", '8:1 E201 unknown key "xyzzy" (the keys are title, date, place, origin, type, '),
        ("id: other", '8:1 E201 unknown key "id" (the file\'s name is the id)'),
        ("status: done", '8:9 E202 status: "done" is not one of unreviewed, reviewed, disputed, rejected'),
        ("status: reviewd", "(did you mean reviewed?)"),
        ("type: Battle", '8:7 E206 type "Battle" is not in the taxonomy or in types.yml'),
        ("targets: civilians", "8:10 E202 targets: must be a list (write [a, b])"),
        ("targets: [coast-guard, CoastGuard]", '8:24 E205 actor "CoastGuard" is not in actors.yml (did you mean coast-guard?)'),
        ("figures: {kiled: 3}", '8:11 E201 unknown key "kiled" (did you mean killed?)'),
        ("figures: {killed: many}", "8:19 E202 killed: 'many' is not a figure; write 8, 200+, ~50, 200..220 or 200..220+"),
        ("figures: {killed: 9..5}", "8:19 E202 killed: the minimum 9 is above the maximum 5"),
        ("figures: 12", "8:10 E202 figures: must be a mapping (write {a: b})"),
        ("origin: Alder haven", '8:9 E204 place "Alder haven" is not in places.yml (did you mean port-alder?)'),
        ("origin: {name: X, lat: 95}", "8:24 E202 lat: 95 is above 90"),
        ("origin: {name: X, lat: north}", '8:24 E202 lat: "north" is not a number'),
        ("origin: {name: Y, nam: X}", '8:19 E201 unknown key "nam" (did you mean name?)'),
        ("origin: {lat: 1}", "8:9 E203 the key name is missing"),
        ("origin: [a]", "8:9 E202 origin: a list is not text"),
        ("note: 1984", "8:7 E202 note: 1984 is not text (put it in quotes)"),
        ("note: ''", "NONE"),
        ("aliases: [../x]", '8:11 E202 aliases: "../x" is not of the form an-id'),
        ("  - quote: x", "8:5 E203 the key article is missing"),
        ("  - {article: a, quote: }", "8:25 E203 the key quote has no value"),
        ("  - {article: a, quote: ''}", "8:25 E202 quote: is empty"),
        ("  - {article: A B, quote: x}", '8:15 E207 article "A B" is not in content/articles/'),
        ("  - just text", "8:5 E202 sources: must be a mapping"),
        ("  - {article: a, quote: x, says: {kiled: 1}}", '8:35 E201 unknown key "kiled" (did you mean killed?)'),
        ("  - {article: a, quote: x, says: {date: 2018}}", "8:41 E202 date: 2018 is not text (put it in quotes)"),
        ("title: again", '8:1 E211 the key "title" is given twice (first in line 1)'),
        ("note: a: b", '8:8 E104 the YAML does not parse: a ": " within a text'),
        ("targets:", "NONE"),
        ("place:", '8:1 E211 the key "place" is given twice (first in line 3)'),
    ],
)  # fmt: skip
def test_a_fault_in_an_event_is_told_with_its_place(site, change, problem):
    put("events/2021-03/2021-03-04-ferry.yml", EVENT + change + "\n")
    put("events/2021-03/other.yml", "title: Others live on")
    found = problems(site)
    if problem == "NONE":
        assert found == []
        return
    assert len(found) == 1
    assert problem in found[0]
    assert found[0].startswith("content/events/2021-03/2021-03-04-ferry.yml:8:")
    assert [event.id for event in read(site).events] == ["other"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "x.yml E101 the file is empty"),
        ("# a remark\n", "x.yml E101 the file is empty"),
        ("- title: x\n", "x.yml:1:1 E202 must be a mapping"),
        ("date: 2018-07-25\n", "x.yml:1:1 E203 the key title is missing"),
        ("title:\n", "x.yml:1:7 E203 the key title has no value"),
        ("title: x\ndate: 25 July 2018\n", "x.yml:2:7 E202 date: '25 July 2018' is not a date; write 2018-07-25"),
        ("title: x\ndate: 2018-02-30\n", "x.yml:2:7 E202 date: '2018-02-30' is not a day of the calendar"),
        ("title: x\nplace: [Alder Haven, {name: ''}]\n", "x.yml:2:29 E202 name: is empty"),
        ("title: x\nplace: Suwieda\n", 'x.yml:2:8 E204 place "Suwieda" is not in places.yml'),
        (b"title: \xff\n", "x.yml:1:8 E102 not UTF-8"),
        (b"title: " + b"x" * 4_000_001, "x.yml E103 larger than 4 MB"),
    ],
)
def test_a_file_that_is_no_event(site, text, problem):
    put("events/x.yml", text)
    found = problems(site)
    assert any(problem in line for line in found), found
    assert len(read(site).events) == 1


def test_every_fault_is_told_at_once(site):
    put("events/x.yml", "titel: x\ndate: soon\nsources: [{quote: y}]\n")
    put("places.yml", PLACES + "Bad Id: {name: x}\nno-name: {}\nhigh: {name: H, lat: 99}\nempty:\n")
    found = "\n".join(problems(site))
    assert [line.split(" ")[1] for line in found.split("\n")] == [
        "E201",
        "E203",
        "E202",
        "E203",
        "E202",
        "E203",
        "E202",
        "E202",
    ]
    assert 'content/places.yml:5:1 E202 "Bad Id" is not a valid id' in found
    assert "content/places.yml:6:10 E203 the key name is missing" in found
    assert "content/places.yml:7:22 E202 lat: 99 is above 90" in found
    assert "content/places.yml:8:7 E202 empty: must be a mapping" in found


@pytest.mark.parametrize(
    "name", ["Upper.yml", "with space.yml", "under_score.yml", "dots..yml", "-x.yml", "é.yml", f"{'a' * 121}.yml"]
)
def test_a_name_that_is_no_id(site, name):
    put(f"events/2021-03/{name}", EVENT)
    assert f"content/events/2021-03/{name} E106" in problems(site)[0]


def test_another_ending_is_not_passed_over(site):
    put("events/x.yaml", EVENT)
    put("events/notes.txt", "not an event")
    put("events/.hidden.yml", "not an event")
    assert problems(site) == ["content/events/x.yaml E106 an event's file ends in .yml (rename it to x.yml)"]


def test_one_id_in_two_folders(site):
    put("events/undated/2021-03-04-ferry.yml", EVENT)
    assert problems(site) == [
        'content/events/undated/2021-03-04-ferry.yml:1:1 E107 the id "2021-03-04-ferry" is that of '
        "content/events/2021-03/2021-03-04-ferry.yml too (rename one of them)"
    ]
    assert len(read(site).events) == 1


def test_markup_and_templates_stay_text(site):
    title = "<script>alert('{{ 7 * 7 }}')</script> {% include '/etc/passwd' %}"
    put("events/x.yml", f'title: "{title}"\n')
    assert next(e for e in read(site).events if e.id == "x").title == title


def test_a_broken_article_and_a_broken_register_take_nothing_down(site):
    put("articles/broken.md", "---\ntitle: [\n---\n")
    put("actors.yml", "a: [\n")
    content = read(site)
    assert [p.code for p in content.problems] == ["E104", "E104"]
    assert len(content.events) == len(content.articles) == 1


@pytest.mark.parametrize(
    ("entry", "problem"),
    [
        ("a: {name: A, within: nowhere}", '5:22 E204 place "nowhere" is not in places.yml'),
        ("a: {name: A, within: gul-reef}", "(did you mean gull-reef?)"),
        ("a: {name: A, within: a}", "5:22 E217 within: a within a (a place cannot contain itself)"),
        ("a: {name: A, within: b}\nb: {name: B, within: a}", "5:22 E217 within: a within b within a"),
    ],
)
def test_containing_places_are_there_and_never_go_in_a_circle(site, entry, problem):
    put("places.yml", PLACES + entry)
    content = read(site)
    assert problem in str(content.problems[0])
    assert content.places["a"].within is None
    assert content.places["gull-reef"].within == "port-alder"


def test_types_of_the_site_go_over_those_of_the_package(site):
    put("types.yml", "other: {label: Misc}\nprotests/strike: {label: Strike, acled: protest}\n")
    kinds, problems = read_kinds("content/types.yml")
    assert problems == []
    assert kinds["protests/strike"].acled == "protest"
    assert kinds["other"].label == "Misc"
    put("types.yml", "battles/armed-clash: {colour: '#000000'}\nx: {acled: war}\nX: {label: Y}\n")
    kinds, problems = read_kinds("content/types.yml")
    assert (kinds["battles/armed-clash"].colour, kinds["battles/armed-clash"].acled) == ("#000000", "armed_clash")
    assert [str(p).split(" ")[0] for p in problems] == [
        "content/types.yml:2:4",
        "content/types.yml:2:12",
        "content/types.yml:3:1",
    ]


def test_a_site_leaves_kinds_out(site):
    put("types.yml", "disaster/storm: false\nprotests: false\ndisaster/strom: false\n")
    kinds, problems = read_kinds("content/types.yml")
    assert {"disaster/storm", "protests"}.isdisjoint(kinds)
    assert kinds["protests/strike"].parent is None
    assert [str(p) for p in problems] == [
        'content/types.yml:3:1 E206 type "disaster/strom" is not in the taxonomy or in types.yml '
        "(did you mean disaster/storm?)"
    ]


def test_an_event_of_a_kind_that_is_left_out_is_told_of(site):
    put("types.yml", "disaster/storm: false\n")
    put("events/undated/gale.yml", "title: A gale\ntype: disaster/storm\n")
    (found,) = [str(p) for p in check(read(site, date(2022, 1, 1))) if p.code == "E206"]
    assert found.startswith('content/events/undated/gale.yml:2:7 E206 type "disaster/storm" is not in the taxonomy')


@pytest.mark.parametrize(
    ("entry", "problem"),
    [
        (
            "a: {label: A, parent: acident}",
            '1:23 E206 type "acident" is not in the taxonomy or in types.yml (did you',
        ),
        ("a: {label: A, parent: a}", "1:23 E217 parent: a is one of a (name a wider kind)"),
        ("protests: {parent: protests/strike}", "1:20 E217 parent: protests is one of protests/strike is one of"),
        ("a: {label: A, plover: FIGHT}", '1:23 E202 plover: "FIGHT" is not one of AGREE, CONSULT'),
        ("a: {label: A, icon: A Bell}", "1:21 E202 icon: "),
        ("a: {label: A, sub_events: [Riot]}", '1:28 E202 sub_events: "Riot" is not one of'),
    ],
)
def test_a_fault_in_a_kind_is_told_with_its_place(site, entry, problem):
    put("types.yml", entry)
    _, problems = read_kinds("content/types.yml")
    assert len(problems) == 1
    assert problem in str(problems[0])


def test_a_publication_date_in_the_future(site):
    put("articles/tomorrow.md", "---\ntitle: x\npublished: 2021-09-01\n---\n")
    assert "E212" in [p.code for p in read(site, date(2021, 1, 1)).problems]
    assert read(site, date(2022, 1, 1)).problems == ()


def test_one_file(site):
    assert read_event_file(site, "events/2021-03/2021-03-04-ferry.yml").title == "A ferry sinks"
    with pytest.raises(ProblemsError, match=r"content/events/gone\.yml E105 cannot be read: No such file"):
        read_event_file(site, "events/gone.yml")


def test_windows_line_ends_and_byte_order_marks(site):
    put("events/x.yml", b"\xef\xbb\xbftitle: X\r\nnote: |\r\n  a\r\n  b\r\n")
    assert next(e for e in read(site).events if e.id == "x").note == "a\nb"
