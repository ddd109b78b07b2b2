"""Reading `content/`: everything that holds, and every problem; a broken file never takes the others down."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from dateline.content.drafts import draft
from dateline.content.files import names_under, read_text
from dateline.content.references import Known
from dateline.content.registers import read_kinds, read_places, read_register
from dateline.content.site import Content, Draft
from dateline.content.validation import explain, without_nothings
from dateline.errors import Problem, ProblemsError
from dateline.files import strict_yaml
from dateline.ingest.article_file import parse_article
from dateline.model import Actor, Article, Event, EventRecord
from dateline.model.base import Id

_ID = TypeAdapter(Id)
_NAMELESS = "unnamed"
_ID_HINT = "lower-case letters a-z, digits and single hyphens, as in 2018-07-25-suweida-attack.yml"


def read(root: Path, today: date | None = None) -> Content:
    """Read the folder `content/` at `root`. Problems name files by `root` as it is given.

    `today` (default: the day it is) is what publication dates are compared with.
    """
    base = root.as_posix()
    places, problems = read_places(f"{base}/places.yml")
    actors, of_actors = read_register(f"{base}/actors.yml", Actor)
    kinds, of_kinds = read_kinds(f"{base}/types.yml")
    articles, of_articles = _articles(base, today or date.today())
    events, files, drafts, of_events = _events(base, Known.of(places, actors, kinds, articles))
    return Content(
        root=root,
        events=tuple(sorted(events, key=lambda event: _in_time(event, articles))),
        files=files,
        articles=articles,
        places=places,
        actors=actors,
        kinds=kinds,
        problems=tuple(sorted([*problems, *of_actors, *of_kinds, *of_articles, *of_events])),
        drafts=tuple(drafts),
    )


def read_event_file(root: Path, name: str, known: Known | None = None) -> Event:
    """The event of the file `name`, such as events/2018-07/x.yml, below `root`; `ProblemsError` where it is none.

    `known` lets problems say what a reference that cannot be one was meant to be.
    """
    path = f"{root.as_posix()}/{name}"
    id = valid_id(path, name)
    return parse_event(read_text(path), id, path, known or Known())


def parse_event(text: str, id: str, path: str, known: Known) -> Event:
    """The event that `text`, the file at `path`, tells of; `ProblemsError` where it does not hold."""
    data = strict_yaml.load(text, path)
    if data is None:
        raise ProblemsError([Problem(path, 0, 0, "E101", "the file is empty")])
    if not isinstance(data, dict):
        raise ProblemsError([Problem(path, 1, 1, "E202", "must be a mapping", "write `title:` and further keys")])
    if "id" in data:
        message, hint = 'unknown key "id"', "the file's name is the id"
        raise ProblemsError([Problem(path, *strict_yaml.key_positions(text)["id",], "E201", message, hint)])
    try:
        return Event.model_validate({**data, "id": id})
    except ValidationError:
        return _second_look(without_nothings(data) | {"id": id}, text, path, known)


def _second_look(data: dict[str, Any], text: str, path: str, known: Known) -> Event:
    try:
        return Event.model_validate(data)
    except ValidationError as error:
        raise ProblemsError(explain(error, text, path, EventRecord, known)) from None


def valid_id(path: str, name: str) -> str:
    """The id that an event's file, `name`, has; `ProblemsError` where it is none."""
    stem, _, ending = name.rpartition("/")[2].rpartition(".")
    if ending != "yml":
        raise ProblemsError(
            [Problem(path, 0, 0, "E106", "an event's file ends in .yml", f"rename it to {stem}.yml")]
        )
    try:
        return _ID.validate_python(stem)
    except ValidationError:
        raise ProblemsError([Problem(path, 0, 0, "E106", f'"{stem}" is not a valid id', _ID_HINT)]) from None


def _events(base: str, known: Known) -> tuple[list[Event], dict[str, str], list[Draft], list[Problem]]:
    events: list[Event] = []
    files: dict[str, str] = {}
    drafts: list[Draft] = []
    problems: list[Problem] = []
    for name in names_under(f"{base}/events", (".yml", ".yaml")):
        path, file = f"{base}/events/{name}", f"events/{name}"
        id, wrong = _id_of(path, file, base, files)
        files.setdefault(id, file)
        try:
            text = read_text(path)
        except ProblemsError as error:
            problems += [*wrong, *error.problems]
            continue
        try:
            event = parse_event(text, id, path, known)
        except ProblemsError as error:
            wrong += error.problems
        if not wrong:
            events.append(event)
        elif found := draft(text, id, path, file):
            drafts.append(found)
        problems += wrong
    readable = {event.id for event in events}
    return events, {id: name for id, name in files.items() if id in readable}, drafts, problems


def _id_of(path: str, file: str, base: str, files: Mapping[str, str]) -> tuple[str, list[Problem]]:
    """The id of an event's file, and what is wrong with it: then it is one that stands for none."""
    try:
        id = valid_id(path, file)
    except ProblemsError as error:
        return _NAMELESS, list(error.problems)
    if id not in files:
        return id, []
    message = f'the id "{id}" is that of {base}/{files[id]} too'
    return id, [Problem(path, 1, 1, "E107", message, "rename one of them")]


def _articles(base: str, today: date) -> tuple[dict[str, Article], list[Problem]]:
    articles: dict[str, Article] = {}
    problems: list[Problem] = []
    for name in names_under(f"{base}/articles", (".md",)):
        path = f"{base}/articles/{name}"
        try:
            raw = Path(path).read_bytes()
        except OSError as error:
            problems.append(Problem(path, 0, 0, "E105", f"cannot be read: {error.strerror}"))
            continue
        article, found = parse_article(path, raw, today)
        problems += found
        if article and article.id in articles:
            problems.append(Problem(path, 1, 1, "E107", f'the id "{article.id}" is that of another article too'))
        elif article:
            articles[article.id] = article
    return articles, problems


def _in_time(event: Event, articles: Mapping[str, Article]) -> tuple[date, date, str, int, str]:
    """Where an event stands in the timeline: those without a date last, in the order in which they are told."""
    if event.date:
        return *event.date.sort_key, "", 0, event.id
    told = [(source.article, _position(source.quote, articles.get(source.article))) for source in event.sources]
    return date.max, date.max, *min(told, default=("", 0)), event.id


def _position(quote: str, article: Article | None) -> int:
    """Where a quote begins in its article, white space apart; behind everything where it is not to be found."""
    text = " ".join((article.text or "").split()) if article else ""
    at = text.find(" ".join(quote.split()))
    return at if at >= 0 else len(text)
