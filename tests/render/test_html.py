"""Every page of the built sample is HTML as its standard has it, what Material puts around it included."""

import json
import subprocess
from pathlib import Path

from tests.npm import HTML_VALIDATE

RULES = {"root": True, "extends": ["html-validate:standard"]}


def faults(folder: Path, settings: Path) -> list[str]:
    """What html-validate finds in the pages of a folder: file, rule and message."""
    settings.write_text(json.dumps(RULES))
    command = [*HTML_VALIDATE, "--config", str(settings), "--ext", "html", "--formatter", "json", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout.startswith("["), done.stderr
    return [
        f"{file['filePath']}: {each['ruleId']}: {each['message']}"
        for file in json.loads(done.stdout)
        for each in file["messages"]
    ]


def test_every_page_is_valid(built: Path, tmp_path: Path) -> None:
    assert faults(built, tmp_path / "rules.json") == []


def test_a_page_that_is_not_valid_is_found(tmp_path: Path) -> None:
    page = tmp_path / "site" / "below" / "index.html"
    page.parent.mkdir(parents=True)
    page.write_text('<!doctype html><html lang="en"><head><title>x</title></head><body><p><div>x</p></body></html>')
    assert any("close-order" in fault for fault in faults(tmp_path / "site", tmp_path / "rules.json"))
