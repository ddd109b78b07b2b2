"""What `mkdocs.yml` says: under `plugins: - dateline`, and what Dateline reads of the rest."""

import os
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

from mkdocs.config.base import Config
from mkdocs.config.config_options import Choice, ListOfItems, Optional, Type
from mkdocs.config.defaults import MkDocsConfig

from dateline.content.references import nearest
from dateline.errors import Problem, ProblemsError
from dateline.publish.policy import Policy, mistakes
from dateline.publish.theme import theme_dirs
from dateline.render import Settings
from dateline.render.language import SOURCE, Language, language
from dateline.render.licence import Licence, licence, licence_hint
from dateline.render.site import PUBLISHED

WRITTEN = "dateline_language"
"""Where the theme’s settings keep the language as it was written."""
CONTENT = "content"
"""The folder of the content, beside `mkdocs.yml`: all commands look for it there."""


class DatelineConfig(Config):
    """The settings under `plugins: - dateline`."""

    statuses = ListOfItems(Choice(sorted(PUBLISHED)), default=sorted(PUBLISHED))
    """Which events are published, by status; a rejected one never is."""
    licence = Optional(Type(str))
    """Under which licence the data may be used: an identifier of SPDX, or the address of its text."""
    cards = Optional(Type(bool))
    """Whether each event has a social card; if not given, up to a certain number of events."""
    csp = Type((bool, dict), default=True)
    """What pages may load from other hosts, as directives of a Content-Security-Policy; false: pages have none."""
    search = Choice(["auto", "material", "pagefind"], default="auto")
    """By what pages are found; auto: by Material's search up to a certain number of events, then by Pagefind."""
    focus = Optional(Type(str))
    """The country that the site is about: an ISO code, or a place of places.yml; for extraction alone."""


def mistaken(own: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """What is wrong in the settings of the plugin: each key with a message and a hint."""
    config = DatelineConfig()
    known = [key for key, _ in config._schema]
    for key in own.keys() - set(known):
        meant = nearest(str(key), known)
        hint = f"did you mean {meant}?" if meant else f"the settings are {', '.join(known)}"
        yield str(key), f'unknown setting "{key}"', hint
    config.load_dict(dict(own))
    failed, _ = config.validate()
    for key, error in failed:
        hint = f"statuses are written [{', '.join(sorted(PUBLISHED))}]" if key == "statuses" else ""
        yield key, f"{key}: {error}", hint
    csp = own.get("csp")
    yield from (("csp", *wrong) for wrong in mistakes(csp if isinstance(csp, dict) else {}))


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
        content_path=CONTENT,
        language=written_language(config),
        statuses=PUBLISHED.intersection(own.statuses),
        licence=_licence(own.licence, config),
        description=config.site_description or "",
        cards=own.cards,
        theme_dirs=theme_dirs(own_theme(config)),
    )


def policy(own: DatelineConfig, config: MkDocsConfig, serving: bool) -> Policy | None:
    """What the pages may load; None where the site wants no policy."""
    if own.csp is False:
        return None
    added = own.csp if isinstance(own.csp, dict) else {}
    if problems := [Problem(_name(config), 0, 0, "E213", *wrong) for wrong in mistakes(added)]:
        raise ProblemsError(problems)
    return Policy(added, any_inline=serving)


def written_language(config: MkDocsConfig) -> str:
    """The language of a site as `theme: {language: …}` has it, such as `fr-CA`."""
    return str(config.theme.get(WRITTEN) or config.theme.get("language") or SOURCE)


def spoken(config: MkDocsConfig) -> Language:
    """The language of the words that Dateline puts into a site."""
    return language(written_language(config))


def themed(config: MkDocsConfig, languages: Collection[str]) -> None:
    """Give the theme a language that it knows: `fr` for `fr-CA`, and English for one that it has no words for."""
    written = written_language(config)
    config.theme[WRITTEN] = written
    wider = written.replace("_", "-").partition("-")[0]
    config.theme["language"] = next((each for each in (written, wider) if each in languages), SOURCE)


def content_folder(config: MkDocsConfig) -> Path:
    """The folder of the content; `ProblemsError` where there is none."""
    folder = root(config) / CONTENT
    if not folder.is_dir():
        message, hint = f"there is no folder {CONTENT}/ beside it", "make a site with dateline init"
        raise ProblemsError([Problem(_name(config), 0, 0, "E213", message, hint)])
    return folder


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


def _licence(written: str | None, config: MkDocsConfig) -> Licence | None:
    if written is None:
        return None
    if found := licence(written):
        return found
    hint = licence_hint(written)
    raise ProblemsError([Problem(_name(config), 0, 0, "E213", f'licence: "{written}" is not known', hint)])


def _name(config: MkDocsConfig) -> str:
    return Path(config.config_file_path or "mkdocs.yml").name
