"""What the extractor knows: of the world, and of a site."""

from functools import cache

from dateline.content.adding import written_by_people
from dateline.content.registers import default_kinds
from dateline.content.site import Content
from dateline.extract import Knowledge
from dateline.gazetteer import Gazetteer


@cache
def default_knowledge() -> Knowledge:
    """The embedded gazetteer and the default taxonomy, for text without a site."""
    return Knowledge(Gazetteer.open(), default_kinds())


def site_knowledge(content: Content, focus: str | None = None) -> Knowledge:
    """The same with the places, the actors and the kinds that the people of a site wrote, which win."""
    places = written_by_people(content.root, "places.yml", content.places)
    actors = written_by_people(content.root, "actors.yml", content.actors)
    return Knowledge(Gazetteer.open().with_site(places), content.kinds, actors, focus)
