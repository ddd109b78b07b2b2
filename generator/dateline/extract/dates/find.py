"""Temporal expressions of a text."""

from datetime import date

from dateline.extract.dates.anchors import Anchors
from dateline.extract.dates.join import join
from dateline.extract.dates.piece import is_dateable, settle
from dateline.extract.dates.ranges import mark_bounds, mark_ranges, share_years
from dateline.extract.dates.recognise import find
from dateline.extract.dates.rules import rules_of
from dateline.model.mention import DateMention


def find_dates(text: str, published: date | None, language: str = "en") -> list[DateMention]:
    """Every temporal expression of the text, in its order, as TIMEX3 (ISO-TimeML) and, where it is a date, EDTF.

    What is relative counts from `published`; without that it is found, but has no `when`. `language` is BCP 47:
    English is read in full, of other languages the dates that are written with a month or in figures.
    """
    published = published if published and is_dateable(published) else None
    anchors = Anchors(text, published)
    pieces = join(text, settle(find(text, rules_of(language)), anchors), published)
    mentions = share_years(text, [piece for piece in pieces if piece.reading.value])
    mentions = mark_bounds(text, mark_ranges(text, mentions), published)
    return [
        DateMention(
            start=piece.start,
            end=piece.end,
            text=text[piece.start : piece.end],
            type=piece.reading.type,
            value=piece.reading.value,
            when=piece.reading.when,
            relative=piece.reading.relative,
            weak=piece.reading.weak,
            rule=piece.rule,
        )
        for piece in mentions
    ]
