"""The sentence pipeline: triggers, who, to whom, when, where, how many, put together into mentions of events."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from spacy.tokens import Span as Sentence
from spacy.tokens import Token

from dateline.extract.actors import ActorNames, parties, sides
from dateline.extract.attribution import Attribution, attribution
from dateline.extract.casualties import HARMFUL, Groups, join_causes, join_coordinated
from dateline.extract.clauses import Predicate, is_verbal
from dateline.extract.factuality import factuality
from dateline.extract.figures import Known, Located, figures_in
from dateline.extract.figures.people import is_human
from dateline.extract.kinds import family, settle_kind
from dateline.extract.lexicon import lexicon
from dateline.extract.placing import placing
from dateline.extract.timing import Timing, timing
from dateline.extract.titles import deed_of
from dateline.extract.triggers import Trigger, TriggerIndex
from dateline.extract.wording import wording
from dateline.extract.written import written
from dateline.model import ActorMention, DateMention, FigureMention, Mention, Modality, PlaceMention, Span

_NOBODYS = HARMFUL - {"violence"}
"""Those that nobody does."""


@dataclass(frozen=True, slots=True)
class Found:
    """What the recognisers found in an article, by kind of thing."""

    article: str
    dates: Sequence[DateMention]
    places: Sequence[PlaceMention]
    actors: ActorNames
    triggers: TriggerIndex
    known: Known = field(default_factory=Known)
    """What the headline counts, and what is only a part."""


@dataclass(frozen=True, slots=True)
class Telling:
    """The triggers of one sentence that tell of one event, and how it tells it."""

    lead: Trigger
    predicates: tuple[Predicate, ...]
    modality: Modality
    rules: tuple[str, ...]

    @property
    def predicate(self) -> Predicate:
        """That of the leading trigger."""
        return self.predicates[0]


def mentions_of(sentence: Sentence, found: Found) -> Iterator[Mention]:
    """The events that a sentence tells; places and dates are those of the sentence alone."""
    figures = figures_in(sentence, found.known)
    tellings = list(_tellings(sentence, found, [f for _, f in figures if not f.people]))
    for telling, counts in zip(tellings, _shared_out(figures, tellings), strict=True):
        mention = _mention(sentence, telling, found, counts, alone=len(tellings) == 1)
        yield from _split_summary(mention, telling)


def _tellings(sentence: Sentence, found: Found, counts: Sequence[FigureMention]) -> Iterator[Telling]:
    """The triggers of a sentence, those of one frame and one family together."""
    groups: Groups = {}
    triggers = [(trigger, Predicate(trigger.token)) for trigger in found.triggers.find(sentence)]
    families = {p.frame: family(t.kind) for t, p in reversed(triggers) if not t.weak}
    for trigger, predicate in triggers:
        modality, rule = factuality(predicate)
        if modality is not None:
            # People who "were killed" were killed by what else the frame tells of: a storm, a crash, an attack.
            own = family(trigger.kind)
            of_frame = families.get(predicate.frame, own) if trigger.weak else own
            key = (predicate.frame, own if of_frame in _NOBODYS and _has_a_doer(predicate) else of_frame)
            groups.setdefault(key, []).append((trigger, predicate, modality, rule))
    join_causes(groups)
    join_coordinated(groups, [(d.start, d.end) for d in (*found.dates, *found.places)])
    for group in groups.values():
        lead, predicate, modality, rule = max(group, key=lambda g: _weight(g[0], g[1], counts))
        others = [p for _, p, _, _ in group if p is not predicate]
        rules = [f"trigger:{lead.kind}:{lead.token.lemma_}", rule]
        if predicate.subordinator:
            rules.append("subordinate")
        elif any(
            c.dep_ == "mark" and c.lower_ in ("after", "until", "before", "since") for c in predicate.verb.children
        ):
            rules.append("another time")
        yield Telling(lead, (predicate, *others), modality, tuple(rules))


def _has_a_doer(predicate: Predicate) -> bool:
    """Whether people are the subject of a verb that kills: gunmen killed 31 people and burned down the market."""
    verb = predicate.token
    told_of_another = verb.tag_ == "VBG" or verb.lemma_.lower() in lexicon("victims")["subject_is_victim"]
    if not is_verbal(verb) or told_of_another:
        return False
    people = lexicon("people")["groups"] | set(lexicon("actors")["armed"])
    agents = predicate.agents
    return any(
        is_human(a) or a.lemma_.lower() in people or a.ent_type_ in ("PERSON", "NORP", "ORG") for a in agents
    )


def _weight(
    trigger: Trigger, predicate: Predicate, counts: Sequence[FigureMention]
) -> tuple[bool, bool, bool, int]:
    """What says best which event it is: what has a figure of its own, names a kind, is a verb, comes first."""
    counted = any(
        c.rule.startswith("count") and abs(c.start - trigger.token.idx) < 40 and c.start > trigger.token.idx
        for c in counts
    )
    return (not trigger.weak, counted, not trigger.nominal, -trigger.token.i)


def _mention(
    sentence: Sentence, telling: Telling, found: Found, figures: Sequence[FigureMention], *, alone: bool
) -> Mention:
    predicate, text = telling.predicate, written(sentence).rstrip()
    inside = [d for d in found.dates if sentence.start_char <= d.start < sentence.end_char]
    spots = [p for p in found.places if sentence.start_char <= p.start < sentence.end_char]
    told_by = attribution(predicate.token)
    when = _first_dated(telling, inside, told_by, alone)
    where = placing(predicate, spots, told_by, alone, telling.lead.kind.startswith("movement/"))
    agents, patients = parties(telling.predicates, found.actors)
    agents, patients = _not_a_place(agents, spots), _not_a_place(patients, spots)
    kind = settle_kind(telling.lead, agents, patients, found.triggers)
    agents, patients = sides(kind, agents, patients, telling.predicates, found.actors)
    named = _where_not_a_party(where.places, (*agents, *patients))
    return Mention(
        start=sentence.start_char,
        end=sentence.start_char + len(text),
        text=text,
        article=found.article,
        trigger=_span(telling.lead),
        type=kind,
        deed=deed_of(telling.lead, telling.predicates),
        modality=telling.modality,
        when=when.event.when if when.event else None,
        date=when.event,
        reported=when.report.when if when.report and _is_vague(when.event) else None,
        places=named,
        origin=where.origin,
        actors=tuple(agents),
        targets=tuple(patients),
        figures=tuple(figures),
        anaphoric=_points_back(telling, bool(named or when.event)),
        attributed_to=told_by.who if told_by else None,
        rules=(
            *telling.rules,
            *(f.rule for f in figures),
            *(p.rule for p in named),
            *([when.event.rule] if when.event else []),
        ),
        wording=tuple(wording(predicate, told_by)),
    )


def _points_back(telling: Telling, placed_or_dated: bool) -> bool:
    """Whether a noun is marked as known already (the offensive, this attack), or only casualties are told."""
    if not telling.lead.nominal or telling.lead.weak:
        return telling.lead.weak and not placed_or_dated
    predicate = telling.predicate
    return any(
        c.lower_ in ("the", "this", "that", "these", "those") and c.dep_ == "det" for c in predicate.token.children
    )


def _is_vague(event: DateMention | None) -> bool:
    """Whether an expression leaves the day so open that the day of the report says more."""
    return event is None or event.when is None or event.when.about or event.when.precision in ("before", "after")


def _first_dated(
    telling: Telling, dates: Sequence[DateMention], told_by: Attribution | None, alone: bool
) -> Timing:
    results = [timing(p, dates, told_by, alone) for p in telling.predicates]
    return next((r for r in results if r.event), results[0])


def _shared_out(figures: Sequence[Located], tellings: Sequence[Telling]) -> list[list[FigureMention]]:
    """The figures of each telling of a sentence: those of its frame, and those below it that are in nobody's frame.

    An only telling has them all. `They marched after a ferry sank, killing 68`: the dead are the ferry's. A
    count that hangs on none of them, as the parser has it, is the nearest one's.
    """
    shares: list[list[FigureMention]] = [[] for _ in tellings]
    for token, figure in figures:
        frame = Predicate(token).frame
        own = [n for n, t in enumerate(tellings) if frame in {p.frame for p in t.predicates}]
        if not own:
            above = [n for n, t in enumerate(tellings) if t.predicate.token.is_ancestor(token)]
            lowest = max((_depth(tellings[n].predicate.token) for n in above), default=0)
            own = [n for n in above if _depth(tellings[n].predicate.token) == lowest]
        if not own and tellings and not figure.people:
            own = [min(range(len(tellings)), key=lambda n: _distance(tellings[n], token))]
        for n in own if len(tellings) > 1 else range(len(tellings)):
            shares[n].append(figure)
    return shares


def _distance(telling: Telling, token: Token) -> int:
    return min(abs(p.token.i - token.i) for p in telling.predicates)


def _depth(token: Token) -> int:
    return sum(1 for _ in token.ancestors)


def _not_a_place(actors: Sequence[ActorMention], spots: Sequence[PlaceMention]) -> list[ActorMention]:
    """Parties without those that are towns: rebels attacked Homs; a country may act."""
    towns = {(p.start, p.end) for p in spots if p.id and p.kind != "country"}
    return [a for a in actors if a.rule != "actor:phrase" or (a.start, a.end) not in towns]


def _where_not_a_party(places: Sequence[PlaceMention], actors: Sequence[ActorMention]) -> tuple[PlaceMention, ...]:
    return tuple(p for p in places if not any(a.start <= p.start and p.end < a.end for a in actors))


def _span(trigger: Trigger) -> Span:
    token = trigger.token
    return Span(start=token.idx, end=token.idx + len(token), text=token.text)


def _split_summary(mention: Mention, telling: Telling) -> Iterator[Mention]:
    """One mention a place where a plural sums several events up (two assaults, in A and in B)."""
    token = telling.lead.token
    counted = token.tag_ == "NNS" and any(c.dep_ == "nummod" for c in token.children)
    if not counted or len(mention.places) < 2:
        yield mention
        return
    for place in mention.places:
        yield replace(mention, places=(place,), rules=(*mention.rules, "summary split"))
