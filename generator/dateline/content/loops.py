"""Loops: what leads back to itself over containing places, wider kinds, copies of copies, or names."""

from collections.abc import Iterable, Iterator, Mapping

from dateline.model import Actor


def loop(id: str, following: Mapping[str, str | None]) -> tuple[str, ...]:
    """The ids from `id` back to itself, `following` one to the next; none where it does not lead back."""
    path = [id]
    while (after := following.get(path[-1])) is not None and after not in path[1:]:
        path.append(after)
        if after == id:
            return tuple(path)
    return ()


def named_in_turn(actors: Mapping[str, Actor]) -> Iterator[tuple[str, int, tuple[str, ...]]]:
    """Aliases that lead back to their actor: its id, the alias's number, and the ids from it back to itself.

    An alias leads to another actor of that id or name; two actors that are each also called the other are one.
    """
    named = {name.casefold(): id for id, actor in actors.items() for name in (id, actor.name)}
    following = {
        id: [
            (n, other)
            for n, alias in enumerate(a.aliases)
            if (other := named.get(alias.casefold())) not in (None, id)
        ]
        for id, a in actors.items()
    }
    ahead = {id: tuple(other for _, other in leading if other) for id, leading in following.items()}
    for id, leading in following.items():
        for number, other in leading:
            if other and (back := _way(other, id, ahead)):
                yield id, number, (id, *back)


def _way(start: str, end: str, ahead: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """The shortest way from `start` to `end`, both included; none where there is none."""
    ways: list[tuple[str, ...]] = [(start,)]
    seen = {start}
    while ways:
        way = ways.pop(0)
        if way[-1] == end:
            return way
        for other in ahead.get(way[-1], ()):
            if other not in seen:
                seen.add(other)
                ways.append((*way, other))
    return ()
