"""The search of a large site: an index of Pagefind's, of which a browser reads only the parts that a word needs.

Material's own search has each reader load the whole index; that is quick as long as it is small.
"""

import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from html import escape
from importlib import import_module
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path
from typing import Any

from dateline.errors import Problem, ProblemsError
from dateline.publish.fanout import writer
from dateline.publish.search import NAMED, Found, entries
from dateline.render import Page

MOST = 1_000
"""Up to so many events Material's search is used, unless the settings say otherwise: 155 kB, compressed."""
REMEDY = "pip install pagefind-bin"
"""It comes with Dateline wherever there is a wheel of it."""
_UNUSED = ("pagefind-*ui.*", "pagefind-highlight.js")
"""What Pagefind writes for pages that show its own form."""


def program() -> str | None:
    """The path of Pagefind: out of its Python package, or as it is installed otherwise."""
    if find_spec("pagefind_bin"):
        return str(import_module("pagefind_bin").get_executable())
    return shutil.which("pagefind")


@contextmanager
def indexing(site_dir: Path, language: str, pagefind: str) -> Iterator[Found]:
    """Make an index in `search/`: gives a function of a page. What Material would have searched goes into it too.

    Each page is written out with nothing but what it is to be found by, and Pagefind reads these. The same pages
    give the same index.
    """
    old = site_dir / "search" / "search_index.json"
    with tempfile.TemporaryDirectory(prefix="dateline-") as folder:
        write = writer(Path(folder))
        for url, parts in groupby(entries(old), lambda entry: entry["location"].partition("#")[0]):
            write(url, _written(language, parts).encode())
        yield lambda page: write(page.url, _page(language, page).encode())
        _run(pagefind, Path(folder), site_dir / "search")
    old.unlink()


def _run(pagefind: str, pages: Path, output: Path) -> None:
    command = [pagefind, "--silent", "--site", str(pages), "--output-path", str(output)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        failed = done.stderr.strip() or done.stdout.strip() or f"status {done.returncode}"
        said = failed if done.returncode else ""
    except OSError as error:
        said = str(error)
    if said:
        hint = "search: material, under dateline, does without it"
        message = f"search: Pagefind could not index the site: {said}"
        raise ProblemsError([Problem("mkdocs.yml", 0, 0, "E213", message, hint)])
    for pattern in _UNUSED:
        for path in output.glob(pattern):
            path.unlink()


def _page(language: str, page: Page) -> str:
    """A page made from content, as Pagefind reads it; a higher weight lets a page come first."""
    weight = 5 if page.kind in NAMED else 1
    names = [f'<p data-pagefind-weight="{weight}">{escape(page.names)}</p>'] if page.names else []
    text = [f"<p>{escape(line)}</p>" for line in page.search.splitlines()]
    body = names + text if page.kind in NAMED else text + names
    return _html(language, escape(page.title), escape(page.line), "".join(body))


def _written(language: str, parts: Iterable[dict[str, Any]]) -> str:
    """A page that MkDocs made, out of its entries in Material's index: of the page and of each heading, in HTML."""
    first, *rest = parts
    sections = (f"<h2>{each['title']}</h2>{each['text']}" for each in rest)
    return _html(language, first["title"], "", first["text"] + "".join(sections))


def _html(language: str, title: str, line: str, body: str) -> str:
    """The title is looked for at the end: an extract then begins with something else."""
    shown = f'<h1 data-pagefind-ignore data-pagefind-meta="title">{title}</h1>'
    shown += f'<p data-pagefind-ignore data-pagefind-meta="line">{line}</p>' if line else ""
    return (
        f'<!doctype html><html lang="{escape(language)}"><meta charset="utf-8">'
        f'{shown}{body}<p data-pagefind-weight="7">{title}</p></html>'
    )
