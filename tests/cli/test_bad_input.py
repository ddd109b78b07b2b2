"""What is broken or means harm, through the commands: told with a code and a place, or shown as the text it is."""

import json
import os
import re
from collections.abc import Mapping
from html.parser import HTMLParser
from pathlib import Path
from textwrap import dedent

import pytest
from click.testing import CliRunner, Result

from dateline.cli import main
from dateline.starter import write_site

ARTICLE = "2024-03-11-corsairs-attack-sailors-in-the-port-of"
QUOTE = "The corsairs had captured the lighthouse of Godmec in February."
GOOD = "Ferry arrives in Ocibar\n\nThe ferry arrived in Ocibar on Friday.\n"


def dateline(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def tree(folder: Path = Path()) -> dict[str, bytes]:
    """The files of a site, apart from what is built of it and the lock of the run that worked on it."""
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    return {name: path.read_bytes() for name, path in found.items() if not name.startswith(("site/", ".dateline/"))}


def put(folder: Path, files: Mapping[str, str | bytes]) -> None:
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data if isinstance(data, bytes) else dedent(data).encode())


def lines_of(result: Result, file: str) -> list[str]:
    """What is told of a file, without its path."""
    told = result.output.splitlines()
    return [
        line.partition(file)[2].lstrip(":") for line in told if re.search(rf"(^|[ /]){re.escape(file)}[: ]", line)
    ]


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_site(tmp_path / "site", "Bad input")
    monkeypatch.chdir(tmp_path / "site")
    return tmp_path / "site"


