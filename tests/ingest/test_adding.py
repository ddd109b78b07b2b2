import codecs
import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.ingest import Entry, add, read_sources
from dateline.ingest.article_file import format_article, parse_article
from dateline.ingest.front_matter import KEYS as KNOWN_KEYS
from dateline.ingest.text import SIZE_LIMIT
from dateline.model import Article

TODAY = date(2020, 6, 1)
SEED = Path(__file__).parents[2] / "seeds"
BRIDGE = """Old bridge closed after cracks are found

PORT ELSA, March 2 (ENA) - The old bridge over the Elsa was closed on Monday after inspectors found cracks in two pillars.
The city says that the detour over the ring road will add a quarter of an hour to most journeys.
“Nobody was hurt”, the mayor told reporters; repairs could take until spring and cost about four million crowns.
"""
FERRY = """Ferry carries walkers across the Elsa

A ferry will carry walkers and cyclists across the Elsa from Thursday, the port authority announced on Tuesday.
It runs every twenty minutes from six in the morning and is free for people who live in the old town.
The boat was last used in the flood of nine years ago, when the lower quarters were cut off for days.
"""


@pytest.fixture
def site(tmp_path):
    content = tmp_path / "site" / "content"
    content.mkdir(parents=True)
    return content


@pytest.fixture
def inbox(tmp_path):
    folder = tmp_path / "inbox"
    folder.mkdir()
    return folder


def write(folder: Path, **files: str | bytes) -> list[Path]:
    """Write files: `a_txt="…"` makes a.txt."""
    paths = [folder / name.replace("_", ".") for name in files]
    for path, data in zip(paths, files.values(), strict=True):
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return paths


def article(site: Path, ident: str) -> Article:
    path = site / "articles" / f"{ident}.md"
    found, problems = parse_article(path.as_posix(), path.read_bytes(), TODAY)
    assert problems == []
    assert found is not None
    return found


def tree(site: Path) -> dict[str, tuple[bytes, int]]:
    return {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in (site / "articles").iterdir()}


def codes(report) -> list[str]:
    return [problem.code for problem in report.problems]


def test_the_first_article(site):
    report = add([SEED], site, TODAY)
    ident = "2018-07-29-syria-regime-continues-is-offensive"
    assert [entry.id for entry in report.added] == [ident]
    assert report.problems == report.skipped == ()
    found = article(site, ident)
    assert found.published == date(2018, 7, 29)
    assert found.published_basis is not None
    assert "Inferred" in found.published_basis
    assert (found.language, found.publisher) == ("en", None)
    source = (SEED / "000_6af5b8a3fafa389c.txt").read_text(encoding="utf-8")
    assert f"{found.title}\n{found.text}" == source.strip()


def test_plain_text_says_what_it_can(site, inbox):
    (path,) = write(inbox, **{"2020-03-03 bridge_txt": BRIDGE})
    report = add([path], site, TODAY)
    found = article(site, "2020-03-02-old-bridge-closed-after-cracks-are-found")
    assert found.title == "Old bridge closed after cracks are found"
    assert found.text == BRIDGE.partition("\n\n")[2].strip()
    assert found.published_basis == "its dateline, “PORT ELSA, March 2 (ENA)”, and the year in the name of its file"
    assert found.language == "en"
    assert report.added == (Entry(str(path), found.id),)


def test_a_sidecar_says_the_rest(site, inbox):
    write(
        inbox, a_txt=BRIDGE, a_yml="published: 2020-03-04\npublisher: Harbour Post\nlanguage: en-GB\nid: bridge\n"
    )
    report = add([inbox], site, TODAY)
    found = article(site, "bridge")
    assert (found.published, found.publisher, found.language) == (date(2020, 3, 4), "Harbour Post", "en-GB")
    assert found.published_basis is None
    assert report.skipped == ()


