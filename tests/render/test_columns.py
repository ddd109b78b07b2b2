"""The whole of a long timeline in columns: they say of every event what its page says, and where its row stands."""

import gzip
import json
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from tests.render.sample import CONTENT, SETTINGS, sample_site
from tests.render.test_pages import parsed

from dateline.model import Event
from dateline.render import Site, columns_file, index_body, pages
from dateline.render.columns import columns
from dateline.render.facets import values_of
from dateline.render.periods import LONGEST


def long_site() -> Site:
    """Months, a month that is read by day, a year and no date, with places and actors."""
    days = ["2018-03-05"] * (LONGEST + 5) + [
        "2018-03",
        "2018",
        "2018-07-25",
        "2019-01~",
        "../2019-02-03",
        "2018-03-06",
    ]
    places, actors = [*CONTENT.places], [*CONTENT.actors]
    events = [
        Event.model_validate(
            {
                "id": f"e{n}",
                "title": f"Title {n}",
                **({"date": day} if day else {}),
                "place": places[n % len(places)],
                "actors": [actors[n % len(actors)]],
                "targets": [actors[n // 2 % len(actors)]],  # now and then the same
                "status": ("reviewed", "unreviewed", "disputed")[n % 3],
            }
        )
        for n, day in enumerate([*days, None])
    ]
    events.sort(key=lambda event: (event.date is None, event.date.sort_key if event.date else (date.max, date.max)))
    return Site(replace(CONTENT, events=tuple(events), files={}), SETTINGS)


def test_a_timeline_on_one_page_needs_none() -> None:
    assert list(columns_file(sample_site())) == []
    assert "data-columns" not in index_body(sample_site(), "timeline")


def test_every_event_is_where_the_columns_say_with_what_it_has() -> None:
    site = long_site()
    ((path, written),) = columns_file(site)
    made = json.loads(written)
    assert path == "timeline/columns.json"
    assert 'data-columns="columns.json"' in index_body(site, "timeline")
    bodies = {page.url: page.body for page in pages(site) if page.kind == "month"}
    listed = {
        key: [e.get("id") for e in parsed(bodies[f"timeline/{key}/"]).iter("article")] for key, _ in made["pages"]
    }
    ids = [listed[key][at] for key, size in made["pages"] for at in range(size)]
    assert sorted(ids) == sorted(site.published)
    told = dict(zip(ids, _told(made), strict=True))
    for id, event in site.published.items():
        values = {name: set(found) for name, found in values_of(site, event).items() if name in made}
        day = event.date and (event.date.first or event.date.last)
        last = event.date and (event.date.last or day)
        assert told[id] == {**values, "first": day, "last": last}, id


def _told(made: dict[str, Any]) -> list[dict[str, Any]]:
    day, told = date(1970, 1, 1), []
    names = [name for name in made if name not in ("pages", "first", "last")]
    for n, (first, last) in enumerate(zip(made["first"], made["last"], strict=True)):
        day += timedelta(first or 0)
        values = {name: {made[name]["values"][number][0] for number in made[name]["of"][n]} for name in names}
        dated = first is not None
        told.append({**values, "first": day if dated else None, "last": day + timedelta(last) if dated else None})
    return told


def test_ten_thousand_events_are_light() -> None:
    site = long_site()
    whole = len(gzip.compress(columns(site)))
    assert whole <= 15 * len(site.events)
