from datetime import date

import pytest

from dateline.content import check, read
from dateline.content.merging import write_events
from dateline.model import Extracted

from .conftest import ARTICLE, EVENT, EVENT_FILE, PLACES, put
from .samples import event, source


def problems(site):
    return [str(problem) for problem in check(read(site, date(2022, 1, 1)))]


def test_a_site_that_holds_has_no_problem(site):
    assert problems(site) == []


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("place: port-alder", "place: port-aldr", '3:8 E204 place "port-aldr" is not in places.yml (did you mean port-alder?)'),
        ("place: port-alder", "place: alderhafen", '3:8 E204 place "alderhafen" is not in places.yml (did you mean port-alder?)'),
        ("place: port-alder", "place: [port-alder, xyz]", '3:21 E204 place "xyz" is not in places.yml'),
        ("place: port-alder", "origin: xyz", '3:9 E204 place "xyz" is not in places.yml'),
        ("actors: [coast-guard]", "actors: [cost-guard]", '4:10 E205 actor "cost-guard" is not in actors.yml (did you mean coast-guard?)'),
        ("actors: [coast-guard]", "targets:\n  - coast-guard\n  - crew", '6:5 E205 actor "crew" is not in actors.yml'),
        ("actors:", "type: battles/armed-clsh\nactors:", '4:7 E206 type "battles/armed-clsh" is not in the taxonomy or in types.yml '
         "(did you mean battles/armed-clash?)"),
        ("article: gazette-ferry", "article: gazette-fery", '6:14 E207 article "gazette-fery" is not in content/articles/ (did you mean gazette-ferry?)'),
        ("At least 12", "At least 13", "7:12 E208 the quote is not in the text of gazette-ferry "
         '(the article says "At least 12 people died on Thursday.")'),
        ("At least 12 people died on Thursday.", "Nothing like it, not even remotely alike", "7:12 E208 the quote is not in the text of gazette-ferry"),
        ("date: 2021-03-04", "date: 2021-03-06", "2:7 E209 2021-03-06 is after gazette-ferry was published, on 2021-03-05 "
         "(set modality: announced where it was to come)"),
        ("actors:", "aliases: [2021-03-04-fery]\nactors:", None),
        ("actors:", "aliases: [other]\nactors:", '4:11 E107 the id "other" is another event\'s'),
        ("actors:", "aliases: [2021-03-04-ferry]\nactors:", '4:11 E107 "2021-03-04-ferry" is the event\'s own id (take it out)'),
        ("date: 2021-03-04", "date: 2021-03-06\nmodality: announced", None),
        ("date: 2021-03-04", "date: ../2021-03-06", None),
        ("date: 2021-03-04", "date: 2021-03", None),
        ("At least 12 people died on Thursday.", "died on\n      Thursday.", None),
    ],
)  # fmt: skip
def test_what_files_say_of_each_other(site, old, new, problem):
    put("events/other.yml", "title: Another\nsources: [{article: gazette-ferry, quote: The inquiry opens}]\n")
    put(EVENT_FILE, EVENT.replace(old, new))
    assert problems(site) == ([f"content/{EVENT_FILE}:{problem}"] if problem else [])


def test_an_event_needs_a_source(site):
    put("events/x.yml", "title: X\n")
    assert problems(site) == ["content/events/x.yml:1:1 E210 no source (add one, or set status: rejected)"]


def test_a_rejected_event_is_not_checked(site):
    put("events/x.yml", "title: X\nplace: nowhere\nstatus: rejected\n")
    assert problems(site) == []


def test_problems_of_reading_are_among_them_and_bring_no_others(site):
    """A reference to an entry that does not hold is right; the entry is wrong."""
    put("places.yml", PLACES.replace("lat: 51.2", "lat: 151.2"))
    put("actors.yml", "coast-guard: [\n")
    put("articles/gazette-ferry.md", ARTICLE.replace("title: Ferry", "titel: Ferry"))
    put("types.yml", "harbour/crash: {}\n")
    put(EVENT_FILE, EVENT + "type: harbour/crash\n")
    found = [line.split(" ")[0:2] for line in problems(site)]
    assert [path.split(":")[0] for path, _ in found if "events" in path] == []
    assert {"content/places.yml:1", "content/actors.yml:2", "content/types.yml:1"} <= {
        ":".join(p.split(":")[:2]) for p, _ in found
    }


