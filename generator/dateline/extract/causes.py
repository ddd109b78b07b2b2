"""Causes: what the people died of whose deaths one sentence tells and another explains."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from dateline.extract.kinds import family
from dateline.extract.lexicon import lexicon
from dateline.model import Mention

_NEAR = 2
"""Sentences away at which a cause is still told beside the casualties."""
_FIRE, _WILDFIRE = "accident/fire", "disaster/wildfire"
_CLASHES = frozenset({"protests/crackdown", "riots/riot"})
_CAUSES = frozenset({"violence", "accident", "disaster", "health"})


def with_causes(mentions: Sequence[Mention], starts: Sequence[int]) -> list[Mention]:
    """The mentions; `Ten people were killed` takes the kind of the strike, crash or storm told beside it.

    `starts` are the offsets of the sentences. What several kinds of event stand equally near to stays as it is.
    """
    causes = [(bisect_right(starts, m.start), m.type) for m in mentions if _is_cause(m)]
    return [_caused(m, bisect_right(starts, m.start), causes) if _is_bare(m) else m for m in mentions]


def as_wildfires(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions; in an article of a wildfire, the fire and the blaze are that."""
    if not any(m.type == _WILDFIRE for m in mentions):
        return list(mentions)
    return [
        replace(m, type=_WILDFIRE, rules=(*m.rules, f"cause:{_WILDFIRE}")) if m.type == _FIRE else m
        for m in mentions
    ]


def _caused(mention: Mention, sentence: int, causes: Sequence[tuple[int, str]]) -> Mention:
    for distance in range(_NEAR + 1):
        kinds = {kind for at, kind in causes if abs(at - sentence) == distance}
        if kinds:
            return _of(mention, kinds)
    return _of(mention, {kind for _, kind in causes} - _CLASHES)


def _of(mention: Mention, kinds: set[str]) -> Mention:
    if len(kinds) != 1:
        return mention
    (kind,) = kinds
    return replace(mention, type=kind, rules=(*mention.rules, f"cause:{kind}"))


def _is_bare(mention: Mention) -> bool:
    """Whether it tells of casualties alone, and of nobody who did it."""
    words = lexicon("casualties")
    trigger = next((rule for rule in mention.rules if rule.startswith("trigger:")), "")
    _, _, lemma = trigger.rpartition(":")
    harm = lemma.lower() in {*words["verbs"], *words["nouns"], *words["dead_verbs"]}
    return harm and mention.type == words["default_kind"] and not mention.actors


def _is_cause(mention: Mention) -> bool:
    causes = family(mention.type) in _CAUSES or mention.type in _CLASHES
    return causes and mention.modality == "happened" and not _is_bare(mention)
