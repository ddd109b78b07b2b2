"""The whole timeline in columns: what a script needs to narrow down a long one, and nothing that pages have.

An event has a position in place of an address: the n-th that the page of its year, month or day lists. So ten
thousand events with places and actors take about 100 kB compressed, and a row is shown as its page has it.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from dateline.model import Event
from dateline.render.facets import facets, values_of
from dateline.render.periods import Period
from dateline.render.site import Site

COLUMNS = "timeline/columns.json"
_EPOCH = date(1970, 1, 1)


def columns_file(site: Site) -> Iterator[tuple[str, bytes]]:
    """Its address and bytes; nothing where one page lists the whole timeline."""
    if not site.timeline.short:
        yield COLUMNS, columns(site)


def columns(site: Site) -> bytes:
    """JSON: `pages` of keys and how many events each lists; `first` and `last` days; a column for each facet.

    `first` is in days since 1970, each as the difference to the one before, null for an event without a date;
    `last` is how many days later. Of a facet, `values` are pairs of value and label, the most frequent first, and
    `of` has for each event the numbers of its values.
    """
    listed = list(_listed(site.timeline))
    events = [event for _, held in listed for event in held]
    made: dict[str, Any] = {"pages": [[key, len(held)] for key, held in listed]}
    made |= _days(events)
    values = [values_of(site, event) for event in events]
    for facet in facets(site, events):
        number = {choice.value: n for n, choice in enumerate(facet.choices)}
        made[facet.name] = {
            "values": [[choice.value, choice.label] for choice in facet.choices],
            "of": [[number[value] for value in each[facet.name]] for each in values],
        }
    return json.dumps(made, ensure_ascii=False, separators=(",", ":")).encode()


def _listed(whole: Period) -> Iterator[tuple[str, list[Event]]]:
    """The pages that list events, each event once: on the shortest page that has it."""
    for year in whole.parts:
        if not year.parts:
            yield year.key, year.events
            continue
        yield year.key, year.own
        for month in year.parts:
            if month.short:
                yield month.key, month.events
            else:
                yield month.key, month.own
                yield from ((day.key, day.events) for day in month.parts)


def _days(events: Iterable[Event]) -> dict[str, list[int | None]]:
    first: list[int | None] = []
    last: list[int | None] = []
    before = 0
    for event in events:
        if event.date is None:
            first.append(None)
            last.append(0)
            continue
        start = event.date.first or event.date.last or date.max
        end = event.date.last or start
        day = (start - _EPOCH).days
        first.append(day - before)
        last.append((end - start).days)
        before = day
    return {"first": first, "last": last}
