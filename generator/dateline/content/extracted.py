"""What the extractor wrote last, in `content/.extracted/`: the base that tells a person's edit from a machine's."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.content.files import names_under, read_text
from dateline.content.writing import entry, format_body, modeline
from dateline.errors import Problem, ProblemsError
from dateline.files import strict_yaml
from dateline.model import Event, Extracted, Perhaps

FOLDER = ".extracted/events"
_HEAD = "# What the extractor wrote last; the event itself is the file to edit.\n"


@dataclass(frozen=True, slots=True)
class Base:
    """An event as the extractor wrote it last, and the text of its base, letter by letter."""

    extracted: Extracted
    text: str
    deleted: bool = False
    """Whether a person took the event's file away, and it was not found under another name."""

    def wrote(self, text: str, name: str) -> bool:
        """Whether `text`, the file `name` below `content/`, is what the extractor wrote, so nobody touched it."""
        return wrote(self.text, text, name)


def wrote(base: str, text: str, name: str) -> bool:
    """Whether `text`, the file `name` below `content/`, is letter by letter the event of the text of its base."""
    return text == modeline(name) + base[base.find("\ntitle:") + 1 :]


def base_path(root: Path, id: str) -> Path:
    """Where the base of an event lies."""
    return root / FOLDER / f"{id}.yml"


def format_extracted(extracted: Extracted, deleted: bool = False) -> str:
    """The text of an event's base: confidence and review, then the event exactly as its file has it."""
    head = {"confidence": round(extracted.confidence, 3), "review": list(extracted.review)}
    head |= {"perhaps": [_told(other) for other in extracted.perhaps]} if extracted.perhaps else {}
    head |= {"deleted": True} if deleted else {}
    return _HEAD + "".join(entry(key, value) for key, value in head.items()) + format_body(extracted.event)


def read_extracted(root: Path) -> dict[str, Base]:
    """The bases of all events by id; `ProblemsError` where one cannot be read, since guessing would undo edits."""
    bases: dict[str, Base] = {}
    problems: list[Problem] = []
    for name in names_under(f"{root.as_posix()}/{FOLDER}", (".yml",)):
        try:
            base = read_base(f"{root.as_posix()}/{FOLDER}/{name}", name.removesuffix(".yml"))
        except ProblemsError as error:
            problems += error.problems
        else:
            bases[base.extracted.event.id] = base
    if problems:
        raise ProblemsError(problems)
    return bases


def read_base(path: str, id: str) -> Base:
    """The base at `path`, of the event `id`; `ProblemsError` where it is none."""
    text = read_text(path)
    data: dict[str, Any] = strict_yaml.load(text, path)
    try:
        confidence, review, deleted = data.pop("confidence"), data.pop("review"), data.pop("deleted", False)
        perhaps = tuple(_perhaps(**other) for other in data.pop("perhaps", ()))
        event = Event.model_validate(data | {"id": id})
        return Base(Extracted(event, float(confidence), _texts(review), perhaps), text, bool(deleted))
    except (ValueError, KeyError, AttributeError, TypeError):
        message, hint = "not what the extractor wrote", "take it from an earlier commit"
        raise ProblemsError([Problem(path, 0, 0, "E202", message, hint)]) from None


def _told(other: Perhaps) -> dict[str, Any]:
    return {"article": other.article, "quote": other.quote, "because": list(other.because)}


def _perhaps(article: str, quote: str, because: Sequence[Any]) -> Perhaps:
    return Perhaps(article, quote, _texts(because))


def _texts(review: Sequence[Any]) -> tuple[str, ...]:
    return tuple(str(reason) for reason in review)
