"""The front page below what the editor wrote, and the page of the data."""

from typing import NamedTuple

from markupsafe import Markup

from dateline.render.data import columns, data_files
from dateline.render.pages.drawing import overview_map
from dateline.render.parts import Parts
from dateline.render.wording import plural

SHOWN = 12
"""How many events the front page lists at most."""


class Download(NamedTuple):
    """A file to download."""

    url: str
    name: str
    size: str


def home_body(parts: Parts) -> str:
    """How much there is, the newest events, and the ways into the rest."""
    site = parts.site
    counts = (
        parts.link("timeline/", plural(len(site.events), "event")),
        parts.link("places/", plural(len(site.places), "place")),
        parts.link("sources/", plural(len(site.content.articles), "source")),
    )
    all_shown = len(site.events) <= SHOWN
    dated = [event for event in site.events if event.date]
    return site.template("home.html").render(
        root=parts.root,
        counts=Markup(" · ").join(counts),
        all_shown=all_shown,
        map=overview_map(site, parts.root),
        rows=parts.rows(site.events if all_shown else dated[: -SHOWN - 1 : -1]),
    )


def data_body(parts: Parts) -> str:
    """The files, how large they are, and what their fields mean."""
    site = parts.site
    files = [Download(parts.root + url, url.rpartition("/")[2], size(len(data))) for url, data in data_files(site)]
    return site.template("data.html").render(
        root=parts.root,
        files={file.name.rpartition(".")[2]: file for file in files},
        count=plural(len(site.events), "event"),
        columns=columns(),
    )


def size(count: int) -> str:
    """A number of bytes in words: “812 bytes”, “14 kB”, “2.3 MB”."""
    if count < 1000:
        return f"{count} bytes"
    return f"{count / 1000:.0f} kB" if count < 1_000_000 else f"{count / 1_000_000:.1f} MB"
