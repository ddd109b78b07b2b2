"""`content/articles/ID.md`: front matter and text, read and written."""

import re
from datetime import date
from pathlib import PurePath

import yaml

from dateline.errors import Problem
from dateline.files.yaml_faults import CONFLICT, in_conflict
from dateline.ingest import front_matter
from dateline.ingest.identity import ID_HINT, is_id
from dateline.ingest.text import as_kept, read_utf8
from dateline.model import Article

_WIDTH = 100
# Begins with a letter, or as 2018-07-29-x or 200 killed: no number in any version of YAML.
_SURELY_TEXT = re.compile(r"[^\W\d_]|\d[\d-]*[ -][^\W\d_]")


def parse_article(path: str, raw: bytes, today: date) -> tuple[Article | None, list[Problem]]:
    """Read an article's file; its id is the file's stem.

    Returns the article with every value that holds, and the problems; None where it has no valid id, no title or
    no readable front matter.
    """
    stem = PurePath(path).stem
    if not is_id(stem):
        return None, [Problem(path, 0, 0, "E106", f"{stem!r} is not a valid id", ID_HINT)]
    text = read_utf8(path, raw)
    if isinstance(text, Problem):
        return None, [text]
    if found := CONFLICT.search(text):
        return None, [in_conflict(text, found.start(), path)]
    parts = front_matter.split(path, text)
    if isinstance(parts, Problem):
        return None, [parts]
    front = front_matter.load(path, parts[0] or "")
    if isinstance(front, list):
        return None, front
    values, problems = front_matter.validate(front, today)
    if "title" not in values:
        if not front.values.get("title"):
            problems.append(Problem(path, 1, 1, "E203", "the article has no title", "add `title:` at its top"))
        return None, problems
    return Article.model_validate(values | {"id": stem, "text": as_kept(parts[1]) or None}), problems


def format_article(article: Article) -> str:
    """Write an article's file: the keys that say something, in a fixed order, and the text as it is kept."""
    text = as_kept(article.text or "")
    return f"---\n{_front_matter(article)}---\n" + (f"\n{text}\n" if text else "")


def _front_matter(article: Article) -> str:
    values = {key: getattr(article, key) for key in front_matter.KEYS}
    said = {key: value for key, value in values.items() if value not in (None, False)}
    return yaml.dump(
        {key: value if isinstance(value, bool | date) else str(value) for key, value in said.items()},
        Dumper=_Writer,
        sort_keys=False,
        allow_unicode=True,
        width=_WIDTH,
    )


class _Writer(yaml.SafeDumper):
    """Plain YAML, with quotes wherever some reader of YAML could take a string for something else."""


def _quoted_unless_surely_text(writer: _Writer, value: str) -> yaml.ScalarNode:
    style = None if _SURELY_TEXT.match(value) else "'"
    return writer.represent_scalar("tag:yaml.org,2002:str", value, style=style)


_Writer.add_representer(str, _quoted_unless_surely_text)
