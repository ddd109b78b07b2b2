import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import ProblemsError
from dateline.files import strict_yaml
from dateline.files.strict_yaml import MAX_DEPTH, is_text, key_positions, load, positions
from dateline.files.yaml_pure import PureParser


@pytest.fixture(params=["libyaml", "pure"])
def parser(request, monkeypatch):
    """Everything is read alike with and without libyaml."""
    if request.param == "pure":
        methods = {
            name: vars(strict_yaml._Composer)[name] for name in ("resolve", "descend_resolver", "ascend_resolver")
        }
        monkeypatch.setattr(strict_yaml, "_Parser", PureParser)
        monkeypatch.setattr(strict_yaml, "_Composer", type("Composer", (PureParser,), methods))
    return request.param


def problem_of(text):
    with pytest.raises(ProblemsError) as caught:
        load(text, "x.yml")
    return [(p.line, p.column, p.code) for p in caught.value.problems], str(caught.value)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        # what YAML 1.1 reads as something else, and people mean as text
        ("no", "no"), ("yes", "yes"), ("on", "on"), ("Off", "Off"), ("NO", "NO"), ("True", "True"), ("Null", "Null"),
        ("12:30", "12:30"), ("0123", "0123"), ("0x1f", "0x1f"), ("0o17", "0o17"), ("1_000", "1_000"), ("1e3", "1e3"),
        (".5", ".5"), ("5.", "5."), (".inf", ".inf"), (".nan", ".nan"), ("+5", "+5"), ("1,000", "1,000"),
        ("2018-07-25", "2018-07-25"), ("2018-07", "2018-07"), ("2018-07-25T10:00:00Z", "2018-07-25T10:00:00Z"),
        ("200+", "200+"), ("~50", "~50"), ("200..220", "200..220"), ("../2018-07-29", "../2018-07-29"),
        ("=", "="), ("<<", "<<"), ("٣", "٣"), ("9" * 40, "9" * 40),
        # what has a type
        ("8", 8), ("-8", -8), ("0", 0), ("32.70", 32.7), ("-0.5", -0.5), ("true", True), ("false", False),
        ("null", None), ("~", None), ("", None), ("[]", []), ("{}", {}),
        # quotes make text
        ('"8"', "8"), ("'true'", "true"), ('""', ""), ("'it''s'", "it's"), ('"a\\nb"', "a\nb"),
        # nothing in a text is anything but text
        ("<script>alert(1)</script>", "<script>alert(1)</script>"), ("'{{ 7 * 7 }}'", "{{ 7 * 7 }}"),
        ("a {% include 'x' %} b", "a {% include 'x' %} b"), ("${HOME} $(id)", "${HOME} $(id)"),
    ],
)  # fmt: skip
def test_scalars(parser, written, read):
    value = load(f"key: {written}\n", "x.yml")["key"]
    assert value == read
    assert type(value) is type(read)


def test_structures(parser):
    text = "﻿a: [1, two, {b: 3}]\nc:\n- d: |\n    x\n     y\n  e: >-\n    f\n    g\n# a remark\ntrue: 1\n12: 2\n"
    assert load(text, "x.yml") == {
        "a": [1, "two", {"b": 3}],
        "c": [{"d": "x\n y\n", "e": "f g"}],
        "true": 1,
        "12": 2,
    }


@pytest.mark.parametrize("text", ["", "\n\n", "# only a remark\n", "---\n"])
def test_nothing(parser, text):
    assert load(text, "x.yml") is None


