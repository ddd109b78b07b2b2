"""People over the sentences of one article: who is the same person, and what became of each.

A name tells two people apart, and so does an age where there is no name. `He`, `the victim` and `a man` point to
somebody told of already, or to nobody who can be told from the others: they never make a person of their own.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from dateline.model import Counted, FigureMention, Person

_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii"})
WEAK = ("taken", "suffered", "struck", "hit", "found")
"""Rules for people who may be dead after all: taken to a hospital, shot."""
_HARMS = ("killed", "injured", "struck")


@dataclass
class Individual:
    """One person whom an article tells apart from others; `fates` is what is said to have become of them, and
    in which sentence first."""

    name: str = ""
    age: int | None = None
    sex: str = ""
    fates: dict[Counted, int] = field(default_factory=dict)
    lives: bool = False
    """Whether somebody says so: wounded, expected to survive; not merely shot, or taken to a hospital."""


@dataclass
class Roster:
    """The people of an article, in the order in which they are told of."""

    individuals: list[Individual] = field(default_factory=list)
    _last: Individual | None = None

    def enter(self, sentence: int, figures: Iterable[FigureMention]) -> dict[str, int]:
        """Enter the people of a sentence (its index); returns how many it tells of, by what became of them."""
        known: dict[Counted, set[int]] = {}
        unknown: dict[Counted, int] = {}
        for figure in sorted(figures, key=lambda f: f.start):
            for person in figure.people if figure.role in _HARMS else ():
                individual = self._whose(person)
                if individual:
                    individual.fates.setdefault(figure.role, sentence)
                    individual.lives |= figure.role == "injured"
                    known.setdefault(figure.role, set()).add(id(individual))
                    self._last = individual
                else:
                    unknown[figure.role] = unknown.get(figure.role, 0) + 1
        return {role: len(known.get(role, ())) + unknown.get(role, 0) for role in {*known, *unknown}}

    def _whose(self, person: Person) -> Individual | None:
        if person.refers:
            return self._last if self._last and _may_be(self._last.sex, person.sex) else None
        if not person.name and person.age is None:
            self._last = None
            return None
        found = next((i for i in self.individuals if _same(i, person)), None)
        if found is None:
            self.individuals.append(Individual(person.name, person.age, person.sex))
            return self.individuals[-1]
        found.name = max(found.name, person.name, key=len)
        found.age = found.age if found.age is not None else person.age
        found.sex = found.sex or person.sex
        return found


def headcount(individuals: Sequence[Individual]) -> int:
    """How many people they are at least: somebody without a name may be one of those without an age."""
    named = [i for i in individuals if i.name]
    return len(named) + max(0, len(individuals) - len(named) - sum(i.age is None for i in named))


def _same(individual: Individual, person: Person) -> bool:
    if individual.name and person.name:
        return same_name(individual.name, person.name)
    return individual.age is not None and individual.age == person.age and _may_be(individual.sex, person.sex)


def _may_be(a: str, b: str) -> bool:
    return not a or not b or a == b


def same_name(a: str, b: str) -> bool:
    """Whether two names may be one person's: a single name is the last, or the first, of a longer one."""
    first, second = _parts(a), _parts(b)
    if not first or not second:
        return False
    if min(len(first), len(second)) == 1:
        return first[-1] == second[-1] or first[0] == second[0]
    return (first[-1] == second[-1] and first[0][:3] == second[0][:3]) or (
        first[0] == second[0] and first[-1][:3] == second[-1][:3]
    )


def _parts(name: str) -> list[str]:
    parts = name.lower().split()
    return parts[:-1] if len(parts) > 1 and parts[-1] in _SUFFIXES else parts
