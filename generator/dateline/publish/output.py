"""What a site made from content has beside the pages that its builder made, written into the built site."""

from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import AbstractContextManager
from functools import partial
from itertools import chain
from pathlib import Path

from dateline.publish.cards import cards
from dateline.publish.fanout import fan_out
from dateline.publish.search import Found
from dateline.publish.shells import Shell
from dateline.publish.sitemap import sitemap
from dateline.render import (
    Page,
    Site,
    columns_file,
    data_files,
    explore_files,
    page_head,
    pages,
    part_files,
    redirects,
)

Progress = Callable[[Iterable[Page]], Iterable[Page]]
"""What the pages pass through while they are written, for whoever shows how far it is."""


def complete(
    site: Site,
    shells: Mapping[str, Shell],
    site_dir: Path,
    built: Collection[str],
    drawn: Path,
    guarded: Callable[[str], str],
    search: AbstractContextManager[Found],
    progress: Progress = iter,
) -> int:
    """Complete a built site: pages, data files, search entries and sitemap. Returns how many pages were written.

    `built` are the addresses of the pages that the builder made. None of them is written over. `drawn` is where
    cards are kept from one build to the next. `guarded` gives a page that is spliced into no shell its policy.
    `search` has the pages found.
    """
    urls = list(built)
    with search as found:
        for page in progress(fan_out(pages(site), shells, site_dir, built, partial(page_head, site))):
            found(page)
            urls.append(page.url)
    for name, data in chain(data_files(site), part_files(site), explore_files(site), columns_file(site)):
        _write(site_dir / name, data)
    for name, page_there in redirects(site):
        _write(site_dir / name, guarded(page_there).encode())
    for name, data in cards(site, drawn):
        _write(site_dir / name, data)
    _sitemap(site_dir, urls, site.settings.site_url)
    return len(urls) - len(built)


def _sitemap(site_dir: Path, urls: Iterable[str], site_url: str) -> None:
    """The sitemap in place of the builder's, which has dates in it; none where the site has no address."""
    for name in ("sitemap.xml", "sitemap.xml.gz"):
        (site_dir / name).unlink(missing_ok=True)
    if site_url:
        for name, data in sitemap(urls, site_url):
            _write(site_dir / name, data)


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
