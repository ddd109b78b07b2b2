"""The search index that Material reads, with the pages that MkDocs did not see."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from html import escape
from pathlib import Path
from typing import Any

from dateline.render import Page

NAMED = frozenset({"place", "actor"})
"""Kinds of pages that are about what their names name."""
Found = Callable[[Page], None]
"""Has a page found by who searches."""


def entries(path: Path) -> list[dict[str, Any]]:
    """What is in a search index: an entry for each page and, after it, for each heading; all is HTML."""
    docs: list[dict[str, Any]] = json.loads(path.read_bytes())["docs"]
    return docs


@contextmanager
def searched(path: Path) -> Iterator[Found]:
    """Have pages found by Material's search; by its other names a place or an actor, but not each of its events."""
    with appending(path) as add:
        yield lambda page: add(
            page.url,
            page.title,
            f"{page.names}. {page.search}" if page.names and page.kind in NAMED else page.search,
        )


@contextmanager
def appending(path: Path) -> Iterator[Callable[[str, str, str], None]]:
    """Append to a search index: gives a function of address, title and text of a page, the last two plain.

    The index is `{"config": …, "docs": [{"location", "title", "text"}, …]}`. Its titles and texts are shown as
    HTML, so they are escaped here. Entries go to a file as they come, for an index may be larger than what one
    wants to hold; it takes the old one's place at the end.
    """
    index = json.loads(path.read_bytes())
    docs = index.pop("docs")
    # Names are of words that a language would leave out: As-Suwayda, IS.
    steps = index["config"].get("pipeline", [])
    index["config"]["pipeline"] = [step for step in steps if step != "stopWordFilter"]
    beside = path.with_suffix(".new")
    with beside.open("w", encoding="utf-8", newline="\n") as file:
        file.write(_compact({**index, "docs": docs}).removesuffix("]}"))
        comma = "," if docs else ""

        def add(location: str, title: str, text: str) -> None:
            nonlocal comma
            entry = {"location": location, "title": escape(title, False), "text": escape(text, False)}
            file.write(comma + _compact(entry))
            comma = ","

        try:
            yield add
        except BaseException:
            beside.unlink()
            raise
        file.write("]}")
    beside.replace(path)


_compact = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
