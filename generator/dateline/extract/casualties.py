"""Casualties: which other event of their sentence the dead and the hurt belong to."""

from collections.abc import Sequence

from spacy.tokens import Token

from dateline.extract.clauses import Predicate, clause_head, is_verbal
from dateline.extract.lexicon import lexicon
from dateline.extract.triggers import Trigger
from dateline.model import Modality

Groups = dict[tuple[int, str], list[tuple[Trigger, Predicate, Modality, str]]]
"""The triggers of a sentence that tell of one event, by the frame (its verb's index) and the family."""
HARMFUL = frozenset({"violence", "accident", "disaster", "health"})
"""Families of events that people die of."""
_AFTER = ("after", "following")
_WHEN = frozenset({"when", "as", "after"})


def join_causes(groups: Groups) -> None:
    """Casualties belong to the one event of their sentence that they came of.

    It came before them (`a man died after a shooting`), or they hang on it: killed in a stampede, when a bus fell.
    """
    causes = [key for key, group in groups.items() if all(p.subordinator in _AFTER for _, p, _, _ in group)]
    for key in [key for key, group in groups.items() if all(t.weak for t, _, _, _ in group)]:
        others = [other for other in groups if other != key and not all(t.weak for t, _, _, _ in groups[other])]
        same = [cause for cause in causes if cause in others] or [
            other
            for other in others
            if other[1] in HARMFUL
            and any(_came_of(p, q) for _, p, _, _ in groups[key] for _, q, _, _ in groups[other])
        ]
        if len(same) == 1:
            groups[same[0]] += groups.pop(key)


def join_coordinated(
    groups: Groups,
    settings: Sequence[tuple[int, int]],
) -> None:
    """Casualties beside others (a clerk died and a guard was hurt) are of one event.

    Not if they have a setting of their own: `settings` are where, in the text, dates and places stand.
    """
    for key in [key for key, group in groups.items() if all(t.weak for t, _, _, _ in group)]:
        said = {m for _, _, m, _ in groups[key]}
        beside = [
            other
            for other, group in groups.items()
            if other != key
            and other[1] in HARMFUL
            and said == {m for _, _, m, _ in group}
            and any(_is_beside(p, q) for _, p, _, _ in groups[key] for _, q, _, _ in group)
        ]
        if len(beside) == 1 and not any(_is_set(p, settings) for _, p, _, _ in groups[key]):
            groups[beside[0]] += groups.pop(key)


def _is_beside(casualties: Predicate, other: Predicate) -> bool:
    """Whether casualties are coordinated with another's clause, or with its object (left one dead and two hurt)."""
    verb = casualties.verb
    told = verb.head if verb.dep_ == "acl" and verb.tag_ in ("VBN", "VBD") else verb
    return told.dep_ == "conj" and clause_head(told.head).i in (other.verb.i, other.frame)


def _is_set(casualties: Predicate, settings: Sequence[tuple[int, int]]) -> bool:
    """Whether a date or a place stands behind the verb of casualties, in its own clause."""
    first, last = casualties.verb, casualties.verb.right_edge
    return any(first.idx < start and end <= last.idx + len(last) for start, end in settings)


def _is_deed(token: Token) -> bool:
    """Whether a verb tells of more than casualties: 17 were killed and 58 injured in a stampede is one deed."""
    return is_verbal(token) and token.lemma_.lower() not in lexicon("casualties")["verbs"]


def _came_of(casualties: Predicate, cause: Predicate) -> bool:
    """Whether a clause or a phrase of the casualties names the cause: killed in a crash, when a mine collapsed."""
    token = cause.token
    while token.i != casualties.verb.i:
        in_phrase = token.dep_ in ("prep", "pobj", "agent") or (token.dep_ == "conj" and not _is_deed(token))
        in_clause = token.dep_ == "advcl" and any(c.lower_ in _WHEN for c in token.children)
        if token.head.i == token.i or not (in_phrase or in_clause):
            return False
        token = token.head
    return True
