"""What YAML 1.1 takes for something else than was typed: it stays what was typed, or is told with what to write."""

import pytest

from dateline.content.reading import parse_event
from dateline.content.references import Known
from dateline.content.registers import read_register
from dateline.errors import ProblemsError
from dateline.model import Place

QUOTED = "sources:\n  - article: mill\n    quote: {value}\n"
TEXTS = [
    "no",
    "off",
    "Yes",
    "12:30",
    "0123",
    "1e3",
    "1_000",
    "2018-07-25",
    ".5",
    "0o17",
    "0x1F",
    "+5",
    "=",
    "<<",
    "null-",
    "1,000",
]


def parsed(text):
    return parse_event(text, "x", "x.yml", Known())


def problem(text):
    with pytest.raises(ProblemsError) as told:
        parsed(text)
    return [str(each) for each in told.value.problems]


@pytest.mark.parametrize("written", TEXTS)
def test_a_text_stays_what_was_typed(written):
    read = parsed(f"title: {written}\nnote: {written}\n" + QUOTED.format(value=written))
    assert (read.title, read.note, read.sources[0].quote) == (written, written, written)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("figures: {killed: 0123}", "2:19 E202 killed: '0123' is not a figure; write 123"),
        ("figures: {killed: 007..010}", "2:19 E202 killed: '007..010' is not a figure; write 7..10"),
        ("figures: {killed: 1_000}", "2:19 E202 killed: '1_000' is not a figure; write 1000"),
        ("figures: {killed: '1,000+'}", "2:19 E202 killed: '1,000+' is not a figure; write 1000+"),
        ("figures: {killed: 0o17}", "2:19 E202 killed: '0o17' is not a figure; write 8, 200+, ~50, 200..220 or 200..220+"),
        ("figures: {killed: 0x1F}", "2:19 E202 killed: '0x1F' is not a figure; write 8, 200+, ~50, 200..220 or 200..220+"),
        ("figures: {killed: 1e3}", "2:19 E202 killed: '1e3' is not a figure; write 8, 200+, ~50, 200..220 or 200..220+"),
        ("figures: {killed: .5}", "2:19 E202 killed: '.5' is not a figure; write 8, 200+, ~50, 200..220 or 200..220+"),
        ("figures: {killed: -3}", "2:19 E202 killed: -3 is not a figure; write 8, 200+, ~50, 200..220 or 200..220+"),
        ("figures: {killed: ٣}", "2:19 E202 killed: '٣' is not a figure; write 8, 200+, ~50, 200..220 or 200..220+"),
        ("figures: {killed: true}", "2:19 E202 killed: True is not a figure; write 8, 200+, ~50, 200..220 or 200..220+"),
        ("date: 12:30", "2:7 E202 date:"), ("date: no", "2:7 E202 date:"), ("date: 1e3", "2:7 E202 date:"),
        ("date: .5", "2:7 E202 date:"), ("date: 0x1F", "2:7 E202 date:"), ("date: 1_000", "2:7 E202 date:"),
        ("date: 20180725", "2:7 E202 date:"), ("date: 2018-7-25", "2:7 E202 date:"),
        ("note: 8", "2:7 E202 note: 8 is not text (put it in quotes)"),
        ("note: true", "2:7 E202 note: true is not text (put it in quotes)"),
        ("place: {name: A, lat: 012, lon: 1}", '2:23 E202 lat: "012" is not a number'),
        ("place: {name: A, lat: 12:30, lon: 1}", '2:23 E202 lat: "12:30" is not a number'),
        ("place: {name: A, lat: 1_0, lon: 1}", '2:23 E202 lat: "1_0" is not a number'),
        ("place: {name: A, lat: 1e1, lon: 1}", '2:23 E202 lat: "1e1" is not a number'),
        ("place: {name: A, lat: .inf, lon: 1}", '2:23 E202 lat: ".inf" is not a number'),
        ("place: {name: A, lat: true, lon: 1}", "2:23 E202 lat: true is not a number"),
        ("title: Twice", '2:1 E211 the key "title" is given twice (first in line 1)'),
        ("\tnote: x", "2:1 E104 the YAML does not parse: a tab (indent with spaces, not with tabs)"),
        ("note: &a [x]\ntype: *a", "3:7 E104 an alias, *a, is not allowed (put the text in quotes, or write it out)"),
        ("<<: {note: x}", '2:1 E201 unknown key "<<"'),
        ("note: !!python/name:os.system", "2:7 E104 a tag, tag:yaml.org,2002:python/name:os.system, is not allowed"),
        ("<<<<<<< HEAD\nnote: x\n=======\nnote: y\n>>>>>>> corrections",
         "2:1 E108 git could not merge two versions of what stands here (keep what is right of both, and take out the lines "
         "<<<<<<<, ======= and >>>>>>>)"),
    ],
)  # fmt: skip
def test_what_cannot_be_meant_is_told_with_its_place_and_a_remedy(line, told):
    (found,) = problem(f"title: A mill burns\n{line}\n")
    assert found.startswith(f"x.yml:{told}")


def test_nothing_is_nothing():
    assert parsed("title: A\nnote: ~\ndate: ~\nactors:\nplace: null\n").note is None


def test_a_bomb_of_aliases_is_refused_at_once():
    bomb = "a: &a [x, x]\n" + "".join(
        f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    assert problem(bomb) == [
        "x.yml:2:8 E104 an alias, *a, is not allowed (put the text in quotes, or write it out)"
    ]


def test_a_byte_order_mark_is_no_part_of_the_first_key():
    assert parsed("\ufefftitle: A\n").title == "A"


@pytest.mark.parametrize("written", ["012", "12:30", "1_0", "1e1", "'51.2'", "true"])
@pytest.mark.parametrize("key", ["lat", "radius_km", "geonames"])
def test_a_number_of_a_place_is_a_number(tmp_path, key, written):
    (tmp_path / "places.yml").write_text(f"mill:\n  name: Mill\n  {key}: {written}\n")
    (told,) = read_register(f"{tmp_path}/places.yml", Place)[1]
    assert (told.line, told.column, told.code) == (3, len(key) + 5, "E202")
    assert "number" in told.message
