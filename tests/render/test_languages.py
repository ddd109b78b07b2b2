"""Sites in other languages: dates, numbers and plurals by table, and no word of English that is not the content's."""

import json
import re
from collections.abc import Iterator
from gettext import NullTranslations
from html.parser import HTMLParser

import pytest
from babel import Locale
from tests.render.sample import CONTENT, SETTINGS, sample_site

from dateline.model import Figure, When
from dateline.publish.virtual import TITLES
from dateline.render import INDEXES, Site, data_files, index_body, index_head, page_head, pages, part_files
from dateline.render.cards import card_of, site_card
from dateline.render.data import TABLES
from dateline.render.language import Language, is_known, language
from dateline.render.parts import Parts
from dateline.render.wording import counted, counts, when_html, when_words

DATES = {
    "fr": {
        "2018-07-25": "25 juillet 2018",
        "2018-08-01": "1er août 2018",
        "2018-07": "juillet 2018 (jour non précisé)",
        "2018-07-25/2018-07-29": "25–29 juillet 2018",
        "2018-08-01/2018-08-03": "1er–3 août 2018",
        "2018-07-28/2018-08-02": "28 juillet – 2 août 2018",
        "2018-05/2018-07": "mai–juillet 2018",
        "../2018-07-29": "avant le 29 juillet 2018",
        "../2018-07": "avant juillet 2018",
        "2018-03-12~": "vers le 12 mars 2018",
        "2018~": "vers 2018",
    },
    "es": {
        "2018-07-25": "25 de julio de 2018",
        "2018-07": "julio de 2018 (sin indicación del día)",
        "2018-07-25/2018-07-29": "25–29 de julio de 2018",
        "2018-07-28/2018-08-02": "28 de julio – 2 de agosto de 2018",
        "../2018-07-29": "antes del 29 de julio de 2018",
        "2018-03-12/..": "después del 12 de marzo de 2018",
        "2018-03-12?": "12 de marzo de 2018 (incierto)",
    },
    "ar": {
        "2018-07-25": "25 يوليو 2018",
        "2018-07": "يوليو 2018 (لم يُذكر اليوم)",
        "2018-07-25/2018-07-29": "25–29 يوليو 2018",
        "2018-07-28/2018-08-02": "28 يوليو – 2 أغسطس 2018",
        "../2018-07-29": "قبل 29 يوليو 2018",
        "2018-03~": "نحو مارس 2018",
    },
    "ar-SY": {"2018-07-25": "25 تموز 2018"},
    "zh": {"2018-07-25/2018-07-29": "25–29 July 2018"},
}
FIGURES = {
    "fr": {"0": "aucun mort", "1": "1 mort", "8": "8 morts", "200+": "au moins 200 morts", "0..3": "0 à 3 morts"},
    "es": {"0": "ningún muerto", "1": "1 muerto", "~50": "alrededor de 50 muertos", "1200": "1.200 muertos"},
    "ar": {
        "0": "لا قتلى",
        "1": "قتيل واحد",
        "2": "قتيلان",
        "8": "8 قتلى",
        "11": "11 قتيلاً",
        "100": "100 قتيل",
        "102": "102 قتيل",
        "103": "103 قتلى",
        "111": "111 قتيلاً",
        "2+": "قتيلان على الأقل",
        "200..220": "200 إلى 220 من القتلى",
    },
}


@pytest.mark.parametrize(("code", "edtf"), [(code, edtf) for code, table in DATES.items() for edtf in table])
def test_dates(code: str, edtf: str) -> None:
    assert when_words(language(code), When.parse(edtf)) == DATES[code][edtf]


