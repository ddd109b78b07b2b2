"""The pictures of the manual: each kind of page of the demonstration site, as a browser shows it.

    make screenshots

Fonts are the site's own and nothing moves, so that the same browser on the same machine gives the same pictures.
"""

import io
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Literal, NamedTuple

from mkdocs.commands.build import build
from mkdocs.config import load_config
from PIL import Image
from playwright.sync_api import Browser, sync_playwright
from tests import browser

ROOT = Path(__file__).parents[1]
IMAGES = ROOT / "docs/images"
ATTACK = "events/2018-07-25-suweida-attack/"


class Picture(NamedTuple):
    """A page, how wide the window is, and in which scheme; `height` in pixels at most."""

    name: str
    url: str
    width: int = 1240
    height: int = 760
    scheme: Literal["light", "dark"] = "light"


PICTURES = (
    Picture("home", ""),
    Picture("timeline", "timeline/"),
    Picture("table", "table/"),
    Picture("event", ATTACK),
    Picture("event-dark", ATTACK, scheme="dark"),
    Picture("event-narrow", ATTACK, width=360, height=800),
    Picture("place", "places/as-suwayda/"),
    Picture("places", "places/"),
    Picture("actor", "actors/islamic-state/"),
    Picture("source", "sources/2018-07-29-syria-regime-continues-is-offensive/"),
    Picture("corrections", "corrections/", height=500),
    Picture("data", "data/"),
)


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Nobody reads it."""


def main() -> None:
    """Build the site and take all pictures."""
    with tempfile.TemporaryDirectory() as folder:
        build(load_config(str(ROOT / "mkdocs.yml"), site_dir=folder))
        with served(folder) as address, sync_playwright() as playwright:
            chromium = playwright.chromium.launch(
                executable_path=browser.installed(), args=[*browser.ARGUMENTS, "--font-render-hinting=none"]
            )
            for picture in PICTURES:
                path = IMAGES / f"{picture.name}.webp"
                path.write_bytes(taken(chromium, address, picture))
                print(f"{path.relative_to(ROOT)}: {path.stat().st_size / 1000:.0f} kB")
            chromium.close()


@contextmanager
def served(folder: str) -> Iterator[str]:
    """The address of a folder while it is served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def taken(chromium: Browser, address: str, picture: Picture) -> bytes:
    """A page as WebP."""
    page = chromium.new_page(
        viewport={"width": picture.width, "height": picture.height},
        color_scheme=picture.scheme,
        reduced_motion="reduce",
        locale="en-GB",
    )
    page.goto(address + picture.url, wait_until="networkidle")
    page.evaluate("document.fonts.ready")
    drawn = Image.open(io.BytesIO(page.screenshot(animations="disabled", caret="hide")))
    page.close()
    out = io.BytesIO()
    drawn.convert("RGB").save(out, "WEBP", quality=60, method=6)
    return out.getvalue()


if __name__ == "__main__":
    main()
