"""Every problem has a code, a place in a file and a hint.

DatelineError                what stops a command; it prints itself and the command exits with status 1
└─ ProblemsError             one or more problems in the input, shown all at once

Problem                      one finding: `path:line:col CODE message (hint)`
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import IO, Any

import click

CODES: dict[str, str] = {
    # E1: files
    "E101": "The file is empty.",
    "E102": "The file is not text (or not UTF-8).",
    "E103": "The file is too large.",
    "E104": "The YAML (or front matter) does not parse.",
    "E105": "The file cannot be read or written.",
    "E106": "The file's name is not a valid id.",
    "E107": "Two files have the same id.",
    "E108": "A merge in git that is not finished.",
    # E2: what the YAML says
    "E201": "An unknown key.",
    "E202": "A value of the wrong type or form.",
    "E203": "A required key is missing.",
    "E204": "A place that places.yml does not have.",
    "E205": "An actor that actors.yml does not have.",
    "E206": "A type that the taxonomy does not have.",
    "E207": "An article that content/articles/ does not have.",
    "E208": "A quote that is not in the article's text.",
    "E209": "An event after the publication of its article.",
    "E210": "A published event without a source.",
    "E211": "A key that is given twice.",
    "E212": "A publication date in the future.",
    "E213": "A setting of the dateline plugin that is not valid.",
    "E214": "An event that content/events/ does not have.",
    "E215": "Events that are the same and are not.",
    "E216": "Coordinates outside the place's country.",
    "E217": "What leads back to itself.",
    # E3: extraction
    "E301": "An extractor's edit and a person's edit are in conflict.",
    "E302": "A file that changed while it was being read.",
    # R: for a person to look at; not errors
    "R401": "A name of a place that the site still has to define.",
    "R402": "A date that could not be anchored.",
    "R403": "An event of low confidence.",
    "R404": "An article without a publication date.",
    "R405": "A check that was skipped.",
    "R406": "An article in a language that events are not extracted from.",
    "R407": "No licence for the data.",
    "R408": "Two events that are perhaps one.",
    "R409": "Events that are still to be joined.",
    "R410": "Coordinates that could not be compared with the country.",
    "R411": "A large site that is searched without Pagefind.",
    "R412": "An event that another is kept apart from, and that is not there.",
    "R413": "An event that changed after a person had looked at it.",
}


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One finding. `line` and `column` count from 1; 0 where the whole file is meant."""

    path: str
    line: int
    column: int
    code: str
    message: str
    hint: str = ""

    @property
    def is_error(self) -> bool:
        """Whether it makes `dateline check` fail; codes that begin with R are for review only."""
        return self.code.startswith("E")

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}:{self.column}" if self.line else self.path
        return f"{place} {self.code} {self.message}" + (f" ({self.hint})" if self.hint else "")


class DatelineError(click.ClickException):
    """What stops a command."""


class ProblemsError(DatelineError):
    """Problems in the input, all at once."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(problems)
        super().__init__("\n".join(map(str, self.problems)))

    def show(self, file: IO[Any] | None = None) -> None:
        """Print one problem a line, with nothing before it, so that editors and CI find its place."""
        click.echo(self.message, file=file, err=file is None)
