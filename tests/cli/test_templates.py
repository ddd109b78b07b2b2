"""The settings for continuous integration that a new site comes with, and the hook of the program's own repository."""

import json
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import click
import pytest
import yaml
from packaging.requirements import Requirement
from packaging.version import Version

from dateline import __version__
from dateline.cli import main

ROOT = Path(__file__).parents[2]
SITE = ROOT / "generator/dateline/starter/files"
WORKFLOW = SITE / ".github/workflows/site.yml"
GITLAB = SITE / ".gitlab-ci.yml"
HOOKS = (SITE / ".pre-commit-config.yaml", ROOT / ".pre-commit-hooks.yaml")


def lint(program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    path = Path(sys.executable).with_name(program)
    return subprocess.run([path, *arguments], capture_output=True, text=True, check=False)


def of_schema(name: str, file: Path) -> subprocess.CompletedProcess[str]:
    schema = ("--builtin-schema", f"vendor.{name}", "--data-transform", "gitlab-ci", "--output-format", "json")
    return lint("check-jsonschema", *schema, str(file))


def loaded(file: Path):
    # BaseLoader: the key `on` stays a word.
    return yaml.load(file.read_text("utf-8"), yaml.BaseLoader)


def test_actionlint_finds_nothing_in_the_workflow():
    done = lint("actionlint", "-shellcheck=", "-pyflakes=", str(WORKFLOW))
    assert (done.returncode, done.stdout) == (0, ""), done.stdout + done.stderr


def test_actionlint_would_find_a_slip(tmp_path):
    (tmp_path / "site.yml").write_text(WORKFLOW.read_text("utf-8").replace("github.event_name", "github.event_nam"))
    assert "event_nam" in lint("actionlint", "-shellcheck=", "-pyflakes=", str(tmp_path / "site.yml")).stdout


@pytest.mark.parametrize(
    ("schema", "file", "wrong"),
    [
        ("github-workflows", WORKFLOW, "on: push\njobs: {build: {runs-on: ubuntu-latest, stepps: []}}\n"),
        ("gitlab-ci", GITLAB, "pages: {scrpt: [mkdocs build]}\n"),
    ],
)
def test_they_are_of_the_form_that_the_services_read(schema, file, wrong, tmp_path):
    done = of_schema(schema, file)
    assert (done.returncode, json.loads(done.stdout)["errors"]) == (0, [])
    (tmp_path / "wrong.yml").write_text(wrong)
    assert of_schema(schema, tmp_path / "wrong.yml").returncode == 1


def test_a_pull_request_is_checked_and_only_main_is_published():
    workflow = loaded(WORKFLOW)
    build, publish = workflow["jobs"]["build"], workflow["jobs"]["publish"]
    assert set(workflow["on"]) == {"pull_request", "push", "workflow_dispatch"}
    assert workflow["permissions"] == {"contents": "read"}
    assert "permissions" not in build
    assert publish["permissions"] == {"pages": "write", "id-token": "write"}
    assert publish["if"] == build["steps"][-1]["if"] == "github.ref == 'refs/heads/main'"
    commands = [step["run"] for step in build["steps"] if "run" in step]
    assert commands[1:] == ["dateline check --format github", "mkdocs build --strict"]


def test_both_have_the_whole_history_that_corrections_are_made_of():
    assert loaded(WORKFLOW)["jobs"]["build"]["steps"][0]["with"]["fetch-depth"] == "0"
    assert loaded(GITLAB)["variables"]["GIT_DEPTH"] == "0"


def test_a_merge_request_is_checked_and_only_the_default_branch_is_published():
    pipeline = loaded(GITLAB)
    assert pipeline["default"]["before_script"][-1] == "dateline check"
    assert pipeline["check"]["script"] == ["mkdocs build --strict"]
    assert pipeline["check"]["rules"] == [{"if": '$CI_PIPELINE_SOURCE == "merge_request_event"'}]
    assert pipeline["pages"]["rules"] == [{"if": "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"}]
    assert pipeline["pages"]["artifacts"]["paths"] == pipeline["pages"]["script"][0].split()[-1:]


def test_both_install_only_what_publishing_needs():
    lines = (SITE / "requirements.txt").read_text("utf-8").splitlines()
    (line,) = (line for line in lines if not line.startswith("#"))
    requirement = Requirement(line)
    assert (requirement.name, requirement.extras) == ("dateline", set())
    assert Version(__version__) in requirement.specifier
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert not any(name in line for line in project["dependencies"] for name in ("spacy", "dateparser", "langid"))
    assert all("pip install -r requirements.txt" in file.read_text("utf-8") for file in (WORKFLOW, GITLAB))


@pytest.mark.parametrize("file", HOOKS, ids=lambda file: file.name)
def test_the_hook_checks_the_content(file):
    read = loaded(file)
    (hook,) = read if isinstance(read, list) else read["repos"][0]["hooks"]
    program, name, *arguments = shlex.split(hook["entry"])
    assert (program, name) == ("dateline", "check")
    context = click.Context(main)
    main.get_command(context, name).make_parser(context).parse_args(arguments)
    assert (hook["id"], hook["files"], hook["pass_filenames"]) == ("dateline-check", "^content/", "false")
