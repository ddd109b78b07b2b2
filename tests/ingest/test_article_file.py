from datetime import date

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from dateline.ingest.article_file import format_article, parse_article
from dateline.ingest.text import SIZE_LIMIT, as_kept
from dateline.model import Article

TODAY = date(2020, 6, 1)
PATH = "content/articles/2019-03-02-bridge.md"

# A file holds no NUL, and UTF-8 no surrogates.
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
LINES = TEXTS.map(lambda text: " ".join(text.split())).filter(lambda line: line.strip())


def parse(written: str, path: str = PATH):
    return parse_article(path, written.encode(), TODAY)


def test_a_full_article_reads_as_written():
    written = (
        "---\n"
        "title: 'Bridge closed: \"for weeks\"'\n"
        "publisher: Harbour Post\n"
        "author: R. Example\n"
        "published: 2019-03-02\n"
        "published_basis: the page's own date\n"
        "url: https://harbour.example/bridge\n"
        "archive_url: https://archive.example/1\n"
        "language: 'no'\n"
        "copy_of: 2019-03-01-bridge\n"
        "publish_text: true\n"
        "---\n"
        "\n"
        "The bridge closed on “Friday”.\n"
        "\n"
        "---\n"
        "Nobody was hurt.\n"
    )
    article, problems = parse(written)
    assert problems == []
    assert article is not None
    assert article.id == "2019-03-02-bridge"
    assert article.published == date(2019, 3, 2)
    assert article.language == "no"
    assert article.text == "The bridge closed on “Friday”.\n\n---\nNobody was hurt."
    assert format_article(article) == written


def test_only_keys_that_say_something_are_written():
    assert (
        format_article(Article(id="a", title="Bridge closed")) == "---\ntitle: Bridge closed\nlanguage: en\n---\n"
    )


def test_an_article_whose_text_was_left_out():
    article, problems = parse("---\ntitle: Bridge closed\n---\n\n")
    assert article is not None
    assert article.text is None
    assert problems == []


@given(
    title=LINES,
    publisher=st.none() | LINES,
    basis=st.none() | LINES,
    published=st.none() | st.dates(max_value=TODAY),
    url=st.sampled_from([None, "https://harbour.example/a?b=c&d=%20e#f", "http://münchen.example/straße"]),
    text=st.none() | TEXTS,
    publish_text=st.booleans(),
)
def test_what_is_written_is_read_again(title, publisher, basis, published, url, text, publish_text):
    article = Article(
        id="2019-03-02-bridge",
        title=title,
        publisher=publisher,
        published=published,
        published_basis=basis,
        url=url,
        publish_text=publish_text,
        text=as_kept(text or "") or None,
    )
    written = format_article(article)
    assert parse(written) == (article, [])
    assert format_article(parse(written)[0]) == written


@pytest.mark.parametrize(
    "title", ["no", "Yes", "null", "~", "12:30", "1e3", "0o17", "2018-07-29", "- a", "#x", "=", "1984"]
)
def test_titles_that_yaml_could_take_for_something_else(title):
    written = format_article(Article(id="2019-03-02-bridge", title=title))
    assert parse(written)[0].title == title
    assert yaml.safe_load(written.split("---\n")[1])["title"] == title


@given(TEXTS)
def test_keeping_a_text_twice_is_keeping_it_once(text):
    assert as_kept(as_kept(text)) == as_kept(text)


@pytest.mark.parametrize(
    ("came", "kept"),
    [
        ("one\r\ntwo\rthree\n", "one\ntwo\nthree"),
        ("one  \n\n\n two\t\n", "one\n\n\n two"),
        ("cafe\u0301", "café"),
        ("“a” – ‘b’ … ﬁn  x\u00a0y", "“a” – ‘b’ … ﬁn  x\u00a0y"),
        ("a\u2028b\fc", "a\u2028b\fc"),
    ],
)
def test_a_text_is_kept_as_it_came(came, kept):
    assert as_kept(came) == kept


