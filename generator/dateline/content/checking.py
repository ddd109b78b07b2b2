"""What no file can tell alone: references, quotes, dates between an event and its sources. All problems at once."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Any

from rapidfuzz import fuzz

from dateline.content.files import read_text
from dateline.content.loops import loop, named_in_turn
from dateline.content.references import Known, Sort
from dateline.content.reviewing import review
from dateline.content.same import slips
from dateline.content.site import Content, Draft
from dateline.content.standing import in_article
from dateline.errors import Problem, ProblemsError
from dateline.files import strict_yaml
from dateline.files.strict_yaml import KeyPath, deepest, positions
from dateline.model import Article, Event

_ALIKE = 80
"""From which score (0 to 100) a passage is worth showing beside a quote that is not in the article."""

_COMES_OF: dict[KeyPath, str] = {(): "sources", ("date",): "modality"}
"""Without which key something may seem wrong that is not."""


def check(content: Content) -> list[Problem]:
    """Every problem of a site: those of reading it, those between its files, and what a person should look at."""
    return sorted(
        [*content.problems, *_of_events(content), *_of_articles(content), *_of_actors(content), *review(content)]
    )


@dataclass(frozen=True, slots=True)
class _Finding:
    """A problem of an event, before its line and column are known."""

    path: KeyPath
    code: str
    message: str
    hint: str = ""


def _of_events(content: Content) -> Iterator[Problem]:
    known = Known.of(content.places, content.actors, content.kinds, content.articles)
    there = _there(content)
    texts = {
        id: f"{_even(article.title)}\n{_even(article.text)}"
        for id, article in content.articles.items()
        if article.text
    }
    taken = _published_ids(content)
    for event in content.events:
        if event.status == "rejected":
            continue
        found = [
            *_told(event, content, there, known, texts),
            *_clashes(event, taken),
            *(_Finding(*slip) for slip in slips(event, content)),
        ]
        yield from _placed(content, content.files[event.id], found)
    for draft in content.drafts:
        if draft.event.status != "rejected":
            found = _told(draft.event, content, there, known, texts)
            yield from _placed(content, draft.file, _as_in_file(found, draft))


def _told(
    event: Event,
    content: Content,
    there: Mapping[Sort, Container[str]],
    known: Known,
    texts: Mapping[str, str],
) -> list[_Finding]:
    """What is wrong between an event and what it names."""
    return [
        *_lost_references(event, there, known),
        *_lost_quotes(event, texts),
        *_too_late(event, content.articles),
        *([] if event.sources else [_Finding((), "E210", "no source", "add one, or set status: rejected")]),
    ]


def _as_in_file(found: Iterable[_Finding], draft: Draft) -> Iterator[_Finding]:
    """The findings where they stand in the file, without those that come of what is left out of the draft."""
    for finding in found:
        if _COMES_OF.get(finding.path) not in draft.lacks:
            key, *inner = finding.path or ("",)
            number = (draft.numbers[int(inner[0])], *inner[1:]) if key == "sources" else inner
            yield replace(finding, path=(key, *number) if key else ())


def _placed(content: Content, file: str, found: Iterable[_Finding]) -> Iterator[Problem]:
    if not (findings := list(found)):
        return
    path = f"{content.root.as_posix()}/{file}"
    at = positions(read_text(path))
    for finding in findings:
        yield Problem(path, *at[deepest(finding.path, at)], finding.code, finding.message, finding.hint)


def _lost_references(event: Event, there: Mapping[Sort, Container[str]], known: Known) -> Iterator[_Finding]:
    references: list[tuple[Sort, KeyPath, Any]] = [
        *(("place", ("place", number), place) for number, place in enumerate(event.place)),
        ("place", ("origin",), event.origin),
        ("type", ("type",), event.type),
        *(("actor", ("actors", number), actor) for number, actor in enumerate(event.actors)),
        *(("actor", ("targets", number), actor) for number, actor in enumerate(event.targets)),
        *(("article", ("sources", number, "article"), s.article) for number, s in enumerate(event.sources)),
    ]
    for sort, path, id in references:
        if isinstance(id, str) and id not in there[sort]:
            yield _Finding(path, *known.missing(sort, id))


def _lost_quotes(event: Event, texts: Mapping[str, str]) -> Iterator[_Finding]:
    for number, source in enumerate(event.sources):
        text, quote = texts.get(source.article), _even(source.quote)
        if text is not None and quote not in text:
            hint = _passage(quote, text)
            message = f"the quote is not in the text of {source.article}"
            yield _Finding(("sources", number, "quote"), "E208", message, hint)


def _passage(quote: str, text: str) -> str:
    nearest = fuzz.partial_ratio_alignment(quote, text, score_cutoff=_ALIKE)
    return f'the article says "{text[nearest.dest_start : nearest.dest_end].strip()}"' if nearest else ""


def _too_late(event: Event, articles: Mapping[str, Article]) -> Iterator[_Finding]:
    first = event.date.first if event.date else None
    if first is None or event.modality == "announced":
        return
    for id in dict.fromkeys(source.article for source in event.sources):
        published = articles[id].published if id in articles else None
        if published and first > published:
            message = f"{event.date} is after {id} was published, on {published}"
            yield _Finding(("date",), "E209", message, "set modality: announced where it was to come")


def _published_ids(content: Content) -> dict[str, set[str]]:
    """Each id and alias, and the events that claim it."""
    claims: defaultdict[str, set[str]] = defaultdict(set)
    for event in content.events:
        for id in (event.id, *event.aliases):
            claims[id].add(event.id)
    return claims


def _clashes(event: Event, taken: Mapping[str, set[str]]) -> Iterator[_Finding]:
    for number, alias in enumerate(event.aliases):
        if alias == event.id:
            yield _Finding(("aliases", number), "E107", f'"{alias}" is the event\'s own id', "take it out")
        elif taken[alias] != {event.id} and alias not in event.same_as:  # else it is still to be joined: R409
            yield _Finding(("aliases", number), "E107", f'the id "{alias}" is another event\'s')


def _of_articles(content: Content) -> Iterator[Problem]:
    quotes: defaultdict[str, int] = defaultdict(int)
    for event in content.events:
        for source in event.sources:
            quotes[source.article] += 1
    copies = {id: article.copy_of for id, article in content.articles.items()}
    for id, article in content.articles.items():
        if article.copy_of and article.copy_of not in content.articles:
            known = Known.of({}, {}, {}, content.articles)
            yield Problem(*in_article(content, id, "copy_of"), *known.missing("article", article.copy_of))
        elif back := loop(id, copies):
            message = f"copy_of: {' is a copy of '.join(back)}"
            yield Problem(
                *in_article(content, id, "copy_of"), "E217", message, "take it out of the one that came first"
            )
        if article.text is None and quotes[id]:
            message = f"its text is left out, so {_count(quotes[id], 'quote')} could not be compared with it"
            yield Problem(*in_article(content, id, "title"), "R405", message)


def _of_actors(content: Content) -> Iterator[Problem]:
    """Actors each of whom is also called the other: one of them is too much."""
    found = list(named_in_turn(content.actors))
    path = f"{content.root.as_posix()}/actors.yml"
    at = positions(read_text(path)) if found else {}
    for id, number, way in found:
        message = f"aliases: {' is also called '.join(way)}"
        hint = "one actor has one entry: take the other out, or the alias"
        yield Problem(path, *at[deepest((id, "aliases", number), at)], "E217", message, hint)


def _there(content: Content) -> dict[Sort, Container[str]]:
    """What may be referred to: what holds, and what is there but does not hold, which is told where it stands."""
    base = content.root.as_posix()
    broken = {problem.path for problem in content.problems}
    articles = {PurePath(path).stem for path in broken if path.startswith(f"{base}/articles/")}
    return {
        "place": _also(content.places, f"{base}/places.yml", broken),
        "actor": _also(content.actors, f"{base}/actors.yml", broken),
        "type": _also(content.kinds, f"{base}/types.yml", broken),
        "article": content.articles.keys() | articles,
    }


class _Everything:
    """Where a file does not parse, nobody knows what it has."""

    def __contains__(self, id: object) -> bool:
        return True


def _also(holding: Mapping[str, object], path: str, broken: Container[str]) -> Container[str]:
    if path not in broken:
        return holding
    try:
        return holding.keys() | set(strict_yaml.load(read_text(path), path))
    except (ProblemsError, TypeError):
        return _Everything()


def _even(text: str) -> str:
    return " ".join(text.split())


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
