"""Tolls: how many were killed and hurt, out of the several sentences of one article that tell of an event.

A total that is stated ("four people were shot") stands against the victims told of one by one. Of several stated
totals the one that the headline gives too leads, then the first; a part of another comes last. Whoever is counted
once is not counted again. Who was shot is dead or hurt: the hurt are those shot less the dead.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from dateline.extract.lexicon import lexicon
from dateline.merge.people import WEAK, Individual, Roster, headcount
from dateline.model import ROLES, Counted, Figure, FigureMention, Role

_FARING = ("faring", "condition")
"""Rules for how, and where, some of the hurt are: they need not be all."""
_NEAR = 1.5
"""Two open totals (more than 200, more than 220) that differ by a larger factor do not mean the same people."""
_DISPUTED = 3.0
"""As much may lie between the totals of two speakers who mean the same people."""

_BESIDE = 40
"""No more characters than these lie between a number and the noun that it counts."""


class Share(NamedTuple):
    """What one sentence gives an article's toll."""

    sentence: int
    """Index of the sentence."""
    role: Role
    figure: Figure
    adds: bool = False
    """Whether these are people on top of those of the article's other sentences."""


class _Evidence(NamedTuple):
    """What the sentences of an article say, sorted."""

    totals: dict[Counted, list[tuple[int, FigureMention]]]
    """Stated numbers of two or more, and parts of them, each with the index of its sentence, the surest first."""
    told: list[dict[str, int]]
    """By sentence: how many people it tells of one by one, by role; `sure` are those hurt who lived."""
    roster: Roster
    none: dict[Counted, int]
    """What a sentence (its index) says that there was none of."""
    speakers: Sequence[str | None]
    """By sentence: whom the article names for it."""


def shares(sentences: Sequence[Sequence[FigureMention]], speakers: Sequence[str | None] = ()) -> list[Share]:
    """What each sentence of one article, in order, gives the toll of their event; `speakers` are who says it."""
    found = _evidence(sentences, speakers or [None] * len(sentences))
    dead, killed = _killed(found)
    return [*killed, *_injured(found, dead), *_others(sentences)]


def _evidence(sentences: Sequence[Sequence[FigureMention]], speakers: Sequence[str | None]) -> _Evidence:
    totals: dict[Counted, list[tuple[int, FigureMention]]] = {}
    told: list[dict[str, int]] = []
    roster = Roster()
    none: dict[Counted, int] = {}
    for index, figures in enumerate(sentences):
        people = roster.enter(index, (f for f in figures if f.people))
        for figure in _with_those_before(figures):
            if figure.rule.startswith("none"):
                none.setdefault(figure.role, index)
            elif not figure.people and (figure.figure.high > 1 or figure.rule.endswith("condition")):
                totals.setdefault(figure.role, []).append((index, figure))
            elif not figure.people and figure.figure.high == 1:
                people[figure.role] = max(people.get(figure.role, 0), 1)
                people["sure"] = people.get("sure", 0) + (figure.role == "injured")
            elif _lived(figure):
                people["sure"] = people.get("sure", 0) + len(figure.people)
        told.append(people)
    for stated in totals.values():
        most = max(figure.figure.low for _, figure in stated)
        stated.sort(
            key=lambda t: (_is_vague(t[1]), t[1].part and t[1].figure.low < most, not t[1].agrees, t[0], t[1].start)
        )
    return _Evidence(totals, told, roster, none, speakers)


def _with_those_before(figures: Sequence[FigureMention]) -> Iterator[FigureMention]:
    """The figures of a sentence, others who were hurt with those before: two are critical and two others hurt."""
    hurt = [f for f in figures if f.role == "injured" and not f.agrees and not _is_told_twice(f, figures)]
    for figure in figures:
        before = [f for f in hurt if f.start < figure.start]
        if (
            figure.rule == "count:injured:others"
            and not figure.agrees
            and all(_lived(f) for f in before if f.people)
        ):
            low, high = (sum(getattr(f.figure, end) for f in (*before, figure)) for end in ("low", "high"))
            yield replace(figure, figure=figure.figure._replace(low=low, high=high))
        else:
            yield figure


