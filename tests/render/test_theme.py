"""What the theme weighs, and that it stands on Material as it is."""

import gzip
import re
from pathlib import Path

import material
import pytest
from tests.render.sample import SETTINGS, THEME
from tests.render.test_pages import many

from dateline.render import Site, index_body

MATERIAL = Path(material.__file__).parent / "templates"
STYLES = sorted(THEME.glob("assets/*.css"))


def weight(*paths: Path) -> int:
    return len(gzip.compress(b"".join(path.read_bytes() for path in paths)))


def test_styles_and_scripts_are_light() -> None:
    assert weight(*STYLES) <= 12_000
    assert weight(*THEME.glob("assets/*.js")) <= 15_000
    assert sum(font.stat().st_size for font in THEME.glob("assets/fonts/*.woff2")) <= 200_000


def test_the_longest_timeline_page_is_light() -> None:
    assert len(gzip.compress(index_body(Site(many(500), SETTINGS), "timeline").encode())) <= 150_000


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