# Files given to `dateline add`, and how what is told of each begins.
SOURCES: dict[str, tuple[str | bytes, str]] = {
    "empty.txt": ("", " E101 the file is empty"),
    "blank.md": ("\n \n", " E101 the file is empty"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0", " E102 this is not text"),
    "scrambled.txt": (bytes(range(128, 256)) * 40, " E102 "),
    "huge.txt": ("The ferry arrived in Ocibar on Friday.\n" * 530_000, " E103 19.7 MB of text"),
    "prose.md": ("---\nOnly some words.\n---\nTitle\n\nText.\n", "2:1 E104 "),
    "unclosed.md": ("---\ntitle: Ferry\n\nText.\n", "1:1 E104 the front matter is never closed"),
    "tag.md": ("---\ntitle: !!python/object/apply:os.system [id]\n---\nText.\n", "2:8 E104 "),
    "outside.md": ("---\nid: ../../outside\n---\nFerry\n\nText.\n", "2:1 E106 id"),
    "copy.md": ("---\ncopy_of: ../../outside\n---\nFerry\n\nText.\n", "2:1 E202 copy_of"),
    "misspelt.md": ("---\ntitel: Ferry\n---\nText.\n", "2:1 E201 "),
    "tomorrow.md": (
        "---\npublished: 2999-01-01\n---\nFerry\n\nText.\n",
        "2:1 E212 published 2999-01-01 is in the",
    ),
    "script.md": ("---\nurl: javascript:alert(1)\n---\nFerry\n\nText.\n", "2:1 E202 url"),
}


def test_a_bad_source_is_told_and_the_good_one_added(site: Path) -> None:
    put(site.parent / "in", {name: data for name, (data, _) in SOURCES.items()} | {"good.txt": GOOD})
    before = tree()
    result = dateline("add", "../in")
    assert result.exit_code == 1
    assert {
        name: [line[: len(told)] for line in lines_of(result, name)] for name, (_, told) in SOURCES.items()
    } == {name: [told] for name, (_, told) in SOURCES.items()}
    after = tree()
    assert after.keys() - before.keys() == {"content/articles/undated-ferry-arrives-in-ocibar.md"}
    assert {name: after[name] for name in before} == before
    assert {path.name for path in site.parent.iterdir()} == {"in", "site"}


EVENT = f"""\
title: A ferry arrives
date: 2024-03-08
sources:
  - article: {ARTICLE}
    quote: {QUOTE}
"""
LAUGHS = "a: &a [x]\nb: &b [*a, *a, *a, *a]\nc: [*b, *b, *b]\n"
# Files of content/, and how what is told of each begins.
FILES: dict[str, tuple[str | bytes, str]] = {
    "events/2024-03/empty.yml": ("", " E101 the file is empty"),
    "events/2024-03/picture.yml": (b"\x89PNG\r\n\x1a\n\0\0", "1:1 E102 not UTF-8"),
    "events/2024-03/latin-1.yml": ("title: Fähre\n".encode("latin-1"), "1:9 E102 not UTF-8"),
    "events/2024-03/huge.yml": (b"# words\n" * 2_500_000, " E103 larger than 4 MB"),
    "events/2024-03/unclosed.yml": (EVENT + "place: [godmec\n", "7:1 E104 "),
    "events/2024-03/tag.yml": ("title: !!python/object/apply:os.system [id]\n", "1:8 E104 "),
    "events/2024-03/laughs.yml": (LAUGHS, "2:8 E104 an alias"),
    "events/2024-03/deep.yml": ("title: " + "[" * 5000, "1:57 E104 nested"),
    "events/2024-03/list.yml": ("- title: A ferry arrives\n", "1:1 E202 must be a mapping"),
    "events/2024-03/unknown-key.yml": (
        EVENT + "plaec: godmec\n",
        '6:1 E201 unknown key "plaec" (did you mean place',
    ),
    "events/2024-03/wrong-type.yml": (EVENT + "figures: {killed: lots}\n", "6:19 E202 "),
    "events/2024-03/wrong-date.yml": (EVENT.replace("2024-03-08", "2024-02-30"), "2:7 E202 "),
    "events/2024-03/twice.yml": (EVENT + "title: A boat arrives\n", "6:1 E211 "),
    "events/2024-03/no-title.yml": (EVENT.replace("title", "note"), "1:1 E203 the key title is missing"),
    "events/2024-03/no-source.yml": ("title: A ferry arrives\n", "1:1 E210 no source"),
    "events/2024-03/2024-02-godmec-territory-captured.yml": (EVENT, "1:1 E107 the id"),
    "events/2024-03/No Good Name.yml": (EVENT, " E106 "),
    "events/2024-03/outside-place.yml": (EVENT + "place: ../../../etc/passwd\n", "6:8 E204 "),
    "events/2024-03/outside-alias.yml": (EVENT + "aliases: [../../outside]\n", "6:11 E202 "),
    "events/2024-03/outside-article.yml": (EVENT.replace(ARTICLE, "../../mkdocs"), "4:14 E207 "),
    "events/2024-03/outside-type.yml": (EVENT + "type: ../../types\n", "6:7 E206 "),
    "events/2024-03/invented.yml": (EVENT.replace("captured", "stolen"), "5:12 E208 "),
    "events/2024-03/too-late.yml": (EVENT.replace("2024-03-08", "2024-04-01"), "2:7 E209 "),
    "articles/empty.md": ("", " E101 the file is empty"),
    "articles/huge.md": (b"words \n" * 3_000_000, " E103 20.0 MB of text"),
    "articles/latin-1.md": ("---\ntitle: Fähre\n---\n".encode("latin-1"), "2:9 E102 this is not UTF-8"),
    "articles/tomorrow.md": ("---\ntitle: Ferry\npublished: 2999-01-01\n---\n", "3:1 E212 "),
    "articles/prose.md": ("---\nOnly some words.\n---\n", "2:1 E104 "),
}


@pytest.fixture
def broken(site: Path) -> Path:
    put(site / "content", {name: data for name, (data, _) in FILES.items()})
    return site


def test_a_bad_file_is_told_by_check_and_by_build_and_the_rest_is_published(broken: Path) -> None:
    before = tree()
    checked, built = dateline("check"), dateline("build")
    assert (checked.exit_code, built.exit_code) == (1, 1)
    expected = {name: [told] for name, (_, told) in FILES.items()}
    for result in checked, built:
        told = {name: lines_of(result, f"content/{name}") for name in FILES}
        assert {
            name: [line[: len(expected[name][0])] for line in lines if " R4" not in line]
            for name, lines in told.items()
        } == expected
    assert tree() == before
    pages = {path.parent.name for path in Path("site/events").rglob("index.html")}
    assert {"2024-02-godmec-territory-captured", "2024-03-09-godmec-attack", "2024-03-10-ocibar-protest"} <= pages
    assert not {"unknown-key", "wrong-type", "outside-place", "list"} & pages


def test_a_bad_file_stops_no_extraction_and_is_left_as_it_is(broken: Path) -> None:
    put(broken / "in", {"news.md": f"---\npublished: 2024-03-11\n---\n{GOOD.replace('arrived', 'exploded')}"})
    assert dateline("add", "in").exit_code == 1  # what is broken already is told
    before = tree()
    assert dateline("extract").exit_code == 1
    after = tree()
    assert {name: after.get(name) for name in before} == before
    assert [name for name in after.keys() - before.keys() if name.startswith("content/events/2024-03/2024-03-08")]


@pytest.mark.parametrize("name", ["places", "actors", "types"])
@pytest.mark.parametrize(
    ("data", "code"),
    [("oops: [\n", "E104"), ("oops: {color: red}\n", "E201"), ("../oops: {name: Oops, label: Oops}\n", "E202")],
)
def test_what_the_site_knows_must_hold_before_anything_is_extracted(
    site: Path, name: str, data: str, code: str
) -> None:
    file = Path("content", f"{name}.yml")
    file.write_text(file.read_text("utf-8") + data)
    before = tree()
    for result in dateline("check"), dateline("extract"):
        assert result.exit_code == 1
        assert any(f" {code} " in line for line in lines_of(result, file.as_posix())), result.output
    assert tree() == before


@pytest.mark.parametrize("data", ["", "---\ntitle: [\n---\nText.\n", "---\ntitle: Corsairs\n---\n"])
def test_an_article_that_cannot_be_read_takes_no_event_with_it(site: Path, data: str) -> None:
    Path("content/articles", f"{ARTICLE}.md").write_text(data)
    before = tree()
    dateline("extract")
    assert tree() == before


# Lines given to `dateline annotate`, and how what is told of each begins; nothing, where it is one.
LINES: tuple[tuple[bytes, str], ...] = (
    (b'\xef\xbb\xbf{"id": "first", "text": "The ferry arrived in Aden on Friday."}', ""),
    (b"not JSON", "E202 line: "),
    (b"\x89PNG\r", "E202 line: "),
    (b'{"id": 1, "text": "caf\xe9"}', "E202 line: "),
    (b"[]", "E202 line: "),
    (b"[" * 10_000, "E202 line: "),
    (b'{"id": 2}', "E202 text: "),
    (b'{"id": 3, "text": null}', "E202 text: "),
    (b'{"id": 4, "text": "Ferry.", "published": "yesterday"}', "E202 published: "),
    (b"", ""),
    (b'{"id": "last", "text": "", "published": "", "label": "{{ 7*7 }}"}', ""),
)


def test_a_line_that_is_no_record_is_told_and_the_others_are_annotated(tmp_path: Path) -> None:
    (tmp_path / "lines.jsonl").write_bytes(b"\n".join(line for line, _ in LINES))
    result = dateline("annotate", os.fspath(tmp_path / "lines.jsonl"))
    assert result.exit_code == 1
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == ["first", "last"]
    told = dict(line.partition("lines.jsonl:")[2].split(":1 ", 1) for line in result.stderr.splitlines())
    wrong = {str(number): begins for number, (_, begins) in enumerate(LINES, 1) if begins}
    assert {number: line[: len(wrong.get(number, ""))] for number, line in told.items()} == wrong


def test_settings_that_are_not_valid_are_told(site: Path) -> None:
    settings = Path("mkdocs.yml")
    settings.write_text(
        settings.read_text("utf-8").replace("  - dateline\n", "  - dateline: {statuses: [rejected]}\n")
    )
    result = dateline("build")
    assert result.exit_code == 1
    assert "Traceback" not in result.output
    assert not Path("site").exists()


HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "{{ 7*7 }}",
    '{% include "/etc/passwd" %}',
    "{% raw %}",
    '--8<-- "/etc/passwd"',
    "[link](javascript:alert(1)) **bold** `code`",
    "&lt;b&gt; &amp; </title></textarea>--> ]]>",
    "\" onmouseover='alert(1)'",
)
MENACE = " ".join(HOSTILE)


