import logging
from types import SimpleNamespace
from typing import cast

import pytest
from mkdocs.config.defaults import MkDocsConfig

from dateline.publish.finding import pagefind_for
from dateline.publish.pagefind import MOST

WITH_SEARCH = cast(MkDocsConfig, SimpleNamespace(plugins={"material/search": None}))
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


@pytest.mark.parametrize(("setting", "level"), [("pagefind", logging.WARNING), ("auto", logging.INFO)])
def test_where_it_is_missing_the_build_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, setting: str, level: int
) -> None:
    monkeypatch.setattr("dateline.publish.finding.program", lambda: None)
    with caplog.at_level(logging.INFO):
        assert pagefind_for(setting, MOST + 1, WITH_SEARCH) is None
    (record,) = caplog.records
    assert record.levelno == level
    assert "pip install pagefind-bin" in record.message
