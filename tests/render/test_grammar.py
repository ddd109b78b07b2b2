"""The grammar of what is known and what is not: each case has its words and its drawing, the same on every page."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from tests.render.sample import CONTENT, SETTINGS
from tests.render.test_pages import parsed

from dateline.extract.figures import numbers
from dateline.files import strict_yaml
from dateline.model import Event, Figure, Kind, When
from dateline.render import Site, index_body, pages
from dateline.render.wording.vague import WORDS, vague

ATTACK = "violence-against-civilians/attack"


def mark(name: str) -> str:
    return f'<span class="dl-mark dl-mark-{name}" aria-hidden="true"></span>'


def sign(name: str) -> str:
    return f'<span class="dl-sign dl-sign-{name}" aria-hidden="true"></span>'


def day(iso: str, words: str) -> str:
    return f'<time datetime="{iso}">{words}</time>'


DATES = {
    "2024-03-12": mark("day") + day("2024-03-12", "12 March 2024"),
    "2024-03": mark("part") + day("2024-03", "March 2024") + " (day not reported)",
    "2024": mark("part") + day("2024", "2024") + " (month not reported)",
    "2024-03-12/2024-03-14": mark("span") + day("2024-03-12", "12") + "–" + day("2024-03-14", "14 March 2024"),
    "2024-03-12~": mark("about") + "about " + day("2024-03-12", "12 March 2024"),
    "../2024-03-12": mark("before") + "before " + day("2024-03-12", "12 March 2024"),
    "2024-03-12/..": mark("after") + "after " + day("2024-03-12", "12 March 2024"),
    "[2024-03-12,2024-03-13]": mark("either")
    + day("2024-03-12", "12")
    + " or "
    + day("2024-03-13", "13 March 2024")
    + " (sources differ)",
    "[2024-02-29,2024-03-01,2024-03-03]": mark("either")
    + day("2024-02-29", "29 February 2024")
    + ", "
    + day("2024-03-01", "1 March 2024")
    + " or "
    + day("2024-03-03", "3 March 2024")
    + " (sources differ)",
}


def event(**fields: object) -> Event:
    return Event.model_validate({"id": "e", "title": "A title", "type": ATTACK, **fields})


def quote(article: str, text: str = "A sentence.", **says: object) -> dict[str, object]:
    return {"article": article, "quote": text, "says": says}


def shown(*events: Event) -> dict[str, str]:
    """The list, the table, the page of the kind and that of the first event."""
    kinds = {ATTACK: Kind(label="Attack", acled="attack_civilians")}
    site = Site(replace(CONTENT, events=events, files={}, kinds=kinds), SETTINGS)
    made = {page.kind: page.body for page in pages(site) if page.kind in ("event", "kind")}
    return {"list": index_body(site, "timeline"), "table": index_body(site, "table"), **made}


@pytest.mark.parametrize("edtf", DATES)
def test_a_date_has_the_same_words_and_drawing_everywhere(edtf: str) -> None:
    for name, body in shown(event(date=edtf)).items():
        assert DATES[edtf] in re.sub(r", a \w+day", "", body), name


def test_a_date_that_is_not_known_is_drawn_as_nothing() -> None:
    for name, body in shown(event(sources=[quote("leaflet", date="Wednesday")])).items():
        assert mark("none") + "date not known: " in body, name


@pytest.mark.parametrize("written", [["2024-03-13", "2024-03-12"], "[2024-03-12, 2024-03-13]"])
def test_sources_that_differ_on_the_date_stand_at_the_earliest(written: object) -> None:
    when = When.parse(written)
    assert (when.edtf, str(when.first), str(when.last)) == ("[2024-03-12,2024-03-13]", "2024-03-12", "2024-03-13")
    assert [each.edtf for each in when.choices] == ["2024-03-12", "2024-03-13"]
    assert When.parse(str(when)) == when


@pytest.mark.parametrize("written", ["[2024-03-12]", "[2024-03-12,2024-03-13", "[2024-03-12~,2024-03-13]", "[a,b]"])
def test_what_is_no_choice_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r"2024|date"):
        When.parse(written)


def test_a_range_is_drawn_with_a_tick_for_each_source_and_says_who_says_least_and_most() -> None:
    told = [quote("2018-07-27-wire", killed=3), quote("leaflet", killed=7), quote("arabic", killed=5)]
    bodies = shown(event(date="2024-03-12", sources=told))
    assert sign("range") + "3 to 7 killed (sources differ)" in bodies["list"]
    assert sign("range") + "3 to 7 killed (sources differ)" in bodies["kind"]
    assert f'<td class="dl-number">{sign("range")}3 to 7</td>' in bodies["table"]
    assert "<dd>3 to 7 (sources differ)" in bodies["event"]
    (drawing,) = re.findall('<svg class="dl-spread".*?</svg>', bodies["event"])
    assert drawing.count("<line x1") == 3
    said = [re.sub("<[^>]+>", "", item) for item in re.findall("<li>(.*?)</li>", bodies["event"])]
    assert "3: Example Wire (quote 1), lowest" in said
    assert "7: Village council (quote 2), highest" in said
    assert "5: مثال (quote 3)" in said


def test_dozens_are_shown_as_quoted_and_hatched() -> None:
    told = [quote("leaflet", "Dozens of people were killed.", killed="24+")]
    bodies = shown(event(date="2024-03-12", sources=told))
    assert sign("vague") + "“dozens” killed" in bodies["list"]
    assert sign("vague") + "“dozens” killed" in bodies["kind"]
    assert f'<td class="dl-number">{sign("vague")}“dozens”</td>' in bodies["table"]
    assert "<dd>“dozens”" in bodies["event"]
    assert 'class="dl-hatch"' in bodies["event"]
    assert "24" not in re.sub("20\\d\\d|<svg.*?</svg>|<[^>]*>", "", bodies["event"], flags=re.DOTALL)


@pytest.mark.parametrize(
    ("figure", "text", "expected"),
    [
        ("24+", "Dozens fled.", "dozens"),
        ("200+", "It killed hundreds.", "hundreds"),
        ("200+", "It killed more than 200.", ""),
        ("24", "Dozens saw 24 fall.", ""),
        ("20000+", "Tens of thousands fled.", "tens of thousands"),
    ],
)
def test_only_a_word_is_quoted_in_place_of_a_number(figure: str, text: str, expected: str) -> None:
    assert vague(Figure.parse(figure), text) == expected


def test_the_words_are_those_that_extraction_reads() -> None:
    data = Path(numbers.__file__).parents[1] / "data/numbers.yml"
    known = strict_yaml.load(data.read_text("utf-8"), str(data))
    assert isinstance(known, dict)
    assert known["plurals"] == {word: least for least, word in WORDS.items()}


def test_a_figure_that_the_editor_sets_is_that_figure() -> None:
    told = [quote("leaflet", "Dozens of people were killed.", killed="24+")]
    assert "at least 24 killed" in shown(event(date="2024", sources=told, figures={"killed": "24+"}))["list"]


@pytest.mark.parametrize(
    ("status", "name", "words"),
    [("unreviewed", "unchecked", "none found, not checked"), ("reviewed", "none", "not reported")],
)
def test_what_nobody_says_is_told_from_what_nobody_has_checked(status: str, name: str, words: str) -> None:
    others = event(id="other", date="2024", status=status, sources=[quote("leaflet", killed=1, injured=2)])
    bodies = shown(event(date="2023", status=status), others)
    cell = f'<td class="dl-number">{sign(name)}<span class="dl-hidden">{words}</span></td>'
    assert bodies["table"].count(cell) == 2
    assert f"<dt>Injured</dt><dd>{sign(name)}{words}</dd>" in shown(event(date="2023", status=status))["event"]


def test_a_dispute_has_both_claims_and_a_split_pill() -> None:
    told = [quote("2018-07-27-wire", "It was so."), quote("leaflet", "It was not so.")]
    bodies = shown(event(date="2024-03-12", status="disputed", sources=told))
    for name in ("list", "table", "kind"):
        assert '<span class="dl-status dl-disputed">Disputed</span>' in bodies[name], name
    assert '<strong class="dl-status dl-disputed">Disputed</strong>' in bodies["event"]
    said = [re.sub("<[^>]+>", "", item) for item in re.findall("<li>(.*?)</li>", bodies["event"])]
    assert {"Example Wire: “It was so.” (quote 1)", "Village council: “It was not so.” (quote 2)"} <= set(said)


def test_the_legend_has_every_drawing_and_is_on_every_page_with_one() -> None:
    drawn = {
        *(f"dl-mark-{name}" for name in ("day", "part", "span", "about", "before", "after", "either", "none")),
        *(f"dl-sign-{name}" for name in ("range", "vague", "none", "unchecked", "disputed")),
    }
    for name, body in shown(event(date="2024-03-12")).items():
        (legend,) = (each for each in parsed(body).iter("aside") if "dl-legend" in (each.get("class") or ""))
        found = {word for each in legend.iter("span") for word in (each.get("class") or "").split()}
        assert drawn <= found, name
