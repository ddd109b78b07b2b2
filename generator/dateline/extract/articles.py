"""An article in, mentions of events out: the recognisers, the sentence pipeline, what only the whole tells."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property

from spacy.tokens import Span as Sentence

from dateline.extract.actors import ActorNames, doers
from dateline.extract.causes import as_wildfires, with_causes
from dateline.extract.dates import find_dates, without_stamps
from dateline.extract.fast.triggers import FormIndex
from dateline.extract.figures import known_counts
from dateline.extract.followups import followups
from dateline.extract.kinds import family
from dateline.extract.language import parse
from dateline.extract.layout import Paragraph, paragraphs
from dateline.extract.lexicon import lexicon
from dateline.extract.linking import Days, Story, link_days, link_places
from dateline.extract.places import find_places, find_places_fast
from dateline.extract.places.dateline import dateline_end
from dateline.extract.places.home import home_country, named_by_adjective
from dateline.extract.prominence import prominence, standing
from dateline.extract.sentences import Found, mentions_of
from dateline.extract.timing import date_in_window, still_to_come
from dateline.extract.triggers import TriggerIndex
from dateline.gazetteer import Gazetteer
from dateline.model import Actor, Article, DateMention, Kind, Mention, PlaceMention

_WITHOUT_TOLL = ("protests/", "politics/", "justice/", "strategic/agreement")
_HEADLINED = ("protests/strike", "politics/", "strategic/agreement")
_NEWS_WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Knowledge:
    """What the extractor knows beside the article: the gazetteer, the site's actors, the taxonomy."""

    gazetteer: Gazetteer
    kinds: Mapping[str, Kind]
    actors: Mapping[str, Actor] = field(default_factory=dict)
    focus: str | None = None
    """ISO code of the country that the site is about, where it is about one."""

    @cached_property
    def triggers(self) -> TriggerIndex:
        """The taxonomy's words."""
        return TriggerIndex(self.kinds)

    @cached_property
    def forms(self) -> FormIndex:
        """The same in all their forms, for reading without a model."""
        return FormIndex(self.kinds)


