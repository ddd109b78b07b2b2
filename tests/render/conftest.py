"""The sample as a built site on a server of its own, and a browser to look at it."""

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Browser, sync_playwright
from tests import browser
from tests.render.sample import CONTENT

from dateline.content.site import Content

MKDOCS = """\
site_name: The Suweida record
docs_dir: pages
theme:
  name: material
  font: false
  features: [navigation.tabs, search.highlight, search.suggest]
  palette:
    - {media: "(prefers-color-scheme: light)", scheme: default, toggle: {icon: material/brightness-7, name: Dark}}
    - {media: "(prefers-color-scheme: dark)", scheme: slate, toggle: {icon: material/brightness-4, name: Light}}
plugins: [search, dateline]
"""


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Nobody reads it."""


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site."""
    return publish(tmp_path_factory.mktemp("site"), MKDOCS)


def publish(root: Path, settings: str, content: Content = CONTENT) -> Path:
    """Build a site with these settings and this content; returns its folder."""
    (root / "pages").mkdir()
    (root / "content").mkdir()
    (root / "mkdocs.yml").write_text(settings)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("dateline.publish.plugin.read", lambda root: content)
        patch.setattr("dateline.publish.plugin.check", lambda content: [])
        config = load_config(str(root / "mkdocs.yml"))
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
    return Path(config.site_dir)


@pytest.fixture(scope="module")
def address(built: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(built)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=browser.installed(), args=list(browser.ARGUMENTS))
        yield opened
        opened.close()
