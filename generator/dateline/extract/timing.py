"""Timing: which of a sentence's dates is that of the event, and what is known where none is."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from spacy.tokens import Doc, Token

from dateline.extract.attribution import Attribution
from dateline.extract.clauses import Predicate, clause_head, frame_head
from dateline.model import DateMention, Mention, When

_NEWS_WEEK = timedelta(days=7)
"""What happened longer than this before an article's publication is background, not its news."""

_OPENING = 2
"""Words that may stand before a date that opens its sentence: On, Early on."""


class Timing(NamedTuple):
    """The date expression of an event, and the expression that dates only its report."""

    event: DateMention | None
    report: DateMention | None


def timing(predicate: Predicate, dates: Sequence[DateMention], told_by: Attribution | None, alone: bool) -> Timing:
    """The dates that a trigger's clauses give; `alone` where no other event in the sentence could own one."""
    doc = predicate.token.doc
    dated = [(d, token_at(doc, d.start)) for d in dates if is_calendar(d)]
    reporting = told_by.verb if told_by else None
    reports = [d for d, t in dated if reporting is not None and _belongs_to_report(t, reporting, predicate)]
    own = [(d, t) for d, t in dated if d not in reports and _in_frame(t, predicate)]
    if not own and not predicate.is_looked_back_on:
        own = [(d, t) for d, t in dated if d not in reports and (alone or _opens_for_both(t, predicate))]
    if not own:
        return Timing(None, reports[0] if reports else None)
    nearest = min(own, key=lambda pair: (not _below(pair[1], predicate.token), abs(pair[1].i - predicate.token.i)))
    return Timing(nearest[0], reports[0] if reports else None)


def token_at(doc: Doc, start: int) -> Token:
    """The token that holds the character `start`."""
    span = doc.char_span(start, start + 1, alignment_mode="expand")
    return span[0] if span is not None else doc[0]


def is_calendar(mention: DateMention) -> bool:
    """Whether an expression can date an event, if only as past; a duration, a set or "now" cannot."""
    dates = mention.when is not None or mention.value == "PAST_REF" or mention.value[:1] in "0123456789X"
    return mention.type in ("DATE", "TIME") and dates


def _in_frame(token: Token, predicate: Predicate) -> bool:
    if predicate.subordinator or predicate.is_looked_back_on:
        return _below(token, predicate.token)
    return frame_head(token).i == predicate.frame


def _opens_for_both(token: Token, predicate: Predicate) -> bool:
    """Whether a date that opens the sentence dates the second main clause too: on Friday they met, and he left."""
    second = clause_head(predicate.verb)
    opens = token.i - token.sent.start <= _OPENING and token.i < predicate.token.i
    return opens and not predicate.subordinator and second.dep_ == "conj" and clause_head(token).i == second.head.i


def _below(token: Token, ancestor: Token) -> bool:
    return ancestor.is_ancestor(token)


def _belongs_to_report(token: Token, reporting: Token, predicate: Predicate) -> bool:
    """Whether a date hangs on the verb of reporting itself and not on what is reported."""
    if predicate.verb.i == reporting.i:  # "SANA reported an assault on Saturday": nearer to the report
        return not _below(token, predicate.token) and frame_head(token).i == frame_head(reporting).i
    return frame_head(token).i == frame_head(reporting).i and not _below(token, predicate.verb)


def date_in_window(mentions: Sequence[Mention], published: date | None) -> list[Mention]:
    """Give events without a date of their own what the article allows to be said, and no more.

    An article tells its news in the past tense: what it does not date happened before it was published. Told
    right beside a dated event of the past week, it belongs to the same news, and lies between the first of that
    week's events and the publication. Without a publication date nothing can be said.
    """
    if published is None:
        return list(mentions)
    week = [m.when.first for m in mentions if _is_news(m, published) and m.when and m.when.first]
    start = min(week, default=published)
    return [
        m
        if m.when is not None or m.modality == "announced" or m.adds_to is not None
        else replace(m, when=_window(m, i, mentions, start, published), rules=(*m.rules, "date:window"))
        for i, m in enumerate(mentions)
    ]


def still_to_come(mentions: Sequence[Mention], published: date | None) -> list[Mention]:
    """The mentions; what is dated after the publication, and not told in the past tense, is announced."""
    return [
        replace(m, modality="announced", rules=(*m.rules, "announced:later than the article"))
        if published and _is_later(m, published) and m.modality == "happened" and "past" not in m.wording
        else m
        for m in mentions
    ]


def _is_later(mention: Mention, published: date) -> bool:
    when = mention.when if mention.date else None
    return when is not None and when.first is not None and when.first > published


def _is_news(mention: Mention, published: date) -> bool:
    when = mention.when
    return bool(
        mention.date
        and when
        and when.precision == "day"
        and when.first
        and published - _NEWS_WEEK <= when.first <= published
    )


def _window(mention: Mention, index: int, mentions: Sequence[Mention], start: date, published: date) -> When:
    if mention.reported and mention.reported.last:
        return When.before(mention.reported.last)
    beside = [m for m in mentions[max(0, index - 2) : index + 3] if m is not mention and m.modality == "happened"]
    in_news = any(_is_news(m, published) for m in beside)
    vague = mention.date is not None
    if in_news and not vague and not {"subordinate", "another time"} & set(mention.rules) and start < published:
        return When.between(start, published)
    return When.before(published)
