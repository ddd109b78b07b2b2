"""What holds of an event's file that does not hold as a whole."""

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from dateline.content.site import Draft
from dateline.content.validation import without_nothings
from dateline.errors import ProblemsError
from dateline.files import strict_yaml
from dateline.files.strict_yaml import KeyPath
from dateline.model import Event


def draft(text: str, id: str, path: str, file: str) -> Draft | None:
    """What holds of `text`, the file at `path`, without the values that do not; None where it is no mapping."""
    try:
        data = strict_yaml.load(text, path)
    except ProblemsError:
        return None
    if not isinstance(data, dict):
        return None
    named = {"title": id, **without_nothings(data), "id": id}
    wrong = _wrong(named)
    holding = {key: value for key, value in named.items() if (key,) not in wrong}
    sources = holding.get("sources", [])
    numbers = tuple(number for number in range(len(sources)) if ("sources", number) not in wrong)
    event = Event.model_validate({"title": id, **holding, "sources": [sources[number] for number in numbers]})
    return Draft(file, event, frozenset(str(path[0]) for path in wrong), numbers)


def _wrong(data: Mapping[str, Any]) -> set[KeyPath]:
    """The keys whose values do not hold, but of `sources` each one that does not."""
    try:
        Event.model_validate(data)
    except ValidationError as error:
        found = (detail["loc"] for detail in error.errors())
        return {loc[:2] if loc[0] == "sources" else loc[:1] for loc in found}
    return set()
