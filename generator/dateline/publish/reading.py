"""A site read as its pages are made from it: settings out of `mkdocs.yml`, content, and its history."""

from mkdocs.config.defaults import MkDocsConfig

from dateline.content import origins
from dateline.content.site import Content
from dateline.history import history
from dateline.publish.settings import DatelineConfig, settings
from dateline.render import Site


def site_of(own: DatelineConfig, config: MkDocsConfig, content: Content) -> Site:
    """Content with the settings that it is published with."""
    known = {event.id: event for event in content.events}
    return Site(content, settings(own, config), history(content.root, known), origins(content))
