"""What speaks for each day that an article names being the day of an event, and what against it."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property
from math import cos, hypot, radians

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Sentence

from dateline.extract.kinds import family
from dateline.extract.layout import Paragraph
from dateline.extract.linking.cues import clause
from dateline.extract.linking.settings import AFTERWARDS, Setting, is_posted, words_of_setting
from dateline.extract.linking.story import BROAD, key
from dateline.extract.logistic import Evidence
from dateline.extract.timing import token_at
from dateline.extract.written import text_of
from dateline.ingest.dateline_line import find_dateline
from dateline.model import DateMention, Mention, PlaceMention

_AGES = (
    (0, "of the publication"),
    (1, "the day before"),
    (3, "days ago"),
    (7, "of the past week"),
    (31, "of the past month"),
)
OUT_OF_SPAN = "days outside its own span"
_SURROUNDINGS = 50
"""Kilometres."""


class Days:
    """The days that an article names, each in its settings, and the evidence for each."""

    def __init__(
        self,
        doc: Doc,
        dates: Sequence[DateMention],
        blocks: Sequence[Paragraph],
        published: date | None,
        places: Sequence[PlaceMention] = (),
    ) -> None:
        self.published = published
        self._doc = doc
        self._blocks = blocks
        self._dates = dates
        self._places = places

    def with_dates(self, dates: Sequence[DateMention]) -> "Days":
        """The same text with other date mentions."""
        return Days(self._doc, dates, self._blocks, self.published, self._places)

    @cached_property
    def _sentences(self) -> list[Sentence]:
        return list(self._doc.sents)

    @cached_property
    def _starts(self) -> list[int]:
        return [s.start_char for s in self._sentences]

    def sentence_at(self, start: int) -> int:
        """The number of the sentence that holds a character."""
        return max(0, bisect_right(self._starts, start) - 1)

    def paragraph_at(self, start: int) -> int:
        """The number of the paragraph that holds a character."""
        return max(0, bisect_right(self._blocks, start, key=lambda b: b.start) - 1)

    @cached_property
    def settings(self) -> list[Setting]:
        """The mentions of a day; the day in the dateline is that of the report."""
        text = text_of(self._doc)
        line = find_dateline(text)
        story = text.index(line.written) + len(line.written) if line else 0
        days = [d for d in self._dates if is_day(d) and d.start >= story]
        return [self._setting(d, d.when.first) for d in days if d.when and d.when.first]

    @cached_property
    def by_day(self) -> dict[date, list[Setting]]:
        """The settings of each day, in the order of the text; what is to come is no candidate."""
        found: dict[date, list[Setting]] = {}
        for setting in self.settings:
            if self.published is None or setting.day <= self.published:
                found.setdefault(setting.day, []).append(setting)
        return found

    def _setting(self, mention: DateMention, day: date) -> Setting:
        token = token_at(self._doc, mention.start)
        sentence, paragraph = self.sentence_at(mention.start), self.paragraph_at(mention.start)
        furniture = bool(self._blocks) and self._blocks[paragraph].furniture
        cues, evidence = words_of_setting(mention, token)
        evidence["posted"] = float(furniture or is_posted(mention, token))
        evidence["in the lead"] = float(sentence < 2)
        return Setting(mention, day, sentence, paragraph, cues, self._towns(token), evidence)

    def _towns(self, token: Token) -> frozenset[str]:
        """The towns and the like that the clause around a word names."""
        words = {word.idx for word in clause(token)}
        return frozenset(key(p) for p in self._places if p.start in words and p.kind not in BROAD)

    def evidence(self, day: date, mention: Mention, like: Sequence[Mention], unlike: Sequence[Mention]) -> Evidence:
        """What speaks for `day` being that of `mention`.

        `like` are the article's other events of its family, `unlike` those of other families.
        """
        settings = self.by_day[day]
        own = mention.date if mention.date and is_day(mention.date) else None
        near = [self._nearness(s, mention) for s in settings]
        dated = [m for m in like if m.date and is_day(m.date)]
        same = [m for m in dated if m.when and m.when.first == day]
        found: dict[str, float] = {}
        for setting in settings:
            for name, value in setting.evidence.items():
                found[name] = max(found.get(name, 0.0), value)
        is_own = own is not None and _has_day(mention, day)
        if is_own:
            found["of its own clause"] = 1.0
            found["of its own clause, plainly"] = float(self.is_plain(mention))
        found["of its sentence"] = float(not is_own and any(s == 3 for s in near))
        found["of a sentence beside"] = float(max(near) == 2)
        found["of its paragraph"] = float(max(near) == 1)
        sentences = {s.sentence for s in settings}
        told = is_own or bool(same) or any(self.sentence_at(m.start) in sentences for m in like)
        found["of a sentence that tells no event"] = float(not told and not any(s.tells for s in settings))
        found |= self._clauses(settings, mention, like)
        found["the only day"] = float(len(self.by_day) == 1)
        found |= self._among_others(day)
        found |= _span_evidence(day, mention)
        found["dates only unlike events"] = float(not is_own and not same and any(_has_day(m, day) for m in unlike))
        before = bool({"subordinate", "another time"} & set(mention.rules))
        found["dates what came after it"] = float(
            before and not is_own and any(_has_day(m, day) and m.start == mention.start for m in (*like, *unlike))
        )
        found["first named"] = float(settings[0].day == next(iter(self.by_day)))
        found["share of like events"] = len(same) / len(dated) if dated else 0.0
        found["first of like events"] = float(
            bool(dated) and dated[0].when is not None and dated[0].when.first == day
        )
        found["of like events elsewhere"] = float(bool(same) and all(_elsewhere(m, mention) for m in same))
        found["the report's"] = float(mention.reported is not None and mention.reported.last == day)
        found["after the report"] = float(
            mention.reported is not None and mention.reported.last is not None and day > mention.reported.last
        )
        found["like event in its place"] = float(any(_same_place(m, mention) for m in same))
        found[_age(day, self.published)] = 1.0
        return {name: value for name, value in found.items() if value}

    def _clauses(self, settings: Sequence[Setting], mention: Mention, like: Sequence[Mention]) -> dict[str, float]:
        """What the clauses that name a day tell of: what came after, more about an event, another town."""
        own = any(s.mention is mention.date for s in settings)
        after = {self.sentence_at(m.start) + 1 for m in (mention, *like)}
        towns = {key(p) for p in mention.places if p.kind not in BROAD}
        later = not own and all(s.is_afterwards for s in settings)
        elsewhere = bool(towns) and all(s.towns and not s.towns & towns for s in settings)
        return {
            "its clause has only what came after": float(later),
            "goes on about an event": float(any(s.tells and s.sentence in after for s in settings)),
            "its clause has another town": float(elsewhere),
        }

    def _among_others(self, day: date) -> dict[str, float]:
        """How a day stands among those that the article names."""
        settings = self.by_day[day]
        several = len(self.by_day) > 1
        return {
            "the earliest day": float(several and day == min(self.by_day)),
            "the latest day": float(several and day == max(self.by_day)),
            "named by times alone": float(all(s.mention.rule == "clock" for s in settings)),
        }

    def open_evidence(self, mention: Mention, like: Sequence[Mention]) -> Evidence:
        """What speaks for leaving the day open; `like` are the article's other events of its family."""
        own = mention.date is not None and is_day(mention.date)
        towns = {key(p) for m in (mention, *like) for p in m.places[:1] if p.kind not in BROAD}
        found = {
            "open": True,
            "open, though its clause has a day": own,
            "open, though its clause has a span": _span_of(mention) is not None,
            "open, after like events": not own and any(m.start < mention.start for m in like),
            "open, among events of several towns": not own and len(towns) > 1,
            "open, beside like events with a day": not own and any(m.date and is_day(m.date) for m in like),
        }
        return {name: 1.0 for name, value in found.items() if value}

    def is_plain(self, mention: Mention) -> bool:
        """Whether the clause that gives a telling its day is about nothing that came after the event."""
        return not self._own_cues(mention) & AFTERWARDS

    def _own_cues(self, mention: Mention) -> frozenset[str]:
        return next((s.cues for s in self.settings if s.mention is mention.date), frozenset())

    def pointer(self, mention: Mention, setting: Setting) -> Mention:
        """The sentence of a setting as a mention that adds its day to an event."""
        sentence = self._sentences[setting.sentence]
        return replace(
            mention.pointing_back(sentence.start_char, sentence.text),
            when=mention.when,
            date=setting.mention,
            date_sure=mention.date_sure,
            adds_to=mention.trigger.start,
            rules=("circumstance", "date:linked"),
        )

    def _nearness(self, setting: Setting, mention: Mention) -> int:
        apart = abs(setting.sentence - self.sentence_at(mention.start))
        if apart < 2:
            return 3 - apart
        return int(setting.paragraph == self.paragraph_at(mention.start))