@dataclass(frozen=True, slots=True)
class Told:
    """What the sentences of an article tell, each by itself, and what it takes to link them."""

    dates: list[DateMention]
    places: list[PlaceMention]
    mentions: list[Mention]
    sentences: list[Sentence]
    days: Days
    story: Story
    found: Found


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was found in one article; `mentions` of its text, or all of its headline."""

    dates: list[DateMention]
    places: list[PlaceMention]
    mentions: list[Mention]


Read = Callable[[str, str, str, date | None, Knowledge], Extraction]
"""Id, title, text and day of publication of an article, and what is known beside it, to all that is found."""


def extract(article: Article, knowledge: Knowledge, read: Read | None = None) -> list[Mention]:
    """The events that an article tells, in the order of the text; pure, reads and writes no file.

    None out of an article in a language that is not read. `read` is `extract_all`, if not given.
    """
    if not article.is_read:
        return []
    read = read or extract_all
    return read(article.id, article.title, article.text or "", article.published, knowledge).mentions


def extract_all(article: str, title: str, text: str, published: date | None, knowledge: Knowledge) -> Extraction:
    """The dates, the places and the events of a text, with offsets into it; those of the title if it tells none."""
    return or_headline(_extract, article, title, text, published, knowledge)


def or_headline(
    read: Read, article: str, title: str, text: str, published: date | None, knowledge: Knowledge
) -> Extraction:
    """What `read` finds in a text, and in its title the events, where the text tells of none.

    What was saved of a page is often a request to log in, or a list of films: then its headline is all there is.
    """
    found = read(article, title, text, published, knowledge)
    if found.mentions or not title:
        return found
    told = read(article, title, title, published, knowledge).mentions
    return replace(found, mentions=[replace(mention, headline=True) for mention in told])


def _extract(article: str, title: str, text: str, published: date | None, knowledge: Knowledge) -> Extraction:
    told = tell(article, title, text, published, knowledge)
    placed = link_places(told.story)
    linked = link_days([m for m in placed if m.adds_to is None], told.days)
    tellings = [m for m in linked if m.adds_to is None]
    linked += [m for m in placed if m.adds_to is not None]
    linked += followups(told.sentences, tellings, told.found.known)
    dated = date_in_window(sorted(linked, key=lambda m: m.start), published)
    owners = doers(told.sentences, tellings, told.found.actors, title)
    kinds = {m.type for m in dated}
    # A headline is read only where it can decide between such an event and others.
    headlined = kinds_told(title, knowledge) if len(kinds) > 1 and any(map(_is_headlined, kinds)) else ()
    return Extraction(told.dates, told.places, rated(dated, title, len(text), published, headlined) + owners)


def tell(article: str, title: str, text: str, published: date | None, knowledge: Knowledge) -> Told:
    """What each sentence tells, before one is led to the other."""
    doc = parse(text)
    dates = find_dates(text, published)
    of_events = without_stamps(text, dates, published)
    places = find_places(doc, knowledge.gazetteer, knowledge.focus)
    country, adjective = home_country(doc, places, knowledge.gazetteer)
    found = Found(
        article=article,
        dates=of_events,
        places=places,
        actors=ActorNames(knowledge.gazetteer, knowledge.actors, country or knowledge.focus, adjective, text),
        triggers=knowledge.triggers,
        known=known_counts(title, text),
    )
    blocks = paragraphs(text)
    sentences = [s for s in doc.sents if not _in_furniture(s.start_char, blocks)]
    mentions = [mention for sentence in sentences for mention in mentions_of(sentence, found)]
    # What caused the deaths may be told without a place: it is looked for before such tellings are left out.
    mentions = with_causes(as_wildfires(still_to_come(mentions, published)), [s.start_char for s in sentences])
    mentions = _worth_telling(mentions, places, blocks, title, published, knowledge)
    days = Days(doc, of_events, blocks, published, places)
    story = Story(
        doc,
        mentions,
        [*places, *named_by_adjective(doc, places, country, knowledge.gazetteer)],
        title,
        knowledge.gazetteer,
        filed=dateline_end(text),
        home=country,
        published=published,
    )
    return Told(dates, places, mentions, sentences, days, story, found)


def kinds_told(title: str, knowledge: Knowledge) -> frozenset[str]:
    """The kinds of event that a headline tells of, of those that its toll does not make the news.

    A headline that charges a man is of an article whose main event is what he did.
    """
    triggers = (t for sentence in parse(title).sents for t in knowledge.triggers.find(sentence)) if title else ()
    return frozenset(t.kind for t in triggers if _is_headlined(t.kind))


def _is_headlined(kind: str) -> bool:
    return kind.startswith(_HEADLINED)


def rated(
    mentions: Sequence[Mention], title: str, length: int, published: date | None, kinds: Collection[str] = ()
) -> list[Mention]:
    """The mentions with their prominence and standing; a circumstance counts as no telling of its own."""
    tellings = 0
    result = []
    for mention in mentions:
        value = 0.0 if mention.adds_to is not None else prominence(mention, tellings, title, length)
        seen = () if mention.adds_to is not None else tuple(standing(mention, tellings, title, kinds, published))
        tellings += mention.adds_to is None
        result.append(replace(mention, prominence=value, wording=(*mention.wording, *seen)))
    return result


def read_foreign(text: str, published: date | None, language: str, knowledge: Knowledge) -> Extraction:
    """What is found in a language whose events are not read: dates that are written out, places of the gazetteer.

    The model reads English only, so that the places are those of the gazetteer and of the words around them.
    """
    places = find_places_fast(text, knowledge.gazetteer, knowledge.focus)
    return Extraction(dates=find_dates(text, published, language), places=places, mentions=[])


def _in_furniture(start: int, blocks: Sequence[Paragraph]) -> bool:
    return any(b.start <= start < b.end for b in blocks if b.furniture)


def _worth_telling(
    mentions: list[Mention],
    places: list[PlaceMention],
    blocks: list[Paragraph],
    title: str,
    published: date | None,
    knowledge: Knowledge,
) -> list[Mention]:
    """Those that say enough; where none does, those with a day, or of a kind that the headline tells of too."""
    enough = [m for m in mentions if _has_substance(m, published) or _is_placed_before(m, places, blocks)]
    if enough or not mentions:
        return enough
    headline = {family(t.kind) for sentence in parse(title).sents for t in knowledge.triggers.find(sentence)}
    return [m for m in mentions if m.date or family(m.type) in headline]


def _is_placed_before(mention: Mention, places: Sequence[PlaceMention], blocks: Sequence[Paragraph]) -> bool:
    """Whether the paragraph of a telling has named one place, and only one, before it."""
    start = next((b.start for b in blocks if b.start <= mention.start < b.end), mention.start)
    before = [p for p in places if start <= p.start < mention.start and p.kind not in ("country", None)]
    return len({p.id or p.name for p in before}) == 1


def _has_substance(mention: Mention, published: date | None) -> bool:
    """Whether a telling says where or how many, or when and who; less only refers to something told elsewhere.

    A strike, a march, an election, a ruling or a deal has no toll: where it is news, or to come, its day is enough.
    """
    who = mention.actors or mention.targets or not mention.deed.is_noun
    enough = mention.type.startswith(_WITHOUT_TOLL) and _is_current(mention, published)
    return bool(mention.places or _says_how_many(mention) or (mention.date and (who or enough)))


def _says_how_many(mention: Mention) -> bool:
    """Of people, or of what it befell: six villages."""
    words = mention.deed.object.lower().split()
    return bool(mention.figures) or any(word.isdigit() or word in lexicon("numbers")["units"] for word in words)


def _is_current(mention: Mention, published: date | None) -> bool:
    """Whether an event is still to come, or of the week before its article."""
    if mention.modality == "announced":
        return True
    first = mention.when.first if mention.when else None
    return bool(published and first and first >= published - _NEWS_WEEK)
