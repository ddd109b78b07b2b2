"""Matching: whether two mentions may tell of one event, and how much says so.

Different tolls never speak against it: that sources differ is what a timeline has to show.
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from dateline.extract.actors import says_whose
from dateline.extract.kinds import family
from dateline.extract.lexicon import lexicon
from dateline.gazetteer import Gazetteer
from dateline.model import ActorMention, Mention, PlaceMention

# A toponym of these kinds is too wide to tell two events apart or to join them.
_WIDE = frozenset({"country", "region"})
_NAMED_DAY = re.compile(r"XXXX-(?:WXX-\d|\d\d-\d\d)")
_A_FEW_SENTENCES = 600
_SEVERAL = 3
GENERIC = frozenset({"violence-against-civilians/attack"})


def likeness(a: Mention, b: Mention, gazetteer: Gazetteer) -> float:
    """How much says that two mentions tell of one event; 0 where something speaks against it."""
    if family(a.type) != family(b.type) or (a.modality == "announced") != (b.modality == "announced"):
        return 0.0
    when, where, who = _dates(a, b), _places(a, b, gazetteer), _parties(a, b)
    if when < 0 or where < 0 or who < 0:
        return 0.0
    close = _closeness(a, b)
    refers = close > 0 and _may_refer(a, b)
    score = 2.0 * when + 2.0 * where + who + close + 2.0 * refers + 0.5 * (a.type == b.type)
    if not _same_sort(a.type, b.type) and not (when and where):
        return 0.0
    refers = refers or (close > 0 and a.type == b.type and _complement(a, b))
    enough = (when and where) or refers or ((when or where == 1) and who) or (when and close) or who >= 2
    enough = enough or (where == 1 and a.type == b.type and _rare(a) and _rare(b))
    enough = enough or (close > 0 and _told_together(a, b)) or (a.article == b.article and _same_toll(a, b))
    return score if enough else 0.0


def _told_together(a: Mention, b: Mention) -> bool:
    """Whether one sentence tells of people killed or hurt, and of what did it: wounded in air strikes."""
    caused = any(rule.startswith("cause:") for m in (a, b) for rule in m.rules)
    return a.start == b.start and a.type == b.type and caused


def _same_toll(a: Mention, b: Mention) -> bool:
    """Whether an article counts the same number of people in both; of two or three there may well be others."""
    counts = [{(f.role, f.figure.low) for f in m.figures if f.figure.low > _SEVERAL} for m in (a, b)]
    return bool(counts[0] & counts[1])


def _rare(mention: Mention) -> bool:
    """Whether a place hardly sees two such events in the few days that the telling allows: a crash, a storm."""
    closed = mention.when is not None and mention.when.first is not None and mention.when.last is not None
    return closed and mention.type.startswith(("accident/", "disaster/"))


def is_vague(mention: Mention) -> bool:
    """Whether a mention lacks a place that could tell its event from others."""
    return all(p.kind in _WIDE for p in mention.places)


def _dates(a: Mention, b: Mention) -> float:
    """1 same day, 0.5 dates that overlap, 0 nothing known, -1 dates that exclude each other."""
    if a.date and b.date and a.when is None and b.when is None:  # no publication date: compare what they name
        if a.date.value == b.date.value:
            return 1.0 if "X" in a.date.value else 0.0
        return -1.0 if all(_NAMED_DAY.fullmatch(m.date.value) for m in (a, b) if m.date) else 0.0
    if a.when is None or b.when is None:
        return 0.0
    if (a.when.first and b.when.last and a.when.first > b.when.last) or (
        b.when.first and a.when.last and b.when.first > a.when.last
    ):
        return -1.0
    if not (a.date and b.date):
        return 0.0
    if a.when.precision == b.when.precision == "day":
        return 1.0
    both_closed = all((a.when.first, a.when.last, b.when.first, b.when.last))
    return 0.5 if both_closed else 0.0


def _places(a: Mention, b: Mention, gazetteer: Gazetteer) -> float:
    """1 a place in common, 0.5 one contains the other, 0 nothing known, -1 different places."""
    if not a.places or not b.places or (a.article != b.article and not (names_place(a) and names_place(b))):
        return 0.0
    if {p.id or p.name for p in a.places} & {p.id or p.name for p in b.places}:
        return 0.0 if is_vague(a) or is_vague(b) else 1.0 if names_place(a) and names_place(b) else 0.5
    if any(contains(p, q, gazetteer) or contains(q, p, gazetteer) for p in a.places for q in b.places):
        return 0.0 if is_vague(a) or is_vague(b) else 0.5
    return -1.0 if names_place(a) and names_place(b) else 0.0


def contains(outer: PlaceMention, inner: PlaceMention, gazetteer: Gazetteer) -> bool:
    """Whether `inner` lies in `outer`, as far as the gazetteer's countries and provinces tell."""
    if outer.kind not in ("country", "province") or outer.id is None or inner.id is None:
        return False
    big, small = gazetteer.get(outer.id), gazetteer.get(inner.id)
    if big is None or small is None or big.country != small.country:
        return False
    return outer.kind == "country" or (big.admin1 is not None and big.admin1 == small.admin1)


