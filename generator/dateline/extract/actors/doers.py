"""Doers named elsewhere: who did what one sentence tells without a doer, as another of the article says.

Two ways lead there. Somebody claims the deed or is blamed for it, which is an allegation about the event told last.
Or the article tells of one party that does the same kind of thing, or has what it takes (aircraft, for an air
strike), and no other fits as well. Both are kept as a mention that adds to the event, with that sentence as its
quote.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from spacy.tokens import Span as Sentence

from dateline.extract.actors.claims import claims
from dateline.extract.actors.naming import ActorNames
from dateline.extract.actors.parties import is_armed
from dateline.extract.lexicon import lexicon
from dateline.model import ActorMention, Mention, Modality

_VIOLENT = ("battles/", "explosions/", "violence-against-civilians/")
_PLAIN = "violence-against-civilians/attack"
"""The kind of what is only called an attack: two of these need not be alike."""
_NEAR = 400
"""Characters within which a telling of the same kind counts as near."""


@dataclass
class _Candidate:
    """What the article says of a party that speaks for it: names of evidence, and the sentences that give them."""

    evidence: Counter[str] = field(default_factory=Counter)
    quotes: list[tuple[float, Sentence, ActorMention]] = field(default_factory=list)


def doers(
    sentences: Sequence[Sentence], mentions: Sequence[Mention], names: ActorNames, title: str
) -> list[Mention]:
    """Mentions that add a doer to events of violence that are told without one."""
    violent = [m for m in mentions if m.type.startswith(_VIOLENT) and m.modality != "announced"]
    told = [m for m in violent if "circumstance" not in m.rules]
    if not told:
        return []
    alleged = list(_alleged(sentences, told, names))
    known = {m.adds_to for m in alleged}
    have = [(s, kind, a) for s in sentences for kind, a in _with_means(s, names)]
    by_start = {s.start_char: s for s in sentences}
    inferred = [
        addition
        for mention in told
        if not mention.actors and mention.trigger.start not in known
        for addition in _inferred(mention, told, have, by_start, title)
    ]
    return sorted([*alleged, *inferred], key=lambda m: m.start)


def _alleged(sentences: Sequence[Sentence], told: Sequence[Mention], names: ActorNames) -> Iterator[Mention]:
    """Who claims, or is blamed for, the event that was told last."""
    for sentence in sentences:
        for actor in claims(sentence, names):
            before = [m for m in told if m.start <= sentence.start_char]
            event = before[-1] if before else told[0]
            parties = {a.id for a in (*event.actors, *event.targets)}
            if actor.id not in parties and is_armed(actor):
                yield _addition(event, sentence, actor, "alleged", "doer alleged")


def _with_means(sentence: Sentence, names: ActorNames) -> Iterator[tuple[str, ActorMention]]:
    """The parties of a sentence that have what a kind of deed takes."""
    takers = _takers()
    for token in sentence:
        kinds = takers.get(token.lemma_.lower())
        if kinds:
            named = names.mention(token)
            for actor in [named] if named else names.before(token):
                yield from ((kind, actor) for kind in kinds)


@cache
def _takers() -> dict[str, list[str]]:
    """The kinds of deed that each means serves."""
    takers: dict[str, list[str]] = {}
    for kind, words in lexicon("responsibility")["means"].items():
        for word in dict.fromkeys(words):
            takers.setdefault(word, []).append(kind)
    return takers


def _inferred(
    event: Mention,
    told: Sequence[Mention],
    have: Sequence[tuple[Sentence, str, ActorMention]],
    by_start: dict[int, Sentence],
    title: str,
) -> Iterator[Mention]:
    """The doer of an event that fits best, where one does clearly."""
    candidates = _candidates(event, told, have, by_start, title)
    words = lexicon("responsibility")
    scores = {
        id: sum(words["weights"][e] * min(n, 2) for e, n in c.evidence.items()) for id, c in candidates.items()
    }
    ranked = sorted(scores, key=lambda id: -scores[id])
    if not ranked or scores[ranked[0]] < words["enough"]:
        return
    if len(ranked) > 1 and scores[ranked[0]] - scores[ranked[1]] < words["margin"]:
        return
    _, sentence, actor = max(candidates[ranked[0]].quotes, key=lambda q: q[0])
    evidence = candidates[ranked[0]].evidence
    strong = evidence["same_kind"] or evidence["means"]
    yield _addition(event, sentence, actor, "happened", "doer of that kind" if strong else "doer of some violence")


def says_whose(mention: Mention) -> bool:
    """Whether a telling names its doers as a party; a suicide bomber is somebody's."""
    return any(a.name.split()[-1].lower() not in lexicon("actors")["anonymous"] for a in mention.actors)


def _candidates(
    event: Mention,
    told: Sequence[Mention],
    have: Sequence[tuple[Sentence, str, ActorMention]],
    by_start: dict[int, Sentence],
    title: str,
) -> dict[str, _Candidate]:
    found: dict[str, _Candidate] = defaultdict(_Candidate)
    excluded = {a.id for a in (*event.actors, *event.targets)}
    for mention in told:
        for actor in mention.actors:
            if actor.id and actor.id not in excluded and is_armed(actor) and mention.start in by_start:
                same = "same_kind" if mention.type == event.type != _PLAIN else "same_family"
                if (mention.type.startswith("battles/")) != (event.type.startswith("battles/")):
                    same = "at_war"  # who fights a battle is not for that the one who plants bombs
                found[actor.id].evidence[same] += 1
                near = abs(mention.start - event.start) < _NEAR
                found[actor.id].evidence["near"] += near
                found[actor.id].quotes.append(((same == "same_kind") + near, by_start[mention.start], actor))
    for sentence, kind, actor in have:
        if kind == event.type and actor.id and actor.id not in excluded:
            found[actor.id].evidence["means"] += 1
            found[actor.id].quotes.append((1.0, sentence, actor))
    for candidate in found.values():
        candidate.evidence["headline"] = int(any(a.text.lower() in title.lower() for _, _, a in candidate.quotes))
    return {id: c for id, c in found.items() if _can(id, event.type)}


def _can(id: str, kind: str) -> bool:
    """Whether a party may have done a deed of that kind: few but states have aircraft."""
    known = lexicon("actors")["known"].get(id)
    armed = id in lexicon("actors")["armed"].values()
    return kind != "explosions/air-strike" or not (armed or (known and known["kind"] == "armed-group"))


def _addition(event: Mention, sentence: Sentence, actor: ActorMention, modality: Modality, rule: str) -> Mention:
    return replace(
        event.pointing_back(sentence.start_char, sentence.text),
        modality=modality,
        actors=(actor,),
        adds_to=event.trigger.start,
        prominence=-9.0,
        rules=(rule,),
    )