def test_markdown_with_front_matter(site, inbox):
    write(inbox, a_md=f"---\npublished: 2020-03-04\nurl: https://post.example/1\n---\n\n# {BRIDGE}")
    add([inbox], site, TODAY)
    found = article(site, "2020-03-04-old-bridge-closed-after-cracks-are-found")
    assert found.title == "Old bridge closed after cracks are found"
    assert (found.text or "").startswith("PORT ELSA")


@pytest.mark.parametrize(
    ("written", "title", "text"),
    [
        ("Bridge closed\nIt has cracks.", "Bridge closed", "It has cracks."),
        ("\n\n  Bridge   closed \n\n\nIt has cracks.\n", "Bridge closed", "It has cracks."),
        ("# Bridge closed\nIt has cracks.", "Bridge closed", "It has cracks."),
        ("Bridge closed", "Bridge closed", "Bridge closed"),
        ("word " * 60 + "\nIt has cracks.", "word " * 19 + "word…", "word " * 59 + "word\nIt has cracks."),
    ],
)
def test_the_first_line_is_the_title(inbox, written, title, text):
    (found,) = read_sources(write(inbox, a_txt=written), TODAY)
    assert isinstance(found, Article)
    assert (found.title, found.text) == (title, text)


@pytest.mark.parametrize(
    ("first", "text"),
    [("Bridge closed", "It has cracks."), ("BRIDGE  CLOSED", "It has cracks."), ("By R.", "By R.\nIt has cracks.")],
)
def test_a_title_given_is_not_repeated_in_the_text(inbox, first, text):
    write(inbox, a_txt=f"{first}\nIt has cracks.", a_yml="title: Bridge closed")
    (found,) = read_sources([inbox], TODAY)
    assert isinstance(found, Article)
    assert (found.title, found.text) == ("Bridge closed", text)


def test_adding_again_does_nothing(site, inbox):
    write(inbox, a_txt=BRIDGE, b_txt=FERRY, b_yml="published: 2020-03-03", c_txt="Short note\nNothing else.")
    first = add([inbox], site, TODAY)
    before = tree(site)
    again = add([inbox], site, TODAY)
    assert len(first.added) == 3
    assert [entry.id for entry in again.unchanged] == [entry.id for entry in first.added]
    assert (again.added, again.copies, again.problems) == ((), (), ())
    assert tree(site) == before


EDITS = {
    "the text": lambda written: written.replace("about four million", "some 4 million"),
    "the title": lambda written: written.replace("Old bridge closed", "Bridge on the Elsa closed"),
    "title and text": lambda written: written.replace("Old bridge", "Bridge").replace(
        "“Nobody was hurt”", "Nobody was"
    ),
    "a publisher": lambda written: written.replace("language:", "publisher: Harbour Post\nlanguage:"),
    "the day": lambda written: written.replace("language:", "published: 2020-03-02\nlanguage:"),
    "the text left out": lambda written: written.partition("\n\n")[0],
    "the text cut": lambda written: "\n".join(written.split("\n")[:6]),
}


@pytest.mark.parametrize("edit", EDITS)
def test_what_a_person_edited_stays(site, inbox, edit):
    write(inbox, a_txt=BRIDGE)
    (entry,) = add([inbox], site, TODAY).added
    path = site / "articles" / f"{entry.id}.md"
    edited = EDITS[edit](path.read_text())
    assert edited != path.read_text()
    path.write_text(edited)
    again = add([inbox], site, TODAY)
    assert [unchanged.id for unchanged in again.unchanged] == [entry.id]
    assert list(tree(site)) == [path.name]
    assert path.read_text() == edited


def test_an_article_is_known_by_its_address_whatever_became_of_its_text(site, inbox):
    write(inbox, a_txt=BRIDGE, a_yml="url: https://post.example/bridge?utm_source=letter")
    (entry,) = add([inbox], site, TODAY).added
    write(inbox, a_txt=FERRY, a_yml="url: http://www.post.example/bridge/")
    assert [unchanged.id for unchanged in add([inbox], site, TODAY).unchanged] == [entry.id]


