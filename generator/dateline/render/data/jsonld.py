"""JSON-LD: events, places, actors and the data as schema.org has them (https://schema.org/).

A date that is not known to the day is written as short as it is known; one that is open on a side has that side
left out. What the vocabulary has no words for, as figures are, stands in the description.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from markupsafe import Markup

from dateline.model import Event, Place, When
from dateline.render.data.fields import ActorField, EventField, PlaceField
from dateline.render.data.news import summary
from dateline.render.site import Site, is_web
from dateline.render.wording import modality_words, status_words

Thing = dict[str, Any]
CONTEXT = "https://schema.org"
_ORGANISATIONS = frozenset({"state-forces", "armed-group", "organisation"})


def script(thing: str) -> Markup:
    """The element of a page that holds a thing, given as JSON; nothing in it can end the element."""
    text = f'{{"@context":"{CONTEXT}",{thing[1:]}'
    safe = text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
    safe = safe.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return Markup(f'<script type="application/ld+json">{safe}</script>')


def event_thing(site: Site, event: Event, record: EventField) -> Thing:
    """An event: when, where, about whom, and the articles that tell of it."""
    thing: Thing = {
        "@type": "Event",
        "identifier": event.id,
        "name": event.title,
        "description": _description(site, event, record),
        **_dates(event.date),
    }
    if site.settings.site_url:
        thing |= {"@id": record["url"], "url": record["url"]}
    if places := [*record["places"], *([record["origin"]] if record["origin"] else [])]:
        thing["location"] = _several([_where(site, place) for place in places])
    if actors := [*record["actors"], *record["targets"]]:
        thing["about"] = _several(list({each["id"]: _named(site, each) for each in actors}.values()))
    if told := list(dict.fromkeys(source["article"] for source in record["sources"])):
        thing["subjectOf"] = _several([article_thing(site, id) for id in told])
    return thing


def _dates(when: When | None) -> Thing:
    """EDTF without its marks is ISO 8601; what was said with a mark says so in the description."""
    if when is None:
        return {}
    if when.precision == "either":
        return {"startDate": str(when.first), "endDate": str(when.last)}
    left, slash, right = when.edtf.partition("/")
    ends = {"startDate": left, "endDate": right if slash else left}
    return {key: day.rstrip("~?%") for key, day in ends.items() if day not in ("", "..")}


def _description(site: Site, event: Event, record: EventField) -> str:
    terms = (
        modality_words(site.language, event.modality).meaning,
        status_words(site.language, event.status).meaning,
    )
    return " ".join(filter(None, (f"{summary(site, event, record)}.", *terms)))


def article_thing(site: Site, id: str) -> Thing:
    """An article that tells of an event."""
    article = site.content.articles.get(id)
    if article is None:
        return {"@type": "NewsArticle", "identifier": id}
    thing: Thing = {"@type": "NewsArticle", "headline": article.title, "inLanguage": article.language}
    if article.published:
        thing["datePublished"] = str(article.published)
    if article.publisher:
        thing["publisher"] = {"@type": "Organization", "name": article.publisher}
    if article.author:
        thing["author"] = {"@type": "Person", "name": article.author}
    for key, address in (("url", article.url), ("archivedAt", article.archive_url)):
        if address and is_web(str(address)):
            thing[key] = str(address)
    return thing


def _where(site: Site, place: PlaceField) -> Thing:
    known = site.content.places.get(place["id"] or "")
    if known and place["id"]:
        return place_thing(site, place["id"], known, brief=True)
    thing: Thing = {"@type": "Place", "name": place["name"]}
    if place["lat"] is not None and place["lon"] is not None:
        thing["geo"] = _point(place["lat"], place["lon"])
    return thing


def place_thing(site: Site, id: str, place: Place, brief: bool = False) -> Thing:
    """A place: names, where it is, what contains it; an area as a circle, never as a point; `brief` in others."""
    thing: Thing = {"@type": "Country" if place.kind == "country" else "Place", "name": place.name}
    if site.settings.site_url and id in site.by_place:
        thing |= {"@id": site.absolute(f"places/{id}/"), "url": site.absolute(f"places/{id}/")}
    if place.names and not brief:
        thing["alternateName"] = list(place.names)
    if place.lat is not None and place.lon is not None:
        middle = _point(place.lat, place.lon)
        thing["geo"] = _circle(middle, place.radius_km) if place.radius_km else middle
    if within := site.content.places.get(place.within or ""):
        thing["containedInPlace"] = {
            "@type": "Country" if within.kind == "country" else "Place",
            "name": within.name,
        }
    if place.geonames:
        thing["sameAs"] = f"https://www.geonames.org/{place.geonames}/"
    return thing


def _point(lat: float, lon: float) -> Thing:
    return {"@type": "GeoCoordinates", "latitude": lat, "longitude": lon}


def _circle(middle: Thing, radius_km: float) -> Thing:
    return {"@type": "GeoCircle", "geoMidpoint": middle, "geoRadius": f"{radius_km * 1000:.0f}"}


def actor_thing(site: Site, id: str, brief: bool = False) -> Thing:
    """An actor of the site; `brief` within other things."""
    actor = site.content.actors.get(id)
    kind = actor.kind if actor else None
    type_ = "Organization" if kind in _ORGANISATIONS else "Person" if kind == "person" else "Thing"
    thing: Thing = {"@type": type_, "name": actor.name if actor else id}
    if actor and actor.aliases and not brief:
        thing["alternateName"] = list(actor.aliases)
    if site.settings.site_url and (id in site.by_actor or id in site.by_target):
        thing |= {"@id": site.absolute(f"actors/{id}/"), "url": site.absolute(f"actors/{id}/")}
    return thing


def _named(site: Site, actor: ActorField) -> Thing:
    return actor_thing(site, actor["id"], brief=True)


def dataset_thing(site: Site, description: str, files: Iterable[tuple[str, str, int, str]]) -> Thing:
    """The data: each file with its path, media type, bytes and SHA-256."""
    settings = site.settings
    thing: Thing = {
        "@type": "Dataset",
        "name": settings.site_name,
        "description": description,
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": settings.site_name},
        "distribution": [
            {
                "@type": "DataDownload",
                "name": path.rpartition("/")[2],
                "contentUrl": site.absolute(path) or path.rpartition("/")[2],
                "encodingFormat": media,
                "contentSize": f"{size} B",
                "sha256": digest,
            }
            for path, media, size, digest in files
        ],
    }
    if settings.licence:
        thing["license"] = settings.licence.path
    if settings.site_url:
        thing |= {"@id": site.absolute("data/"), "url": site.absolute("data/")}
    if covered := _covered(site.events):
        thing["temporalCoverage"] = covered
    if named := site.named[:20]:
        thing["spatialCoverage"] = [place_thing(site, id, site.content.places[id], brief=True) for id, _ in named]
    return thing


def _covered(events: Sequence[Event]) -> str:
    """From the first day to the last of all events, as ISO 8601 writes an interval."""
    days = [day for event in events if event.date for day in (event.date.first, event.date.last) if day]
    return f"{min(days)}/{max(days)}" if days else ""


def site_thing(site: Site) -> Thing:
    """The site itself."""
    settings = site.settings
    thing: Thing = {"@type": "WebSite", "name": settings.site_name, "inLanguage": settings.language}
    return thing | ({"@id": site.absolute(""), "url": site.absolute("")} if settings.site_url else {})


def _several(things: list[Thing]) -> Thing | list[Thing]:
    return things[0] if len(things) == 1 else things
