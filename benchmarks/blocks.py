"""Parts of a page that a script writes: `<!-- NAME: begin -->` … `<!-- NAME: end -->`."""

import re
from pathlib import Path


def block(page: str, name: str) -> str:
    """What stands in the block; `ValueError` where the page has none of the name."""
    return _match(page, name)[2]


def replace(page: str, name: str, body: str) -> str:
    """The page with another body in the block."""
    found = _match(page, name)
    return f"{page[: found.start(2)]}{body.strip()}{page[found.end(2) :]}"


def write(path: Path, name: str, body: str) -> None:
    """Renew a block of a file."""
    path.write_text(replace(path.read_text("utf-8"), name, body), "utf-8")


def _match(page: str, name: str) -> re.Match[str]:
    pattern = rf"(<!-- {re.escape(name)}: begin -->\n)(.*?)(\n<!-- {re.escape(name)}: end -->)"
    found = re.search(pattern, page, re.DOTALL)
    if not found:
        raise ValueError(f"the page has no block {name!r}")
    return found
