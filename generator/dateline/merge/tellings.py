"""Tellings: which mentions of one article tell of one event.

Mentions that say where they happened make the clusters; those that do not join the one that they fit best, and
never bridge two. The order of the input does not matter.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from dateline.extract.actors import says_whose
from dateline.extract.kinds import family
from dateline.gazetteer import Gazetteer
from dateline.merge.matching import is_vague, likeness
from dateline.model import Mention

Cluster = tuple[Mention, ...]


def told_in(article: Iterable[Mention], gazetteer: Gazetteer) -> list[Cluster]:
    """The mentions of one article, those of one event together; all in the order of the text."""
    everything = sorted(article, key=order)
    ordered = [m for m in everything if m.adds_to is None]
    precise = [m for m in ordered if not is_vague(m)]
    groups = _components(precise, gazetteer)
    for vague in (m for m in ordered if is_vague(m)):
        fits = [(max(likeness(vague, m, gazetteer) for m in group), -i) for i, group in enumerate(groups)]
        best, place = max(fits, default=(0.0, 0))
        if best > 0:
            groups[-place].append(vague)
        else:
            groups.append([vague])
    for addition in (m for m in everything if m.adds_to is not None):
        _add(addition, groups)
    return sorted((tuple(sorted(g, key=order)) for g in groups), key=lambda c: order(c[0]))


def _add(addition: Mention, groups: Sequence[list[Mention]]) -> None:
    """Put a sentence that adds to an event told elsewhere to it; an inferred doer where it has none."""
    for group in groups:
        if any(m.article == addition.article and m.trigger.start == addition.adds_to for m in group):
            named = any(says_whose(m) for m in group if m.adds_to is None)
            if not named or "doer of some violence" not in addition.rules:
                group.append(addition)
            return


def order(mention: Mention) -> tuple[str, int, int, str]:
    """Where a mention stands among those of all articles."""
    return mention.article, mention.start, mention.trigger.start, mention.places[0].name if mention.places else ""


def _components(mentions: Sequence[Mention], gazetteer: Gazetteer) -> list[list[Mention]]:
    """Connected components of the likeness graph (union-find with path halving)."""
    parent = list(range(len(mentions)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for block in _blocks(mentions):
        for n, i in enumerate(block):
            for j in block[n + 1 :]:
                if root(i) != root(j) and likeness(mentions[i], mentions[j], gazetteer) > 0:
                    parent[max(root(i), root(j))] = min(root(i), root(j))
    groups: dict[int, list[Mention]] = defaultdict(list)
    for i, mention in enumerate(mentions):
        groups[root(i)].append(mention)
    return list(groups.values())


def _blocks(mentions: Sequence[Mention]) -> Iterable[list[int]]:
    """Indices of mentions that may tell of one event: those of one family."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for i, mention in enumerate(mentions):
        blocks[family(mention.type)].append(i)
    return blocks.values()