@pytest.mark.parametrize(
    "text", [BRIDGE, BRIDGE.replace("Monday", "2 March").replace("Old", "The old"), BRIDGE[:330]]
)
def test_a_copy_is_linked_to_the_one_published_first(site, inbox, text):
    write(inbox, a_txt=text, a_yml="published: 2020-03-04\npublisher: Hill Gazette")
    write(inbox, b_txt=BRIDGE, b_yml="published: 2020-03-03\npublisher: Harbour Post")
    report = add([inbox], site, TODAY)
    assert [entry.source for entry in report.added] == [str(inbox / "b.txt")]
    assert [(entry.source, entry.copy_of) for entry in report.copies] == [
        (str(inbox / "a.txt"), report.added[0].id)
    ]
    assert article(site, report.copies[0].id).copy_of == report.added[0].id
    assert len(add([inbox], site, TODAY).unchanged) == 2


def test_a_copy_of_a_copy_is_a_copy_of_the_original(site, inbox):
    for day, publisher in enumerate(("Harbour Post", "Hill Gazette", "Island Times"), 1):
        write(inbox, a_txt=BRIDGE, a_yml=f"published: 2020-03-0{day}\npublisher: {publisher}")
        report = add([inbox], site, TODAY)
    assert report.copies[0].copy_of == "2020-03-01-old-bridge-closed-after-cracks-are-found"


def test_a_short_copy_needs_its_title_as_well(site, inbox):
    write(inbox, a_txt="Port closed\nMore soon.", a_yml="publisher: Harbour Post")
    write(inbox, b_txt="Port closed\nMore soon.", b_yml="publisher: Hill Gazette")
    write(inbox, c_txt="School closed\nMore soon.", c_yml="publisher: Island Times")
    report = add([inbox], site, TODAY)
    assert [(entry.id, entry.copy_of) for entry in report.copies] == [
        ("undated-port-closed-2", "undated-port-closed")
    ]
    assert [entry.id for entry in report.added] == ["undated-port-closed", "undated-school-closed"]


def test_two_articles_of_one_title_get_two_ids(site, inbox):
    write(
        inbox, a_txt=BRIDGE, b_txt=FERRY.replace("Ferry carries walkers across the Elsa", BRIDGE.partition("\n")[0])
    )
    ids = [entry.id for entry in add([inbox], site, TODAY).added]
    assert ids == [f"undated-old-bridge-closed-after-cracks-are-found{end}" for end in ("", "-2")]


def test_an_article_without_a_day_is_listed_for_review(site, inbox):
    write(inbox, a_txt=BRIDGE)
    report = add([inbox], site, TODAY)
    (problem,) = report.problems
    assert problem.code == "R404"
    assert "“PORT ELSA, March 2 (ENA)”, lacks the year" in problem.hint
    assert len(report.added) == 1


def test_what_was_found_out_is_told(site, inbox):
    write(inbox, a_txt=codecs.BOM_UTF16_LE + BRIDGE.encode("utf-16-le"), b_txt="Elsa\n1984")
    report = add([inbox], site, TODAY)
    notes = {Path(entry.source).name: entry.notes for entry in report.added}
    assert notes == {"a.txt": ("read as utf-16",), "b.txt": ("language not recognised, so taken as en",)}


