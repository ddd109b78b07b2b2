"""By what the pages of a site are found: by Material's search, or, where they are many, by Pagefind's."""

import logging
import os
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig

from dateline.errors import Problem, ProblemsError
from dateline.publish.pagefind import MOST, REMEDY, indexing, program
from dateline.publish.search import Found, searched
from dateline.publish.theme import linked, theme_dir
from dateline.render import Page

BOX = "pagefind"
"""The folder of the theme with the search box that takes the place of Material's."""

log = logging.getLogger("mkdocs.plugins.dateline")


def pagefind_for(setting: str, events: int, config: MkDocsConfig) -> str | None:
    """The path of Pagefind where a site of so many events uses it.

    Where it is missing, a warning, for readers then have Material's; `ProblemsError` where the settings ask for it.
    """
    if setting == "material" or "material/search" not in config.plugins or (setting == "auto" and events <= MOST):
        return None
    if found := program():
        return found
    name = Path(config.config_file_path or "mkdocs.yml").name
    if setting == "pagefind":
        raise ProblemsError([Problem(name, 0, 0, "E213", "search: Pagefind is not installed", REMEDY)])
    said = f"Pagefind is not installed: each reader loads the whole index of {events:,} events"
    log.warning("%s", Problem(name, 0, 0, "R411", said, f"{REMEDY}, or search: material under dateline"))
    return None


def set_up(config: MkDocsConfig, dirs: tuple[Path, ...]) -> None:
    """Put Dateline's search box where Material's would be, unless the site's own theme has one."""
    own = config.theme.dirs.index(os.fspath(theme_dir().resolve()))
    config.theme.dirs.insert(own, os.fspath(theme_dir().resolve() / BOX))
    config.extra_css += linked(dirs, ".css", "assets/search")
    for address in linked(dirs, ".js", "assets/search"):
        script = ExtraScriptValue(address)
        script.defer = True
        config.extra_javascript.append(script)


def finding(site_dir: Path, language: str, pagefind: str | None) -> AbstractContextManager[Found]:
    """Have pages found, by Pagefind if its path is given; where the site has no search, by nobody."""
    index = site_dir / "search" / "search_index.json"
    if not index.is_file():
        return nullcontext(_found_by_nobody)
    return indexing(site_dir, language, pagefind) if pagefind else searched(index)


def _found_by_nobody(page: Page) -> None:
    """Leave a site without a search as it is."""
