import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

FILES = {
    "mkdocs.yml": """\
site_name: Valley
docs_dir: content/pages
theme: {name: material, font: false}
plugins: [search, dateline]
""",
    "content/pages/index.md": "# The valley\n",
    "content/articles/report.md": "---\ntitle: Report\npublished: 2018-07-29\n---\nThe bridge fell on Wednesday.\n",
    "content/events/2018-07/2018-07-25-bridge.yml": """\
title: The bridge falls
date: 2018-07-25
sources:
  - article: report
    quote: The bridge fell on Wednesday.
""",
    "theme/main.html": '{% extends "base.html" %}{% block announce %}First words{% endblock %}',
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


@pytest.fixture
def address(site: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "dateline", "serve", "--site", os.fspath(site), "--address", address]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    yield f"http://{address}"
    server.send_signal(signal.SIGINT)
    output, _ = server.communicate(timeout=30)
    assert "Traceback" not in output
    assert not re.search("warning", output, re.IGNORECASE)


def until(holds: Callable[[], bool]) -> None:
    """Wait until it holds; fail after half a minute."""
    end = time.monotonic() + 30
    while not holds():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.1)


def test_every_change_is_served(site: Path, address: str) -> None:
    def shows(words: str) -> bool:
        try:
            with urllib.request.urlopen(f"{address}/events/2018-07-25-bridge/") as answer:
                return words in answer.read().decode()
        except (urllib.error.URLError, ConnectionError):
            return False

    def change(name: str, old: str, new: str) -> None:
        (site / name).write_text((site / name).read_text().replace(old, new))

    until(lambda: shows("The bridge falls"))
    assert shows("First words")
    change("content/events/2018-07/2018-07-25-bridge.yml", "The bridge falls", "The old bridge falls")
    until(lambda: shows("The old bridge falls"))
    change("theme/main.html", "First words", "Other words")
    until(lambda: shows("Other words"))
    change("content/articles/report.md", "title: Report", "title: Report of the day")
    until(lambda: shows("Report of the day"))
