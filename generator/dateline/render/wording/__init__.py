"""The words that a reader sees for dates, figures, states and counts: exact, and never more certain than the data.

Dates and figures follow one grammar; the page on methodology explains it to readers. All are in a `Language`.
"""

from dateline.render.wording import counts
from dateline.render.wording.figures import counted, figure_words, in_quotes, quoted_count, spread
from dateline.render.wording.terms import (
    MODALITIES,
    ROLES,
    STATUSES,
    Term,
    actor_kind,
    missing_words,
    modality_words,
    place_kind,
    role_words,
    shortened,
    status_words,
)
from dateline.render.wording.vague import vague, vague_throughout
from dateline.render.wording.when import (
    is_report,
    month_words,
    period_words,
    undated_short,
    undated_words,
    when_html,
    when_mark,
    when_words,
    with_weekday,
)
from dateline.render.wording.where import coordinates, precision

__all__ = [
    "MODALITIES",
    "ROLES",
    "STATUSES",
    "Term",
    "actor_kind",
    "coordinates",
    "counted",
    "counts",
    "figure_words",
    "in_quotes",
    "is_report",
    "missing_words",
    "modality_words",
    "month_words",
    "period_words",
    "place_kind",
    "precision",
    "quoted_count",
    "role_words",
    "shortened",
    "spread",
    "status_words",
    "undated_short",
    "undated_words",
    "vague",
    "vague_throughout",
    "when_html",
    "when_mark",
    "when_words",
    "with_weekday",
]
