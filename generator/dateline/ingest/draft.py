"""What a format's module makes of a file, and the article that comes of it."""

import textwrap
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from dateline.errors import Problem
from dateline.ingest.front_matter import FrontMatter, validate
from dateline.ingest.identity import article_id
from dateline.ingest.language import detect_language
from dateline.ingest.published import publication
from dateline.ingest.text import as_kept
from dateline.model import Article, ArticleMeta
from dateline.model.base import Id

_LONGEST_TITLE = 200
_SHORTENED_TITLE = 100


class SourceMeta(ArticleMeta):
    """The front matter of a source: that of an article, and the id that it is to have."""

    id: Id | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as its file has it: metadata as given, text with the title's line where it has one."""

    path: str
    front: FrontMatter
    text: str
    encoding: str | None = None
    """What the file was read as, where that had to be found out."""


Format = Callable[[str, bytes], Iterator[Draft | Problem]]
"""What reads a format: from the path and the bytes of a file, a draft for each article in it."""


@dataclass(frozen=True, slots=True)
class Found:
    """An article that was read, and what was found out on the way: for the person who adds it."""

    path: str
    article: Article
    id_given: bool = False
    notes: tuple[str, ...] = ()


def complete(draft: Draft, today: date) -> Found | list[Problem]:
    """Make an article of a draft: title, day of publication, language and id, each as given or else as found."""
    values, problems = validate(draft.front, today, SourceMeta)
    if problems:
        return problems
    title, text = _title_and_text(values.get("title"), as_kept(draft.text))
    if not title:
        return [Problem(draft.path, 0, 0, "E203", "the article has no title", "make it the first line of the text")]
    notes = [f"read as {draft.encoding}"] if draft.encoding else []
    if "published" not in values and (found := publication(text, values.get("url"), draft.path, today)):
        values |= {"published": found.day, "published_basis": found.basis}
    if "language" not in values:
        values["language"], sure = detect_language(f"{title}\n{text}")
        notes += [] if sure else [f"language not recognised, so taken as {values['language']}"]
    given = values.pop("id", None)
    meta = ArticleMeta.model_validate(values | {"title": title})
    ident = given or article_id(title, meta.published)
    article = Article.model_validate(meta.model_dump(exclude_unset=True) | {"id": ident, "text": text or None})
    return Found(draft.path, article, given is not None, tuple(notes))


def _title_and_text(given: object, text: str) -> tuple[str, str]:
    """Separate the title from the text: the first line, unless another title is given.

    A first line as long as a paragraph, or one that is all there is, is the beginning of the text as well.
    """
    line, _, rest = text.partition("\n")
    first = _squeezed(line.lstrip("#") if line.startswith("#") else line)
    if given:
        title = _squeezed(str(given))
        return title, rest.lstrip("\n") if first.casefold() == title.casefold() and rest.strip() else text
    if len(first) > _LONGEST_TITLE or not rest.strip():
        return textwrap.shorten(first, _SHORTENED_TITLE, placeholder="…"), text
    return first, rest.lstrip("\n")


def _squeezed(line: str) -> str:
    return unicodedata.normalize("NFC", " ".join(line.split()))
