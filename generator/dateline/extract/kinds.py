"""Kinds: the type of an event out of its trigger and its parties."""

from collections.abc import Sequence

from dateline.extract.actors import is_armed
from dateline.extract.triggers import Trigger, TriggerIndex
from dateline.model import ActorMention

_VIOLENT = frozenset({"battles", "explosions", "violence-against-civilians"})
# Words that say only that force was used; who used it against whom decides what it was.
_PLAIN_FORCE = frozenset({"assault", "attack", "offensive", "raid", "storm", "invade"})
_ATTACK = "violence-against-civilians/attack"
_OF_EITHER_SIDE = frozenset({_ATTACK, "battles/offensive"})


def family(kind: str) -> str:
    """Kinds of one family can tell of one event (a massacre is also an assault), others not."""
    group = kind.partition("/")[0]
    return "violence" if group in _VIOLENT else group


def settle_kind(
    trigger: Trigger, actors: Sequence[ActorMention], targets: Sequence[ActorMention], index: TriggerIndex
) -> str:
    """The kind of event: an assault on an armed party is a battle, one on civilians is an attack."""
    if trigger.kind not in _OF_EITHER_SIDE or trigger.token.lemma_.lower() not in _PLAIN_FORCE:
        return trigger.kind
    if any(is_armed(t) for t in targets) or (not targets and any(_is_state(a) for a in actors)):
        return "battles/offensive" if "battles/offensive" in index.kinds else trigger.kind
    if any(_is_civilian(t) for t in targets):
        return _ATTACK if _ATTACK in index.kinds else trigger.kind
    return trigger.kind


def _is_state(actor: ActorMention) -> bool:
    return actor.rule == "actor:state forces"


def _is_civilian(actor: ActorMention) -> bool:
    return actor.rule == "actor:civilians"
