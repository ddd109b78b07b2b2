"""The words that a reader sees for dates, figures, states and counts: exact, and never more certain than the data.

Dates and figures follow one grammar; the page on methodology explains it to readers.
"""

from dateline.render.wording.figures import counted, figure_words, spread
from dateline.render.wording.terms import (
    ACTOR_KINDS,
    MODALITIES,
    PLACE_KINDS,
    ROLES,
    STATUSES,
    Term,
    country,
    language,
    listed,
    plural,
    shortened,
)
from dateline.render.wording.when import (
    is_report,
    month_words,
    period_words,
    undated_short,
    undated_words,
    weekday,
    when_html,
    when_mark,
    when_words,
)
from dateline.render.wording.where import coordinates, precision

__all__ = [
    "ACTOR_KINDS",
    "MODALITIES",
    "PLACE_KINDS",
    "ROLES",
    "STATUSES",
    "Term",
    "coordinates",
    "counted",
    "country",
    "figure_words",
    "is_report",
    "language",
    "listed",
    "month_words",
    "period_words",
    "plural",
    "precision",
    "shortened",
    "spread",
    "undated_short",
    "undated_words",
    "weekday",
    "when_html",
    "when_mark",
    "when_words",
]
