"""From a cluster of mentions to one event: its date, places, parties, title, and each source with what it says."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from slugify import slugify

from dateline.extract.kinds import family
from dateline.extract.placing import precision_rank
from dateline.extract.titles import beside, compose, is_empty, with_article
from dateline.merge.matching import GENERIC, is_vague
from dateline.merge.registry import Registry
from dateline.merge.tellings import Cluster
from dateline.merge.tolls import Share, shares
from dateline.model import (
    ActorMention,
    Event,
    Extracted,
    Figure,
    FigureMention,
    Mention,
    PlaceMention,
    Role,
    Says,
    Source,
    When,
    derived,
)

_LOW_CONFIDENCE = 0.5
_ABOUT_AS_LIKELY = 1 / 3
"""Of the likeliest place's chance."""
_PRECISION = ("day", "interval", "month", "year", "after", "before")


def event_of(cluster: Cluster, confidence: float, registry: Registry, taken: set[str]) -> Extracted:
    """The event of a cluster, of which one is so sure; its id is new in `taken`, and added to it."""
    lead = leading(cluster)
    when = date_of(cluster)
    places = places_of(cluster)
    refs = tuple(dict.fromkeys(registry.place(p) for p in places))
    origin = next((registry.place(m.origin) for m in cluster if m.origin), None)
    names = [registry.name(r) for r in refs]
    event = Event(
        id=_free_id(kind_of(cluster), names, when, taken),
        title=title_of(
            cluster, [registry.in_prose(r) for r in refs], registry.in_prose(origin) if origin else None
        ),
        date=when,
        place=refs,
        origin=origin,
        type=kind_of(cluster),
        modality=lead.modality,
        actors=_ids(registry.actor(a) for m in _by_prominence(cluster) for a in m.actors),
        targets=_ids(registry.actor(a) for m in _by_prominence(cluster) for a in m.targets),
        sources=_sources(cluster),
    )
    taken.add(event.id)
    return Extracted(event, confidence, tuple(_review(event, cluster, confidence)))


def is_dated_weakly(cluster: Cluster) -> bool:
    """Whether all words that date the event are known to mislead."""
    dating = _dating(cluster)
    return bool(dating) and all(m.date and m.date.weak for m in dating)


def leading(cluster: Cluster) -> Mention:
    """The mention that tells most: with a precise place, prominent, early."""
    return _by_prominence(cluster)[0]


def _by_prominence(cluster: Cluster) -> list[Mention]:
    def order(m: Mention) -> tuple[bool, bool, bool, float, str, int]:
        return (
            m.adds_to is not None,
            is_vague(m),
            m.when is None,
            -m.prominence - bool(m.actors),
            m.article,
            m.start,
        )

    return sorted(cluster, key=order)


def title_of(cluster: Cluster, places: Sequence[str], origin: str | None) -> str:
    """Who did what to whom, where, out of the mentions that say it best; `places` are the names to be shown."""
    ranked = sorted(cluster, key=lambda m: (-_tells(m), m.article, m.start))
    deed = ranked[0].deed
    deed = deed._replace(object=_with_least(deed.object, ranked[0], cluster))
    # Who protests, or breaks up a protest, is not said to have hurt those of whom only that is said.
    telling = ranked if deed.is_noun or family(ranked[0].type) == "violence" else ranked[:1]
    actors = next((m.actors for m in telling if m.actors and m.adds_to is None), ())
    targets = next((m.targets for m in ranked if m.targets), ())
    doers = [a.name for a in actors if not (family(ranked[0].type) == "violence" and _is_not_to_be_charged(a))]
    return compose(deed, doers, [t.name for t in targets], places, origin, _beside(cluster, ranked))


def _with_least(object: str, telling: Mention, cluster: Cluster) -> str:
    """The words for whom it befell, with the lowest of the event's range, which no source disputes."""
    least: dict[str, int] = {role: figure.low for role, figure in figures_of(cluster).items()}
    for figure in (f for f in telling.figures if not f.people and f.role in least and f.text in object):
        said = [(m, f) for m in cluster for f in m.figures if f.role == figure.role and f.rule.startswith("count")]
        lowest = next(((m, f) for m, f in said if f.figure.low == least[f.role]), None)
        if lowest is None or figure.figure.low == least[figure.role]:
            continue
        if _counted(object, figure.text) == _counted(lowest[0].text, lowest[1].text):
            object = object.replace(figure.text, lowest[1].text)
        else:  # 39 people, two of them children
            object = f"{lowest[1].text} {'person' if least[figure.role] == 1 else 'people'}"
    return object


