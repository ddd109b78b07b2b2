"""Candidates that the extractor left open are listed by the events that hold their quotes now, till a person settles them."""

from pathlib import Path

import pytest

from dateline.content import check, read, write_events
from dateline.content.extracted import base_path, format_extracted, read_base
from dateline.content.site import Content
from dateline.model import Event, Extracted, Perhaps

from .samples import event, source

BECAUSE = ("on the same day", "told in like words")
OTHER_QUOTE = "Twelve people drowned, the harbour office said."
ONE = event("2021-03-04-ferry-sinks")
OTHER = event("2021-03-05-ferry-lost", place=None, date="2021-03-05", title="A boat is lost",
              sources=[source(OTHER_QUOTE, "mail-boat")])  # fmt: skip


def site(root: Path) -> Path:
    quoted = (Perhaps("mail-boat", f"  {OTHER_QUOTE}", BECAUSE),)
    write_events(root, [Extracted(ONE, 0.9, (), quoted), Extracted(OTHER, 0.8)])
    return root


def listed(root: Path) -> list[str]:
    return [problem.message for problem in check(read(root)) if problem.code == "R408"]


def file_of(content: Content, event: Event) -> Path:
    return content.root / content.files[event.id]


def test_the_base_keeps_them(tmp_path: Path) -> None:
    site(tmp_path)
    base = read_base(base_path(tmp_path, ONE.id).as_posix(), ONE.id)
    assert base.extracted.perhaps[0].because == BECAUSE
    assert format_extracted(base.extracted) == base.text


def test_they_are_listed_with_what_makes_them_alike(tmp_path: Path) -> None:
    assert listed(site(tmp_path)) == [
        "perhaps the same event as 2021-03-05-ferry-lost, because: on the same day, told in like words"
    ]


def test_an_event_is_found_under_its_new_name(tmp_path: Path) -> None:
    path = file_of(read(site(tmp_path)), OTHER)
    path.rename(path.with_name("2021-03-05-boat-lost.yml"))
    assert "perhaps the same event as 2021-03-05-boat-lost" in listed(tmp_path)[0]


@pytest.mark.parametrize("line", ["not_same_as", "same_as"])
def test_what_a_person_settled_is_not_listed(tmp_path: Path, line: str) -> None:
    path = file_of(read(site(tmp_path)), ONE)
    path.write_text(path.read_text("utf-8") + f"{line}: [{OTHER.id}]\n", "utf-8")
    assert listed(tmp_path) == []


def test_a_rejected_event_is_not_listed(tmp_path: Path) -> None:
    path = file_of(read(site(tmp_path)), OTHER)
    path.write_text(path.read_text("utf-8").replace("status: unreviewed", "status: rejected"), "utf-8")
    assert listed(tmp_path) == []
