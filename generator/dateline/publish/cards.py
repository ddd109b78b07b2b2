"""Social cards, drawn once: a card that says the same as at an earlier build is taken from where it was kept."""

from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path

from PIL import __version__ as pillow

from dateline.files.atomic import write_atomically
from dateline.render import Site
from dateline.render.cards import Card, card_of, draw, site_card
from dateline.render.cards import __file__ as drawer
from dateline.render.head import SITE_CARD, card_address
from dateline.render.maps.atlas import PATH as MAPS
from dateline.render.parts import Parts

CARDS = ".dateline/cards"
"""The folder of the drawn cards, beside `mkdocs.yml`; it may be deleted at any time."""


def cards(site: Site, kept: Path) -> Iterator[tuple[str, bytes]]:
    """The address and the bytes of every card of a site."""
    if site.settings.cards is False:
        return
    old = {path.name for path in kept.glob("*.png")}
    parts = Parts(site, "../../")
    wanted = [(SITE_CARD, site_card(site))]
    if site.cards:
        wanted += [(card_address(event), card_of(parts, event)) for event in site.events]
    for address, card in wanted:
        path = kept / f"{_key(card)}.png"
        old.discard(path.name)
        yield address, _drawn(card, path)
    for name in old:
        (kept / name).unlink(missing_ok=True)


def _drawn(card: Card, path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        data = draw(card)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, data)  # Half a picture would be taken for a whole one at the next build.
    return data


def _key(card: Card) -> str:
    """What tells a card from all others: all that it says, and all that draws it."""
    return blake2b(_program() + repr(card).encode(), digest_size=16).hexdigest()


@cache
def _program() -> bytes:
    folder = Path(drawer).parent
    digest = blake2b(pillow.encode())
    for path in (*sorted(folder.glob("*.py")), *sorted(folder.glob("fonts/*.woff2")), MAPS):
        digest.update(path.read_bytes())
    return digest.digest()
