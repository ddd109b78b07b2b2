"""A site's own kinds: one more, one changed, one left out, as `check` and extraction read them."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from dateline.content.checking import check
from dateline.content.reading import read
from dateline.extract import Extraction, Knowledge, extract_all
from dateline.extract.fast.articles import extract_fast
from dateline.pipeline.knowledge import site_knowledge

TYPES = """\
protests/boycott:
  label: Boycott
  parent: protests
  acled: protest
  plover: PROTEST
  verbs: [boycott]
accident/crash:
  label: Wreck
  verbs: [crash, founder]
disaster/storm: false
violence-against-civilians/attack: false
"""
Read = Callable[[str, str, str, date, Knowledge], Extraction]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    (tmp_path / "types.yml").write_text(TYPES, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("extract", [extract_all, extract_fast])
@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Students boycotted the canteen in Hull on Friday.", ["protests/boycott"]),
        ("A trawler foundered off Hull on Friday, killing two men.", ["accident/crash"]),
        ("A bus collided with a tram in Hull on Friday.", []),
        ("A train derailment closed the line in Hull on Friday.", ["accident/crash"]),
        ("A typhoon made landfall near Hull on Friday.", []),
        ("A man was murdered in Hull on Friday.", []),
    ],
)
def test_what_is_extracted(content: Path, extract: Read, text: str, kinds: list[str]) -> None:
    found = extract("herald", "", text, date(2018, 7, 29), site_knowledge(read(content)))
    assert [mention.type for mention in found.mentions] == kinds


def test_an_own_kind_holds_and_one_left_out_does_not(content: Path) -> None:
    for name, kind in (("walkout", "protests/boycott"), ("gale", "disaster/storm"), ("wreck", "accident/crash")):
        path = content / f"events/undated/{name}.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"title: T\ntype: {kind}\n", encoding="utf-8")
    found = [str(p) for p in check(read(content)) if p.code == "E206"]
    assert len(found) == 1
    assert 'gale.yml:2:7 E206 type "disaster/storm" is not in the taxonomy' in found[0]
