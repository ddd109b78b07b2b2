"""That each language has every word of the interface, and that no word is written past the catalogues."""

import re

import pytest
from babel.messages import Catalog
from babel.messages.catalog import Message
from tests.catalogues import LANGUAGES, TEMPLATE, path_of, read, template, written

CATALOGUES = {language: read(path_of(language), language) for language in LANGUAGES}
HELD = re.compile(r"%\(\w+\)s")
TAG = re.compile(r"<[^>]*>|`[^`]*`")


def several(text: object) -> list[str]:
    return [str(each) for each in text] if isinstance(text, list | tuple) else [str(text)]


def entries(catalogue: Catalog) -> list[Message]:
    return [each for each in catalogue if each.id]


def test_the_template_has_every_message() -> None:
    assert TEMPLATE.read_bytes() == written(template()), "renew the catalogues: python -m tests.catalogues"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_translated(language: str) -> None:
    catalogue = CATALOGUES[language]
    wanted = [(each.context, each.id) for each in entries(read(TEMPLATE))]
    assert [(each.context, each.id) for each in entries(catalogue)] == wanted
    assert not [each.id for each in entries(catalogue) if each.fuzzy or not all(several(each.string))]
    assert not catalogue.obsolete


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_plural_has_all_its_forms(language: str) -> None:
    catalogue = CATALOGUES[language]
    assert catalogue.num_plurals == {"ar": 6, "es": 2, "fr": 2}[language]
    for each in entries(catalogue):
        assert len(several(each.string)) == (catalogue.num_plurals if each.pluralizable else 1), each.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_hold_what_the_messages_hold(language: str) -> None:
    for each in entries(CATALOGUES[language]):
        wanted = sorted(HELD.findall(several(each.id)[-1]))
        for number, text in enumerate(several(each.string)):
            # A form that only one number has may say that number in a word: “حدثان” is “two events”.
            may_lack = {"%(num)s"} if each.pluralizable and language == "ar" and number < 3 else set()
            assert sorted({*HELD.findall(text)} | may_lack & {*wanted}) == sorted({*wanted}), text


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_have_the_markup_of_the_messages_and_none_besides(language: str) -> None:
    for each in entries(CATALOGUES[language]):
        for text in several(each.string):
            assert sorted(TAG.findall(text)) == sorted(TAG.findall(several(each.id)[0])), text
            assert '"' not in TAG.sub("", text)
            assert text.strip() == text or several(each.id)[0].endswith(" "), text


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_end_as_the_messages_do(language: str) -> None:
    for each in entries(CATALOGUES[language]):
        for end in (".", ":"):
            said = several(each.id)[0].rstrip().endswith(end)
            assert all(text.rstrip().endswith(end) == said for text in several(each.string)), each.id


def test_french_marks_stay_with_their_words() -> None:
    for each in entries(CATALOGUES["fr"]):
        for text in several(each.string):
            assert not re.search(r" [:;?!»]|« ", text), text


def test_arabic_counts_from_eleven_on_have_the_accusative_and_hundreds_do_not() -> None:
    for each in entries(CATALOGUES["ar"]):
        if each.pluralizable:
            *_, hundred, eleven = several(each.string)
            assert "اً" not in hundred, each.id
            assert hundred == eleven or "اً" in eleven or "ة" in eleven, each.id
