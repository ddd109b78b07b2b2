"""Marking events: the status that a person gives them, written into their files as a person would."""

from collections.abc import Iterable

from dateline.content.files import read_text, rewrite
from dateline.content.patching import patch
from dateline.content.references import nearest
from dateline.content.site import Content
from dateline.content.writing import event_data
from dateline.errors import DatelineError, Problem, ProblemsError
from dateline.model import Status


def mark(content: Content, ids: Iterable[str], status: Status) -> list[str]:
    """Set the status of events, and that nothing came since; the paths of the files that changed, below `content/`.

    `DatelineError` where one of them is not there, `ProblemsError` where one cannot be marked; then none is.
    """
    events = {event.id: event for event in content.events}
    chosen = list(dict.fromkeys(ids))
    if unknown := [id for id in chosen if id not in events]:
        raise DatelineError("\n".join(_unknown(id, events) for id in unknown))
    problems, texts = [], {}
    for id in chosen:
        path = content.root / content.files[id]
        now = event_data(events[id])
        marked = {key: value for key, value in now.items() if key != "since_review"} | {"status": status}
        text = patch(read_text(path.as_posix()), now, marked)
        if text is None:
            message, hint = "the status has no place in this file", "write one key a line"
            problems.append(Problem(path.as_posix(), 1, 1, "E301", message, hint))
        elif marked != now:
            texts[content.files[id]] = text
    if problems:
        raise ProblemsError(problems)
    for name, text in texts.items():
        rewrite(content.root / name, text)
    return list(texts)


def _unknown(id: str, events: Iterable[str]) -> str:
    meant = nearest(id, events)
    return f'no event has the id "{id}"' + (f" (did you mean {meant}?)" if meant else "")
