"""The files that a person names, and the articles in them."""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from dateline.errors import Problem
from dateline.ingest import markdown, plain_text
from dateline.ingest.draft import Draft, Format, Found, complete
from dateline.ingest.front_matter import FrontMatter, load
from dateline.ingest.text import read_utf8, too_large
from dateline.model import Article

FORMATS: dict[str, Format] = {
    ".md": markdown.read,
    ".markdown": markdown.read,
    ".txt": plain_text.read,
}
"""What reads a file, by its suffix; a further format is a module and a line here."""

_SIDECAR = ".yml"


@dataclass(frozen=True, slots=True)
class Listing:
    """The files to read; those in folders that no format reads; and what could not be looked at."""

    files: list[Path] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def read_sources(paths: Iterable[Path], today: date | None = None) -> Iterator[Article | Problem]:
    """Read the articles in files and, at any depth, in folders; a file with a problem gives no article."""
    listing = list_files(paths)
    yield from listing.problems
    for path in listing.files:
        for found in read_file(path, today or date.today()):
            yield found if isinstance(found, Problem) else found.article


def read_text(name: str, raw: bytes, today: date) -> Iterator[Article | Problem]:
    """Read the one article of a text that is in no file, as Markdown, perhaps with front matter."""
    for draft in markdown.read(name, raw):
        found = [draft] if isinstance(draft, Problem) else complete(draft, today)
        yield from found if isinstance(found, list) else [found.article]


def list_files(paths: Iterable[Path]) -> Listing:
    """Find the files to read, each once, those of a folder in the order of their names."""
    listing = Listing()
    named = list(paths)
    for path in named:
        if _is(Path.is_dir, path):
            _list_folder(path, listing)
        elif not _is(Path.is_file, path):
            message = "this is not a file" if _is(Path.exists, path) else "there is no such file"
            listing.problems.append(Problem(shown(path), 0, 0, "E105", message))
        elif path.suffix.lower() in FORMATS:
            listing.files.append(path)
        elif not any(text in named for text in _texts_of(path)):
            hint = f"it reads {', '.join(FORMATS)}"
            listing.problems.append(
                Problem(shown(path), 0, 0, "E105", f"no format reads {path.suffix!r} files", hint)
            )
    return replace(listing, files=list(dict.fromkeys(listing.files)))


def read_file(path: Path, today: date) -> Iterator[Found | Problem]:
    """Give the articles of one file, each with the metadata of its sidecar `NAME.yml`; or its problems."""
    raw = _bytes(path)
    if isinstance(raw, Problem):
        yield raw
        return
    sidecar = _sidecar(path)
    if isinstance(sidecar, list):
        yield from sidecar
        return
    for draft in FORMATS[path.suffix.lower()](shown(path), raw):
        found = draft if isinstance(draft, Problem) else complete(_with(sidecar, draft), today)
        if isinstance(found, list):
            yield from found
        else:
            yield found


def shown(path: Path) -> str:
    """Write a path as a person can read it, whatever bytes are in it."""
    return os.fsencode(path).decode(errors="replace")


def _list_folder(folder: Path, listing: Listing) -> None:
    def unreadable(error: OSError) -> None:
        listing.problems.append(_io_problem(Path(error.filename), error))

    for parent, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        # A linked folder is not followed: it may lead back to one that it is in.
        listing.skipped.extend(shown(path) for name in folders if (path := Path(parent, name)).is_symlink())
        for path in (Path(parent, name) for name in sorted(names) if not name.startswith(".")):
            if _is(Path.is_file, path) and path.suffix.lower() in FORMATS:
                listing.files.append(path)
            elif not _texts_of(path):
                listing.skipped.append(shown(path))


def _texts_of(path: Path) -> list[Path]:
    """Return the files that this one would be the sidecar of."""
    if path.suffix != _SIDECAR:
        return []
    return [text for suffix in FORMATS if _is(Path.is_file, text := path.with_suffix(suffix))]


def _sidecar(path: Path) -> FrontMatter | list[Problem] | None:
    beside = path.with_suffix(_SIDECAR)
    if not _is(Path.is_file, beside):
        return None
    raw = _bytes(beside)
    text = raw if isinstance(raw, Problem) else read_utf8(shown(beside), raw)
    return [text] if isinstance(text, Problem) else load(shown(beside), text)


def _with(sidecar: FrontMatter | None, draft: Draft) -> Draft:
    """Let the sidecar speak for a file; what the file says itself, the sidecar may correct."""
    if sidecar is None:
        return draft
    own = draft.front
    values, places = {**own.values, **sidecar.values}, {**own.places, **sidecar.places}
    return replace(draft, front=FrontMatter(draft.path, values, places))


def _is(what: Callable[[Path], bool], path: Path) -> bool:
    """Ask the system; a path that it cannot take, such as one too long, is nothing."""
    try:
        return what(path)
    except OSError:
        return False


def _bytes(path: Path) -> bytes | Problem:
    try:
        return too_large(shown(path), path.stat().st_size) or path.read_bytes()
    except OSError as error:
        return _io_problem(path, error)


def _io_problem(path: Path, error: OSError) -> Problem:
    return Problem(shown(path), 0, 0, "E105", f"it cannot be read: {error.strerror}")