BAD = {
    "empty file": ({"a_txt": b""}, "a.txt", 0, "E101", ""),
    "binary file": ({"a_txt": b"\x89PNG\r\n\x1a\n\0\0\0"}, "a.txt", 0, "E102", ""),
    "unknown encoding": ({"a_txt": "Der Müller".encode("latin-1")}, "a.txt", 0, "E102", "UTF-8"),
    "20 MB of text": ({"a_txt": b"word " * (4 * SIZE_LIMIT // 5)}, "a.txt", 0, "E103", "split"),
    "front matter that is not YAML": ({"a_md": "---\ntitle: a\nauthor: [b\n---\nText"}, "a.md", 4, "E104", ""),
    "front matter never closed": ({"a_md": "---\ntitle: a\nText"}, "a.md", 1, "E104", "---"),
    "sidecar that is not YAML": ({"a_txt": "Title\nText", "a_yml": "\ttitle: a"}, "a.yml", 1, "E104", "tab"),
    "sidecar not UTF-8": ({"a_txt": "Title\nText", "a_yml": b"title: caf\xe9"}, "a.yml", 1, "E102", ""),
    "empty sidecar": ({"a_txt": "Title\nText", "a_yml": b""}, "a.yml", 0, "E101", ""),
    "unknown key": ({"a_md": "---\ntitel: a\n---\nTitle\nText"}, "a.md", 2, "E201", "did you mean title?"),
    "unknown key of a sidecar": ({"a_txt": "Title\nText", "a_yml": "\nlang: en"}, "a.yml", 2, "E201", "language?"),
    "key twice": ({"a_md": "---\ntitle: a\ntitle: b\n---\nText"}, "a.md", 3, "E211", ""),
    "a day in the future": ({"a_md": "---\npublished: 2031-01-01\n---\nTitle\nText"}, "a.md", 2, "E212", ""),
    "an id that leads out": ({"a_md": "---\nid: ../../mkdocs\n---\nTitle\nText"}, "a.md", 2, "E106", "lower-case"),
    "an id in a sidecar that leads out": ({"a_txt": "Title\nText", "a_yml": "id: ../x"}, "a.yml", 1, "E106", ""),
    "front matter without a text": ({"a_md": "---\nauthor: R.\n---\n\n"}, "a.md", 0, "E203", "first line"),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_input_is_a_problem_and_the_rest_goes_on(site, inbox, case):
    files, name, line, code, hint = BAD[case]
    write(inbox, good_txt=FERRY, good_yml="published: 2020-03-03", **files)
    before = {path: path.read_bytes() for path in inbox.iterdir()}
    report = add([inbox], site, TODAY)
    (problem,) = report.problems
    assert (problem.path, problem.line, problem.code) == (str(inbox / name), line, code)
    assert hint in f"{problem.message} {problem.hint}"
    assert [entry.id for entry in report.added] == ["2020-03-03-ferry-carries-walkers-across-the-elsa"]
    assert {path: path.read_bytes() for path in inbox.iterdir()} == before
    assert [path.name for path in site.rglob("*") if path.is_file()] == [f"{report.added[0].id}.md"]


def test_paths_that_are_no_sources(site, inbox):
    write(inbox, a_pdf="x", a_txt=FERRY, a_yml="published: 2020-03-03", lone_yml="x", _hidden_txt="x")
    (inbox / "round").symlink_to(inbox)
    (inbox / ".git").mkdir()
    write(inbox / ".git", a_txt=BRIDGE)
    os.mkfifo(inbox / "pipe.txt")
    named = [inbox / "none.txt", inbox / "a.pdf", inbox / "pipe.txt", inbox / "a.yml", inbox / ("x" * 300), inbox]
    report = add(named, site, TODAY)
    assert len(report.added) == 1
    assert [(Path(p.path).name, p.code, p.message) for p in report.problems] == [
        ("none.txt", "E105", "there is no such file"),
        ("a.pdf", "E105", "no format reads '.pdf' files"),
        ("pipe.txt", "E105", "this is not a file"),
        ("a.yml", "E105", "no format reads '.yml' files"),
        ("x" * 300, "E105", "there is no such file"),
    ]
    assert [Path(name).name for name in report.skipped] == ["round", "a.pdf", "lone.yml", "pipe.txt"]


def test_a_sidecar_named_with_its_text_is_no_source_of_its_own(site, inbox):
    paths = write(inbox, a_txt=FERRY, a_yml="published: 2020-03-03")
    assert add([*paths, *paths], site, TODAY).problems == ()


def test_a_name_in_no_encoding_is_shown(site, inbox):
    path = Path(os.fsdecode(os.fsencode(inbox) + b"/\xff\xfe.txt"))
    path.write_text("Title\nText", encoding="utf-8")
    report = add([inbox], site, TODAY)
    assert report.added[0].source.encode().endswith("\ufffd\ufffd.txt".encode())


def test_an_id_that_another_article_has_is_refused(site, inbox):
    write(inbox, a_md=f"---\nid: bridge\n---\n{BRIDGE}", b_md=f"---\nid: bridge\n---\n{FERRY}")
    report = add([inbox], site, TODAY)
    assert [entry.id for entry in report.added] == ["bridge"]
    assert "E107" in codes(report)
    assert article(site, "bridge").title == "Old bridge closed after cracks are found"


@pytest.mark.parametrize("broken", ["---\ntitle: [\n---\nText", "---\ntitle: a\n<<<<<<< mine\n---\n", "\0"])
def test_an_article_that_cannot_be_read_is_neither_harmed_nor_doubled(site, inbox, broken):
    write(inbox, a_txt=FERRY, a_yml="published: 2020-03-03", b_txt=BRIDGE)
    (entry,) = [entry for entry in add([inbox], site, TODAY).added if "ferry" in entry.id]
    path = site / "articles" / f"{entry.id}.md"
    path.write_text(broken)
    report = add([inbox], site, TODAY)
    assert path.read_text() == broken
    assert [problem.path for problem in report.problems] == [path.as_posix(), str(inbox / "a.txt")]
    assert report.problems[1].code == "E107"
    assert (len(report.unchanged), report.added) == (1, ())


def test_a_disk_that_fails_harms_nothing(site, inbox, monkeypatch):
    write(inbox, a_txt=FERRY, a_yml="published: 2020-03-03")
    add([inbox], site, TODAY)
    before = tree(site)
    replace = os.replace

    def full(source, target):
        if "one" in Path(target).name:
            raise OSError(28, "No space left on device")
        replace(source, target)

    monkeypatch.setattr(os, "replace", full)
    write(inbox, b_txt="Day one\nText one.", b_yml="published: 2020-03-04")
    write(inbox, c_txt="Day two\nText two.", c_yml="published: 2020-03-05")
    report = add([inbox], site, TODAY)
    assert [(Path(p.path).name, p.code) for p in report.problems] == [("2020-03-04-day-one.md", "E105")]
    assert [entry.id for entry in report.added] == ["2020-03-05-day-two"]
    assert {name: state for name, state in tree(site).items() if name in before} == before
    assert set(tree(site)) == {*before, "2020-03-05-day-two.md"}
    monkeypatch.undo()
    assert [entry.id for entry in add([inbox], site, TODAY).added] == ["2020-03-04-day-one"]


KEYS = st.sampled_from([*KNOWN_KEYS, "id", "x"])
VALUES = st.text() | st.sampled_from(
    [
        "2018-01-01",
        "true",
        "[a]",
        "{a: b}",
        "|\n  x",
        "&a *a",
        "!!python/name:os.system",
        "http://[",
        "0000-00-00",
        "../x",
    ]
)
FRONT = st.lists(st.tuples(KEYS, VALUES), max_size=4).map(
    lambda pairs: "\n".join(f"{key}: {value}" for key, value in pairs)
)


@settings(deadline=None, max_examples=50)
@given(front=FRONT, text=st.text(st.characters(exclude_categories=["Cs"])))
def test_whatever_a_source_says_its_article_is_kept_as_it_was_read_or_there_are_problems(
    tmp_path_factory, front, text
):
    folder = tmp_path_factory.mktemp("any")
    write(folder, a_md=f"---\n{front}\n---\n{text}".encode(errors="replace"))
    for result in read_sources([folder], TODAY):
        if isinstance(result, Article):
            path = f"content/articles/{result.id}.md"
            assert parse_article(path, format_article(result).encode(), TODAY) == (result, [])


def test_reading_alone_writes_nothing_and_gives_problems_in_place(inbox):
    write(inbox, a_txt=FERRY, b_txt="", c_txt=BRIDGE)
    first, problem, last = read_sources([inbox], TODAY)
    assert isinstance(first, Article)
    assert isinstance(last, Article)
    assert problem.code == "E101"
