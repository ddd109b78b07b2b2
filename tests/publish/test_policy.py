import logging
import re
from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256
from html import unescape
from pathlib import Path

import pytest
from tests.publish.conftest import write

from dateline.errors import ProblemsError
from dateline.publish.plugin import DatelinePlugin
from dateline.publish.policy import Policy

Publish = Callable[..., Path]
PAGE = '<!doctype html><html><head><meta charset="utf-8"><title>T</title>{}</head><body>{}</body></html>'


def directives(page: str) -> dict[str, list[str]]:
    """The policy that a page states, by directive; it states one, and before all that it holds for."""
    before, marker, rest = page.partition('<meta http-equiv="Content-Security-Policy" content="')
    assert marker
    assert re.search(r'<head>\s*<meta charset="utf-8">$', before)
    assert marker not in rest
    return {name: sources for name, *sources in map(str.split, unescape(rest.partition('"')[0]).split(";"))}


def guarded(head: str = "", body: str = "", policy: Policy | None = None) -> dict[str, list[str]]:
    page, _ = (policy or Policy()).guard(PAGE.format(head, body))
    return directives(page)


def digest(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def test_a_page_may_load_what_is_the_sites_own_and_nothing_else() -> None:
    found = guarded()
    assert found["default-src"] == found["object-src"] == found["base-uri"] == ["'none'"]
    assert found["img-src"] == ["'self'", "data:"]
    own = {"script-src", "style-src", "font-src", "connect-src", "worker-src", "form-action"}
    assert {name for name, sources in found.items() if sources == ["'self'"]} >= own


@pytest.mark.parametrize(
    ("html", "directive", "sources"),
    [
        ("<script>let a = 1 < 2;</script>", "script-src", [digest("let a = 1 < 2;")]),
        ("<script>\r\nf()\r\n</script>", "script-src", [digest("\nf()\n")]),
        ("<script>a()</script><script>a()</script>", "script-src", [digest("a()")]),
        ('<script type="module">m()</script>', "script-src", [digest("m()")]),
        ('<script type="application/ld+json">{"a": 1}</script>', "script-src", []),
        ('<script src="x.js"></script>', "script-src", []),
        ('<button onclick="a(&quot;b&quot;)">', "script-src", ["'unsafe-hashes'", digest('a("b")')]),
        ("<style>p { color: red }</style>", "style-src", [digest("p { color: red }")]),
        (
            '<td style="text-align: right;"><td style="text-align: right;">',
            "style-src",
            ["'unsafe-hashes'", digest("text-align: right;")],
        ),
    ],
)
def test_what_stands_in_a_page_is_allowed_by_its_digest(html: str, directive: str, sources: list[str]) -> None:
    assert guarded(body=html)[directive] == ["'self'", *sources]


@pytest.mark.parametrize(
    ("html", "address", "allow"),
    [
        (
            '<script src="https://a.example/x.js"></script>',
            "https://a.example/x.js",
            "script-src: [https://a.example]",
        ),
        ('<img src="//a.example/x.png">', "//a.example/x.png", "img-src: [https://a.example]"),
        (
            '<link rel="stylesheet" href="https://a.example/x">',
            "https://a.example/x",
            "style-src: [https://a.example]",
        ),
        ('<iframe src="https://a.example/">', "https://a.example/", "frame-src: [https://a.example]"),
    ],
)
def test_what_is_blocked_is_said_with_its_remedy(html: str, address: str, allow: str) -> None:
    page = PAGE.format("", html)
    (blocked,) = Policy().guard(page)[1]
    assert str(blocked).startswith(f"{address} is not loaded")
    assert str(blocked).endswith(f"csp: {{{allow}}}")
    name, _, source = allow.partition(": ")
    allowed = Policy({name: [source.strip("[]")]})
    assert allowed.guard(page)[1] == []
    assert directives(allowed.guard(page)[0])[name][-1] == "https://a.example"


@pytest.mark.parametrize(
    ("source", "blocked"),
    [
        ("https://cdn.example", False),
        ("*.example", False),
        ("https:", False),
        ("https://cdn.example/lib/", False),
        ("https://cdn.example/other/", True),
        ("https://other.example", True),
        ("*.cdn.example", True),
    ],
)
def test_a_source_allows_what_browsers_take_it_to_allow(source: str, blocked: bool) -> None:
    page = PAGE.format('<script src="https://cdn.example/lib/x.js"></script>', "")
    assert bool(Policy({"script-src": [source]}).guard(page)[1]) == blocked


def test_links_and_data_are_not_called_blocked() -> None:
    html = '<a href="https://a.example/">a</a><link rel="canonical" href="https://a.example/"><img src="x.png">'
    assert Policy().guard(PAGE.format("", html))[1] == []


def test_a_source_takes_the_place_of_none() -> None:
    assert guarded(policy=Policy({"frame-src": ["https://a.example"]}))["frame-src"] == ["https://a.example"]


def test_every_page_has_its_policy(site: Path, publish: Publish) -> None:
    event = site / "content/events/2018-07/2018-07-25-first.yml"
    event.write_text(event.read_text() + "aliases: [2018-07-25-former]\n")
    folder = publish(site)
    pages = sorted(folder.rglob("*.html"))
    names = {path.relative_to(folder).as_posix() for path in pages}
    assert {"404.html", "events/2018-07-25-first/index.html", "events/2018-07-25-former/index.html"} <= names
    for page in pages:
        assert "'unsafe-inline'" not in directives(page.read_text("utf-8"))["script-src"]


def test_scripts_of_hand_written_pages_run_and_of_content_do_not(site: Path, publish: Publish) -> None:
    write(site, {"content/pages/index.md": "# Hello\n\n<script>hello()</script>\n"})
    theme = {"theme/dateline/timeline.html": "<h1>Timeline</h1><script>planted()</script>"}
    write(site, theme)
    folder = publish(site)
    assert digest("hello()") in directives((folder / "index.html").read_text("utf-8"))["script-src"]
    page = (folder / "timeline/index.html").read_text("utf-8")
    assert "<script>planted()</script>" in page
    assert digest("planted()") not in directives(page)["script-src"]


def test_a_site_may_do_without(site: Path, publish: Publish) -> None:
    edit(site, "plugins: [search, dateline]", "plugins: [search, {dateline: {csp: false}}]")
    assert not [page for page in publish(site).rglob("*.html") if "Content-Security" in page.read_text("utf-8")]


def test_a_build_says_once_what_is_blocked(site: Path, publish: Publish, caplog: pytest.LogCaptureFixture) -> None:
    edit(site, "plugins:", 'extra_javascript: ["https://a.example/x.js"]\nplugins:')
    publish(site, strict=False)
    said = [record.message for record in caplog.records if record.levelno >= logging.WARNING]
    assert said == [
        "https://a.example/x.js is not loaded, for the page's Content-Security-Policy; "
        "to allow it, set csp: {script-src: [https://a.example]}"
    ]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("{scripts: [https://a.example]}", "csp: scripts is not known"),
        ("{script-src: https://a.example}", "csp: script-src is no list of sources"),
        ("{script-src: ['a; object-src *']}", "csp: script-src is no list of sources"),
    ],
)
def test_a_source_that_cannot_be_is_an_error(site: Path, publish: Publish, written: str, said: str) -> None:
    edit(site, "plugins: [search, dateline]", f"plugins: [search, {{dateline: {{csp: {written}}}}}]")
    with pytest.raises(ProblemsError, match=f"E213 {said}"):
        publish(site)


def test_who_writes_pages_has_them_loaded_anew(site: Path) -> None:
    # `mkdocs serve` puts a script into a page that differs from one second to the next.
    plugin = DatelinePlugin()
    plugin.on_startup(command="serve", dirty=False)
    assert plugin.serving
    found = guarded("<script>f()</script>", policy=Policy(any_inline=True))
    assert found["script-src"] == ["'self'", "'unsafe-inline'"]


def edit(site: Path, old: str, new: str) -> None:
    text = (site / "mkdocs.yml").read_text()
    assert old in text
    (site / "mkdocs.yml").write_text(text.replace(old, new))
