from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from dateline.render import Page, Site

Build = Callable[..., Path]

EVENT = """\
title: {title}
date: 2018-07-25
sources:
  - article: a-report
    quote: It happened on Wednesday.
"""
FILES = {
    "mkdocs.yml": "site_name: Test\ntheme: {name: material, font: false}\nplugins: [search, dateline]\ndocs_dir: content/pages\n",
    "content/pages/index.md": "# Welcome\n\nWritten by hand.\n",
    "content/articles/a-report.md": "---\ntitle: A report\npublished: 2018-07-29\n---\n\nIt happened on Wednesday.\n",
    "content/events/2018-07/2018-07-25-first.yml": EVENT.format(title="First <b>event</b>"),
    "content/events/2018-07/2018-07-25-second.yml": EVENT.format(title="Second event"),
}


def write(root: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")


def fake_pages(site: Site) -> Iterator[Page]:
    for event in site.content.events:
        body = f'<h1>{event.id}</h1><p>{{{{ page }}}}</p><a href="../../timeline/2018-07/">July</a>'
        yield Page(
            "event", f"events/{event.id}/", event.title, f"About {event.title}", body, f"words of {event.id}"
        )
    yield Page("month", "timeline/2018-07/", "July 2018", "A month", "<h1>July 2018</h1>", "July")


@pytest.fixture
def fake_render(monkeypatch: pytest.MonkeyPatch) -> None:
    """Bodies that are easily told apart; what the real ones look like is not publishing's concern."""
    monkeypatch.setattr("dateline.publish.output.pages", fake_pages)
    monkeypatch.setattr("dateline.publish.output.data_files", lambda site: iter([("data/events.json", b"[]")]))
    monkeypatch.setattr("dateline.publish.output.part_files", lambda site: iter(()))
    monkeypatch.setattr("dateline.publish.plugin.index_body", lambda site, name: f"<p>index of {name}</p>")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    write(tmp_path, FILES)
    return tmp_path


@pytest.fixture
def publish() -> Build:
    """Build the site at a folder as `mkdocs build --strict` does; gives the folder that it is in."""

    def publish(root: Path, strict: bool = True, **settings: Any) -> Path:
        config = load_config(str(root / "mkdocs.yml"), strict=strict, **settings)
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build(config)
        finally:
            config.plugins.on_shutdown()
        return Path(config.site_dir)

    return publish