def test_a_file_that_does_not_hold_is_compared_with_the_others_all_the_same(site):
    put(
        "events/x.yml",
        "title: [X]\nplace: alderhafen\ncolour: red\nsources:\n- {article: gazette-fery, quote: At least}\n- {article: gazette-ferry}\n"
        "- {article: gazette-ferry, quote: Not there at all}\n",
    )
    put("events/later.yml", "title: X\ndate: 2021-04\nmodality: hoped\nsources: none\n")
    assert [line.split(" ", 2)[:2] for line in problems(site)] == [
        ["content/events/later.yml:3:11", "E202"],
        ["content/events/later.yml:4:10", "E202"],
        ["content/events/x.yml:1:8", "E202"],
        ["content/events/x.yml:2:8", "E204"],
        ["content/events/x.yml:3:1", "E201"],
        ["content/events/x.yml:5:13", "E207"],
        ["content/events/x.yml:6:3", "E203"],
        ["content/events/x.yml:7:35", "E208"],
    ]


def test_an_id_that_is_taken_or_none_hides_nothing(site):
    put("events/other/2021-03-04-ferry.yml", EVENT.replace("place: port-alder", "place: xyz"))
    put("events/The Ferry.yml", EVENT.replace("place: port-alder", "place: xyz"))
    told = [(problem.path, problem.line, problem.code) for problem in check(read(site, date(2022, 1, 1)))]
    assert told == [
        ("content/events/The Ferry.yml", 0, "E106"),
        ("content/events/The Ferry.yml", 3, "E204"),
        ("content/events/other/2021-03-04-ferry.yml", 1, "E107"),
        ("content/events/other/2021-03-04-ferry.yml", 3, "E204"),
    ]


def test_who_names_what_does_not_hold_is_right(site):
    put("events/x.yml", "title: [X]\n")
    put(EVENT_FILE, EVENT + "same_as: [x]\n")
    assert [line.split(" ")[0] for line in problems(site)] == [
        "content/events/x.yml:1:1",
        "content/events/x.yml:1:8",
    ]


def test_entries_that_do_not_hold_are_compared_with_the_others_all_the_same(site):
    put("places.yml", PLACES + "cove: {name: Cove, lat: x, within: port-aldr}\nquay: {name: Quay, within: cove}\n")
    put("types.yml", "harbour/crash: {label: Crash, parent: harbur, hue: red}\n")
    assert [line.split(" ", 2)[:2] for line in problems(site)] == [
        ["content/places.yml:5:25", "E202"],
        ["content/places.yml:5:36", "E204"],
        ["content/types.yml:1:39", "E206"],
        ["content/types.yml:1:47", "E201"],
    ]


def test_texts_that_are_left_out_are_told(site):
    put("articles/gazette-ferry.md", ARTICLE.partition("\n\n")[0])
    assert problems(site) == [
        "content/articles/gazette-ferry.md:2:1 R405 its text is left out, so 1 quote could not be compared with it"
    ]


def test_a_copy_of_nothing(site):
    put("articles/gazette-ferry.md", ARTICLE.replace("title:", "copy_of: gazete-ferry\ntitle:"))
    assert problems(site) == [
        'content/articles/gazette-ferry.md:2:1 E207 article "gazete-ferry" is not in content/articles/ (did you mean gazette-ferry?)'
    ]


def test_copies_of_each_other(site):
    put("articles/gazette-ferry.md", ARTICLE.replace("title:", "copy_of: herald\ntitle:"))
    put("articles/herald.md", ARTICLE.replace("title:", "copy_of: gazette-ferry\ntitle:"))
    put("articles/post.md", ARTICLE.replace("title:", "copy_of: herald\ntitle:"))
    assert problems(site) == [
        f"content/articles/{one}.md:2:1 E217 copy_of: {one} is a copy of {other} is a copy of {one} "
        "(take it out of the one that came first)"
        for one, other in (("gazette-ferry", "herald"), ("herald", "gazette-ferry"))
    ]


