"""The YAML above (or, in a sidecar, beside) an article's text: found, read strictly, and put into words."""

import difflib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from pydantic import ValidationError

from dateline.errors import Problem, ProblemsError
from dateline.files import strict_yaml
from dateline.ingest.identity import ID_HINT, is_id
from dateline.model import ArticleMeta
from dateline.model.base import Record

Place = tuple[str, int, int]
"""File, line and column."""

KEYS = tuple(ArticleMeta.model_fields)
"""The keys of an article's front matter, in the order in which they are written."""

# What other programs and other languages call the same thing.
_ALSO_KNOWN_AS = {
    "byline": "author",
    "authors": "author",
    "date": "published",
    "pubdate": "published",
    "publication_date": "published",
    "headline": "title",
    "lang": "language",
    "link": "url",
    "outlet": "publisher",
    "source": "publisher",
    "archive": "archive_url",
}
_IN_PLAIN_WORDS = {
    "string_type": "this must be text",
    "string_too_short": "this is empty",
    "bool_parsing": "this must be true or false",
    "bool_type": "this must be true or false",
}
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the metadata of the file `path` says, by key, and where each key stands."""

    path: str
    values: Mapping[str, object] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)

    def problem(self, key: str, code: str, message: str, hint: str = "") -> Problem:
        """Return a problem at the key; of the file as a whole where it does not have the key."""
        return Problem(*self.places.get(key, (self.path, 0, 0)), code, message, hint)


def split(path: str, text: str) -> tuple[str | None, str] | Problem:
    """Split a file into YAML (None where there is none) and text.

    The opening fence stays in the YAML as an empty line, so that its lines count as the file's do.
    """
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return None, text
    for number, line in enumerate(lines[1:], 1):
        if line.rstrip() == "---":
            return "\n".join(["", *lines[1:number]]), "\n".join(lines[number + 1 :])
    return Problem(path, 1, 1, "E104", "the front matter is never closed", "end it with a line ---")


def load(path: str, written: str) -> FrontMatter | list[Problem]:
    """Read front matter strictly: one mapping, no key twice, no value turned into something else."""
    try:
        values = strict_yaml.load(written, path)
    except ProblemsError as error:
        return error.problems
    if values is None:
        return FrontMatter(path)
    if not isinstance(values, dict):
        line = len(written) - len(written.lstrip("\n")) + 1
        return [Problem(path, line, 1, "E104", "this is not `key: value` lines", "write `title: …`")]
    positions = strict_yaml.key_positions(written)
    return FrontMatter(path, values, {key: (path, *positions[(key,)]) for key in values})


def validate(
    front: FrontMatter, today: date, record: type[Record] = ArticleMeta
) -> tuple[dict[str, object], list[Problem]]:
    """Return the values that hold, by key, and a problem for each that does not.

    `record` says which keys there are; what is missing is for the caller to judge, since a source may leave out
    what its text tells.
    """
    given = {key: value for key, value in front.values.items() if value is not None and value != ""}
    problems = [_unknown(front, key, record) for key in given if key not in record.model_fields]
    values = {key: value for key, value in given.items() if key in record.model_fields}
    for key, message, hint in [*_malformed(values), *_refused(values, record)]:
        if values.pop(key, None) is not None:
            code = "E106" if key == "id" else "E202"
            problems.append(front.problem(key, code, f"{key}: {message}", hint))
    if problem := _in_the_future(front, values.get("published"), today):
        problems.append(problem)
    return values, problems


def _unknown(front: FrontMatter, key: str, record: type[Record]) -> Problem:
    known = tuple(record.model_fields)
    close = difflib.get_close_matches(key.lower(), known, n=1)
    guess = _ALSO_KNOWN_AS.get(key.lower()) or (close[0] if close else None)
    hint = f"did you mean {guess}?" if guess else f"the keys are {', '.join(known)}"
    return front.problem(key, "E201", f"unknown key {key!r}", hint)


def _malformed(values: Mapping[str, object]) -> Iterator[tuple[str, str, str]]:
    """Check the forms that pydantic would let pass, or refuse in words that help nobody."""
    for key in ("id", "copy_of"):
        if key in values and not is_id(values[key]):
            yield key, f"{values[key]!r} is not a valid id", ID_HINT
    # pydantic would read a number as seconds since 1970
    if "published" in values and not _ISO_DAY.fullmatch(str(values["published"])):
        yield "published", f"{values['published']!r} is not a day", "write it as 2018-07-29"
    if "language" in values and not _LANGUAGE.fullmatch(str(values["language"])):
        yield "language", f"{values['language']!r} is not a language tag", "write en, ar or pt-BR"


def _refused(values: Mapping[str, object], record: type[Record]) -> Iterator[tuple[str, str, str]]:
    try:
        record.model_validate({"title": "-"} | dict(values))
    except ValidationError as error:
        for fault in error.errors(include_url=False):
            number = isinstance(fault["input"], int | float) and fault["type"] == "string_type"
            hint = f'put it in quotes: "{fault["input"]}"' if number else ""
            yield str(fault["loc"][0]), _IN_PLAIN_WORDS.get(fault["type"], fault["msg"]), hint


def _in_the_future(front: FrontMatter, published: object, today: date) -> Problem | None:
    # One day of grace: where the article was published, tomorrow may have begun.
    if published is None or date.fromisoformat(str(published)) <= today + timedelta(days=1):
        return None
    return front.problem("published", "E212", f"published {published} is in the future")
