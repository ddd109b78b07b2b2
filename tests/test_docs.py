"""The manual says what there is, and nothing that there is not."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from dateline.cli import COMMANDS, main
from dateline.content.reading import parse_event
from dateline.content.references import Known
from dateline.errors import CODES
from dateline.files.strict_yaml import load
from dateline.model import (
    ROLES,
    Actor,
    ArticleMeta,
    EventRecord,
    Figure,
    InlinePlace,
    Kind,
    Place,
    Says,
    Source,
    When,
)
from dateline.publish.settings import DatelineConfig

ROOT = Path(__file__).parents[1]
PAGES = sorted(
    [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), ROOT / "generator/dateline/starter/files/README.md"]
)


def read(name: str) -> str:
    return (ROOT / "docs" / name).read_text("utf-8")


def sections(text: str, level: int = 2) -> dict[str, str]:
    """The text below each heading, down to the next of its level."""
    _, *parts = re.split(rf"^{'#' * level} (.+)$", text, flags=re.MULTILINE)
    return dict(zip(parts[::2], parts[1::2], strict=True))


def blocks(text: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", text, flags=re.MULTILINE | re.DOTALL)


def command(name: str) -> click.Command:
    found = main.get_command(click.Context(main), name)
    assert found
    return found


def options(command: click.Command) -> set[str]:
    return {flag for parameter in command.params if isinstance(parameter, click.Option) for flag in parameter.opts}


def without_code(text: str) -> str:
    return re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)


def test_every_command_is_documented_and_no_other() -> None:
    named = [
        heading.removeprefix("dateline ") for heading in sections(read("commands.md")) if heading != "Settings"
    ]
    assert sorted(named) == sorted(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_is_documented_and_no_other(name: str) -> None:
    text = without_code(sections(read("commands.md"))[f"dateline {name}"])
    listed = [line for line in text.splitlines() if line.startswith("- `-")]
    assert set(re.findall(r"`(--?[\w-]+)", "\n".join(listed))) == options(command(name))
    of_others = {"--strict"}  # mkdocs build --strict
    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", text)) <= options(command(name)) | of_others


def test_every_setting_is_documented_and_no_other() -> None:
    text = sections(read("commands.md"))["Settings"]
    assert set(re.findall(r"^- `(\w+)`", text, flags=re.MULTILINE)) == {name for name, _ in DatelineConfig._schema}


def test_every_code_is_documented_and_no_other() -> None:
    found = sections(read("errors.md"), 3)
    assert list(found) == list(CODES)
    assert all(len(text.split()) > 10 for text in found.values())


@pytest.mark.parametrize("code", CODES)
def test_every_code_is_told_somewhere_and_expected_by_a_test(code: str) -> None:
    program = [path for path in (ROOT / "generator/dateline").rglob("*.py") if path.name != "errors.py"]
    tests = [path for path in (ROOT / "tests").rglob("test_*.py") if path != Path(__file__)]
    for files in (program, tests):
        assert any(re.search(rf"\b{code}\b", path.read_text("utf-8")) for path in files)


KEYS = {
    "An event": {*EventRecord.model_fields, *Source.model_fields},
    "Places": set(Place.model_fields),
    "Actors": set(Actor.model_fields),
    "Kinds of event": set(Kind.model_fields),
    "Articles": {*ArticleMeta.model_fields, "id"},
}


@pytest.mark.parametrize("heading", KEYS)
def test_every_key_is_documented_and_no_other(heading: str) -> None:
    rows = re.findall(r"^\| (`.+?) \|", sections(read("events.md"))[heading], flags=re.MULTILINE)
    assert {key for row in rows for key in re.findall(r"`(\w+)`", row)} == KEYS[heading]


def test_the_keys_within_are_documented() -> None:
    text = sections(read("events.md"))["An event"]
    assert all(f"`{key}`" in text for key in {*InlinePlace.model_fields, *(Says.model_fields.keys() - set(ROLES))})
    assert all(f"`{role}`" in sections(read("events.md"))["Figures"] for role in ROLES)


def test_the_examples_of_files_hold() -> None:
    found = {heading: blocks(text, "yaml") for heading, text in sections(read("events.md")).items()}
    (event,) = found["An event"]
    read_event = parse_event(event, "x", "x", Known())
    assert set(EventRecord.model_fields) - read_event.model_fields_set == {"origin", "modality", "since_review"}
    for heading, record in (("Places", Place), ("Actors", Actor), ("Kinds of event", Kind)):
        ((written),) = found[heading]
        ((_, entry),) = load(written, "x").items()
        assert record.model_validate(entry).model_fields_set == set(record.model_fields)
    (written,) = found["Articles"]
    assert ArticleMeta.model_validate(load(written, "x")).model_fields_set == set(ArticleMeta.model_fields)


@pytest.mark.parametrize(("heading", "parse"), [("Dates", When.parse), ("Figures", Figure.parse)])
def test_the_notations_are_read(heading: str, parse: type[When.parse]) -> None:
    written = re.findall(r"^\| `(\S+)` \|", sections(read("events.md"))[heading], flags=re.MULTILINE)
    assert len(written) >= 6
    assert [str(parse(each)) for each in written] == written


def shell(text: str) -> Iterator[str]:
    """The lines of shell that a page shows, in blocks or indented."""
    for block in [*blocks(text, "sh"), *re.findall(r"^(?: {4}.*\n)+", text, flags=re.MULTILINE)]:
        yield from (line.strip().removeprefix(".venv/bin/") for line in block.splitlines())


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_every_command_that_is_shown_can_be_given(page: Path) -> None:
    shown = {line for line in shell(page.read_text("utf-8")) if re.match(r"dateline [a-z]", line)}
    for line in shown:
        _, name, *arguments = line.partition("#")[0].split()
        parser = command(name).make_parser(click.Context(command(name)))
        parser.parse_args(arguments)


def test_the_first_steps_lead_to_a_site(tmp_path: Path) -> None:
    """All that getting-started.md tells to type, apart from setting up and serving."""
    script = "\n".join(blocks(read("getting-started.md"), "sh"))
    script = re.sub(r"^(make site|pip install '\.\[extract\]'|dateline serve)$", "true", script, flags=re.MULTILINE)
    assert "serve" not in script
    path = os.pathsep.join([os.fspath(Path(sys.executable).parent), os.environ["PATH"]])
    done = subprocess.run(
        ["bash", "-e", "-c", script],
        cwd=tmp_path,
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "my-timeline/site/events/2024-03-15-ocibar-fire/index.html").is_file()


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    for link in re.findall(r"\]\(([^)\s]+)\)", without_code(page.read_text("utf-8"))):
        if link.startswith("https://"):
            continue
        name, _, anchor = link.partition("#")
        target = page.parent / name if name else page
        assert target.exists(), link
        if anchor:
            headings = re.findall(r"^#+ (.+)$", target.read_text("utf-8"), flags=re.MULTILINE)
            assert anchor in {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}, (
                link
            )


def test_every_page_of_the_manual_is_in_its_contents() -> None:
    linked = set(re.findall(r"\(([\w-]+\.md)\)", read("index.md")))
    assert linked == {path.name for path in (ROOT / "docs").glob("*.md")} - {"index.md"}


def test_what_the_theme_is_said_to_have_is_there() -> None:
    text = read("theme.md")
    styles = "".join(path.read_text("utf-8") for path in (ROOT / "theme/assets").glob("*.css"))
    of_all = "".join(
        re.findall(r"^(?::root|body|\.dl-map, \.dl-explore) \{(.*?)^\}", styles, flags=re.MULTILINE | re.DOTALL)
    )
    assert set(re.findall(r"`(--dl-[\w-]+)`", text)) == set(re.findall(r"(--dl-[\w-]+):", of_all))
    templates = {path.name for path in (ROOT / "theme/dateline").glob("*.html")}
    assert set(re.findall(r"`([\w-]+\.html)`", sections(text)["Templates"])) == templates
