"""The site's addresses for search engines, as sitemaps.org has it (protocol 0.9)."""

import gzip
from collections.abc import Iterable, Iterator
from html import escape

LIMIT = 50_000
"""Addresses in one file; the protocol allows no more."""

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(urls: Iterable[str], site_url: str) -> Iterator[tuple[str, bytes]]:
    """Files, as name and bytes: `sitemap.xml`, and where it lists further ones, those.

    `urls` are relative to `site_url`, and quoted. They are sorted and carry no dates, and the compressed twin of
    each file carries none either: the same addresses always give the same bytes.
    """
    base = site_url.rstrip("/") + "/"
    addresses = sorted({base + url for url in urls})
    parts = [addresses[start : start + LIMIT] for start in range(0, len(addresses), LIMIT)]
    if len(parts) <= 1:
        yield from _both("sitemap.xml", _xml("urlset", "url", addresses))
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    yield from _both("sitemap.xml", _xml("sitemapindex", "sitemap", [base + name for name in names]))
    for name, part in zip(names, parts, strict=True):
        yield from _both(name, _xml("urlset", "url", part))


def _xml(root: str, entry: str, addresses: list[str]) -> bytes:
    lines = [f"<{entry}><loc>{escape(address)}</loc></{entry}>" for address in addresses]
    return "\n".join(
        ['<?xml version="1.0" encoding="UTF-8"?>', f'<{root} xmlns="{_NAMESPACE}">', *lines, f"</{root}>", ""]
    ).encode()


def _both(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    yield name, data
    yield f"{name}.gz", gzip.compress(data, mtime=0)
