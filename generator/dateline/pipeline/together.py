"""Records annotated together: as alone, and which documents are mainly about one event."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any, NamedTuple

from dateline.engine import run
from dateline.extract import Knowledge
from dateline.merge import Context, cluster
from dateline.model import Mention
from dateline.pipeline.records import InputRecord, annotated, context_of, extraction_of, main_first


class Read(NamedTuple):
    """A record that was read: its line of output, and what merging needs of it."""

    line: dict[str, Any]
    mentions: list[Mention]
    main: Mention | None
    """The first mention of its main event."""
    context: Context


Watch = Callable[[Iterator[Read]], Iterable[Read]]


def annotate_together(
    records: Iterable[InputRecord], knowledge: Knowledge, fast: bool = False, jobs: int = 1, watch: Watch = iter
) -> Iterator[dict[str, Any]]:
    """The lines of `annotate`, each with its `cluster`: equal where the main events of documents are one.

    A cluster is named by the id of a document that is in it, the first by code points; a document without an event
    has one of its own. All records are read before the first line comes; `watch` sees them.
    """
    read = list(watch(run(partial(_read, knowledge, fast), records, jobs=jobs, chunk=8)))
    contexts = {str(each.line["id"]): each.context for each in read}
    groups = cluster((m for each in read for m in each.mentions), knowledge.gazetteer, contexts)
    group_of = {_key(mention): number for number, group in enumerate(groups) for mention in group}
    names: dict[int, str] = {}
    for each in sorted(read, key=lambda each: str(each.line["id"])):
        if each.main:
            names.setdefault(group_of[_key(each.main)], str(each.line["id"]))
    for each in read:
        name = names[group_of[_key(each.main)]] if each.main else str(each.line["id"])
        yield {**each.line, "cluster": name}


def _read(knowledge: Knowledge, fast: bool, record: InputRecord) -> Read:
    found = extraction_of(record, knowledge, fast)
    events = main_first(found, knowledge)
    main = events[0].cluster[0] if events else None
    return Read(annotated(record, found, events, knowledge), found.mentions, main, context_of(record))


def _key(mention: Mention) -> tuple[str, int, int, str]:
    return mention.article, mention.start, mention.trigger.start, mention.type
