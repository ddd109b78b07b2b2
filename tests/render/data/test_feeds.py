"""The feeds of events and of corrections, as readers of feeds read them."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import feedparser
import pytest
from jsonschema import Draft202012Validator, FormatChecker
from tests.render.sample import CONTENT, EVENTS, HISTORY, HOSTILE, SETTINGS, sample_site

from dateline.model import Event, History
from dateline.render import Settings, Site
from dateline.render.data import FORMATS, part
from dateline.render.data.news import LATEST

ITEM = {
    "type": "object",
    "required": ["id", "date_published"],
    "properties": {
        "id": {"type": "string", "minLength": 1},
        "url": {"type": "string", "format": "uri"},
        "title": {"type": "string"},
        "summary": {"type": "string"},
        "content_html": {"type": "string"},
        "content_text": {"type": "string"},
        "date_published": {"type": "string", "format": "date-time"},
        "date_modified": {"type": "string", "format": "date-time"},
    },
    "anyOf": [{"required": ["content_html"]}, {"required": ["content_text"]}],
    "additionalProperties": False,
}
JSON_FEED = Draft202012Validator(
    {
        "type": "object",
        "required": ["version", "title", "items"],
        "properties": {
            "version": {"const": "https://jsonfeed.org/version/1.1"},
            "title": {"type": "string"},
            "home_page_url": {"type": "string", "format": "uri"},
            "feed_url": {"type": "string", "format": "uri"},
            "language": {"type": "string"},
            "authors": {"type": "array", "items": {"type": "object", "required": ["name"]}},
            "items": {"type": "array", "items": ITEM},
        },
        "additionalProperties": False,
    },
    format_checker=FormatChecker(),
)
SITE = sample_site()
HOMELESS = Site(CONTENT, Settings(site_name="X", theme_dirs=SETTINGS.theme_dirs), HISTORY)
IDS = {event.id for event in EVENTS if event.status != "rejected"}


def parsed(data: bytes) -> feedparser.FeedParserDict:
    found = feedparser.parse(data)
    assert not found.bozo, found.get("bozo_exception")
    assert found.version == "atom10"
    return found


@pytest.mark.parametrize("site", [SITE, HOMELESS], ids=["at an address", "at none"])
@pytest.mark.parametrize("subject", ["", "corrections-"], ids=["events", "corrections"])
def test_both_forms_are_well_formed_and_tell_the_same(site: Site, subject: str) -> None:
    atom = parsed(FORMATS[f"{subject}atom"].make(site))
    feed = json.loads(FORMATS[f"{subject}jsonfeed"].make(site))
    JSON_FEED.validate(feed)
    told = [(entry.id, entry.title, entry.summary, entry.published, entry.updated) for entry in atom.entries]
    keys = ("id", "title", "summary", "date_published", "date_modified")
    assert told == [tuple(item[key] for key in keys) for item in feed["items"]]
    assert len({id for id, *_ in told}) == len(told) > 1
    assert all(id.startswith(("https://", "urn:uuid:")) for id, *_ in told)
    assert atom.feed.title == feed["title"]


def test_an_event_is_told_with_its_quotes_and_its_status() -> None:
    feed = parsed(FORMATS["atom"].make(SITE))
    entry = next(entry for entry in feed.entries if "suweida-attack" in entry.id)
    assert entry.link == entry.id == "https://example.org/record/events/2018-07-25-suweida-attack/"
    assert "200 to 220 or more killed" in entry.summary
    assert "<blockquote>On Wednesday, more than 200 people" in entry.content[0].value
    assert "Nobody has checked it yet" in entry.content[0].value


def test_what_others_wrote_is_text() -> None:
    data = FORMATS["jsonfeed"].make(SITE)
    item = next(item for item in json.loads(data)["items"] if "hostile" in item["id"])
    assert item["title"] == HOSTILE
    assert "<script" not in item["content_html"]


def test_the_latest_come_first_as_git_dates_them() -> None:
    first = datetime(2024, 1, 1, tzinfo=UTC)
    dates = {id: first + timedelta(days=number) for number, id in enumerate(sorted(IDS))}
    site = Site(CONTENT, SETTINGS, replace(HISTORY, added=dates, complete=True))
    items = json.loads(FORMATS["jsonfeed"].make(site))["items"]
    assert [item["id"].split("/")[-2] for item in items] == sorted(IDS, reverse=True)
    assert items[-1]["date_published"] == first.isoformat()


def test_half_a_history_dates_nothing() -> None:
    dates = dict.fromkeys(IDS, datetime(2024, 1, 1, tzinfo=UTC))
    cut = Site(CONTENT, SETTINGS, History(added=dates, complete=False))
    assert FORMATS["atom"].make(cut) == FORMATS["atom"].make(Site(CONTENT, SETTINGS))


def test_a_corrected_event_is_told_as_changed() -> None:
    entry = next(entry for entry in parsed(FORMATS["atom"].make(SITE)).entries if EVENTS[0].id in entry.id)
    assert (entry.published, entry.updated) == ("2018-12-31T00:00:00+00:00", "2024-03-02T09:30:00+00:00")


def test_a_feed_is_no_longer_than_readers_need() -> None:
    events = tuple(
        Event.model_validate({"id": f"e{number}", "title": "x", "date": "2020-01-01"})
        for number in range(LATEST + 5)
    )
    site = Site(replace(CONTENT, events=events), SETTINGS)
    assert len(parsed(FORMATS["atom"].make(site)).entries) == LATEST


def test_a_place_has_a_feed_of_its_own() -> None:
    feed = parsed(dict(part(SITE, "places", "damascus"))["data/places/damascus.atom"])
    assert feed.feed.title == "The Suweida record: Damascus"
    assert feed.feed.link == "https://example.org/record/places/damascus/"
    assert [entry.id.split("/")[-2] for entry in feed.entries] == ["2018-05-damascus-evacuation"]
