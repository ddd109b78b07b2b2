"""The Markdown files that a site made by Dateline has and that nobody wrote: its indexes and its shells."""

import json
from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from dateline.publish.settings import spoken
from dateline.publish.shells import Marks, marks
from dateline.render.language import message

INDEXES = {
    "index.md": "home",
    "timeline.md": "timeline",
    "table.md": "table",
    "places.md": "places",
    "actors.md": "actors",
    "sources.md": "sources",
    "kinds.md": "kinds",
    "data.md": "data",
    "corrections.md": "corrections",
}
"""Files that an index goes into, under what an editor may have written there."""

TITLES = {
    "timeline": message("Timeline"),
    "table": message("Table"),
    "places": message("Places"),
    "actors": message("Actors"),
    "sources": message("Sources"),
    "kinds": message("Kinds"),
    "data": message("Data"),
    "corrections": message("Corrections"),
}
"""What an index is called where no editor has said it."""

FOLDERS = {
    "event": "events",
    "month": "timeline",
    "table": "table",
    "place": "places",
    "actor": "actors",
    "source": "sources",
    "kind": "kinds",
    "status": "status",
}
"""Where the pages of a kind are."""

PARENTS = {
    "event": "timeline.md",
    "month": "timeline.md",
    "table": "timeline.md",
    "place": "places.md",
    "actor": "actors.md",
    "source": "sources.md",
    "kind": "kinds.md",
    "status": "timeline.md",
}
"""The index that a kind of page belongs under."""


def marks_of(files: Files, config: MkDocsConfig) -> Marks:
    """Marks that nothing in the site's settings and hand-written pages can hold."""
    settings = [Path(config.config_file_path).read_bytes()] if config.config_file_path else []
    return marks([*settings, *(file.content_bytes for file in files.documentation_pages())])


def missing_indexes(files: Files, config: MkDocsConfig) -> Iterator[File]:
    """An empty page for each index that no editor has written anything for."""
    # A nav that leaves an index out means it; without a nav, every index is in the one that MkDocs makes.
    inclusion = InclusionLevel.INCLUDED if config.nav is None else InclusionLevel.NOT_IN_NAV
    words = spoken(config)
    for source, name in INDEXES.items():
        if files.get_file_from_path(source) is None:
            title = config.site_name if name == "home" else words.gettext(TITLES[name])
            yield File.generated(config, source, content=_page(title), inclusion=inclusion)


def shells(marks: Marks, config: MkDocsConfig) -> dict[str, File]:
    """By kind, a page with marks in place of title, description and address."""
    content = _page(marks.title, f"description: {marks.description}\nsearch: {{exclude: true}}\n")
    return {
        kind: File.generated(
            config, f"{folder}/{marks.slug}.md", content=content, inclusion=InclusionLevel.NOT_IN_NAV
        )
        for kind, folder in FOLDERS.items()
    }


def _page(title: str, more: str = "") -> str:
    return f"---\ntitle: {json.dumps(title)}\nhide: [navigation, toc]\n{more}---\n"
