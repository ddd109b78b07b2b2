"""Pages made from content, written as fast as a file system takes them."""

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from pathlib import Path

from dateline.publish.shells import Shell, splice
from dateline.render import Page

Head = Callable[[Page], str]
"""HTML for the head of a page."""


def fan_out(
    pages: Iterable[Page],
    shells: Mapping[str, Shell],
    site_dir: Path,
    taken: Collection[str] = (),
    head: Head = lambda page: "",
) -> Iterator[Page]:
    """Write each page into `site_dir`, spliced into the shell of its kind, and hand it on.

    Addresses in `taken` are passed over: what a person wrote by hand at an address wins.
    """
    write = writer(site_dir)
    for page in pages:
        if page.url in taken:
            continue
        slug = page.url.rstrip("/").rpartition("/")[2]
        write(page.url, splice(shells[page.kind], page.title, page.description, slug, page.body, head(page)))
        yield page


def writer(site_dir: Path) -> Callable[[str, bytes], None]:
    """A function that writes the page at an address (`events/x/`) below `site_dir`.

    It goes to the system calls, and makes a folder only when opening the file fails: of a page that is copied
    together, this is what takes the time.
    """
    root = os.fspath(site_dir)
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)

    def write(url: str, data: bytes) -> None:
        path = f"{root}/{url}index.html"
        try:
            file = os.open(path, flags, 0o644)
        except FileNotFoundError:
            Path(root, url).mkdir(parents=True, exist_ok=True)
            file = os.open(path, flags, 0o644)
        try:
            rest = memoryview(data)
            while rest:
                rest = rest[os.write(file, rest) :]
        finally:
            os.close(file)

    return write
