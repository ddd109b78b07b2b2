import gzip
from xml.etree import ElementTree

import pytest

from dateline.publish import sitemap as module
from dateline.publish.sitemap import sitemap

SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def addresses(data: bytes) -> list[str | None]:
    return [loc.text for loc in ElementTree.fromstring(data).iter(f"{SPACE}loc")]


@pytest.mark.parametrize("site_url", ["https://example.org/sub", "https://example.org/sub/"])
def test_addresses_are_whole_sorted_and_named_once(site_url: str) -> None:
    files = dict(sitemap(["places/b/", "", "places/a/", "places/b/"], site_url))
    assert addresses(files["sitemap.xml"]) == [
        "https://example.org/sub/",
        "https://example.org/sub/places/a/",
        "https://example.org/sub/places/b/",
    ]
    assert gzip.decompress(files["sitemap.xml.gz"]) == files["sitemap.xml"]


def test_nothing_but_the_addresses_is_in_it() -> None:
    files = dict(sitemap(["a/"], "https://example.org/"))
    assert b"lastmod" not in files["sitemap.xml"]
    assert files["sitemap.xml.gz"][4:8] == bytes(4), "the time of packing"


def test_a_large_site_has_several(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LIMIT", 2)
    files = dict(sitemap(["c/", "a/", "b/"], "https://example.org/"))
    assert [name for name in files if name.endswith("xml")] == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]
    assert addresses(files["sitemap.xml"]) == [
        "https://example.org/sitemap-1.xml",
        "https://example.org/sitemap-2.xml",
    ]
    assert addresses(files["sitemap-1.xml"]) == ["https://example.org/a/", "https://example.org/b/"]
    assert addresses(files["sitemap-2.xml"]) == ["https://example.org/c/"]
