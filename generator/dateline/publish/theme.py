"""The theme: templates, styles and scripts, the package's and the site's own."""

from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path

from dateline.theme import theme_dir

__all__ = ["linked", "theme_dir", "theme_dirs"]


def theme_dirs(own: Path | None) -> tuple[Path, ...]:
    """Where templates are looked for: the site's own theme first, where it has one, then Dateline's."""
    found = [folder.resolve() for folder in (own, theme_dir()) if folder and folder.is_dir()]
    return tuple(dict.fromkeys(found))


def linked(dirs: Iterable[Path], suffix: str, within: str = "assets") -> Iterator[str]:
    """Addresses of the `assets/*SUFFIX` that every page links, by name; or of another folder.

    An address ends in a digest of the file, so that a browser never shows a page with yesterday's style.
    """
    assets: dict[str, Path] = {}
    for folder in dirs:
        for path in folder.glob(f"{within}/*{suffix}"):
            assets.setdefault(path.name, path)
    for name, path in sorted(assets.items()):
        yield f"{within}/{name}?{blake2b(path.read_bytes(), digest_size=4).hexdigest()}"
