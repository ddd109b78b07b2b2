import pytest

from dateline.ingest.language import Detected, detect_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The old bridge was closed on Monday after cracks were found.", "en"),
        ("THE OLD BRIDGE WAS CLOSED ON MONDAY AFTER CRACKS WERE FOUND.", "en"),
        ("Le vieux pont a été fermé lundi après la découverte de fissures.", "fr"),
        ("أغلق الجسر القديم يوم الاثنين بعد اكتشاف تشققات فيه.", "ar"),
        ("Старый мост был закрыт в понедельник.", "ru"),
        ("Die alte Brücke wurde am Montag gesperrt.", "de"),
    ],
)
def test_the_language_of_a_text(text, language):
    assert detect_language(text) == Detected(language, True)


@pytest.mark.parametrize("text", ["", "1984", "Bridge", "Elsa!"])
def test_too_little_to_tell_by(text):
    assert detect_language(text) == Detected("en", False)
