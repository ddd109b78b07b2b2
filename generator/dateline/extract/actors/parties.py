"""Parties: who did it and to whom, out of the predicates that tell of one event."""

from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from dateline.extract.actors.naming import ActorNames
from dateline.extract.clauses import Predicate, done_by, is_verbal
from dateline.extract.lexicon import lexicon
from dateline.model import ActorMention

_DONE_BY_NOBODY = frozenset({"accident", "disaster", "health"})
_TWO_SIDED = "battles/armed-clash"
_WITH_ALLIES = frozenset({"back", "support", "join", "assist", "aid", "accompany"})

Parties = tuple[list[ActorMention], list[ActorMention]]


def parties(predicates: Sequence[Predicate], names: ActorNames) -> Parties:
    """Who did it, and to whom, each once; who is named as a doer is no target."""
    agents = _once(actor for p in predicates for actor in _agents(p, names))
    patients = _once(actor for p in predicates for actor in _mentions(_patients(p), names))
    doers = {a.id for a in agents}
    return agents, [p for p in patients if p.id not in doers]


def sides(
    kind: str,
    agents: Sequence[ActorMention],
    patients: Sequence[ActorMention],
    predicates: Sequence[Predicate],
    names: ActorNames,
) -> Parties:
    """The parties of an event of `kind`: in a clash all who are armed are actors, whoever fell.

    Nobody does an accident or a disaster.
    """
    if kind.partition("/")[0] in _DONE_BY_NOBODY:
        return [], list(patients)
    if kind != _TWO_SIDED:
        return list(agents), list(patients)
    others = _once(actor for p in predicates for actor in _mentions(p.opponents, names))
    fighting = _once([*agents, *others, *(p for p in patients if is_armed(p))])
    ids = {a.id for a in fighting}
    return fighting, [p for p in patients if p.id not in ids]


def is_armed(actor: ActorMention) -> bool:
    """Whether a party bears arms: a state's forces, an armed group, people whom the article calls armed."""
    known = lexicon("actors")["known"].get(actor.id or "")
    words = {w.lower() for w in actor.text.split()} | {w.lower() for w in actor.name.split()}
    return (
        bool(known and known.get("kind") in ("armed-group", "state-forces"))
        or actor.rule in ("actor:state forces", "actor:armed group")
        or bool(words & {w for pair in lexicon("actors")["armed"].items() for w in pair})
    )


def _agents(predicate: Predicate, names: ActorNames) -> list[ActorMention]:
    """Who did it; who died, or is dead, did not."""
    if predicate.befalls_subject:
        return []
    if is_verbal(predicate.token):
        as_noun = predicate.token.tag_ == "VBG" and predicate.token.lower_ in lexicon("responsibility")["deeds"]
        named = names.before(predicate.token) if as_noun else []  # died in rebel shelling, read as a verb
        return named or _mentions(_with_allies(predicate.agents), names)
    before = names.before(predicate.token)
    return [*before, *_mentions(_with_allies(predicate.own_agents if before else predicate.agents), names)]


def _patients(predicate: Predicate) -> list[Token]:
    if predicate.befalls_subject:
        return predicate.agents
    return [*predicate.patients, *predicate.losers]


def _with_allies(tokens: Sequence[Token]) -> list[Token]:
    """Those who did it and who, as their phrase says, was with them: troops backed by militias."""
    clauses = [c for t in tokens for c in t.children if c.dep_ == "acl" and c.lemma_.lower() in _WITH_ALLIES]
    allies = [p for c in clauses for by in c.children if by.dep_ == "agent" for p in by.children]
    return [*tokens, *(t for ally in allies if ally.dep_ == "pobj" for t in (ally, *ally.conjuncts))]


def _mentions(tokens: Iterable[Token], names: ActorNames) -> list[ActorMention]:
    """The actors whom noun phrases name; of a deed (killed by regime shelling) its doers."""
    found: list[ActorMention] = []
    for token in tokens:
        named = names.mention(token)
        found += [named] if named else names.before(token) or _mentions(done_by(token), names)
    return found


def _once(actors: Iterable[ActorMention]) -> list[ActorMention]:
    by_id: dict[str, ActorMention] = {}
    for actor in actors:
        if actor.id:
            by_id.setdefault(actor.id, actor)
    return list(by_id.values())
