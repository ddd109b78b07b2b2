"""The catalogues of the words that readers see: `python -m tests.catalogues` renews them after words have changed.

It collects the messages of the program and of the theme into `locale/dateline.pot`, and puts what is new among them
into the catalogue of each language, for a person to translate. What is no longer used is taken out.
"""

import csv
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import yaml
from babel.messages import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po, write_po

from dateline.render.data.dictionary import dictionary
from dateline.render.data.formats import FORMATS
from dateline.render.data.table import TABLES
from dateline.render.language import ENGLISH
from dateline.render.maps.ground import SEA
from dateline.render.site import KIND

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "generator/dateline"
LOCALE = PACKAGE / "locale"
TEMPLATE = LOCALE / "dateline.pot"
LANGUAGES = ("ar", "es", "fr")
KEYWORDS = {
    "_": None,
    "gettext": None,
    "message": None,
    "plural": (1, 2),
    "pgettext": ((1, "c"), 2),
    "message_in": ((1, "c"), 2),
}
JINJA = {"trim_blocks": "true", "lstrip_blocks": "true", "newstyle_gettext": "true", "silent": "false"}
DAY = datetime(2026, 1, 1, tzinfo=UTC)
"""No catalogue says when it was made: the same messages give the same bytes."""

Message = tuple[str | tuple[str, ...], str, str | None]
"""A message with its plural, the file that it comes from, its context."""


def messages() -> Iterator[Message]:
    """Every message of the interface."""
    for path in sorted([*PACKAGE.glob("render/**/*.py"), *PACKAGE.glob("publish/**/*.py")]):
        yield from _of(path, "python", {})
    for path in sorted(ROOT.glob("theme/**/*.html")):
        yield from _of(path, "jinja2", JINJA)
    yield from _of_data()


def _of(path: Path, method: str, options: dict[str, str]) -> Iterator[Message]:
    with path.open("rb"):
        found = extract_from_file(method, path, KEYWORDS, options=options)
    for _, text, _, context in found:
        if text:
            yield tuple(text) if isinstance(text, list) else text, path.relative_to(ROOT).as_posix(), context


def _of_data() -> Iterator[Message]:
    """Words that data files and types hold: of kinds, seas, tables, files and fields."""
    kinds = PACKAGE / "content/data/types.yml"
    for kind in yaml.safe_load(kinds.read_text(encoding="utf-8")).values():
        yield kind["label"], kinds.relative_to(ROOT).as_posix(), KIND
    seas = PACKAGE / "render/maps/data/seas.csv"
    with seas.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield row["name"], seas.relative_to(ROOT).as_posix(), SEA
    data = "generator/dateline/render/data"
    for form in FORMATS.values():
        yield form.about, f"{data}/formats.py", None
    for table in TABLES:
        yield table.about, f"{data}/table.py", None
        for column in table.columns:
            yield column.meaning, f"{data}/table.py", None
            yield column.type, f"{data}/table.py", None
    for entry in dictionary(ENGLISH):
        yield entry.meaning, f"{data}/fields.py", None


def template() -> Catalog:
    """The catalogue of all messages, without translations."""
    made = _catalogue()
    for text, path, context in messages():
        made.add(text, locations=[(path, 0)], context=context)
    return made


def _catalogue(locale: str | None = None) -> Catalog:
    return Catalog(
        locale=locale,
        project="Dateline",
        version="",
        copyright_holder="the authors of Dateline",
        header_comment="# The words that readers of a site made by Dateline see.",
        creation_date=DAY,
        revision_date=DAY,
        last_translator="",
        language_team="",
        fuzzy=False,
    )


def read(path: Path, locale: str | None = None) -> Catalog:
    """A catalogue as its file has it."""
    return read_po(BytesIO(path.read_bytes()), locale=locale)


def path_of(language: str) -> Path:
    """The file of a language."""
    return LOCALE / language / "LC_MESSAGES" / "dateline.po"


def written(catalogue: Catalog) -> bytes:
    """The bytes of a catalogue: without line numbers, which every change of the code would change."""
    made = BytesIO()
    write_po(made, catalogue, width=116, include_lineno=False, sort_by_file=True, ignore_obsolete=True)
    return made.getvalue()


def updated(language: str, source: Catalog) -> Catalog:
    """The catalogue of a language with the messages that there are now."""
    made = _catalogue(language)
    path = path_of(language)
    known = read(path, language) if path.exists() else _catalogue(language)
    for each in source:
        if not each.id:
            continue
        old = known.get(each.id, each.context)
        made.add(each.id, old.string if old else None, each.locations, context=each.context)
    return made


def main() -> None:
    """Renew all catalogues, and say what has no translation yet."""
    source = template()
    LOCALE.mkdir(exist_ok=True)
    TEMPLATE.write_bytes(written(source))
    for language in LANGUAGES:
        catalogue = updated(language, source)
        path_of(language).parent.mkdir(parents=True, exist_ok=True)
        path_of(language).write_bytes(written(catalogue))
        for each in catalogue:
            strings = each.string if isinstance(each.string, list | tuple) else [each.string]
            if each.id and not all(strings):
                print(f"{language}: not translated: {each.id!r}")


if __name__ == "__main__":
    main()
