"""The registry: ids of places.yml and actors.yml for what was found, and the entries that they still lack."""

from collections.abc import Mapping
from string import capwords

from slugify import slugify

from dateline.extract.lexicon import lexicon
from dateline.extract.titles import with_article
from dateline.gazetteer import Candidate, Gazetteer
from dateline.model import Actor, ActorMention, InlinePlace, Place, PlaceMention, PlaceRef

_AREA_WORDS = {"province": "province", "district": "district", "country": "", "region": "region"}
_SAYS_AREA = frozenset(
    [
        "province",
        "governorate",
        "district",
        "region",
        "county",
        "state",
        "oblast",
        "department",
        "prefecture",
        "canton",
    ]
)
_LONGEST_ACRONYM = 4
"""Letters."""


class Registry:
    """Knows the site's places and actors, and collects new ones in `new_places` and `new_actors`."""

    def __init__(self, gazetteer: Gazetteer, places: Mapping[str, Place], actors: Mapping[str, Actor]) -> None:
        self._gazetteer = gazetteer
        self._places = places
        self._actors = actors
        self.new_places: dict[str, Place] = {}
        self._ids: dict[int | str, str] = {}
        for id, place in reversed(list(places.items())):  # of two entries for one place the first counts
            self._ids |= {key: id for key in (place.geonames, place.source) if key}
        self.new_actors: dict[str, Actor] = {}

    def place(self, mention: PlaceMention) -> PlaceRef:
        """The id of a mentioned place; a mapping with its name alone where nothing knows it."""
        found = self._gazetteer.get(mention.id) if mention.id else None
        if found is None:
            return InlinePlace(name=_in_lower_case(mention.name or mention.text))
        return self._register(found, self._name_of(mention, found))

    def name(self, place: PlaceRef) -> str:
        """The name that the site shows for a place."""
        if isinstance(place, InlinePlace):
            return place.name
        return (self._places.get(place) or self.new_places[place]).name

    def in_prose(self, place: PlaceRef) -> str:
        """The name as a sentence has it: `the Safa mountains`."""
        if isinstance(place, InlinePlace):
            return place.name
        entry = self._places.get(place) or self.new_places[place]
        return with_article(entry.name, entry.kind)

    def actor(self, mention: ActorMention) -> str:
        """The id of a mentioned actor."""
        id = mention.id or slugify(mention.name)
        if id not in self._actors and id not in self.new_actors:
            known = lexicon("actors")["known"].get(id, {})
            kind = known.get("kind") or {"actor:state forces": "state-forces", "actor:civilians": "civilians"}.get(
                mention.rule
            )
            self.new_actors[id] = Actor(name=mention.name, aliases=tuple(known.get("aliases", ())), kind=kind)
        return id

    def _register(self, found: Candidate, name: str | None = None) -> str:
        """The id of a place of the gazetteer, entered with the province and the country it lies in."""
        if found.id.startswith("site:"):
            return found.id.removeprefix("site:")
        number = int(found.id.removeprefix("geonames:")) if found.id.startswith("geonames:") else None
        if known := self._ids.get(found.id) or self._ids.get(number or found.id):
            return known
        name = name or self._with_kind(found.name, found)
        id = self._free_id(found, name)
        if id in self.new_places:
            return id
        self._ids[number or found.id] = id
        self.new_places[id] = Place(name=name, kind=found.kind)  # reserves the id while its parents are entered
        self.new_places[id] = Place(
            name=name,
            names=(found.name,) if found.name != name else (),
            kind=found.kind,
            within=self._container(found),
            country=found.country,
            lat=None if found.lat is None else round(found.lat, 5),
            lon=None if found.lon is None else round(found.lon, 5),
            geonames=number,
            source=None if number else found.id,
        )
        return id

    def _name_of(self, mention: PlaceMention, found: Candidate) -> str | None:
        """The spelling that the article uses, where it is a name and no description; editors know it by that."""
        text = mention.text.removeprefix("the ").removeprefix("The ")
        if mention.rule.startswith("description") or not text[:1].isupper():
            return None
        is_same = text.isupper() and text == found.name.upper()
        return self._with_kind(found.name if is_same else _in_lower_case(text), found)

    def _with_kind(self, name: str, found: Candidate) -> str:
        """A province that has the name of a town says that it is one, so that it is not taken for that."""
        word = _AREA_WORDS.get(found.kind, "")
        if word not in ("province", "district") or found.country == "US" or _SAYS_AREA & set(name.lower().split()):
            return name
        towns = (each for each in self._gazetteer.lookup(name) if each.kind == "city")
        return f"{name} {word}" if any(town.country == found.country for town in towns) else name

    def _container(self, found: Candidate) -> str | None:
        if found.kind == "country" or not found.country:
            return None
        province = self._gazetteer.region(found.country, found.admin1) if found.admin1 else None
        if province and province.id != found.id and found.kind != "province":
            return self._register(province)
        country = self._gazetteer.country(found.country)
        return self._register(country) if country and country.id != found.id else None

    def _free_id(self, found: Candidate, display: str) -> str:
        """A readable id: the name, where that is taken with its kind, its country, its province, its number."""
        name = slugify(display) or "place"
        tail = slugify(found.id.replace(":", "-"))
        longer = [_AREA_WORDS.get(found.kind, ""), (found.country or "").lower(), slugify(found.admin1 or ""), tail]
        candidates = [name, *(f"{name}-{word}" for word in longer if word and not name.endswith(word))]
        taken = {**self._places, **self.new_places}
        same = (id for id in candidates if id in self.new_places and self.new_places[id].source == found.id)
        return next(same, None) or next(id for id in (*candidates, f"{name}-{tail}") if id not in taken)


def _in_lower_case(name: str) -> str:
    """The name as a text has it, not the head of one: CALAIS is Calais; the UAE stay as they are."""
    return capwords(name) if name.isupper() and len(name) > _LONGEST_ACRONYM else name
