"""Every page of a built site is HTML as its standard has it, what Material puts around it included.

Two programs look at each page: html-validate, and, where there is Java, the Nu Html Checker of the W3C.
"""

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import NamedTemporaryFile

import pytest
from tests.npm import HTML_VALIDATE, NU
from tests.render.conftest import MKDOCS, publish
from tests.render.sample import CONTENT
from tests.render.test_columns import long_site

OLDEST = 11
"""The oldest Java that the Nu Html Checker runs on."""
BAD = '<!doctype html><html lang="en"><head><title>x</title></head><body><p><div>x</p></body></html>'


def by_html_validate(folder: Path) -> list[str]:
    with NamedTemporaryFile("w", suffix=".json") as settings:
        json.dump({"root": True, "extends": ["html-validate:standard"]}, settings)
        settings.flush()
        command = [*HTML_VALIDATE, "--config", settings.name, "--ext", "html", "--formatter", "json", str(folder)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout.startswith("["), done.stderr
    return [
        f"{file['filePath']}: {each['ruleId']}: {each['message']}"
        for file in json.loads(done.stdout)
        for each in file["messages"]
    ]


def by_nu(folder: Path) -> list[str]:
    command = ["java", "-jar", str(NU), "--skip-non-html", "--errors-only", "--stdout", "--format", "json"]
    done = subprocess.run([*command, str(folder)], capture_output=True, text=True, check=False)
    assert done.stdout.startswith("{"), done.stderr
    return [f"{each['url']}: {each['message']}" for each in json.loads(done.stdout)["messages"]]


def has_java() -> bool:
    if not shutil.which("java"):
        return False
    done = subprocess.run(["java", "-version"], capture_output=True, text=True, check=False)
    version = re.search(r'version "(\d+)', done.stderr)
    return version is not None and int(version[1]) >= OLDEST


CHECKERS = [by_html_validate, *([by_nu] if has_java() else [])]


def faults(folder: Path) -> list[str]:
    """What is found in the pages of a folder: file, and what is wrong."""
    return [fault for check in CHECKERS for fault in check(folder)]


def test_every_page_is_valid(built: Path) -> None:
    assert faults(built) == []


def test_every_page_of_a_long_timeline_is_valid(tmp_path: Path) -> None:
    folder = publish(tmp_path, MKDOCS, long_site().content)
    assert (folder / "timeline/2018-03-05/index.html").is_file()
    shutil.rmtree(folder / "events")  # Hundreds that are like those of the sample.
    assert faults(folder) == []


def test_every_page_of_a_site_without_anything_is_valid(tmp_path: Path) -> None:
    nothing = replace(CONTENT, events=(), files={}, articles={}, places={}, actors={}, kinds={})
    assert faults(publish(tmp_path, MKDOCS, nothing)) == []


@pytest.mark.parametrize("check", CHECKERS)
def test_a_page_that_is_not_valid_is_found(check: Callable[[Path], list[str]], tmp_path: Path) -> None:
    page = tmp_path / "site" / "below" / "index.html"
    page.parent.mkdir(parents=True)
    page.write_text(BAD)
    assert any("index.html" in fault for fault in check(tmp_path / "site"))