@pytest.mark.parametrize(("code", "written"), [(code, one) for code, table in FIGURES.items() for one in table])
def test_figures(code: str, written: str) -> None:
    assert counted(language(code), "killed", Figure.parse(written)) == FIGURES[code][written]


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("en", ["1,200", "2.3", "A, B and C", "Syria", "Arabic", "1 event", "1,200 events"]),
        ("fr", ["1 200", "2,3", "A, B et C", "Syrie", "arabe", "1 événement", "1 200 événements"]),
        ("es", ["1.200", "2,3", "A, B y C", "Siria", "árabe", "1 suceso", "1.200 sucesos"]),
        ("ar", ["1,200", "2.3", "A وB وC", "سوريا", "العربية", "حدث واحد", "1,200 حدث"]),
    ],
)
def test_numbers_lists_and_names(code: str, expected: list[str]) -> None:
    spoken = language(code)
    assert [
        spoken.number(1200).replace("\u202f", " "),
        spoken.decimal(2.34, 1),
        spoken.listed(["A", "B", "C"]),
        spoken.country("SY"),
        spoken.name_of("ar"),
        counts.events(spoken, 1),
        counts.events(spoken, 1200).replace("\u202f", " "),
    ] == expected


@pytest.mark.parametrize(
    ("code", "found", "known"),
    [
        ("fr-CA", "fr_CA", True),
        ("ar_SY", "ar_SY", True),
        ("en-US", "en_GB", True),
        ("de", "en_GB", False),
        ("tlh", "en_GB", False),
        ("", "en_GB", False),
        ("../fr", "en_GB", False),
    ],
)
def test_variants_fall_back_to_their_language_and_unknown_ones_to_english(
    code: str, found: str, known: bool
) -> None:
    assert str(language(code).locale) == found
    assert is_known(code) is known


def test_only_arabic_is_written_from_right_to_left() -> None:
    assert [code for code in ("en", "fr", "es", "ar", "ar-SY") if language(code).rtl] == ["ar", "ar-SY"]


def test_both_ends_of_an_interval_are_read_by_machines_in_each_language() -> None:
    html = when_html(language("es"), When.parse("2018-07-25/2018-07-29"))
    assert html == '<time datetime="2018-07-25">25</time>–<time datetime="2018-07-29">29 de julio de 2018</time>'


class Blank(NullTranslations):
    """A language in which every word is a lozenge; what a message holds, and its markup, stay."""

    def gettext(self, message: str) -> str:
        kept = re.split(r"(%\(\w+\)s|<[^>]*>|\{\w+\})", message)
        return "".join(
            part if number % 2 else re.sub(r".*[^\W\d_].*", "◇", part) for number, part in enumerate(kept)
        )

    def ngettext(self, one: str, many: str, count: int) -> str:
        return self.gettext(one if count == 1 else many)

    def pgettext(self, context: str, message: str) -> str:
        return self.gettext(message)


BLANK = Language("el", Locale("el"), Blank())
"""Dates and countries in Greek letters: so every Latin letter is the content's, or has been written past it all."""
OWN = frozenset(
    ["CSV", "GeoJSON", "ICS", "Atom", "SHA", "GeoNames", "Creative", "Commons", "Attribution", "edit", "null", "km"]
)
"""Names that no language translates."""


@pytest.fixture(scope="module")
def blank() -> Iterator[Site]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("dateline.render.site.language", lambda code: BLANK)
        yield sample_site()


class Texts(HTMLParser):
    """What of a page is read: text outside of code, and attributes that are spoken or shown."""

    SPOKEN = frozenset({"aria-label", "title", "alt", "placeholder", "content"})

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.skipped: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        shown = [name for name in dict(attributes) if name.startswith("data-") and tag == "form"]
        self.found += [dict(attributes)[name] or "" for name in (*shown, *(self.SPOKEN & dict(attributes).keys()))]
        # Codes, addresses, files, and cities, which are called on a map what they are called in Latin letters.
        names = (dict(attributes).get("class") or "").split()
        if tag in ("code", "script") or {"dl-url", "dl-map-city"} & {*names}:
            self.skipped.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self.skipped and self.skipped[-1] == tag:
            self.skipped.pop()

    def handle_data(self, data: str) -> None:
        if not self.skipped:
            self.found.append(data)


