"""What `mkdocs.yml` says: under `plugins: - dateline`, and what Dateline reads of the rest."""

import os
from pathlib import Path

from mkdocs.config.base import Config
from mkdocs.config.config_options import Choice, Dir, ListOfItems
from mkdocs.config.defaults import MkDocsConfig

from dateline.errors import Problem, ProblemsError
from dateline.publish.theme import theme_dirs
from dateline.render import Settings
from dateline.render.site import PUBLISHED


class DatelineConfig(Config):
    """The settings under `plugins: - dateline`."""

    content = Dir(default="content", exists=True)
    """The folder that holds the site's content, relative to `mkdocs.yml`."""
    statuses = ListOfItems(Choice(sorted(PUBLISHED)), default=sorted(PUBLISHED))
    """Which events are published, by status; a rejected one never is."""


def settings(own: DatelineConfig, config: MkDocsConfig) -> Settings:
    """The settings that pages are rendered with."""
    if not config.use_directory_urls:
        raise ProblemsError(
            [Problem(_name(config), 0, 0, "E213", "use_directory_urls is false", "leave it out: Dateline needs it")]
        )
    return Settings(
        site_name=config.site_name,
        site_url=config.site_url or "",
        repo_url=config.repo_url or "",
        edit_uri=_edit_uri(config),
        content_path=Path(os.path.relpath(own.content, root(config))).as_posix(),
        language=str(config.theme.get("language", "en")),
        statuses=PUBLISHED.intersection(own.statuses),
        theme_dirs=theme_dirs(own_theme(config)),
    )


def own_theme(config: MkDocsConfig) -> Path:
    """The site's own theme: `custom_dir` where that is set, else `theme/` beside `mkdocs.yml`."""
    return Path(config.theme.custom_dir or root(config) / "theme")


def root(config: MkDocsConfig) -> Path:
    """The folder of `mkdocs.yml`."""
    return Path(config.config_file_path or ".").resolve().parent


def _edit_uri(config: MkDocsConfig) -> str:
    """Where the repository's files are edited; MkDocs' own setting leads to the hand-written pages among them."""
    pages = Path(os.path.relpath(config.docs_dir, root(config))).as_posix()
    return (config.edit_uri or "").removesuffix(f"{pages}/")


def _name(config: MkDocsConfig) -> str:
    return Path(config.config_file_path or "mkdocs.yml").name
