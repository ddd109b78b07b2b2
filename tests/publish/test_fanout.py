from pathlib import Path

import pytest

from dateline.publish.fanout import fan_out, writer
from dateline.publish.shells import cut, marks
from dateline.render import Page

MARKS = marks([])
SHELLS = {kind: cut(f"{kind} {MARKS.slug} {MARKS.title} {MARKS.place}", MARKS) for kind in ("event", "month")}


def page(kind: str, url: str) -> Page:
    return Page(kind=kind, url=url, title="T", description="", body="<p>ق</p>", search="")


def written(site_dir: Path) -> dict[str, str]:
    return {p.relative_to(site_dir).as_posix(): p.read_text("utf-8") for p in site_dir.rglob("*") if p.is_file()}


def test_each_page_is_written_into_the_shell_of_its_kind_and_handed_on(tmp_path: Path) -> None:
    pages = [page("event", "events/2018-07-25-x/"), page("month", "timeline/2018-07/")]
    assert list(fan_out(pages, SHELLS, tmp_path)) == pages
    assert written(tmp_path) == {
        "events/2018-07-25-x/index.html": "event 2018-07-25-x T <p>ق</p>",
        "timeline/2018-07/index.html": "month 2018-07 T <p>ق</p>",
    }


def test_what_a_person_wrote_at_an_address_wins(tmp_path: Path) -> None:
    pages = [page("event", "events/a/"), page("event", "events/b/")]
    assert list(fan_out(pages, SHELLS, tmp_path, taken={"events/a/"})) == pages[1:]
    assert list(written(tmp_path)) == ["events/b/index.html"]


@pytest.mark.parametrize("before", [None, b"", b"something longer than what comes"])
def test_a_page_takes_the_place_of_an_older_one(tmp_path: Path, before: bytes | None) -> None:
    write = writer(tmp_path / "site")
    if before is not None:
        write("events/a/", before)
    write("events/a/", b"new")
    assert (tmp_path / "site/events/a/index.html").read_bytes() == b"new"