def words(text: str) -> set[str]:
    return set(re.findall(r"[A-Za-z]{2,}", re.sub(r"\{\w+\}", "", text)))


def of_html(html: str) -> str:
    texts = Texts()
    texts.feed(html)
    return "\n".join(texts.found)


CONTENTS = words(
    repr((CONTENT.events, CONTENT.articles, CONTENT.places, CONTENT.actors, sample_site().history, SETTINGS))
)

CODES = words(repr([column.among for table in TABLES for column in table.columns]))
CODES |= words(" ".join(dict(data_files(sample_site()))))


def english(text: str) -> set[str]:
    """Words that are neither the content's nor codes or names."""
    return {word for word in words(text) if word not in CONTENTS | CODES | OWN}


def test_no_page_has_a_word_past_the_catalogue(blank: Site) -> None:
    found = {
        page.url: english(" ".join((of_html(page.body), page.title, page.description))) for page in pages(blank)
    }
    found |= {name: english(of_html(index_body(blank, name))) for name in INDEXES}
    assert {url: left for url, left in found.items() if left} == {}


def test_no_head_has_a_word_past_the_catalogue(blank: Site) -> None:
    heads = [page_head(blank, page) for page in pages(blank)]
    heads += [index_head(blank, name, f"{name}/", "", "") for name in INDEXES]
    titles = re.findall(r'title="([^"]*)"', "".join(heads))
    assert english(" ".join(titles)) == set()
    said = [
        json.loads(f'"{each}"') for each in re.findall(r'"description":"((?:[^"\\\\]|\\\\.)*)"', "".join(heads))
    ]
    assert said
    assert english(" ".join(said)) == set()


def test_no_card_has_a_word_past_the_catalogue(blank: Site) -> None:
    parts = Parts(blank, "../../")
    said = [site_card(blank), *(card_of(parts, event) for event in blank.events)]
    assert english(" ".join(str(text) for card in said for text in card[:-1])) == set()


def test_no_feed_or_calendar_has_a_word_past_the_catalogue(blank: Site) -> None:
    files = dict(data_files(blank)) | dict(part_files(blank))
    for name, data in files.items():
        text = data.decode()
        if name.endswith(".feed.json"):
            feed = json.loads(text)
            said = [feed["title"], *(item[key] for item in feed["items"] for key in ("title", "summary"))]
            assert english(" ".join(said)) == set(), name
        elif name.endswith(".ics"):
            lines = re.sub("\r\n ", "", text).splitlines()
            said = [
                line.partition(":")[2].replace("\\n", " ")
                for line in lines
                if re.match("SUMMARY|DESCRIPTION|CATEG|LOC", line)
            ]
            assert english(" ".join(said)) == set(), name
        elif name.endswith("timelinejs.json"):
            whole = json.loads(text)
            said = [
                slide["text"][key] for slide in (whole["title"], *whole["events"]) for key in ("headline", "text")
            ]
            assert english(of_html(" ".join(said))) == set()


def test_codes_of_the_data_are_the_same_in_every_language(blank: Site) -> None:
    def codes(site: Site) -> list[object]:
        events = json.loads(dict(data_files(site))["data/events.json"])["events"]
        neutral = ("id", "date", "date_first", "date_precision", "type", "acled", "modality", "status")
        return [[event[key] for key in neutral] + [sorted(event["figures"])] for event in events]

    assert codes(blank) == codes(sample_site())
    head = b"id,url,title,date,date_words"
    assert dict(data_files(blank))["data/events.csv"].startswith(head)


def test_every_index_has_a_title_in_each_language() -> None:
    for code in ("ar", "es", "fr"):
        assert all(language(code).gettext(title) for title in TITLES.values())
    assert set(TITLES) == set(INDEXES) - {"home"}