def _counted(text: str, number: str) -> str:
    """What a number counts: the word behind it."""
    return text.partition(number)[2].strip().partition(" ")[0].lower()


def _beside(cluster: Cluster, ranked: Sequence[Mention]) -> str:
    """Whether it happened in its place or near it, as the first quote says that names it."""
    places = places_of(cluster)
    if len(places) != 1:
        return "in"
    same = (m for m in ranked if m.places and _key(m.places[0]) == _key(places[0]))
    naming = next((m for m in same if _is_in_quote(m.places[0], m)), None)
    return beside(naming.text[: naming.places[0].start - naming.start]) if naming else "in"


def _is_not_to_be_charged(actor: ActorMention) -> bool:
    """Whether it is a person by name, or civilians: a title charges nobody with violence whom no court has judged.

    Who is said to have done it, and by whom, stands with the quotes.
    """
    return actor.rule == "actor:civilians" or (actor.rule == "actor:phrase" and actor.name[:1].isupper())


def deed_title(cluster: Cluster) -> str:
    """The title of a cluster where no site gives its places names of its own."""
    origin = next((m.origin.name for m in cluster if m.origin), None)
    return title_of(cluster, [with_article(p.name or p.text, p.kind) for p in places_of(cluster)], origin)


def kind_of(cluster: Cluster) -> str:
    """The kind that most says what it was: a plain "attack" gives way to a bombing told of the same event."""
    ranked = _by_prominence(cluster)
    specific = [m for m in ranked if m.type not in GENERIC and not m.anaphoric]
    return (specific or ranked)[0].type


def _tells(mention: Mention) -> float:
    """How good a title a mention makes: it counts, it dates, it names who, a verb says it."""
    counted = any(f.rule.startswith("count") for f in mention.figures)
    dated = mention.date is not None and mention.date.when is not None
    said = 2.0 * counted + dated + bool(mention.actors) + 0.5 * bool(mention.deed.verb)
    return said - 2.0 * is_empty(mention.deed, bool(mention.actors)) + 0.1 * mention.prominence


def date_of(cluster: Sequence[Mention]) -> When | None:
    """The date of an event out of its mentions.

    Of several days the one that its mentions are together most sure of; a mention that gives a place counts
    double, and a day outranks a month. Where no mention has words for the date, the widest of what their articles
    allow, which claims least.
    """
    if dated := _dating(cluster):
        return dated[0].when
    reports = [m.reported.last for m in cluster if m.reported and m.reported.last]
    if reports:
        return When.before(min(reports))
    windows = [m.when for m in cluster if m.when]
    return min(windows, key=lambda w: (w.first is not None, w.sort_key), default=None)


def _dating(cluster: Sequence[Mention]) -> list[Mention]:
    """The mentions that give an event its date, that which is most sure of it first; none where none has words."""
    dated = [m for m in cluster if m.date and m.date.when and m.when and not (m.reported and m.when.about)]
    if any(m.reported for m in cluster) and not any(m.places or m.adds_to is not None for m in dated):
        return []
    sure: dict[tuple[int, date | None, date | None], float] = defaultdict(float)
    for mention in dated:
        sure[_span(mention)] += mention.date_sure * (1 + bool(mention.places)) * (mention.adds_to is None)
    best = min(sure, key=lambda span: (span[0], -sure[span]), default=None)
    giving = [m for m in dated if _span(m) == best]
    return sorted(giving, key=lambda m: (-m.date_sure, -m.prominence, m.article, m.start))


def _span(mention: Mention) -> tuple[int, date | None, date | None]:
    when = mention.when
    return (_PRECISION.index(when.precision), when.first, when.last) if when else (len(_PRECISION), None, None)


def places_of(cluster: Cluster) -> tuple[PlaceMention, ...]:
    """Where it happened: of the places that are about as likely as the likeliest one, the most precise.

    Each mention lends its place how likely that is; what several name is likelier.
    """
    placed = [m for m in _by_prominence(cluster) if m.places]
    chances: dict[str, float] = defaultdict(float)
    for mention in placed:
        chances[_key(mention.places[0])] += mention.place_chance
    enough = max(chances.values(), default=0.0) * _ABOUT_AS_LIKELY
    likely = [m for m in placed if chances[_key(m.places[0])] >= enough]
    best = min(likely, key=lambda m: (precision_rank(m.places[0]), -chances[_key(m.places[0])]), default=None)
    return best.places if best else ()