def _is_told_twice(told: FigureMention, figures: Sequence[FigureMention]) -> bool:
    """Whether somebody is told of by another figure as well: counted, or killed."""
    return bool(told.people) and any(
        f is not told and f.start <= told.end and told.start - f.end < _BESIDE for f in figures
    )


def _is_vague(count: FigureMention) -> bool:
    """Whether it is no number: dozens, hundreds."""
    return " ".join(count.text.lower().split()).removesuffix(" of") in lexicon("numbers")["plurals"]


def _lived(figure: FigureMention) -> bool:
    """Whether people told of one by one were hurt and no more: wounded, or others than those told of as dead."""
    if figure.role == "injured" and not figure.rule.endswith(WEAK):
        return True
    return figure.role in ("injured", "struck") and bool(figure.people) and all(p.other for p in figure.people)


def _killed(found: _Evidence) -> tuple[int, list[Share]]:
    """How many died, and which sentences say so."""
    stated = found.totals.get("killed")
    if stated:
        return stated[0][1].figure.low, list(_stated("killed", stated, found.speakers))
    fresh = _dead(found)
    most, index = _most(found, "killed")
    if sum(fresh.values()) > most:
        return sum(fresh.values()), list(_one_by_one("killed", fresh))
    if most:
        return most, [Share(index, "killed", Figure(most, most))]
    return 0, list(_none("killed", found))


def _injured(found: _Evidence, dead: int) -> list[Share]:
    """How many were hurt and lived, by which sentences."""
    injured = found.totals.get("injured", [])
    stated = [t for t in injured if not t[1].rule.endswith(_FARING)]
    if stated and not _is_outdone(stated[0], found, dead):
        return list(_stated("injured", stated, found.speakers))
    agreeing = [t for t in injured if t[1].agrees]
    struck = [(i, f) for i, f in found.totals.get("struck", []) if f.figure.low >= dead]
    if agreeing and not any(f.agrees for _, f in struck):
        return list(_stated("injured", agreeing, found.speakers))
    counted = [t for t in struck if not t[1].rule.endswith("ordinal")]
    most = max(struck, key=lambda t: t[1].figure.low, default=None)
    if counted and most and most[1].rule.endswith("ordinal") and not counted[0][1].agrees:
        counted = []  # two women were shot, and a fourth victim was hit
    index, figure = (counted[0] if counted else most) or (0, None)
    if figure and figure.figure.high > dead:
        low, high = figure.figure.low - dead, figure.figure.high - dead
        return [Share(index, "injured", figure.figure._replace(low=low, high=high))]
    return _hurt_one_by_one(found, injured, dead)


def _is_outdone(stated: tuple[int, FigureMention], found: _Evidence, dead: int) -> bool:
    """Whether a total of the hurt is only a part: of those shot in its sentence, or by what the headline says."""
    index, leading = stated
    struck = [(i, f) for i, f in found.totals.get("struck", []) if f.figure.low - dead > 1]
    if leading.agrees:
        return False
    if any(f.agrees for _, f in found.totals["injured"]):
        return True
    return any(f.agrees or (i == index and f.figure.low - dead > leading.figure.low) for i, f in struck[:1])


def _hurt_one_by_one(found: _Evidence, faring: Sequence[tuple[int, FigureMention]], dead: int) -> list[Share]:
    fresh = _hurt(found, dead)
    options = [(f.figure.low, -i) for i, f in faring]
    options += [(count, -i) for i, count in _by_condition(faring).items()]
    options += [(t.get("sure", 0), -i) for i, t in enumerate(found.told)]
    options += [(max(t.get("injured", 0), t.get("struck", 0)) - dead, -i) for i, t in enumerate(found.told)]
    most, index = max(options, default=(0, 0))
    if fresh and sum(fresh.values()) >= most:
        return list(_one_by_one("injured", fresh))
    return [Share(-index, "injured", Figure(most, most))] if most > 0 else list(_none("injured", found))