BAD = {
    "no title": ("---\npublisher: Harbour Post\n---\nText", 1, 1, "E203"),
    "no front matter": ("Only text", 1, 1, "E203"),
    "never closed": ("---\ntitle: a\ntext", 1, 1, "E104"),
    "not YAML": ("---\ntitle: a\nauthor: [\n---\n", 4, 1, "E104"),
    "a list": ("---\n- title\n---\n", 2, 1, "E104"),
    "too deep": ("---\ntitle: " + "[" * 5000 + "\n---\n", 2, 57, "E104"),
    "key twice": ("---\ntitle: a\ntitle: b\n---\n", 3, 1, "E211"),
    "empty title": ("---\ntitle: ' '\n---\n", 2, 1, "E202"),
    "title is a number": ("---\ntitle: 1984\n---\n", 2, 1, "E202"),
    "empty": ("", 0, 0, "E101"),
    "only blanks": ("\ufeff \n\t\n", 0, 0, "E101"),
    "NUL": ("---\ntitle: a\0\n---\n", 0, 0, "E102"),
    "too large": ("x" * (SIZE_LIMIT + 1), 0, 0, "E103"),
}


@pytest.mark.parametrize("case", BAD)
def test_a_file_that_is_no_article(case):
    written, line, column, code = BAD[case]
    article, problems = parse(written)
    assert article is None
    assert [(p.path, p.line, p.column, p.code) for p in problems] == [(PATH, line, column, code)]


def test_bytes_that_are_not_utf8():
    article, (problem,) = parse_article(PATH, b"\xef\xbb\xbf---\ntitle: a\n---\n\xc3\xa9caf\xe9", TODAY)
    assert article is None
    assert str(problem) == f"{PATH}:4:5 E102 this is not UTF-8 (save the file as UTF-8)"


@pytest.mark.parametrize("name", ["..", "Big", "a_b", "a--b", "-a", "a b", "ü", "x" * 121])
def test_a_name_that_is_no_id(name):
    article, (problem,) = parse("---\ntitle: a\n---\n", f"content/articles/{name}.md")
    assert article is None
    assert problem.code == "E106"


FAULTY_VALUES = {
    "titel: b": ("E201", "did you mean title?"),
    "date: 2019-03-02": ("E201", "did you mean published?"),
    "source: Harbour Post": ("E201", "did you mean publisher?"),
    "id: other": ("E201", "the keys are"),
    "colour: red": ("E201", "the keys are"),
    "published: 2020-06-03": ("E212", ""),
    "published: 2018": ("E202", "write it as"),
    "published: 02/03/2019": ("E202", "write it as"),
    "published: 2019-02-30": ("E202", ""),
    "published: [2019]": ("E202", "write it as"),
    "url: bridge": ("E202", ""),
    "url: javascript:alert(1)": ("E202", ""),
    "language: ../../etc": ("E202", "write en"),
    "copy_of: ../../etc": ("E202", "lower-case"),
    "publish_text: perhaps": ("E202", ""),
    "author: {a: b}": ("E202", ""),
    "publisher: 24.1": ("E202", '"24.1"'),
}


@pytest.mark.parametrize("line", FAULTY_VALUES)
def test_a_faulty_value_is_reported_and_the_rest_holds(line):
    code, hint = FAULTY_VALUES[line]
    article, (problem,) = parse(f"---\ntitle: Bridge closed\n{line}\n---\nText")
    assert (problem.path, problem.line, problem.column, problem.code) == (PATH, 3, 1, code)
    assert hint in problem.hint
    assert article is not None
    assert (article.title, article.text) == ("Bridge closed", "Text")


def test_every_fault_is_reported_at_once():
    _, problems = parse("---\ntitle: a\nx: 1\nurl: b\npublished: 2099-01-01\n---\n")
    assert {(p.line, p.code) for p in problems} == {(3, "E201"), (4, "E202"), (5, "E212")}


def test_tomorrow_is_not_yet_the_future_where_the_day_begins_earlier():
    assert parse("---\ntitle: a\npublished: 2020-06-02\n---\n")[1] == []


@pytest.mark.parametrize("empty", ["publisher:", "publisher: ''", "publisher: null", "published:", "language:"])
def test_a_key_without_a_value_says_nothing(empty):
    article, problems = parse(f"---\ntitle: a\n{empty}\n---\n")
    assert problems == []
    assert article == Article(id="2019-03-02-bridge", title="a")
