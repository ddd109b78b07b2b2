"""Adding articles to a site: from files that a person names to `content/articles/ID.md`."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dateline.errors import Problem
from dateline.files.atomic import write_atomically
from dateline.ingest.article_file import format_article, parse_article
from dateline.ingest.dateline_line import find_dateline
from dateline.ingest.draft import Found
from dateline.ingest.library import Library
from dateline.ingest.sources import list_files, read_file, shown
from dateline.model import Article


@dataclass(frozen=True, slots=True)
class Entry:
    """What became of one source: the article that it is now, or was before."""

    source: str
    id: str
    copy_of: str | None = None
    notes: tuple[str, ...] = ()
    """What was found out on the way, and a person may want to look at."""
    is_new: bool = True


@dataclass(frozen=True, slots=True)
class AddReport:
    """What became of every source."""

    added: tuple[Entry, ...]
    unchanged: tuple[Entry, ...]
    """Those that the site had already."""
    copies: tuple[Entry, ...]
    """Those that were added, each marked as a copy of another article."""
    problems: tuple[Problem, ...]
    skipped: tuple[str, ...] = ()
    """Files in folders that are in no format of a source."""


def add(paths: Iterable[Path], content_root: Path, today: date | None = None) -> AddReport:
    """Write the articles of the files and folders to `content_root`, each whole or not at all.

    An article that is there already is left as it is, with every edit that a person made. Of articles that are
    copies of one another, the one published first is the original. A problem stops its own file alone.
    """
    today = today or date.today()
    folder = content_root / "articles"
    listing = list_files(paths)
    read = [result for path in listing.files for result in read_file(path, today)]
    found = [result for result in read if isinstance(result, Found)]
    library, unreadable = _open_library(folder, today)
    results: list[Entry | Problem] = [
        result
        for each in sorted(found, key=lambda each: each.article.published or date.max)
        for result in _add_one(each, folder, library, unreadable)
    ]
    entries = [result for result in results if isinstance(result, Entry)]
    problems = [
        *listing.problems,
        *(result for result in read if isinstance(result, Problem)),
        *(problem for problems in unreadable.values() for problem in problems),
        *(result for result in results if isinstance(result, Problem)),
    ]
    return AddReport(
        added=tuple(entry for entry in entries if entry.is_new and not entry.copy_of),
        unchanged=tuple(entry for entry in entries if not entry.is_new),
        copies=tuple(entry for entry in entries if entry.is_new and entry.copy_of),
        problems=tuple(problems),
        skipped=tuple(listing.skipped),
    )


def _open_library(folder: Path, today: date) -> tuple[Library, dict[str, list[Problem]]]:
    """Read the articles that are there; of those that cannot be read, give the problems by id."""
    library = Library()
    unreadable = {}
    for path in sorted(folder.rglob("*.md")):
        try:
            article, problems = parse_article(shown(path), path.read_bytes(), today)
        except OSError as error:
            article, problems = None, [Problem(shown(path), 0, 0, "E105", f"it cannot be read: {error.strerror}")]
        if article:
            library.add(article)
        else:
            unreadable[path.stem.lower()] = problems
    return library, unreadable


def _add_one(
    found: Found, folder: Path, library: Library, unreadable: dict[str, list[Problem]]
) -> Iterator[Entry | Problem]:
    kin = library.kin(found.article)
    if kin and kin.how == "same":
        yield Entry(found.path, kin.article.id, is_new=False)
        return
    if problem := _id_taken(found, library, unreadable):
        yield problem
        return
    copy_of = found.article.copy_of or (kin.article.id if kin else None)
    article = found.article.model_copy(
        update={"id": library.free_id(found.article.id, unreadable), "copy_of": copy_of}
    )
    if problem := _write(article, folder):
        yield problem
        return
    library.add(article)
    yield Entry(found.path, article.id, copy_of, found.notes)
    if article.published is None:
        yield _undated(found.path, article)


def _write(article: Article, folder: Path) -> Problem | None:
    path = folder / f"{article.id}.md"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_atomically(path, format_article(article).encode())
    except OSError as error:
        return Problem(shown(path), 0, 0, "E105", f"it cannot be written: {error.strerror}")
    return None


def _id_taken(found: Found, library: Library, unreadable: dict[str, list[Problem]]) -> Problem | None:
    ident = found.article.id
    if ident in unreadable:
        hint = f"mend content/articles/{ident}.md, then add this again"
        return Problem(found.path, 0, 0, "E107", "this may be an article that is there but cannot be read", hint)
    if found.id_given and ident in library.articles:
        return Problem(found.path, 0, 0, "E107", f"another article has the id {ident}", "choose another id")
    return None


def _undated(path: str, article: Article) -> Problem:
    line = find_dateline(article.text or "")
    hint = f"add `published:` to content/articles/{article.id}.md"
    if line and line.day:
        hint += f"; its dateline, “{line.written}”, lacks the year"
    return Problem(path, 0, 0, "R404", "no day of publication was found", hint)