def _by_condition(faring: Sequence[tuple[int, FigureMention]]) -> dict[int, int]:
    """By sentence: how many people it sorts by how badly they are hurt."""
    counted: dict[int, int] = {}
    for index, mention in faring:
        if mention.rule.endswith("condition"):
            counted[index] = counted.get(index, 0) + mention.figure.low
    return counted


def _stated(
    role: Role, stated: Sequence[tuple[int, FigureMention]], speakers: Sequence[str | None]
) -> Iterator[Share]:
    """The leading total, and what differs because another says it, or because both leave themselves open."""
    first, leading = stated[0]
    lead, seen, heard = leading.figure, set(), {speakers[first]}
    for index, mention in stated:
        figure, speaker = mention.figure, speakers[index]
        open_ended = (lead.more and figure.more) or (lead.about and figure.about)
        factor = _NEAR if open_ended else _DISPUTED if speaker and speaker not in heard else 1.0
        if index not in seen and max(figure.low, lead.low) <= factor * min(figure.low, lead.low):
            seen.add(index)
            heard.add(speaker)
            yield Share(index, role, figure)


def _one_by_one(role: Role, fresh: dict[int, int]) -> Iterator[Share]:
    for n, (index, count) in enumerate(sorted(fresh.items())):
        yield Share(index, role, Figure(count, count), adds=n > 0)


def _dead(found: _Evidence) -> dict[int, int]:
    """By sentence: how many individuals it tells of as dead first."""
    dead = [i for i in found.roster.individuals if "killed" in i.fates]
    return _first_told(dead, headcount(dead), ("killed",))


def _hurt(found: _Evidence, dead: int) -> dict[int, int]:
    """By sentence: how many individuals it tells of as hurt, and alive, first.

    Of those who were shot or taken to a hospital, as many may be dead as nobody else is known to be.
    """
    everybody = found.roster.individuals
    killed = headcount([i for i in everybody if "killed" in i.fates])
    hurt = [i for i in everybody if "killed" not in i.fates and i.fates]
    left = headcount(everybody) - killed
    sure = headcount([i for i in hurt if i.lives])
    left = max(min(sure, left), left - max(0, dead - killed))
    hurt.sort(key=lambda i: not i.lives)
    return _first_told(hurt, left, ("injured", "struck"))


def _first_told(people: Sequence[Individual], count: int, fates: Sequence[Counted]) -> dict[int, int]:
    """By sentence: how many of the people, of whom only so many are counted, it tells of first."""
    fresh: dict[int, int] = {}
    for individual in sorted(people, key=lambda i: not i.name)[:count]:
        index = min(individual.fates[fate] for fate in fates if fate in individual.fates)
        fresh[index] = fresh.get(index, 0) + 1
    return fresh


def _most(found: _Evidence, role: str) -> tuple[int, int]:
    """The most people that one sentence tells of in a role, and which sentence it is."""
    most, index = max(((t.get(role, 0), -i) for i, t in enumerate(found.told)), default=(0, 0))
    return most, -index


def _none(role: Role, found: _Evidence) -> Iterator[Share]:
    if role in found.none:
        yield Share(found.none[role], role, Figure(0, 0))


def _others(sentences: Sequence[Sequence[FigureMention]]) -> Iterator[Share]:
    """Every sentence's first figure of each other role."""
    for index, figures in enumerate(sentences):
        said: dict[Role, Figure] = {}
        for figure in figures:
            for role in ROLES:
                if figure.role == role and role not in ("killed", "injured"):
                    said.setdefault(role, figure.figure)
        for role, value in said.items():
            yield Share(index, role, value)
