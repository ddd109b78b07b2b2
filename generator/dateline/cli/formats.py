"""Problems as others read them: a person, GitHub's log, a program."""

import json
from collections.abc import Iterable

from dateline.errors import CODES, Problem


def as_text(problems: Iterable[Problem]) -> str:
    """One problem a line, as editors and people find their way by."""
    return "".join(f"{problem}\n" for problem in problems)


def as_github(problems: Iterable[Problem]) -> str:
    """Workflow commands of GitHub Actions, which marks the lines of a pull request with them.

    https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
    """
    return "".join(_workflow_command(problem) for problem in problems)


def as_json(problems: Iterable[Problem]) -> str:
    """A list of `{path, line, column, code, error, message, hint, about}`; a whole file has no line (null)."""
    records = [
        {
            "path": problem.path,
            "line": problem.line or None,
            "column": problem.column or None,
            "code": problem.code,
            "error": problem.is_error,
            "message": problem.message,
            "hint": problem.hint,
            "about": CODES[problem.code],
        }
        for problem in problems
    ]
    return json.dumps(records, ensure_ascii=False, indent=1) + "\n"


FORMATS = {"text": as_text, "github": as_github, "json": as_json}


def _workflow_command(problem: Problem) -> str:
    at = {"file": problem.path} | ({"line": problem.line, "col": problem.column} if problem.line else {})
    properties = ",".join(
        f"{key}={_escaped(str(value), ':,')}" for key, value in {**at, "title": problem.code}.items()
    )
    message = problem.message + (f" ({problem.hint})" if problem.hint else "")
    return f"::{'error' if problem.is_error else 'notice'} {properties}::{_escaped(message)}\n"


def _escaped(text: str, also: str = "") -> str:
    """Without the characters that end a command, so that no file name or value of a person's begins another."""
    return "".join(f"%{ord(character):02X}" if character in f"%\r\n{also}" else character for character in text)
