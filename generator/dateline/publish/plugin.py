"""The MkDocs plugin: plain `mkdocs build` and `mkdocs serve` publish what `content/` holds."""

import gc
import logging
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Literal, cast

from jinja2 import Environment
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from dateline.content import check, read
from dateline.errors import Problem
from dateline.publish import virtual
from dateline.publish.cards import CARDS
from dateline.publish.finding import finding, pagefind_for, set_up
from dateline.publish.output import Progress, complete
from dateline.publish.policy import WASM, Blocked, Policy
from dateline.publish.reading import site_of
from dateline.publish.settings import (
    DatelineConfig,
    content_folder,
    own_theme,
    policy,
    root,
    settings,
    spoken,
    themed,
    written_language,
)
from dateline.publish.shells import Marks, Shell, cut, fill
from dateline.publish.theme import linked
from dateline.render import Site, index_body, index_head, site_description
from dateline.render.language import is_known

# Without the prefix of a plugin's logger, so that a problem begins with its place in a file.
log = logging.getLogger("mkdocs.plugins.dateline")
WORDS = "partials/languages/*.html"
"""The languages that a theme has words in."""
NO_WORDS = "%s: theme: language: Dateline has no words in “%s” yet; its part of the pages is in English"


class DatelinePlugin(BasePlugin[DatelineConfig]):
    """Reads the content, lets MkDocs build a shell of each kind of page, and makes the pages from those."""

    site: Site
    marks: Marks
    kinds: dict[str, str]
    """Source of a shell → the kind of page it is for."""
    shells: dict[str, Shell]
    problems: Sequence[Problem] = ()
    """What is wrong in the content, as of the last build."""
    built: frozenset[str]
    """Addresses of the pages that MkDocs makes."""
    written: int
    """How many pages were made from content."""
    progress: Progress = staticmethod(iter)
    serving = False
    """Whether pages are for who writes them, on this computer."""
    policy: Policy | None
    pagefind: str | None
    """The path of Pagefind, where the pages are found by that."""
    blocked: set[Blocked]
    """What was already said to be blocked."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember what pages are built for."""
        self.serving = command == "serve"

    @event_priority(100)  # Before what reads the words of the theme.
    def on_config(self, config: MkDocsConfig) -> None:
        """Add Dateline's theme, behind the site's own and before Material's, and link its assets."""
        themed(config, {path.stem for folder in config.theme.dirs for path in Path(folder).glob(WORDS)})
        if not is_known(written_language(config)):
            log.warning(NO_WORDS, Path(config.config_file_path or "mkdocs.yml").name, written_language(config))
        dirs = settings(self.config, config).theme_dirs
        first = 1 if config.theme.custom_dir else 0
        config.theme.dirs[first:first] = [os.fspath(folder) for folder in dirs[first:]]
        config.extra_css[:0] = linked(dirs, ".css")
        for address in linked(dirs, ".js"):
            script = ExtraScriptValue(address)
            script.defer = True
            config.extra_javascript.append(script)
        self.policy = policy(self.config, config, self.serving)
        self.blocked = set()

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Read the content; what is wrong in it is a warning, which `--strict` makes an error."""
        # Nothing here leaves cycles worth collecting, and looking for them through a large site's content
        # would take more time than all the rest.
        gc.disable()
        content = read(Path(os.path.relpath(content_folder(config))))
        self.problems = check(content)
        for problem in self.problems:
            if problem.is_error:
                log.warning("%s", problem)
        if review := sum(not problem.is_error for problem in self.problems):
            log.info("%d things for a person to look at; `dateline check` lists them", review)
        self.site = site_of(self.config, config, content)
        config.site_description = config.site_description or site_description(self.site)
        self.pagefind = pagefind_for(self.config.search, len(self.site.events), config)
        if self.pagefind:
            set_up(config, self.site.settings.theme_dirs)
            self.policy = self.policy and self.policy.with_more(WASM)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add a page for each index that nobody wrote, and a shell for each kind of page."""
        self.marks = virtual.marks_of(files, config)
        for file in virtual.missing_indexes(files, config):
            files.append(file)
        shells = virtual.shells(self.marks, config)
        for file in shells.values():
            files.append(file)
        self.kinds = {file.src_uri: kind for kind, file in shells.items()}
        self.shells = {}
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Put each shell under its index, so that the theme shows a reader where the page belongs."""
        for source, kind in self.kinds.items():
            shell, parent = files.src_uris[source], files.src_uris[virtual.PARENTS[kind]]
            if shell.page and parent.page in nav.pages:
                # MkDocs expects a section there, and uses nothing of it that a page does not have.
                shell.page.parent = cast(Section, parent.page)
        self.built = frozenset(f.page.url for f in files.documentation_pages() if f.page) - {
            shell.url for shell in map(files.src_uris.__getitem__, self.kinds)
        }
        return nav

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Let the theme around the pages speak as they do."""
        env.globals["_"] = spoken(config).gettext
        return env

    def on_page_content(self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """Mark where the body of an index or of a kind of page goes, and where “skip to content” leads."""
        if page.file.src_uri not in virtual.INDEXES.keys() | self.kinds.keys():
            return html
        if page.toc:
            return html + self.marks.place
        page.toc = TableOfContents([AnchorLink("", "content", 1)])
        return f'{html}<div id="content"></div>{self.marks.place}'

    @event_priority(-50)  # After other plugins, so that what they do to every page is done to these.
    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        """Keep a shell and publish nothing in its place; put the body of an index where it goes."""
        source = page.file.src_uri
        output = self._guarded(output)
        if source in self.kinds:
            self.shells[self.kinds[source]] = cut(self.marks.headed(output), self.marks)
            return ""
        output = self._headed(output, page, config)
        if source in virtual.INDEXES:
            return fill(output, self.marks, index_body(self.site, virtual.INDEXES[source]))
        return output

    def _headed(self, output: str, page: MkDocsPage, config: MkDocsConfig) -> str:
        """A page with what others show of it in its head."""
        title = config.site_name if page.is_homepage else str(page.title or config.site_name)
        said = str(page.meta.get("description") or config.site_description or "")
        head = index_head(self.site, virtual.INDEXES.get(page.file.src_uri, ""), page.url, title, said)
        return output.replace("</head>", f"{head}</head>", 1)

    @event_priority(-50)
    def on_post_template(self, output: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Guard a page that is no page to MkDocs, such as that of an address not found."""
        return self._guarded(output) if template_name.endswith(".html") else output

    def _guarded(self, page: str) -> str:
        """A page with its policy; whoever builds the site is told once what that blocks."""
        if self.policy is None:
            return page
        guarded, blocked = self.policy.guard(page)
        for each in dict.fromkeys(blocked):
            if each not in self.blocked:
                log.warning("%s", each)
        self.blocked.update(blocked)
        return guarded

    @event_priority(-50)  # After the search plugin has written its index, before `offline` copies it.
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write what MkDocs did not see."""
        drawn = root(config) / CARDS
        folder = Path(config.site_dir)
        search = finding(folder, self.site.settings.language, self.pagefind)
        self.written = complete(
            self.site, self.shells, folder, self.built, drawn, self._guarded, search, self.progress
        )
        log.info("%d pages made from %d events", self.written, len(self.site.content.events))
        gc.enable()

    def on_build_error(self, *, error: Exception) -> None:
        """Leave things as they were."""
        gc.enable()

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., Any]) -> None:
        """Build again when the content or the site's own theme changes."""
        server.watch(os.fspath(content_folder(config)))
        if (theme := own_theme(config)).is_dir():
            server.watch(os.fspath(theme))
