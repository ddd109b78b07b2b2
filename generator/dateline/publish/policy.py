"""What a page may load and run, written into its head (Content Security Policy, level 3, as a `meta` element).

Whatever a hole in the escaping might let through, a browser then neither runs it nor sends anything to another
host. What the theme and the hand-written pages themselves have within the page is allowed by its digest; bodies
made from content are not looked at, so nothing in them ever is.
"""

import re
from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from html.parser import HTMLParser
from typing import NamedTuple
from urllib.parse import urlsplit

Sources = Mapping[str, Sequence[str]]
"""By directive, where it may be loaded from."""

BASE: Sources = {
    "default-src": ("'none'",),
    "script-src": ("'self'",),
    "style-src": ("'self'",),
    "img-src": ("'self'", "data:"),  # Material's icons are addresses of data in its style sheet.
    "font-src": ("'self'",),
    "media-src": ("'self'",),
    "connect-src": ("'self'",),
    "worker-src": ("'self'",),
    "manifest-src": ("'self'",),
    "frame-src": ("'none'",),
    "object-src": ("'none'",),
    "base-uri": ("'none'",),
    "form-action": ("'self'",),
}
WASM = {"script-src": ("'wasm-unsafe-eval'",)}
"""What a site needs whose search is a program of WebAssembly."""

_SCRIPTS = {"", "text/javascript", "application/javascript", "module", "importmap", "speculationrules"}
"""Types of script that a browser does something with; others, such as JSON, are data to it."""
_LOADED = {
    ("script", "src"): "script-src",
    ("img", "src"): "img-src",
    ("iframe", "src"): "frame-src",
    ("video", "src"): "media-src",
    ("audio", "src"): "media-src",
    ("form", "action"): "form-action",
}
_LINKED = {"stylesheet": "style-src", "icon": "img-src", "manifest": "manifest-src"}
_SOURCE = re.compile(r"[^\s;,\"]+")


class Blocked(NamedTuple):
    """Something of a page that its policy keeps from being loaded."""

    directive: str
    address: str

    def __str__(self) -> str:
        parts = urlsplit(self.address)
        allow = f"csp: {{{self.directive}: [{parts.scheme or 'https'}://{parts.netloc}]}}"
        return f"{self.address} is not loaded, for the page's Content-Security-Policy; to allow it, set {allow}"


def mistakes(added: Mapping[object, object]) -> Iterator[tuple[str, str]]:
    """What is wrong with sources that a site adds, each with a hint."""
    for directive, sources in added.items():
        if directive not in BASE:
            yield f"csp: {directive} is not known", f"one of {', '.join(BASE)}"
        elif not isinstance(sources, list) or not all(map(_is_source, sources)):
            yield f"csp: {directive} is no list of sources", f"write {directive}: [https://example.org]"


@dataclass(frozen=True)
class Policy:
    """The policy of a site's pages."""

    added: Sources = field(default_factory=dict)
    """What the site allows besides."""
    any_inline: bool = False
    """Allow any script within a page: for the script by which `mkdocs serve` loads a page anew."""

    def with_more(self, sources: Sources) -> "Policy":
        """The policy that allows these, too."""
        return replace(self, added=_joined(self.added, sources))

    def guard(self, page: str) -> tuple[str, list[Blocked]]:
        """The page with its policy, and what that keeps from being loaded."""
        found = _Found()
        found.feed(page)
        found.close()
        inline = {**found.inline, "script-src": ["'unsafe-inline'"]} if self.any_inline else found.inline
        directives = _joined(_joined(BASE, self.added), inline)
        text = "; ".join(f"{name} {' '.join(sources)}" for name, sources in directives.items())
        meta = f'<meta http-equiv="Content-Security-Policy" content="{text}">'
        blocked = [each for each in found.loaded if not _allows(directives.get(each.directive, ()), each.address)]
        return _first_in_head(page, meta), blocked


class _Found(HTMLParser):
    """What a page has within itself, and what it loads from other hosts."""

    def __init__(self) -> None:
        super().__init__()
        self.inline: dict[str, list[str]] = {}
        self.loaded: list[Blocked] = []
        self.within = ""
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "style" or (tag == "script" and "src" not in values and values.get("type", "") in _SCRIPTS):
            self.within, self.text = tag, []
        for name, value in values.items():
            if name == "style":
                self._allow("style-src", value, within_tag=True)
            elif name.startswith("on"):
                self._allow("script-src", value, within_tag=True)
            self._load(_LOADED.get((tag, name)), value)
        if tag == "link":
            for rel in values.get("rel", "").split():
                self._load(_LINKED.get(rel), values.get("href", ""))

    handle_startendtag = handle_starttag

    def handle_data(self, data: str) -> None:
        if self.within:
            self.text.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == self.within:
            self._allow("style-src" if tag == "style" else "script-src", "".join(self.text))
            self.within = ""

    def _allow(self, directive: str, text: str, within_tag: bool = False) -> None:
        """Allow what stands in the page; what stands in a tag needs a word of its own besides."""
        digest = sha256(text.replace("\r\n", "\n").encode()).digest()
        sources = self.inline.setdefault(directive, [])
        for source in (*(["'unsafe-hashes'"] if within_tag else []), f"'sha256-{b64encode(digest).decode()}'"):
            if source not in sources:
                sources.append(source)

    def _load(self, directive: str | None, address: str) -> None:
        if directive and urlsplit(address).netloc:
            self.loaded.append(Blocked(directive, address))


def _joined(sources: Sources, more: Sources) -> dict[str, tuple[str, ...]]:
    """Both; `'none'` stands alone or not at all."""
    both = {name: (*sources.get(name, ()), *more.get(name, ())) for name in {**sources, **more}}
    return {
        name: tuple(dict.fromkeys(each for each in found if each != "'none'")) or ("'none'",)
        for name, found in both.items()
    }


def _allows(sources: Sequence[str], address: str) -> bool:
    """Whether an address of another host is among the sources; of their grammar, what settings may well have."""
    parts = urlsplit(address)
    for source in sources:
        scheme, colon, rest = source.partition(":")
        host = source.partition("//")[2] if "//" in source else source
        host, _, path = host.partition("/")
        if colon and not rest and scheme == (parts.scheme or "https"):
            return True
        named = parts.netloc == host or (host.startswith("*.") and parts.netloc.endswith(host[1:]))
        if source == "*" or (named and parts.path.startswith(f"/{path}")):
            return True
    return False


def _is_source(source: object) -> bool:
    return isinstance(source, str) and _SOURCE.fullmatch(source) is not None


def _first_in_head(page: str, meta: str) -> str:
    """What a policy is to hold for comes after it; the encoding comes before, for that must be at the very top."""
    top = re.search(r"<meta charset=[^>]*>", page) or re.search(r"<head[^>]*>", page)
    return page[: top.end()] + meta + page[top.end() :] if top else page
