"""Status as a gate: of an event that is not published, nothing is in the site, wherever one looks."""

import gzip
import os
import subprocess
from pathlib import Path

import pytest

from dateline.starter import write_site

from .conftest import Build, write

EVENT = "content/events/1999-05/1999-05-04-zanzibal-flood.yml"
HIDDEN = {
    EVENT: """\
        title: Zanzibal is flooded and nobody may know
        date: 1999-05-04
        place: zanzibal
        origin: {name: Zanzibal Heights, lat: 12.5, lon: 13.5}
        type: disaster/zanzibal-flood
        actors: [zanzibal-dam-company]
        targets: [zanzibal-fishers]
        figures: {killed: 98765}
        status: STATUS
        note: Ask in Zanzibal.
        aliases: [1999-05-04-old-zanzibal]
        sources:
          - article: ARTICLE
            quote: All of Zanzibal was under water.
            says: {killed: 98765, date: last Zanzibal Day}
        """.replace("\n        ", "\n").lstrip(),
}
REGISTERS = {
    "places.yml": "zanzibal: {name: Zanzibal, kind: city, lat: 12.5, lon: 13.5, country: TD}\n",
    "actors.yml": "zanzibal-dam-company: {name: Zanzibal Dam Company}\nzanzibal-fishers: {name: Zanzibal fishers}\n",
    "types.yml": "disaster/zanzibal-flood: {label: Zanzibal flood, parent: disaster}\n",
}
SECRETS = (
    "nobody may know",
    "98765",
    "1999-05-0",
    "Ask in",
    "old-zanzibal",
    "Zanzibal is made up",
    "The day of the Zanzibal",
)
GATES = [("rejected", ""), ("unreviewed", "statuses: [reviewed, disputed]"), ("reviewed", "statuses: [disputed]")]


@pytest.fixture
def starter(tmp_path: Path) -> Path:
    root = tmp_path / "site"
    write_site(root, "Gate")
    for name, more in REGISTERS.items():
        path = root / "content" / name
        path.write_text((path.read_text() if path.exists() else "") + more)
    return root


def hide(root: Path, status: str, setting: str) -> None:
    """Have an event that the settings keep back."""
    article = sorted((root / "content/articles").glob("*.md"))[0].stem
    write(root, {EVENT: HIDDEN[EVENT].replace("STATUS", status).replace("ARTICLE", article)})
    settings = root / "mkdocs.yml"
    told = settings.read_text()
    assert told.count("  - dateline\n") == 1
    told = told.replace("# site_url:", "site_url:", 1)
    assert "\nsite_url: https://" in told
    settings.write_text(told.replace("  - dateline\n", f"  - dateline: {{{setting}}}\n"))


def tree(folder: Path) -> dict[str, bytes]:
    """Every file of a built site; what is packed is unpacked."""
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    return {name: gzip.decompress(data) if name.endswith(".gz") else data for name, data in files.items()}


@pytest.mark.parametrize(("status", "setting"), GATES)
def test_the_site_is_as_if_the_event_were_not_there(
    status: str, setting: str, starter: Path, publish: Build
) -> None:
    hide(starter, status, setting)
    with_it = tree(publish(starter, strict=False))
    (starter / EVENT).unlink()
    without = tree(publish(starter, strict=False))
    assert with_it.keys() == without.keys()
    assert [name for name, data in with_it.items() if without[name] != data] == []
    assert any(name.startswith("data/") for name in without)
    assert "sitemap.xml" in without


def test_what_is_published_is_found_by_these_words(starter: Path, publish: Build) -> None:
    """So that the tests here can fail."""
    hide(starter, "reviewed", "")
    found = [name for name, data in tree(publish(starter, strict=False)).items() if b"zanzibal" in data.lower()]
    for part in (
        "events/",
        "timeline/1999",
        "places/zanzibal/",
        "actors/zanzibal-fishers/",
        "data/",
        "search/",
        "sitemap",
    ):
        assert any(name.startswith(part) for name in found), part


def git(folder: Path, *arguments: str) -> None:
    who = {f"GIT_{who}_{what}": "x@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    environment = os.environ | who | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    subprocess.run(["git", *arguments], cwd=folder, env=environment, check=True, capture_output=True)


@pytest.mark.parametrize(("setting", "told_of"), [("statuses: [reviewed]", False), ("", True)])
def test_corrections_do_not_tell_of_what_was_never_published(
    setting: str, told_of: bool, starter: Path, publish: Build
) -> None:
    """Of what was, they tell that it was withdrawn, and why; of what it said, nothing but its title."""
    hide(starter, "unreviewed", setting)
    git(starter, "init", "-q")
    git(starter, "add", "-A")
    git(starter, "commit", "-qm", "Before")
    for old, new, why in (
        ("date: 1999-05-04", "date: 1999-05-05", "The day of the Zanzibal flood"),
        ("status: unreviewed", "status: rejected", "Zanzibal is made up"),
    ):
        (starter / EVENT).write_text((starter / EVENT).read_text().replace(old, new))
        git(starter, "add", "-A")
        git(starter, "commit", "-qm", why)
    built = tree(publish(starter, strict=False))
    telling = {name for name, data in built.items() if any(word.encode() in data for word in SECRETS)}
    assert "corrections/index.html" in built
    assert telling == (
        {"corrections/index.html", "data/corrections.atom", "data/corrections.feed.json"} if told_of else set()
    )
    page = built["corrections/index.html"].decode()
    assert ("Withdrawn" in page, "Zanzibal is made up" in page) == (told_of, told_of)
    assert not any(word in page for word in ("98765", "1999-05-04", "Ask in", "The day of the Zanzibal"))
