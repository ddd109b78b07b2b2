"""The language of a site as `mkdocs.yml` names it: a variant is its language, an unknown one English, with a notice."""

from pathlib import Path

import pytest
from tests.publish.conftest import Build


@pytest.mark.parametrize(
    ("code", "lang", "word", "warned"),
    [
        ("fr", "fr", "Chronologie", False),
        ("fr-CA", "fr", "Chronologie", False),
        ("ar", "ar", "التسلسل الزمني", False),
        ("de", "de", "Timeline", True),
        ("tlh", "en", "Timeline", True),
    ],
)
def test_a_site_speaks_its_language_or_english(
    site: Path, publish: Build, code: str, lang: str, word: str, warned: bool, caplog: pytest.LogCaptureFixture
) -> None:
    path = site / "mkdocs.yml"
    path.write_text(path.read_text().replace("font: false", f"font: false, language: {code}"))
    with caplog.at_level("WARNING"):
        made = publish(site, strict=False)
    page = (made / "timeline/index.html").read_text(encoding="utf-8")
    assert f'<html lang="{lang}"' in page
    assert f"<h1>{word}</h1>" in page
    assert ('<div class="dl dl-timeline" lang="en" dir="ltr">' in page) is warned
    assert any("has no words in" in record.getMessage() for record in caplog.records) is warned


def test_the_footer_of_the_theme_speaks_as_the_pages_do(site: Path, publish: Build) -> None:
    path = site / "mkdocs.yml"
    path.write_text(path.read_text().replace("font: false", "font: false, language: es"))
    assert "Hecho con" in (publish(site) / "timeline/index.html").read_text(encoding="utf-8")