def quoted(text: str = MENACE) -> str:
    return json.dumps(text, ensure_ascii=False)


SNARES: dict[str, str] = {
    "content/places.yml": f"snare:\n  name: {quoted()}\n  names: [{quoted()}]\n  lat: 1\n  lon: 2\n  source: {quoted()}\n",
    "content/actors.yml": f"snarer:\n  name: {quoted()}\n  aliases: [{quoted()}]\n",
    "content/types.yml": f"snaring:\n  label: {quoted()}\n",
    "content/articles/snare.md": f"""\
---
title: {quoted()}
publisher: {quoted()}
author: {quoted()}
published: 2024-03-11
published_basis: {quoted()}
url: https://example.org/?q=<script>&x="
publish_text: true
---
{MENACE}

# Heading

- {MENACE}
""",
    "content/events/2024-03/2024-03-08-snare.yml": f"""\
title: {quoted()}
date: 2024-03-08
place: [snare, {{name: {quoted()}}}, {{name: {quoted()}, lat: 3, lon: 4}}]
origin: {{name: {quoted()}}}
type: snaring
actors: [snarer]
targets: [snarer]
note: {quoted()}
sources:
  - article: snare
    quote: {quoted()}
    attributed_to: {quoted()}
    says: {{killed: 3, date: {quoted()}, place: {quoted()}}}
""",
}