@pytest.mark.parametrize(
    ("others", "told"),
    [
        ("", []),
        ("harbour: {name: Harbour Police, aliases: [CG]}", []),  # a name of two is no loop
        ("harbour: {name: Harbour Police, aliases: [Coast Guard]}", []),
        (
            "harbour: {name: Harbour Police, aliases: [hp, Coast guard]}\nhp: {name: CG, aliases: [harbour]}",
            ["1:44 coast-guard hp harbour coast-guard", "2:43 harbour hp harbour", "2:47 harbour coast-guard hp harbour", "3:26 hp harbour hp"],
        ),
        ("cg: {name: CG, aliases: [coast-guard]}", ["1:44 coast-guard cg coast-guard", "2:26 cg coast-guard cg"]),
    ],
)  # fmt: skip
def test_actors_who_are_each_called_the_other(site, others, told):
    put("actors.yml", f"coast-guard: {{name: Coast Guard, aliases: [CG]}}\n{others}\n")
    found = [line for line in problems(site) if "actors.yml" in line]
    assert [line.split(" (")[0].split("actors.yml:")[1] for line in found] == [
        f"{where} E217 aliases: {' is also called '.join(way)}" for where, *way in map(str.split, told)
    ]


def test_ids_that_lead_to_each_other(site):
    put(EVENT_FILE, EVENT + "aliases: [other]\n")
    put("events/other.yml", EVENT + "aliases: [2021-03-04-ferry]\n")
    assert [line.split(" (")[0] for line in problems(site) if " E107 " in line] == [
        f'content/{EVENT_FILE}:8:11 E107 the id "other" is another event\'s',
        'content/events/other.yml:8:11 E107 the id "2021-03-04-ferry" is another event\'s',
    ]


def test_names_to_define_are_told_once_each(site):
    put(EVENT_FILE, EVENT.replace("place: port-alder", "place: [{name: Cliff End}, gull-reef]"))
    put("events/b.yml", EVENT.replace("place: port-alder", "place: {name: Cliff End}\norigin: {name: Gull Reef}"))
    put("events/c.yml", EVENT.replace("place: port-alder", "place: {name: Known, lat: 1, lon: 2}"))
    assert problems(site) == [
        f'content/{EVENT_FILE}:3:9 R401 the place "Cliff End" of 2 events is not defined (add cliff-end: {{name: Cliff End, lat: …, lon: …}} to places.yml)',
        'content/events/b.yml:4:9 R401 the place "Gull Reef" of 1 event is not defined (write place: gull-reef, or add the name to its names)',
        "content/places.yml:2:1 R401 the place gull-reef of 1 event has no coordinates (add lat: and lon:)",
    ]


def test_dates_to_anchor(site):
    dated = EVENT.replace("date: 2021-03-04\n", "") + "    says: {date: Thursday}\n"
    put(EVENT_FILE, dated)
    assert problems(site) == [
        f'content/{EVENT_FILE}:7:18 R402 no date, and "Thursday" could not be anchored (write date: by hand)'
    ]
    put("articles/gazette-ferry.md", ARTICLE.replace("published: 2021-03-05\n", ""))
    assert problems(site) == [
        "content/articles/gazette-ferry.md:1:1 R404 no publication date (add published: YYYY-MM-DD, and published_basis: how it is known)",
        f'content/{EVENT_FILE}:7:18 R402 no date, and "Thursday" could not be anchored (add published: YYYY-MM-DD to content/articles/gazette-ferry.md)',
    ]


def test_doubts_of_the_extractor(site):
    quote = source("The inquiry opens on 9 March.")
    doubtful = event(id="doubt", type=None, sources=[quote])
    reviewed = event(id="sure", type=None, place="gull-reef", status="reviewed", sources=[quote])
    write_events(site, [Extracted(doubtful, 0.4, ("03/04 may be 3 April",)), Extracted(reviewed, 0.4)])
    put("places.yml", PLACES.replace("within", "lat: 1\n  lon: 2\n  within"))
    assert problems(site) == [
        "content/events/2021-03/doubt.yml:5:9 R403 confidence 0.40; 03/04 may be 3 April (set status: reviewed when it is right)"
    ]
    put(".extracted/events/doubt.yml", "<<<<<<<\n")
    assert "content/.extracted/events/doubt.yml" in problems(site)[0]


def test_a_register_is_not_needed(site):
    put("actors.yml", "")
    put(EVENT_FILE, EVENT.replace("actors: [coast-guard]\n", ""))
    assert problems(site) == []


def test_an_article_in_a_language_that_is_not_read(site):
    put("articles/gazette-ferry.md", ARTICLE.replace("published:", "language: fr\npublished:"))
    assert problems(site) == [
        'content/articles/gazette-ferry.md:3:1 R406 events are not extracted from an article in "fr" '
        "(write its events by hand, or set language: if that is wrong)"
    ]
