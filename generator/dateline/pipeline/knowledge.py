"""What the extractor knows: of the world, and of a site."""

from functools import cache

from dateline.content.adding import written_by_people
from dateline.content.registers import default_kinds
from dateline.content.site import Content
from dateline.extract import Knowledge
from dateline.gazetteer import Gazetteer
from dateline.pipeline.focus import focus_of


@cache
def default_knowledge() -> Knowledge:
    """The embedded gazetteer and the default taxonomy, for text without a site."""
    return Knowledge(Gazetteer.open(), default_kinds())


def site_knowledge(content: Content) -> Knowledge:
    """The same with the places, the actors and the kinds that the people of a site wrote, which win, and its focus.

    `ProblemsError` where the settings name no country as the focus.
    """
    places = written_by_people(content.root, "places.yml", content.places)
    actors = written_by_people(content.root, "actors.yml", content.actors)
    gazetteer = Gazetteer.open().with_site(places)
    texts = (article.text for article in content.articles.values() if article.text and not article.copy_of)
    focus = focus_of(content.root.parent / "mkdocs.yml", places, texts, gazetteer)
    return Knowledge(gazetteer, content.kinds, actors, focus)
