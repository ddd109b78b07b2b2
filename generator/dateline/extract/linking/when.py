"""Linking days: which of an article's days is that of an event whose own sentence may not name it.

Every day that the article names is a candidate for every event that it tells; so is none of them. What speaks for
a candidate is weighed by a logistic model (`data/when.yml`, made by `benchmarks/fit_when.py`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from math import exp

from dateline.extract.lexicon import lexicon
from dateline.extract.linking.days import OUT_OF_SPAN, Days, is_day, others
from dateline.extract.linking.settings import Setting
from dateline.extract.logistic import Evidence, score
from dateline.model import Mention, When

_LIKELY, _SURE = 0.4, 0.6
"""A day less likely than the first is not linked; one less likely than the second is marked as uncertain."""

_OF_ANOTHER_TOWN = {"its clause has another town", "of a sentence that tells no event"}


@dataclass(frozen=True, slots=True)
class Choice:
    """The candidates for an event's day, None for leaving it open, each with what speaks for it."""

    mention: Mention
    days: tuple[date | None, ...]
    evidence: tuple[Evidence, ...]

    def probabilities(self) -> list[float]:
        """How likely each candidate is, together 1."""
        weights = lexicon("when")["weights"]
        scores = [score(e, weights) for e in self.evidence]
        raised = [exp(s - max(scores)) for s in scores]
        return [r / sum(raised) for r in raised]


def choices(mentions: Sequence[Mention], days: Days) -> Iterator[Choice]:
    """The choice for each event that happened; a span (overnight) is narrowed down to a day."""
    if not days.by_day:
        return
    for mention in mentions:
        if mention.modality != "happened":
            continue
        like, unlike = others(mention, mentions)
        candidates = {day: days.evidence(day, mention, like, unlike) for day in days.by_day}
        candidates = {day: seen for day, seen in candidates.items() if not _is_elsewhere(seen)}
        if candidates:
            evidence = (days.open_evidence(mention, like), *candidates.values())
            yield Choice(mention, (None, *candidates), evidence)


def _is_elsewhere(seen: Evidence) -> bool:
    """Whether a day is told of another town, or dates events far away, or lies outside a span."""
    if "of like events elsewhere" in seen and "of its own clause" not in seen:
        return True
    return seen.keys() >= _OF_ANOTHER_TOWN or OUT_OF_SPAN in seen


def link_days(mentions: Sequence[Mention], days: Days) -> list[Mention]:
    """The events, each with its most likely day, and a mention for each sentence that gives one from elsewhere."""
    chosen = {id(c.mention): c for c in choices(mentions, days)}
    linked: list[Mention] = []
    for mention in mentions:
        choice = chosen.get(id(mention))
        linked += [mention] if choice is None else _linked(choice, days)
    return sorted(linked, key=lambda m: m.start)


def _linked(choice: Choice, days: Days) -> list[Mention]:
    mention = choice.mention
    sure = dict(zip(choice.days, choice.probabilities(), strict=True))
    own = mention.when.first if mention.when and mention.date and is_day(mention.date) else None
    best = max(choice.days[1:], key=lambda day: sure[day])
    if own in sure and own is not None and (best == own or sure[best] < _SURE or days.is_plain(mention)):
        return [replace(mention, date_sure=round(sure[own], 3))]
    if best is None or sure[best] < _LIKELY:
        return [mention]
    setting = _telling(days.by_day[best], mention)
    when = When.parse(best if sure[best] >= _SURE else f"{best}?")
    found = replace(
        mention,
        when=when,
        date=setting.mention,
        date_inherited=not mention.start <= setting.mention.start < mention.end,
        date_sure=round(sure[best], 3),
        reported=None,
        rules=(*mention.rules, "date:linked"),
    )
    return [found, days.pointer(found, setting)] if found.date_inherited else [found]


def _telling(settings: Sequence[Setting], mention: Mention) -> Setting:
    """Of the places where a day is named, the one that says best that it is the event's."""
    weights = lexicon("when")["weights"]
    return max(settings, key=lambda s: (score(s.evidence, weights), -abs(s.mention.start - mention.start)))
