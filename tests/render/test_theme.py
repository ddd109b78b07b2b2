"""What the theme weighs, and that it stands on Material as it is."""

import gzip
import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import material
import pytest
from tests.render.conftest import MKDOCS, publish
from tests.render.sample import CONTENT, EVENTS, THEME

MATERIAL = Path(material.__file__).parent / "templates"
STYLES = sorted(THEME.glob("assets/*.css"))


def weight(paths: Iterable[Path]) -> int:
    """What a browser loads, each file compressed for itself."""
    return sum(len(gzip.compress(path.read_bytes())) for path in paths)


def test_styles_and_scripts_are_light() -> None:
    """All of Dateline's own, what is loaded on demand included."""
    assert weight(THEME.rglob("*.css")) <= 15_000
    assert weight(THEME.rglob("*.js")) <= 15_000
    assert sum(font.stat().st_size for font in THEME.glob("assets/fonts/*.woff2")) <= 200_000


def test_the_longest_timeline_page_is_light(tmp_path: Path) -> None:
    """A timeline of 500 events as a browser gets it, with all that is around it, told of as fully as the sample's."""
    told = [event for event in EVENTS if event.date and event.status != "rejected"]
    events = tuple(
        told[number % len(told)].model_copy(update={"id": f"2018-07-25-some-words-of-it-{number}"})
        for number in range(500)
    )
    folder = publish(
        tmp_path, MKDOCS.replace("dateline]", "{dateline: {cards: false}}]"), replace(CONTENT, events=events)
    )
    page = (folder / "timeline/index.html").read_bytes()
    assert page.count(b'class="dl-event"') == 500
    assert len(gzip.compress(page)) <= 150_000


@pytest.mark.parametrize("style", STYLES, ids=lambda path: path.name)
def test_styles_ask_nothing_of_other_hosts(style: Path) -> None:
    css = style.read_text(encoding="utf-8")
    addresses = re.findall(r"url\(\"?([^\")]*)", css)
    assert all((style.parent / address).is_file() for address in addresses)
    assert "@import" not in css


@pytest.mark.parametrize("template", [*THEME.rglob("*.html")], ids=lambda path: path.name)
def test_templates_hold_no_scripts_and_no_styles(template: Path) -> None:
    assert not re.search(r"<script|<style|\bon\w+=|\bstyle=", template.read_text(encoding="utf-8"))


def test_what_is_mended_in_material_is_still_there() -> None:
    """Where this fails, Material has mended it itself or changed it: look at theme/main.html again."""
    mends = re.findall(r"replace\('([^']+)'", (THEME / "main.html").read_text(encoding="utf-8"))
    parts = [MATERIAL / "base.html", MATERIAL / "partials/search.html"]
    material_html = "".join(part.read_text(encoding="utf-8") for part in parts)
    assert len(mends) == 4
    assert [mend for mend in mends if mend not in material_html] == []