@pytest.mark.parametrize(
    ("text", "line", "column", "code", "words"),
    [
        ("a: 1\nb: 2\na: 3\n", 3, 1, "E211", 'the key "a" is given twice (first in line 1)'),
        ("x:\n  - {a: 1, a: 2}\n", 2, 12, "E211", '"a" is given twice'),
        ("title: Say: this\n", 1, 11, "E104", 'a ": " within a text (put the whole text in quotes'),
        ("title: x\n\tdate: y\n", 2, 1, "E104", "a tab (indent with spaces"),
        ('title: "Open\ndate: 2018\n', 1, 8, "E104", "a quotation mark that is never closed"),
        ("actors: [a, b\n", 2, 1, "E104", "a [ or { that is never closed"),
        ("title: @home\n", 1, 8, "E104", "may not begin with this character (put the whole text in quotes)"),
        ("a: b\n---\nc: d\n", 2, 1, "E104", "a second document"),
        ("a: !!python/object/apply:os.system [id]\n", 1, 4, "E104", "a tag, tag:yaml.org,2002:python"),
        ("a: !!int 3\n", 1, 4, "E104", "a tag"),
        ("!x {a: 1}\n", 1, 1, "E104", "a tag"),
        ("[a, b]: c\n", 1, 1, "E104", "a key must be a word"),
        ("a: &x [1]\nb: *x\n", 2, 4, "E104", "an alias, *x, is not allowed"),
        ("&a [*a]\n", 1, 5, "E104", "an alias"),
        ("a: b\x00\n", 1, 5, "E104", "U+0000"),
        ("a: b\nc: \ud800\n", 2, 4, "E104", "U+D800"),
        ('a: "\\q"\n', 1, 5, "E104", "an unknown escape"),
        ("[" * 100_000, 1, MAX_DEPTH + 1, "E104", "nested more than"),
        ("- " * 100_000, 1, 2 * MAX_DEPTH + 1, "E104", "nested more than"),
        ("? " * 100_000, 1, 2 * MAX_DEPTH + 1, "E104", "nested more than"),
        ("{a: " * 100_000, 1, 4 * MAX_DEPTH + 1, "E104", "nested more than"),
        ("".join(" " * i + "a:\n" for i in range(1000)), MAX_DEPTH + 1, MAX_DEPTH + 1, "E104", "nested more than"),
    ],
)
def test_faults(text, line, column, code, words):
    found, message = problem_of(text)
    assert found[0] == (line, column, code)
    assert words in message


@pytest.mark.parametrize(
    "text",
    ["title: Say: this\n", 'title: "Open\n', "actors: [a, b\n", "a: b\n---\nc: d\n", "a: &x [1]\nb: *x\n", "a: !x 1\n",
     "a: 1\na: 2\n", "[" * 100_000, "- " * 100_000, "title: x\n\tdate: y\n"],
)  # fmt: skip
def test_faults_have_a_place_without_libyaml_too(parser, text):
    found, message = problem_of(text)
    assert all(line and column for line, column, _ in found)
    assert message.startswith("x.yml:")


def test_every_fault_is_told_at_once():
    found, _ = problem_of("a: 1\na: 2\nb: !x 1\nc: {d: 1, d: 2}\n")
    assert found == [(2, 1, "E211"), (3, 4, "E104"), (4, 11, "E211")]


def test_a_billion_laughs_are_refused():
    lines = ["a: &a [lol, lol]"] + [
        f"{chr(98 + i)}: &{chr(98 + i)} [{', '.join(['*' + chr(97 + i)] * 9)}]" for i in range(9)
    ]
    found, message = problem_of("\n".join(lines))
    assert "alias" in message
    assert found[0][0] == 2


def test_a_star_in_a_text_is_no_alias():
    assert load('quote: "5 * 5 and *emphasis*"\n', "x.yml") == {"quote": "5 * 5 and *emphasis*"}


TEXT = "title: é x\nsources:\n  - article: a\n    says: {killed: 8}\n  - article: b\n"


def test_positions(parser):
    assert positions(TEXT) == {
        (): (1, 1),
        ("title",): (1, 8),
        ("sources",): (3, 3),
        ("sources", 0): (3, 5),
        ("sources", 0, "article"): (3, 14),
        ("sources", 0, "says"): (4, 11),
        ("sources", 0, "says", "killed"): (4, 20),
        ("sources", 1): (5, 5),
        ("sources", 1, "article"): (5, 14),
    }
    keys = key_positions(TEXT)
    assert keys["title",] == (1, 1)
    assert keys["sources", 0, "says", "killed"] == (4, 12)
    assert keys["sources", 1] == (5, 5)


def test_part_of_a_file_keeps_its_lines():
    found, _ = problem_of("\n\n" + "a: 1\na: 2")
    assert found == [(4, 1, "E211")]


TEXTS = st.text(st.characters(codec="utf-8", max_codepoint=0xFFFF), max_size=20)  # JSON writes the rest as pairs
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**17), 10**17) | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
)


@given(JSON)
def test_json_is_read_as_json(value):
    assert load(json.dumps({"value": value}), "x.json") == {"value": value}


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused_and_never_crashes(text):
    with contextlib.suppress(ProblemsError):
        load(text, "x.yml")


@given(st.text("-0123456789.e_:+~truefalsn ", min_size=1, max_size=8))
def test_is_text_agrees_with_load(written):
    try:
        value = load(f"key: {written}", "x.yml")
    except ProblemsError:
        return
    if isinstance(value, dict) and isinstance(value["key"], str | int | float | bool | None):
        assert is_text(written.strip()) == isinstance(value["key"], str)