def _key(place: PlaceMention) -> str:
    return place.id or place.name.lower()


def figures_of(cluster: Cluster) -> dict[Role, Figure]:
    """The figures of an event as a reader sees them."""
    said = _said(_by_quote(cluster))
    return derived(
        (article, {s.role: s.figure for s in told}, [s.role for s in told if s.adds])
        for (article, _), told in said.items()
    )


def leads_of(cluster: Cluster) -> dict[Role, int]:
    """The number that leads by role, of those that speakers of an article differ on: its lowest is another's."""
    leads: dict[Role, int] = {}
    for _, share in _shares(_by_quote(cluster)):
        leads.setdefault(share.role, share.figure.low)
    return leads


def _sources(cluster: Cluster) -> tuple[Source, ...]:
    """One source a quote, in the order of articles and text."""
    by_quote = _by_quote(cluster)
    said = _said(by_quote)
    return tuple(_source(mentions, said.get(quote, ())) for quote, mentions in by_quote.items())


def _by_quote(cluster: Cluster) -> dict[tuple[str, int], list[Mention]]:
    by_quote: dict[tuple[str, int], list[Mention]] = {}
    for mention in cluster:
        by_quote.setdefault((mention.article, mention.start), []).append(mention)
    return by_quote


def _said(by_quote: Mapping[tuple[str, int], Sequence[Mention]]) -> dict[tuple[str, int], list[Share]]:
    """What each quote gives the toll of its article."""
    said: dict[tuple[str, int], list[Share]] = {}
    for quote, share in _shares(by_quote):
        said.setdefault(quote, []).append(share)
    return said


def _shares(
    by_quote: Mapping[tuple[str, int], Sequence[Mention]],
) -> Iterable[tuple[tuple[str, int], Share]]:
    """The shares of all articles, each with its quote; of one article and role the leading one first."""
    for article in dict.fromkeys(article for article, _ in by_quote):
        quotes = sorted(quote for quote in by_quote if quote[0] == article)
        figures = [_figures(by_quote[quote]) for quote in quotes]
        speakers = [next((m.attributed_to for m in by_quote[quote] if m.attributed_to), None) for quote in quotes]
        for share in shares(figures, speakers):
            yield quotes[share.sentence], share


def _figures(mentions: Sequence[Mention]) -> list[FigureMention]:
    """The figures of one sentence, each once, though several of its tellings have them."""
    return list({(f.start, f.end, f.role): f for m in mentions for f in m.figures}.values())


def _source(mentions: Sequence[Mention], said: Sequence[Share]) -> Source:
    first = mentions[0]
    last = [m for m in mentions if m.adds_to is None or m is first][-1]
    return Source(
        article=first.article,
        quote=first.text,
        says=Says(
            **{share.role: share.figure for share in said},
            date=next((m.date.text for m in mentions if m.date and not m.date_inherited), None),
            place=next((m.places[0].text for m in mentions if m.places and _is_in_quote(m.places[0], m)), None),
        ),
        adds=tuple(share.role for share in said if share.adds),
        attributed_to=last.attributed_to,
        reported=last.reported,
    )


def _is_in_quote(place: PlaceMention, mention: Mention) -> bool:
    return mention.start <= place.start and place.end <= mention.end


def _ids(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))


def _free_id(kind: str, places: Sequence[str], when: When | None, taken: set[str]) -> str:
    """`2018-07-25-suweida-attack`: when, where, what; numbered where that is taken."""
    start = _day_words(when)
    where = slugify(places[0]) if places else ""
    what = kind.partition("/")[2] or kind
    id = "-".join(part for part in (start, where[:40].strip("-"), what) if part)
    number = 1
    while (candidate := id if number == 1 else f"{id}-{number}") in taken:
        number += 1
    return candidate


def _day_words(when: When | None) -> str:
    if when is None:
        return "undated"
    if when.precision == "before":
        return f"before-{when.last}"
    if when.precision in ("month", "year"):
        return when.edtf.rstrip("~?%")
    return str(when.first)


def _review(event: Event, cluster: Cluster, confidence: float) -> Iterable[str]:
    if not event.place:
        yield "no place was found"
    dating = _dating(cluster)
    for weak in sorted({m.date.weak for m in dating if m.date and m.date.weak}):
        yield f"the date is weak: {weak}"
    if event.date and event.date.uncertain and any(m.date_sure < 1 for m in dating):
        yield "the day is taken from another sentence, and may be that of something else"
    if confidence < _LOW_CONFIDENCE:
        yield "low confidence"
