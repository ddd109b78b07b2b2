"""What an install without the extra `extract` can do, and what it says of the rest."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from dateline.cli.readers import PACKAGES

ROOT = Path(__file__).parents[2]
# A module that is None there cannot be imported: as if it were not installed.
WITHOUT = f"""
import sys
sys.modules.update(dict.fromkeys({(*PACKAGES, "thinc", "dateline.gazetteer")!r}))
from {{module}} import {{main}}
{{main}}()
"""


def run(module: str, main: str, *arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    code = WITHOUT.format(module=module, main=main)
    return subprocess.run(
        [sys.executable, "-c", code, *arguments], cwd=folder, capture_output=True, text=True, check=False
    )


def dateline(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return run("dateline.cli", "main", *arguments, folder=folder)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("alone") / "site"
    made = dateline("init", str(folder), folder=folder.parent)
    assert made.returncode == 0, made.stderr
    return folder


@pytest.mark.parametrize("command", [("check",), ("check", "--format", "github"), ("review",), ("serve", "--help")])
def test_it_checks(site: Path, command: tuple[str, ...]) -> None:
    done = dateline(*command, folder=site)
    assert done.returncode == 0, done.stderr


def test_it_publishes(site: Path) -> None:
    done = run("mkdocs.__main__", "cli", "build", "--strict", folder=site)
    assert done.returncode == 0, done.stderr
    assert list(site.glob("site/events/*/index.html"))


@pytest.mark.parametrize(
    "command",
    [("add", "README.md"), ("extract",), ("extract", "--fast"), ("build",), ("annotate", "-"), ("explain", "-")],
    ids=" ".join,
)
def test_what_reads_articles_says_what_to_install(site: Path, command: tuple[str, ...]) -> None:
    done = dateline(*command, folder=site)
    assert done.returncode == 1
    assert done.stderr.startswith("Error: what reads articles is not installed: ")
    assert done.stderr.count("\n") == 1
    assert "pip install '.[extract]'" in done.stderr


def test_the_extra_is_what_is_looked_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    names = {Requirement(line).name.replace("-", "_") for line in project["optional-dependencies"]["extract"]}
    assert names == set(PACKAGES)
