"""The search index that Material reads, with the pages that MkDocs did not see."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from html import escape
from pathlib import Path


@contextmanager
def appending(path: Path) -> Iterator[Callable[[str, str, str], None]]:
    """Append to a search index: gives a function of address, title and text of a page, the last two plain.

    The index is `{"config": …, "docs": [{"location", "title", "text"}, …]}`. Its titles and texts are shown as
    HTML, so they are escaped here. Entries go to a file as they come, for an index may be larger than what one
    wants to hold; it takes the old one's place at the end.
    """
    index = json.loads(path.read_bytes())
    docs = index.pop("docs")
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
