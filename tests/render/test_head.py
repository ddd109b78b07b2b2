"""What others show of a page."""

from dataclasses import replace
from xml.etree.ElementTree import Element

import html5lib
import pytest
from tests.render.sample import CONTENT, EVENTS, HOSTILE, SETTINGS, sample_site
from tests.render.test_pages import FILES, PART_FILES

from dateline.render import Settings, Site, index_head, page_head, pages
from dateline.render.site import CARDS

SITE = sample_site()
HOMELESS = Site(CONTENT, Settings(site_name="X", theme_dirs=SETTINGS.theme_dirs))


def parsed(head: str) -> Element:
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return parser.parse(f"<!DOCTYPE html><html><head><title>x</title>{head}</head><body></body></html>")


def said(site: Site, url: str) -> dict[str, str]:
    """What the head of a page says, by property or name."""
    page = next(page for page in pages(site) if page.url == url)
    found = parsed(page_head(site, page)).iter("meta")
    return {meta.get("property") or meta.get("name") or "": meta.get("content") or "" for meta in found}


def test_an_event_has_its_title_and_its_card() -> None:
    head = said(SITE, "events/2018-07-25-suweida-attack/")
    assert head["og:type"] == "article"
    assert head["og:title"] == "Islamic State fighters kill more than 200 people in Suweida"
    assert head["og:description"].startswith("25 July 2018; Suweida")
    assert head["og:url"] == "https://example.org/record/events/2018-07-25-suweida-attack/"
    assert head["og:image"] == "https://example.org/record/cards/events/2018-07-25-suweida-attack.png"
    assert head["twitter:card"] == "summary_large_image"


@pytest.mark.parametrize("url", ["places/as-suwayda/", "actors/druze/", "timeline/2018-07/", "sources/arabic/"])
def test_other_pages_have_the_card_of_the_site(url: str) -> None:
    head = said(SITE, url)
    assert head["og:type"] == "website"
    assert head["og:image"] == "https://example.org/record/cards/index.png"


def test_without_an_address_of_its_own_a_site_names_paths() -> None:
    head = said(HOMELESS, "events/2018-07-25-suweida-attack/")
    assert head["og:image"] == "../../cards/events/2018-07-25-suweida-attack.png"
    assert "og:url" not in head


def test_what_others_wrote_stays_in_its_attribute() -> None:
    assert said(SITE, "events/2018-08-hostile/")["og:title"] == HOSTILE


@pytest.mark.parametrize(
    ("cards", "image"), [(None, "cards/index.png"), (True, "cards/events/e1.png"), (False, None)]
)
def test_very_many_events_share_the_card_of_the_site(cards: bool | None, image: str | None) -> None:
    events = tuple(EVENTS[0].model_copy(update={"id": f"e{number}"}) for number in range(CARDS + 1))
    site = Site(replace(CONTENT, events=events), replace(SETTINGS, cards=cards, site_url=""))
    found = said(site, "events/e1/").get("og:image")
    assert found == (image and f"../../{image}")


@pytest.mark.parametrize("site", [SITE, HOMELESS], ids=["at an address", "at none"])
def test_feeds_are_there(site: Site) -> None:
    heads = [index_head(site, "home", "", "Home", ""), *(page_head(site, page) for page in pages(site))]
    links = [link for head in heads for link in parsed(head).iter("link")]
    assert {(link.get("rel") or "").strip() for link in links} == {"alternate"}
    assert {link.get("type") for link in links} == {"application/atom+xml", "application/feed+json"}
    paths = {(link.get("href") or "").replace("../", "") for link in links}
    assert paths <= FILES.keys() | PART_FILES.keys()
    assert {"data/events.atom", "data/corrections.feed.json", "data/places/as-suwayda.atom"} <= paths
