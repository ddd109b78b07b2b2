"""Kinds: the type of an event out of its trigger and its parties."""

from collections.abc import Sequence

from spacy.tokens import Token

from dateline.extract.actors import is_armed
from dateline.extract.clauses import Predicate
from dateline.extract.lexicon import lexicon
from dateline.extract.triggers import Trigger, TriggerIndex
from dateline.model import ActorMention

_VIOLENT = frozenset({"battles", "explosions", "violence-against-civilians"})
# Words that say only that force was used; who used it against whom decides what it was.
_PLAIN_FORCE = frozenset({"assault", "attack", "offensive", "raid", "storm", "invade"})
_ATTACK = "violence-against-civilians/attack"
_CAPTURE, _ARREST = "battles/territory-captured", "strategic/arrest"
_ABDUCTION = "violence-against-civilians/abduction"
_FIRE, _DESTRUCTION = "accident/fire", "strategic/looting"
_TAKE = frozenset({"capture", "recapture", "seize"})
_OF_EITHER_SIDE = frozenset({_ATTACK, "battles/offensive"})


def family(kind: str) -> str:
    """Kinds of one family can tell of one event (a massacre is also an assault), others not."""
    group = kind.partition("/")[0]
    return "violence" if group in _VIOLENT else group


def settle_kind(
    trigger: Trigger, actors: Sequence[ActorMention], targets: Sequence[ActorMention], index: TriggerIndex
) -> str:
    """The kind of event: an assault on an armed party is a battle, one on civilians an attack."""
    if trigger.kind == _CAPTURE and _takes_people(trigger, targets):
        # Whom a state's forces take is arrested; whom others with arms take is abducted.
        taken = _ABDUCTION if any(is_armed(a) and not _is_state(a) for a in actors) else _ARREST
        return taken if taken in index.kinds else trigger.kind
    if trigger.kind == _FIRE and actors and _DESTRUCTION in index.kinds:  # they burned down the market
        return _DESTRUCTION
    if trigger.kind not in _OF_EITHER_SIDE or trigger.token.lemma_.lower() not in _PLAIN_FORCE:
        return trigger.kind
    if any(is_armed(t) for t in targets) or (not targets and any(_is_state(a) for a in actors)):
        return "battles/offensive" if "battles/offensive" in index.kinds else trigger.kind
    if any(_is_civilian(t) for t in targets):
        return _ATTACK if _ATTACK in index.kinds else trigger.kind
    return trigger.kind


def _takes_people(trigger: Trigger, targets: Sequence[ActorMention]) -> bool:
    """Whether all whom a verb says were captured are people, and no towns: the police captured the two suspects."""
    taken = Predicate(trigger.token).patients if trigger.token.lemma_.lower() in _TAKE else []
    return bool(taken) and all(_is_person(token, targets) for token in taken)


def _is_person(token: Token, parties: Sequence[ActorMention]) -> bool:
    """Whether a word means people; a name only if it is that of a party, and not of a town."""
    people = lexicon("people")
    named = token.ent_type_ == "PERSON" and any(p.start <= token.idx < p.end for p in parties)
    return named or token.lemma_.lower() in people["nouns"] | people["groups"]


def _is_state(actor: ActorMention) -> bool:
    return actor.rule == "actor:state forces"


def _is_civilian(actor: ActorMention) -> bool:
    return actor.rule == "actor:civilians"
