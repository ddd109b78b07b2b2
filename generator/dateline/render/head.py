"""What goes into the head of a page: what others show of it (Open Graph), its feeds, and itself as JSON-LD."""

from typing import NamedTuple

from dateline.model import Event
from dateline.render.data import described, jsonld
from dateline.render.data.fragments import encode, fragments
from dateline.render.site import Page, Site
from dateline.render.wording import counts

SITE_CARD = "cards/index.png"
SIZE = (1200, 630)
ATOM, JSON_FEED = "application/atom+xml", "application/feed+json"


class Feed(NamedTuple):
    """A feed that a page offers: its media type, its path in the site, and what it tells."""

    type: str
    path: str
    title: str


def card_address(event: Event) -> str:
    """Where the card of an event is; no id begins with what another folder is called."""
    return f"cards/events/{event.id}.png"


def page_head(site: Site, page: Page) -> str:
    """The head of a page made from content: of an event, a place or an actor with the same for machines."""
    kind, _, id = page.url.rstrip("/").partition("/")
    image = _site_card(site)
    thing = ""
    feeds: tuple[Feed, ...] = ()
    if page.kind == "event" and (event := site.published.get(id)):
        thing = fragments(site).things[id]
        image = card_address(event) if site.cards else image
    elif page.kind == "place" and (place := site.content.places.get(id)):
        thing = encode(jsonld.place_thing(site, id, place))
        feeds = _feed(site, kind, id, place.name)
    elif page.kind == "actor" and id in site.content.actors:
        thing = encode(jsonld.actor_thing(site, id))
        feeds = _feed(site, kind, id, site.actor_name(id))
    type = "article" if page.kind == "event" else "website"
    return _head(site, page.url, page.title, page.description, image, thing, feeds, type)


def index_head(site: Site, name: str, url: str, title: str, description: str) -> str:
    """The head of an index (one of `INDEXES`), or, without a name, of a page that people wrote."""
    thing = ""
    if name == "home":
        thing = encode(jsonld.site_thing(site))
    elif name == "data":
        files = ((file.path, file.media, file.size, file.digest) for file in described(site))
        thing = encode(jsonld.dataset_thing(site, _about(site, description), files))
    return _head(site, url, title, description, _site_card(site), thing, _feeds(site))


def site_description(site: Site) -> str:
    """What a site says of itself where nobody has written it: how much there is in it."""
    language = site.language
    there = (
        counts.events(language, len(site.events)),
        counts.places(language, len(site.places)),
        counts.sources(language, len(site.content.articles)),
    )
    return f"{site.settings.site_name}: {language.comma.join(there)}"


def _feed(site: Site, kind: str, id: str, name: str) -> tuple[Feed, ...]:
    """The feed of one place or actor."""
    return (Feed(ATOM, f"data/{kind}/{id}.atom", f"{site.settings.site_name}: {name}"),)


def _feeds(site: Site) -> tuple[Feed, ...]:
    name = site.settings.site_name
    return (
        Feed(ATOM, "data/events.atom", site.language.gettext("%(site)s: new events") % {"site": name}),
        Feed(JSON_FEED, "data/events.feed.json", site.language.gettext("%(site)s: new events") % {"site": name}),
        Feed(ATOM, "data/corrections.atom", site.language.gettext("%(site)s: corrections") % {"site": name}),
        Feed(
            JSON_FEED, "data/corrections.feed.json", site.language.gettext("%(site)s: corrections") % {"site": name}
        ),
    )


def _about(site: Site, description: str) -> str:
    """What a data set says of itself; search engines want fifty letters at least."""
    words = site.language.gettext(
        "Each event with when, where, who and how many, and the sentence of a source behind every statement."
    )
    return f"{description} {words}" if description else f"{site.settings.site_name}. {words}"


def _site_card(site: Site) -> str:
    return "" if site.settings.cards is False else SITE_CARD


def _head(
    site: Site,
    url: str,
    title: str,
    description: str,
    image: str,
    thing: str,
    feeds: tuple[Feed, ...] = (),
    type: str = "website",
) -> str:
    """The head of the page at `url`, out of the theme's template."""
    root = "../" * url.count("/")
    return site.template("head.html").render(
        root=root,
        type=type,
        site_name=site.settings.site_name,
        title=title,
        description=description,
        url=site.absolute(url),
        image=(site.absolute(image) or root + image) if image else "",
        size=SIZE,
        feeds=feeds,
        data=jsonld.script(thing) if thing else "",
    )
