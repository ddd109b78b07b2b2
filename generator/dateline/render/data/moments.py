"""When an event became known here: never the time of the build, so that the same content gives the same bytes."""

from datetime import UTC, date, datetime, time

from dateline.model import Event
from dateline.render.site import Site

BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)
"""For what nothing dates."""


def reported(site: Site, event: Event) -> datetime:
    """The day on which its latest article was published; else its own last day."""
    articles = site.content.articles
    days = [article.published for source in event.sources if (article := articles.get(source.article))]
    known = [day for day in days if day]
    return _midnight(max(known) if known else event.date.last or event.date.first if event.date else None)


def added(site: Site, event: Event) -> datetime:
    """When its file came into the site's history; where git does not tell, when it was `reported`."""
    history = site.history
    known = history.added.get(event.id) if history and history.complete else None
    return known or reported(site, event)


def _midnight(day: date | None) -> datetime:
    return datetime.combine(day, time(), UTC) if day else BEGINNING
