"""`dateline explain`: what was found in an article, sentence by sentence, and which rule found it."""

import json
import sys
import textwrap
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dateline.cli.readers import need_readers
from dateline.errors import DatelineError, Problem, ProblemsError

if TYPE_CHECKING:
    from dateline.extract import Knowledge
    from dateline.model import Article
    from dateline.pipeline.explaining import EventSummary, Explanation, Finding, Sentence

_WIDTH = 80
_COLOURS = {"date": "yellow", "place": "green", "figure": "magenta", "passed over": "bright_black"}


@click.command()
@click.argument("article")
@click.option(
    "--published", type=click.DateTime(["%Y-%m-%d"]), help="The day of publication, if the file lacks it."
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option(
    "--site",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=".",
    help="The folder of the site; by default this one, if it is one.",
)
def explain(article: str, published: datetime | None, form: str, site: Path) -> None:
    """Tell how ARTICLE is read: each sentence with what was found in it, by which rule, and what was passed over.

    ARTICLE is the id of an article of the site, a file of text or Markdown, or - for standard input. At the end
    stand the events, the one that the article is mainly about first, each with the sentences joined into it.
    """
    need_readers()
    read, knowledge = _article_and_knowledge(article, site)
    if published and read.published is None:
        read = read.model_copy(update={"published": published.date()})
    if not read.is_read:
        raise DatelineError(f"{article} is in the language {read.language}, which events are not extracted from")
    from dateline.pipeline.explaining import explain as explained

    found = explained(read.title, read.text or "", read.published, knowledge)
    if form == "json":
        head = {"id": read.id, "title": read.title, "published": read.published and str(read.published)}
        click.echo(json.dumps(head | asdict(found), ensure_ascii=False, indent=1))
    else:
        click.echo("\n".join(_lines(read, found)))


def _article_and_knowledge(name: str, site: Path) -> "tuple[Article, Knowledge]":
    from dateline.pipeline.knowledge import default_knowledge, site_knowledge

    if not (site / "content").is_dir():
        return _from_file(name), default_knowledge()
    from dateline.content import read

    content = read(site / "content")
    article = content.articles.get(name) or _from_file(name)
    if article.text is None:
        raise DatelineError(f"the text of {name} is not there")
    return article, site_knowledge(content)


def _from_file(name: str) -> "Article":
    """The article of a file, or of standard input."""
    from dateline.ingest import read_sources, read_text

    if name == "-":
        raw = sys.stdin.buffer.read()
        found: list[Article | Problem] = list(read_text("-", raw, date.today()))
    elif Path(name).is_file():
        found = list(read_sources([Path(name)]))
    else:
        raise DatelineError(f"{name} is neither an article of this site nor a file")
    if problems := [each for each in found if isinstance(each, Problem)]:
        raise ProblemsError(problems)
    return next(each for each in found if not isinstance(each, Problem))


def _lines(article: "Article", found: "Explanation") -> Iterator[str]:
    yield from textwrap.wrap(article.title, _WIDTH)
    yield f"published {article.published}" if article.published else "no day of publication is known"
    for sentence in found.sentences:
        yield ""
        yield from _sentence(sentence)
    yield ""
    yield click.style("Events, the main one first" if found.events else "No events", bold=True)
    for event in found.events:
        yield ""
        yield from _event(event)


def _sentence(sentence: "Sentence") -> Iterator[str]:
    text = " ".join(sentence.text.split())
    yield from _wrapped(text, f"{sentence.number:3}  ", "     ", bold=bool(sentence.findings))
    if sentence.note:
        yield from _wrapped(f"passed over: {sentence.note}", " " * 7, " " * 7, fg="bright_black")
    for finding in sentence.findings:
        yield from _finding(finding)


def _finding(finding: "Finding") -> Iterator[str]:
    inset = finding.what in ("who", "to whom", "from")
    words = f"“{' '.join(finding.text.split())}” → " if finding.text else "→ "
    notes = [f"[{finding.rule}]"] * bool(finding.rule) + [f"({finding.note})"] * bool(finding.note)
    line = " ".join([words + finding.means, *notes])
    colour = _COLOURS.get(finding.what, None if inset else "cyan")
    yield from _wrapped(line, f"{'  ' * inset}{finding.what}".ljust(12).rjust(19), " " * 21, fg=colour)


def _event(event: "EventSummary") -> Iterator[str]:
    yield from _wrapped(event.title, f"{event.number:3}  ", "     ", bold=True)
    facts = (
        ("kind", f"{event.type}, {event.modality}"),
        ("when", event.date or "not known"),
        ("where", ", ".join(event.places)),
        ("who", ", ".join(event.actors)),
        ("to whom", ", ".join(event.targets)),
        ("how many", ", ".join(event.figures)),
        ("confidence", f"{event.confidence:.2f} (prominence {event.prominence:.1f})"),
        ("sentences", ", ".join(map(str, event.sentences))),
    )
    for name, value in facts:
        if value:
            yield from _wrapped(value, f"       {name:12}", " " * 21)


def _wrapped(text: str, first: str, rest: str, fg: str | None = None, bold: bool = False) -> Iterator[str]:
    """The text in lines of 80 columns, with its colour where there is one to be seen."""
    for line in textwrap.wrap(text, _WIDTH, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False):
        yield click.style(line, fg=fg, bold=bold or None) if fg or bold else line
