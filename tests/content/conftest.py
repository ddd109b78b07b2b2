from pathlib import Path

import pytest

PLACES = """\
port-alder: {name: Port Alder, names: [Alderhaven, ميناء], kind: city, lat: 51.2, lon: -3.1}
gull-reef:
  name: Gull Reef
  within: port-alder
"""
ACTORS = "coast-guard: {name: Coast Guard, aliases: [CG]}\n"
ARTICLE = """\
---
title: Ferry sinks
published: 2021-03-05
---

At least 12 people died
on Thursday. The inquiry opens on 9 March.
"""
EVENT = """\
title: A ferry sinks
date: 2021-03-04
place: port-alder
actors: [coast-guard]
sources:
  - article: gazette-ferry
    quote: At least 12 people died on Thursday.
"""
EVENT_FILE = "events/2021-03/2021-03-04-ferry.yml"


@pytest.fixture
def site(tmp_path: Path, monkeypatch):
    """A site that holds, as content/ of the current folder."""
    monkeypatch.chdir(tmp_path)
    Path("mkdocs.yml").touch()
    put("places.yml", PLACES)
    put("actors.yml", ACTORS)
    put("articles/gazette-ferry.md", ARTICLE)
    put(EVENT_FILE, EVENT)
    return Path("content")


def put(name, text):
    path = Path("content", name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
