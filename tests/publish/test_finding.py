import logging
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from mkdocs.config.defaults import MkDocsConfig

from dateline.errors import ProblemsError
from dateline.publish.finding import pagefind_for
from dateline.publish.pagefind import MOST, indexing

WITH_SEARCH = cast(MkDocsConfig, SimpleNamespace(plugins={"material/search": None}, config_file_path=None))
WITHOUT = cast(MkDocsConfig, SimpleNamespace(plugins={}))


@pytest.mark.parametrize(
    ("setting", "events", "config", "used"),
    [
        ("auto", MOST, WITH_SEARCH, False),
        ("auto", MOST + 1, WITH_SEARCH, True),
        ("pagefind", 0, WITH_SEARCH, True),
        ("material", MOST + 1, WITH_SEARCH, False),
        ("pagefind", MOST + 1, WITHOUT, False),
    ],
)
def test_many_events_are_searched_with_pagefind(
    setting: str, events: int, config: MkDocsConfig, used: bool
) -> None:
    assert bool(pagefind_for(setting, events, config)) == used


def test_where_it_is_missing_the_build_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("dateline.publish.finding.program", lambda: None)
    assert pagefind_for("auto", MOST + 1, WITH_SEARCH) is None
    (record,) = caplog.records
    assert record.levelno == logging.WARNING
    assert record.message.startswith("mkdocs.yml R411 Pagefind is not installed")
    assert record.message.endswith("(pip install pagefind-bin, or search: material under dateline)")


def test_where_it_is_asked_for_and_missing_there_is_no_site_without_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dateline.publish.finding.program", lambda: None)
    with pytest.raises(
        ProblemsError, match=r"mkdocs.yml E213 search: Pagefind is not .* \(pip install pagefind-bin\)"
    ):
        pagefind_for("pagefind", 0, WITH_SEARCH)


@pytest.mark.parametrize("program", ["/nowhere/pagefind", "/bin/false", "/etc/hostname"])
def test_a_program_that_does_not_run_is_told_of(tmp_path: Path, program: str) -> None:
    (tmp_path / "search").mkdir()
    (tmp_path / "search/search_index.json").write_text('{"docs": [], "config": {}}')
    with pytest.raises(ProblemsError, match="Pagefind could not index"), indexing(tmp_path, "en", program):
        pass