def _parties(a: Mention, b: Mention) -> float:
    """1 parties in common, 0 nothing known, -1 when both name whom it hit and mean others."""
    actors = _ids(a.actors), _ids(b.actors)
    targets = _ids(a.targets), _ids(b.targets)
    same_target = bool(targets[0] & targets[1]) or any(_is_one_person(t, u) for t in a.targets for u in b.targets)
    if all(targets) and not same_target and not _only_civilians((*a.targets, *b.targets)):
        return -1.0
    if all(actors) and not actors[0] & actors[1] and says_whose(a) and says_whose(b):
        return -1.0
    return 1.0 * bool(actors[0] & actors[1]) + 1.0 * same_target


def _is_one_person(a: ActorMention, b: ActorMention) -> bool:
    """Whether one phrase has the name of the other, of which only the last need be told: Mayor Ruiz, Ana Ruiz."""
    shorter, longer = sorted((_name_of(a), _name_of(b)), key=len)
    return bool(shorter) and shorter[-1] == longer[-1] and set(shorter) <= set(longer)


def _name_of(actor: ActorMention) -> list[str]:
    """The words of a name at the end of a phrase, without titles; none where it ends otherwise."""
    words = actor.name.split() if actor.rule == "actor:phrase" else []
    run = list(takewhile(lambda word: word[:1].isupper(), reversed(words)))[::-1]
    return [word for word in run if word.rstrip(".").lower() not in _titles()]


@cache
def _titles() -> frozenset[str]:
    """Words before a name that are none of it: nouns for people, short forms of titles."""
    words = lexicon("people")
    titles: frozenset[str] = words["nouns"] | words["titles"]
    return titles


def _only_civilians(targets: Sequence[ActorMention]) -> bool:
    """Whether all are civilians, so that one side may only say of which group they were."""
    return all(target.rule == "actor:civilians" for target in targets)


def _ids(actors: Sequence[ActorMention]) -> set[str]:
    """Ids of the parties; `M23 fighters` may elsewhere be just the fighters."""
    words = lexicon("actors")["armed"]
    sorts = (w for a in actors if a.rule == "actor:armed group" for w in a.text.lower().split())
    return {actor.id for actor in actors if actor.id} | {words.get(w, w) for w in sorts}


def _same_sort(a: str, b: str) -> bool:
    return a == b or a in GENERIC or b in GENERIC


def _may_refer(a: Mention, b: Mention) -> bool:
    """Whether one mention points to the other: back ("the offensive"), or, of one kind, from the lead forward."""
    earlier, later = sorted((a, b), key=lambda m: m.start)
    return _points_elsewhere(later) or (_points_elsewhere(earlier) and a.type == b.type)


def _complement(a: Mention, b: Mention) -> bool:
    """Whether one of two tellings has no place, and not both have a day: together they may tell of one event."""
    return not (names_place(a) and names_place(b)) and not (a.date and b.date)


def names_place(mention: Mention) -> bool:
    """Whether its own sentence says where it was."""
    return bool(mention.places) and not mention.place_inherited


def _points_elsewhere(mention: Mention) -> bool:
    return mention.anaphoric and not names_place(mention)


def _closeness(a: Mention, b: Mention) -> float:
    """1 for neighbours in one article, falling to 0 a few sentences apart; 0 across articles."""
    first, second = sorted((a, b), key=lambda m: m.start)
    return max(0.0, 1.0 - (second.start - first.end) / _A_FEW_SENTENCES) if a.article == b.article else 0.0