class Seen(HTMLParser):
    """The elements of a page with their attributes, and its text, as a browser takes them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.text += data

    @property
    def scripts(self) -> list[dict[str, str]]:
        """Those that run; the page as JSON-LD is data."""
        scripts = (attributes for tag, attributes in self.elements if tag == "script")
        return [each for each in scripts if each.get("type") != "application/ld+json"]


def seen(path: Path) -> Seen:
    return Seen(path.read_text("utf-8"))


@pytest.fixture(scope="module")
def snared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built site full of snares."""
    site = tmp_path_factory.mktemp("snares") / "site"
    write_site(site)
    put(site, SNARES)
    result = dateline("build", "--site", os.fspath(site))
    assert (result.exit_code, result.stderr) == (0, "")
    return site / "site"


WHERE = [
    *("index.html", "timeline/index.html", "timeline/2024-03/index.html"),
    *("events/2024-03-08-snare/index.html", "places/index.html", "places/snare/index.html"),
    *("actors/index.html", "actors/snarer/index.html", "sources/index.html", "sources/snare/index.html"),
]


@pytest.mark.parametrize("name", WHERE)
def test_a_snare_is_shown_as_the_text_that_it_is(snared: Path, name: str) -> None:
    page = seen(snared / name)
    for text in HOSTILE:
        assert text in page.text
    assert len(page.scripts) == len(seen(snared / "about/index.html").scripts)
    for _, attributes in page.elements:
        assert not [name for name in attributes if name.startswith("on")]
        assert not [value for value in attributes.values() if value.lower().startswith("javascript:")]
    assert "root:" not in page.text
    assert "49" not in re.sub(r"\d{3,}", "", page.text)


def test_a_snare_is_found_by_the_search_as_text_and_is_whole_in_the_data(snared: Path) -> None:
    docs = json.loads((snared / "search/search_index.json").read_text("utf-8"))["docs"]
    (found,) = (doc for doc in docs if doc["location"] == "events/2024-03-08-snare/")
    assert Seen(found["title"]).text == MENACE
    assert Seen(found["title"] + found["text"]).elements == []
    data = json.loads((snared / "data/events.json").read_text("utf-8"))
    assert MENACE in {event["title"] for event in data["events"]}


def test_an_article_full_of_snares_goes_the_whole_way(site: Path) -> None:
    text = f"{HOSTILE[0]} Corsairs attack Ocibar {{{{ 7*7 }}}}\n\nCorsairs attacked dockers in Ocibar on Friday. {MENACE}\n"
    front = f"published: 2024-03-12\npublisher: {quoted()}\npublish_text: true\n"
    put(site.parent, {"news.txt": text, "news.yml": front})
    for command in (["add", "../news.txt"], ["extract"], ["build"]):
        result = dateline(*command)
        assert result.exit_code == 0, result.output
    (source,) = Path("site/sources").glob("2024-03-12-*/index.html")
    assert MENACE in seen(source).text
    (event,) = Path("site/events").glob("2024-03-08-*/index.html")
    assert MENACE in seen(event).text
    harmless = len(seen(Path("site/about/index.html")).scripts)
    for path in Path("site").rglob("*.html"):
        assert len(seen(path).scripts) == harmless, path
