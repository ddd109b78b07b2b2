"""`timelinejs.json`: the timeline as TimelineJS 3 draws it (https://timeline.knightlab.com/docs/json-format.html).

It needs a day to draw an event on, so that an event without a date is not in it. Its texts are HTML.
"""

from datetime import date
from typing import Any

from markupsafe import escape

from dateline.model import Event
from dateline.render.data.fields import EventField
from dateline.render.data.news import summary
from dateline.render.site import Site
from dateline.render.wording import counts, modality_words

Slide = dict[str, Any]


def head(site: Site) -> Slide:
    """All of the file but the list of slides."""
    undated = sum(event.date is None for event in site.events)
    words = counts.events(site.language, len(site.events))
    if undated:
        words += site.language.plural(
            ", %(num)s of them without a date and not shown here",
            ", %(num)s of them without a date and not shown here",
            undated,
        )
    return {
        "title": {"text": {"headline": str(escape(site.settings.site_name)), "text": f"<p>{words}</p>"}},
        "scale": "human",
    }


def slide(site: Site, event: Event, record: EventField) -> Slide | None:
    """The slide of an event; None where it has no date."""
    if event.date is None:
        return None
    first = event.date.first or event.date.last or date.max
    last = event.date.last or first
    modality = modality_words(site.language, event.modality).word
    headline = f"{modality}: {event.title}" if modality else event.title
    made: Slide = {
        "unique_id": event.id,
        "start_date": _date(first),
        "display_date": str(escape(record["date_words"])),
        "text": {"headline": _headline(site, record, headline), "text": _text(site, event, record)},
        "autolink": False,
    }
    if last != first:
        made["end_date"] = _date(last)
    if record["type_label"]:
        made["group"] = str(escape(record["type_label"]))
    return made


def _headline(site: Site, record: EventField, words: str) -> str:
    if not site.settings.site_url:
        return str(escape(words))
    return f'<a href="{escape(record["url"])}">{escape(words)}</a>'


def _text(site: Site, event: Event, record: EventField) -> str:
    quotes = "".join(f"<blockquote>{escape(source['quote'])}</blockquote>" for source in record["sources"])
    return f"<p>{escape(summary(site, event, record))}</p>{quotes}"


def _date(day: date) -> dict[str, int]:
    return {"year": day.year, "month": day.month, "day": day.day}