def _span_of(mention: Mention) -> tuple[date, date] | None:
    """The first and the last of the days that a telling's own words leave open (overnight, this week)."""
    when = mention.when
    if mention.date is None or is_day(mention.date) or when is None or not when.first or not when.last:
        return None
    return when.first, when.last


def _span_evidence(day: date, mention: Mention) -> dict[str, float]:
    """Whether a day lies within the days that a telling's own words leave open, or just outside."""
    span = _span_of(mention)
    if span is None:
        return {}
    outside = max(span[0] - day, day - span[1]).days
    return {
        "within its own span": float(outside <= 0),
        "outside its own span": float(outside > 0),
        OUT_OF_SPAN: float(outside > 1),
    }


def is_day(mention: DateMention) -> bool:
    """Whether an expression names one day."""
    return mention.type in ("DATE", "TIME") and mention.when is not None and mention.when.precision == "day"


def others(mention: Mention, mentions: Sequence[Mention]) -> tuple[list[Mention], list[Mention]]:
    """The other events that an article tells as having happened: those of its family, and the rest."""
    happened = [m for m in mentions if m is not mention and m.modality == "happened"]
    kind = family(mention.type)
    like = [m for m in happened if family(m.type) == kind]
    return like, [m for m in happened if family(m.type) != kind]


def _same_place(a: Mention, b: Mention) -> bool:
    return bool({p.id or p.name for p in a.places} & {p.id or p.name for p in b.places})


def _has_day(mention: Mention, day: date) -> bool:
    """Whether a telling's own clause names a day."""
    return bool(mention.date and is_day(mention.date) and mention.when and mention.when.first == day)


def _elsewhere(a: Mention, b: Mention) -> bool:
    """Whether the places of both are known to lie farther apart than a town and its surroundings."""
    spots = [
        [(p.lat, p.lon) for p in m.places if p.lat is not None and p.lon is not None and p.kind not in BROAD]
        for m in (a, b)
    ]
    return all(spots) and all(_kilometres(p, q) > _SURROUNDINGS for p in spots[0] for q in spots[1])


def _kilometres(a: tuple[float, float], b: tuple[float, float]) -> float:
    """About as far as two points lie apart; on the plane, as good as it has to be for some 50 km."""
    (lat, lon), (other_lat, other_lon) = a, b
    return 111 * hypot(lat - other_lat, (lon - other_lon) * cos(radians((lat + other_lat) / 2)))


def _age(day: date, published: date | None) -> str:
    if published is None:
        return "of an unknown age"
    days = (published - day).days
    return next((name for limit, name in _AGES if days <= limit), "of long ago")
