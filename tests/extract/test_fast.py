"""Extraction without a model: forms, sentences, factuality by cues, and the shape of what comes out."""

from datetime import date

import pytest

from dateline.extract import Extraction
from dateline.extract.fast.articles import extract_fast
from dateline.extract.fast.forms import noun_forms, verb_forms
from dateline.extract.fast.sentences import sentences
from dateline.model import READ_FAST
from dateline.pipeline.knowledge import default_knowledge

PUBLISHED = date(2018, 7, 29)


def extracted(text: str) -> Extraction:
    return extract_fast("a", "", text, PUBLISHED, default_knowledge())


@pytest.mark.parametrize(
    ("verb", "form"),
    [("kill", "killed"), ("stab", "stabbing"), ("seize", "seized"), ("rally", "rallies"), ("shoot", "shot"),
     ("crash", "crashes"), ("bomb", "bombing"), ("flee", "fled"), ("arrest", "arrests")],
)  # fmt: skip
def test_forms_of_verbs(verb: str, form: str) -> None:
    assert form in verb_forms(verb)


def test_forms_of_nouns() -> None:
    assert noun_forms("casualty") == {"casualty", "casualties"}
    assert noun_forms("blast") == {"blast", "blasts"}
    assert noun_forms("gunman") >= {"gunman"}


def test_sentences_end_where_they_do() -> None:
    text = "Gov. A. B. Stone of the U.S. spoke. “Stop!” Then he left.\nRead also: more\nHe is 4.5 miles off."
    found = list(sentences(text))
    assert [s.text for s in found] == [
        "Gov. A. B. Stone of the U.S. spoke.", "“Stop!”", "Then he left.", "He is 4.5 miles off.",
    ]  # fmt: skip
    assert all(text[s.start : s.end] == s.text for s in found)


def test_an_event_with_its_day_place_and_figures() -> None:
    text = "A quiet week. A bomb exploded in Homs on Wednesday, killing at least 12 people and wounding 30 others."
    (mention,) = extracted(text).mentions
    assert mention.type == "explosions/bombing"
    assert str(mention.when) == "2018-07-25"
    assert [p.name for p in mention.places] == ["Homs"]
    assert {(f.role, str(f.figure)) for f in mention.figures} == {("killed", "12+"), ("injured", "30")}
    assert text[mention.start : mention.end] == mention.text
    assert text[mention.trigger.start : mention.trigger.end] == mention.trigger.text
    assert READ_FAST in mention.wording
    assert mention.rules


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("Troops attacked Homs on Monday.", "happened"),
        ("The troops will attack Homs on Monday.", "announced"),
        ("The envoy denied that troops attacked Homs on Monday.", "denied"),
        ("Troops allegedly attacked Homs on Monday.", "alleged"),
        ("Troops did not attack Homs on Monday.", None),
        ("Troops could attack Homs on Monday.", None),
        ("People in Homs feared an attack on Monday.", None),
        ("If troops attack Homs on Monday, we leave.", None),
        ("Did troops attack Homs on Monday?", None),
    ],
)
def test_factuality_by_cues(sentence: str, modality: str | None) -> None:
    assert [m.modality for m in extracted(sentence).mentions] == ([modality] if modality else [])


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Fighters took full control of Homs on Monday.", "battles/territory-captured"),
        ("Gunmen opened fire in Homs on Monday.", "violence-against-civilians/shooting"),
        ("Six people died in a flood in Homs.", "disaster/flood"),
    ],
)
def test_phrases_and_what_harms_people(sentence: str, kind: str) -> None:
    assert [m.type for m in extracted(sentence).mentions] == [kind]


def test_nothing_to_tell() -> None:
    assert extracted("The library opens at nine.").mentions == []
    assert extracted("") == Extraction([], [], [])
