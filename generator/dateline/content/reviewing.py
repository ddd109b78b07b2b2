"""What a person should look at: no errors, but nothing that is open is passed over in silence."""

from collections import Counter
from collections.abc import Iterator, Mapping

from slugify import slugify

from dateline.content.candidates import candidates
from dateline.content.doubts import LOW_CONFIDENCE, doubts
from dateline.content.extracted import Base, read_extracted
from dateline.content.files import read_text
from dateline.content.same import named
from dateline.content.scalars import scalar
from dateline.content.site import Content
from dateline.content.standing import Standing, in_article, in_event
from dateline.errors import Problem, ProblemsError
from dateline.files.strict_yaml import key_positions
from dateline.model import Event, InlinePlace


def review(content: Content) -> Iterator[Problem]:
    """Names to define, dates to anchor, events to doubt or to join, articles without a date."""
    yield from _names(content)
    yield from _places(content)
    yield from _dates(content)
    yield from _since(content)
    try:
        bases = read_extracted(content.root)
    except ProblemsError as error:
        yield from error.problems
        bases = {}
    yield from _doubts(content, bases)
    yield from _perhaps_one(content, bases)
    for id, article in content.articles.items():
        if article.published is None:
            hint = "add published: YYYY-MM-DD, and published_basis: how it is known"
            yield Problem(*in_article(content, id, "published"), "R404", "no publication date", hint)
        if not article.is_read:
            hint = "write its events by hand, or set language: if that is wrong"
            message = f'events are not extracted from an article in "{article.language}"'
            yield Problem(*in_article(content, id, "language"), "R406", message, hint)


def _names(content: Content) -> Iterator[Problem]:
    """Names that stand in events for want of a place: one line a name, at the first event that has it."""
    events: dict[str, list[Event]] = {}
    for event in _shown(content):
        names = [ref.name for ref in _references(event) if isinstance(ref, InlinePlace) and ref.lat is None]
        for name in dict.fromkeys(names):
            events.setdefault(name, []).append(event)
    for name, naming in events.items():
        id = slugify(name) or "an-id"
        if id in content.places:
            hint = f"write place: {id}, or add the name to its names"
        else:
            hint = f"add {id}: {{name: {scalar(name, flow=True)}, lat: …, lon: …}} to places.yml"
        message = f'the place "{name}" of {_events(len(naming))} is not defined'
        yield Problem(*_where_named(content, naming[0], name), "R401", message, hint)


def _where_named(content: Content, event: Event, name: str) -> Standing:
    """Where an event names a place."""
    for number, ref in enumerate(event.place):
        if isinstance(ref, InlinePlace) and ref.name == name:
            return in_event(content, event, ("place", number))
    return in_event(content, event, ("origin",))


def _places(content: Content) -> Iterator[Problem]:
    """Places of places.yml that events name and no map can show."""
    events: Counter[str] = Counter()
    for event in _shown(content):
        events.update({ref for ref in _references(event) if isinstance(ref, str)})
    lost = {id: events[id] for id, place in content.places.items() if events[id] and not place.located}
    path = f"{content.root.as_posix()}/places.yml"
    at = key_positions(read_text(path)) if lost else {}
    for id, count in lost.items():
        message = f"the place {id} of {_events(count)} has no coordinates"
        yield Problem(path, *at[(id,)], "R401", message, "add lat: and lon:")


def _dates(content: Content) -> Iterator[Problem]:
    for event in _shown(content):
        words = list(dict.fromkeys(source.says.date for source in event.sources if source.says.date))
        if event.date is not None or not words:
            continue
        cited = dict.fromkeys(source.article for source in event.sources if source.says.date)
        undated = [id for id in cited if id in content.articles and content.articles[id].published is None]
        hint = f"add published: YYYY-MM-DD to {_article(content, undated[0])}" if undated else "write date: by hand"
        said = ", ".join(f'"{word}"' for word in words)
        first = next(number for number, source in enumerate(event.sources) if source.says.date)
        at = in_event(content, event, ("sources", first, "says", "date"))
        yield Problem(*at, "R402", f"no date, and {said} could not be anchored", hint)


def _doubts(content: Content, bases: Mapping[str, Base]) -> Iterator[Problem]:
    for doubt in doubts(content, bases):
        if doubt.event.status == "unreviewed" and (doubt.confidence < LOW_CONFIDENCE or doubt.marks):
            message = f"confidence {doubt.confidence:.2f}" + "".join(f"; {reason}" for reason in doubt.marks)
            hint = "set status: reviewed when it is right"
            yield Problem(*in_event(content, doubt.event, ("status",)), "R403", message, hint)


def _since(content: Content) -> Iterator[Problem]:
    """Events that the extractor changed after a person had looked at them."""
    for event in content.events:
        if event.unchecked:
            message = f"since it was {event.status}, this came or changed: {', '.join(event.unchecked)}"
            hint = f"look at it, then take since_review out, or run dateline review --as {event.status} {event.id}"
            yield Problem(*in_event(content, event, ("since_review",)), "R413", message, hint)


def _perhaps_one(content: Content, bases: Mapping[str, Base]) -> Iterator[Problem]:
    """Events that look like one, and those that a person said are one and that still stand apart."""
    for found in candidates(content, bases):
        message = f"perhaps the same event as {found.other.id}, because: {', '.join(found.reasons)}"
        hint = f"write same_as: [{found.other.id}], or not_same_as: [{found.other.id}]"
        yield Problem(*in_event(content, found.event, ("title",)), "R408", message, hint)
    events = {event.id: event for event in content.events}
    for id, others in named(content).items():
        message = f"{', '.join(others)} is to become part of it"
        yield Problem(
            *in_event(content, events[id], ("same_as",)), "R409", message, "run dateline extract, or dateline join"
        )


def _shown(content: Content) -> Iterator[Event]:
    return (event for event in content.events if event.status != "rejected")


def _references(event: Event) -> Iterator[str | InlinePlace]:
    yield from event.place
    if event.origin:
        yield event.origin


def _article(content: Content, id: str) -> str:
    return f"{content.root.as_posix()}/articles/{id}.md"


def _events(count: int) -> str:
    return "1 event" if count == 1 else f"{count} events"
